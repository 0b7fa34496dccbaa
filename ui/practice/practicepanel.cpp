// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/practicepanel.h"

#include "ui/counter/counterviewmodel.h"
#include "ui/models/productmodel.h"
#include "ui/practice/practiceviewmodel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using simulator::Behaviour;

constexpr int buttonHeight = 46; // 12 mm at 96 dpi
constexpr int switchHeight = 32;
constexpr int choiceHeight = 40;
constexpr std::chrono::milliseconds groupGap{40};

} // namespace

PracticePanel::PracticePanel(simulator::Simulator &simulator, CounterViewModel &counter, Catalog &catalog,
    Random &random, QWidget *parent)
    : QWidget{parent},
      m_counter{counter},
      m_model{new PracticeViewModel(simulator, random, this)},
      m_products{new ProductModel(catalog, this)}
{
    setObjectName(u"practicePanel"_s);
    setFixedWidth(Theme::sidePanelWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::grid, 12, 2 * Theme::grid, 12);
    column->setSpacing(6);
    addGroup(column, &PracticePanel::addBuyer);
    m_later = {addGroup(column, &PracticePanel::addProducts), addGroup(column, &PracticePanel::addTroubles)};
    for (QWidget *group : std::as_const(m_later))
        group->hide();
    column->addStretch(1);

    connect(&m_counter, &CounterViewModel::changed, this, &PracticePanel::render);
    connect(&m_counter, &CounterViewModel::productsChanged, m_products, &ProductModel::reload);
    connect(m_model, &PracticeViewModel::changed, this, &PracticePanel::render);
    connect(m_products, &ProductModel::modelReset, this, &PracticePanel::render);
    m_products->reload();
    render();
}

QWidget *PracticePanel::addGroup(QVBoxLayout *column, void (PracticePanel::*fill)(QVBoxLayout *))
{
    auto *group = new QWidget(this);
    auto *inside = new QVBoxLayout(group);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(column->spacing());
    (this->*fill)(inside);
    column->addWidget(group);
    return group;
}

void PracticePanel::pay(const QString &code)
{
    m_model->buy(code, Behaviour::Pay);
}

/// One group after the other: the first painting of each loads fonts and would hold the window up in one
/// piece.
void PracticePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    std::chrono::milliseconds delay{0};
    for (QWidget *group : std::exchange(m_later, {})) {
        delay += groupGap;
        QTimer::singleShot(delay, group, &QWidget::show);
    }
}

void PracticePanel::addTitle(QVBoxLayout *column, const QString &text)
{
    auto *title = new WordLabel(TextSize::Body, Ink::Normal, this);
    title->setWeight(Weight::Strong);
    title->setText(text);
    column->addWidget(title);
}

void PracticePanel::addBuyer(QVBoxLayout *column)
{
    addTitle(column, tr("Play the buyer"));
    m_phone = new WordLabel(TextSize::Small, Ink::Faint, this);
    m_phone->setObjectName(u"phoneText"_s);
    m_phone->setWordWrap(true);
    m_phone->setMinimumHeight(2 * m_phone->fontMetrics().lineSpacing());
    m_phone->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_phone);

    const auto addBehaviour = [this, column](const QString &words, Behaviour behaviour) {
        auto *button = new ActionButton(
            behaviour == Behaviour::Pay ? ActionButton::Look::Primary : ActionButton::Look::Plain, this);
        button->setObjectName(u"buyer_"_s + simulator::behaviourName(behaviour));
        button->setRowHeight(buttonHeight);
        button->setWords(words);
        connect(button, &QPushButton::clicked, this,
            [this, behaviour] { m_model->buy(m_counter.sale().code, behaviour); });
        column->addWidget(button);
        m_buyerButtons.append(button);
    };
    addBehaviour(tr("Scan and pay"), Behaviour::Pay);
    addBehaviour(tr("Scan, hesitate, pay"), Behaviour::Hesitate);
    addBehaviour(tr("Not enough balance"), Behaviour::NotEnough);
    addBehaviour(tr("Scan and walk away"), Behaviour::WalkAway);
    addBehaviour(tr("Pay in the last second"), Behaviour::PayLate);
}

QComboBox *PracticePanel::addChoice(QVBoxLayout *column, const QString &name, const QString &words)
{
    auto *box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(words);
    box->setFocusPolicy(Qt::TabFocus);
    box->setMinimumHeight(choiceHeight);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    column->addWidget(box);
    return box;
}

void PracticePanel::addProducts(QVBoxLayout *column)
{
    m_product = addChoice(column, u"practiceProduct"_s, tr("Product to scan"));
    m_product->setModel(m_products);
    m_scanProduct = new ActionButton(ActionButton::Look::Plain, this);
    m_scanProduct->setObjectName(u"scanProduct"_s);
    m_scanProduct->setRowHeight(buttonHeight);
    m_scanProduct->setWords(tr("Scan its printed code"));
    connect(m_scanProduct, &QPushButton::clicked, this,
        [this] { m_model->buyProduct(m_products->idAt(m_product->currentIndex())); });
    column->addWidget(m_scanProduct);
}

void PracticePanel::addTroubles(QVBoxLayout *column)
{
    column->addSpacing(Theme::grid);
    addTitle(column, tr("Make trouble"));
    using Trouble = PracticeViewModel::Trouble;
    const auto addSwitch = [this, column](const QString &words, const QString &name, Trouble trouble) {
        auto *box = new QCheckBox(words, this);
        box->setObjectName(name);
        box->setFocusPolicy(Qt::TabFocus);
        box->setMinimumHeight(switchHeight);
        connect(box, &QCheckBox::toggled, this,
            [this, trouble](bool isOn) { m_model->setTrouble(trouble, isOn); });
        column->addWidget(box);
    };
    addSwitch(tr("WeChat's answers get lost"), u"troubleAnswersLost"_s, Trouble::AnswersLost);
    addSwitch(tr("WeChat's system is busy"), u"troubleSystemBusy"_s, Trouble::SystemBusy);
    addSwitch(tr("No payment notices"), u"troubleNoNotices"_s, Trouble::NoNotices);
    using Fate = PracticeViewModel::RefundFate;
    m_refunds = addChoice(column, u"refundFate"_s, tr("What becomes of refunds"));
    m_refunds->addItem(tr("Refunds arrive"), int(Fate::Arrives));
    m_refunds->addItem(tr("Refunds: no balance"), int(Fate::NotEnough));
    m_refunds->addItem(tr("Refunds: card frozen"), int(Fate::Changes));
    m_refunds->addItem(tr("Refunds: closed"), int(Fate::Closes));
    m_refunds->addItem(tr("Refunds: no answer"), int(Fate::Silent));
    connect(m_refunds, &QComboBox::currentIndexChanged, this,
        [this] { m_model->setRefundFate(Fate(m_refunds->currentData().toInt())); });
}

void PracticePanel::render()
{
    m_phone->setText(m_model->phoneText());
    for (ActionButton *button : std::as_const(m_buyerButtons))
        button->setEnabled(!m_counter.sale().code.isEmpty());
    if (m_product->currentIndex() < 0 && m_products->rowCount() > 0)
        m_product->setCurrentIndex(0);
    m_scanProduct->setEnabled(m_products->rowCount() > 0);
}

/// Striped at the edge like the banner: this side belongs to the game, not to the shop.
void PracticePanel::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme.tint(Tone::Warning));
    painter.setPen(theme.practice);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::radius, Theme::radius);
}

} // namespace saoma

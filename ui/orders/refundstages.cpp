// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/refundstages.h"

#include "ui/text/amounttext.h"
#include "ui/text/errortext.h"
#include "ui/text/refundtext.h"
#include "ui/text/roletext.h"
#include "ui/text/timetext.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/fieldedit.h"
#include "ui/widgets/signview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace saoma {
namespace {

using RefundStage = RefundViewModel::Stage;

constexpr qsizetype shortNumber = 8;
constexpr int outcomeSign = 88;

WordLabel *stageLine(TextSize size, Ink ink, QWidget *parent)
{
    auto *label = new WordLabel(size, ink, parent);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    return label;
}

WordLabel *titleLine(const QString &words, QWidget *parent)
{
    WordLabel *label = stageLine(TextSize::Title, Ink::Normal, parent);
    label->setWeight(Weight::Strong);
    label->setText(words);
    return label;
}

QVBoxLayout *stageColumn(QWidget *stage)
{
    auto *column = new QVBoxLayout(stage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid / 2);
    return column;
}

QString whatToDo(const Error &error)
{
    ErrorText text = errorText(error);
    text.money.clear(); // it is about money that stays where it is
    return text.oneLine();
}

/// What a shop says most often; none is looked up in a table by the program.
QStringList usualReasons()
{
    return {RefundForm::tr("Goods returned"), RefundForm::tr("Wrong amount"), RefundForm::tr("Sold out"),
        RefundForm::tr("Paid twice")};
}

} // namespace

RefundForm::RefundForm(RefundViewModel &model, Clock &clock, QWidget *parent)
    : QWidget{parent},
      m_model{model},
      m_clock{clock}
{
    QVBoxLayout *column = stageColumn(this);
    column->addWidget(titleLine(tr("Give money back"), this));
    m_order = stageLine(TextSize::Small, Ink::Faint, this);
    m_amount = new FieldEdit(tr("Amount in yuan"), FieldEdit::Lines::One, this);
    m_amount->setObjectName(u"refundAmount"_s);
    m_bounds = stageLine(TextSize::Body, Ink::Normal, this);
    m_bounds->setObjectName(u"refundBounds"_s);
    m_reason =
        new FieldEdit(tr("Reason, which the buyer reads (↑ ↓: the usual ones)"), FieldEdit::Lines::One, this);
    m_reason->setObjectName(u"refundReason"_s);
    m_certificate = stageLine(TextSize::Body, Ink::Normal, this);
    m_certificate->setObjectName(u"refundCertificate"_s);
    column->addWidget(m_order);
    column->addSpacing(Theme::grid);
    column->addWidget(m_amount);
    column->addWidget(m_bounds);
    column->addSpacing(Theme::grid);
    column->addWidget(m_reason);
    column->addWidget(m_certificate);
    column->addStretch(1);
    m_reason->focusProxy()->installEventFilter(this);
    connect(m_amount, &FieldEdit::typed, &m_model, &RefundViewModel::typeAmount);
    connect(m_reason, &FieldEdit::typed, &m_model, &RefundViewModel::typeReason);
}

void RefundForm::takeFocus()
{
    m_amount->takeFocus();
}

bool RefundForm::enterField()
{
    if (!m_amount->focusProxy()->hasFocus() || !m_model.amount())
        return true;
    m_reason->takeFocus();
    return false;
}

void RefundForm::takeUsualReason(int step)
{
    const QStringList usual = usualReasons();
    const auto present = usual.indexOf(m_reason->text());
    const auto next = present < 0 ? (step > 0 ? 0 : usual.size() - 1) : present + step;
    m_reason->setText(usual.at((next + usual.size()) % usual.size()));
    m_model.typeReason(m_reason->text());
}

bool RefundForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return QWidget::eventFilter(watched, event);
    takeUsualReason(key == Qt::Key_Down ? 1 : -1);
    return true;
}

QString RefundForm::boundsText(const Order &order) const
{
    if (const auto refused = m_model.refusedOpen())
        //: %1 is an amount.
        return tr(
            "A refund of %1 was refused. The same amount can be tried again now; another one once WeChat "
            "has said that it does not have the first, in about two minutes.")
            .arg(amountText(refused->refundFee));
    const QString least = amountText(*Money::fromFen(1));
    const QString most = amountText(m_model.rest());
    if (m_model.rest() == order.totalFee)
        //: Both are amounts: the bounds of what can be given back.
        return tr("%1 to %2 can be given back.").arg(least, most);
    return tr("%1 to %2 can be given back; the rest has gone back, or is on its way.").arg(least, most);
}

void RefundForm::render()
{
    const auto &order = m_model.order();
    if (!order)
        return;
    //: %1 the last digits of an order number, %2 an amount, %3 day and time.
    m_order->setText(tr("Order …%1, %2, paid on %3")
                         .arg(order->outTradeNo.right(shortNumber), amountText(order->totalFee),
                             dayTimeText(order->paidAt).chopped(3)));
    m_amount->setText(m_model.amountTyped());
    m_reason->setText(m_model.reason());
    const auto amount = m_model.amount();
    m_amount->setFault(!amount && m_model.tellsFault() ? whatToDo(amount.error()) : QString());
    m_bounds->setText(boundsText(*order));
    const CertificateNotice notice =
        certificateNotice(m_model.mayRefund(), m_model.certificateEnd(), m_clock.utcNow());
    m_certificate->setVisible(!notice.sentence.isEmpty());
    m_certificate->setText(notice.sentence);
    m_certificate->setInk(Theme::of(this).ink(notice.tone));
}

RefundQuestion::RefundQuestion(RefundViewModel &model, QWidget *parent)
    : QWidget{parent},
      m_model{model}
{
    QVBoxLayout *column = stageColumn(this);
    column->addWidget(titleLine(tr("Give this money back?"), this));
    m_amount = new WordLabel(TextSize::Huge, Ink::Normal, this);
    m_amount->setObjectName(u"refundBigAmount"_s);
    m_amount->setWeight(Weight::Strong);
    m_amount->setAlignment(Qt::AlignCenter);
    m_amount->setMinimumWidth(1);
    m_sentence = stageLine(TextSize::Body, Ink::Normal, this);
    m_sentence->setObjectName(u"refundSentence"_s);
    m_who = stageLine(TextSize::Body, Ink::Normal, this);
    m_who->setObjectName(u"refundWho"_s);
    m_roles = new QWidget(this);
    auto *row = new QHBoxLayout(m_roles);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::grid / 2);
    m_roleGroup = new QButtonGroup(this);
    m_pin = new FieldEdit({}, FieldEdit::Lines::Pin, this);
    m_pin->setObjectName(u"refundPin"_s);
    m_fault = stageLine(TextSize::Body, Ink::Normal, this);
    m_fault->setObjectName(u"refundFault"_s);
    column->addWidget(m_amount);
    column->addWidget(m_sentence);
    column->addSpacing(Theme::grid);
    column->addWidget(m_who);
    column->addWidget(m_roles);
    column->addWidget(m_pin);
    column->addWidget(m_fault);
    column->addStretch(1);
    connect(m_roleGroup, &QButtonGroup::idClicked, this, [this](int role) {
        m_model.chooseRole(Role(role));
        render(); // a click on one that may not changes nothing
        takeFocus();
    });
}

void RefundQuestion::takeFocus()
{
    if (m_pin->isVisibleTo(this))
        m_pin->takeFocus();
    else
        setFocus(Qt::OtherFocusReason);
}

SecretBytes RefundQuestion::takePin()
{
    return m_pin->takeSecret();
}

/// One chip a role that has a PIN; where there is one alone, the field's word is enough.
void RefundQuestion::renderRoles()
{
    QList<Role> roles;
    for (const RoleRow &row : m_model.roles())
        roles.append(row.role);
    if (std::exchange(m_shownRoles, roles) != roles) {
        for (QAbstractButton *chip : m_roleGroup->buttons())
            delete chip;
        for (const Role role : std::as_const(roles)) {
            auto *chip = new Chip(m_roles);
            chip->setText(roleText(role));
            chip->setObjectName(u"refundRole_"_s + roleName(role));
            m_roleGroup->addButton(chip, int(role));
            m_roles->layout()->addWidget(chip);
        }
        static_cast<QHBoxLayout *>(m_roles->layout())->addStretch(1);
    }
    for (const RoleRow &row : m_model.roles()) {
        QAbstractButton *chip = m_roleGroup->button(int(row.role));
        chip->setEnabled(m_model.isEnough(row));
        chip->setChecked(m_model.role() == row.role);
    }
    m_roles->setVisible(roles.size() > 1);
}

QString RefundQuestion::fault() const
{
    const auto secondsOf = [](std::chrono::seconds wait) { return QString::number(wait.count()); };
    if (const auto wait = m_model.tooSoonFor(); wait > 0s)
        return whatToDo({Error::Kind::Rejected, u"REFUND_TOO_SOON"_s, {}, secondsOf(wait)});
    if (const auto wait = m_model.lockedFor(); wait > 0s)
        return whatToDo({Error::Kind::Rejected, u"PIN_LOCKED"_s, roleName(*m_model.role()), secondsOf(wait)});
    return m_model.error() ? whatToDo(*m_model.error()) : QString();
}

void RefundQuestion::render()
{
    const auto amount = m_model.amount();
    const bool isSending = m_model.stage() == RefundStage::Sending;
    m_pin->setReadOnly(isSending);
    if (!m_model.order() || !amount) // once it is set aside, it is no longer left
        return;
    m_amount->setText(amountText(*amount));
    fitAmount();
    const Order &order = *m_model.order();
    const QString reason = m_model.reasonForBuyer();
    //: %1 the last digits of an order number, %2 the amount that was paid.
    const QString sentence =
        tr("To the buyer of order …%1, who paid %2. What has gone back cannot be fetched again.")
            .arg(order.outTradeNo.right(shortNumber), amountText(order.totalFee));
    //: %1 a sentence, %2 a reason.
    m_sentence->setText(reason.isEmpty() ? sentence : tr("%1 The buyer reads: %2").arg(sentence, reason));
    const bool isFree = m_model.roles().isEmpty();
    m_who->setText(isFree
            ? tr("No PIN is set: everybody may give money back. The owner can set PINs on their own page.")
            : whoMayRefundText(*amount, m_model.roles()));
    m_who->setVisible(!m_who->text().isEmpty());
    renderRoles();
    m_pin->setVisible(m_model.role().has_value());
    if (m_model.role())
        //: %1 a role ("Owner").
        m_pin->setWord(m_shownRoles.size() > 1
                ? tr("PIN of %1 (↑ ↓: another one)").arg(roleText(*m_model.role()))
                : tr("PIN of %1").arg(roleText(*m_model.role())));
    const QString words = isSending ? QString() : fault();
    m_pin->setFault(m_pin->isVisibleTo(this) ? words : QString());
    m_fault->setText(m_pin->isVisibleTo(this) ? QString() : words);
    m_fault->setInk(Theme::of(this).ink(Tone::Bad));
}

void RefundQuestion::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitAmount();
}

void RefundQuestion::fitAmount()
{
    QFont font = themeFont(m_amount, TextSize::Huge, Weight::Strong);
    const int needed = QFontMetrics(font).horizontalAdvance(m_amount->text());
    if (needed > width() && needed > 0)
        font.setPixelSize(std::max(int(TextSize::Large), int(TextSize::Huge) * width() / needed));
    if (font != m_amount->font())
        m_amount->setFont(font);
}

RefundOutcome::RefundOutcome(RefundViewModel &model, QWidget *parent)
    : QWidget{parent},
      m_model{model}
{
    QVBoxLayout *column = stageColumn(this);
    m_sign = new SignView(this);
    m_sign->setSignSize(outcomeSign);
    m_word = stageLine(TextSize::Large, Ink::Normal, this);
    m_word->setObjectName(u"refundWord"_s);
    m_word->setWeight(Weight::Strong);
    m_amount = stageLine(TextSize::Large, Ink::Normal, this);
    m_amount->setWeight(Weight::Strong);
    m_nextAct = stageLine(TextSize::Body, Ink::Normal, this);
    m_nextAct->setObjectName(u"refundNextAct"_s);
    m_facts = stageLine(TextSize::Small, Ink::Faint, this);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (WordLabel *label : {m_word, m_amount, m_nextAct, m_facts})
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    column->addStretch(1);
    column->addWidget(m_sign);
    column->addSpacing(Theme::grid);
    for (WordLabel *label : {m_word, m_amount, m_nextAct, m_facts})
        column->addWidget(label);
    column->addStretch(2);
}

void RefundOutcome::render()
{
    const auto refund = m_model.followed();
    if (!refund)
        return;
    const StateText state = refundText(*refund);
    const QColor ink = Theme::of(this).ink(state.tone);
    m_sign->setSign(state.sign, ink);
    m_word->setText(state.word);
    m_word->setInk(ink);
    m_amount->setText(amountText(refund->refundFee));
    m_nextAct->setText(state.nextAct);
    m_facts->setText(refundFacts(*refund) + u'\n' + refund->outRefundNo);
}

} // namespace saoma

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheets/checkpanel.h"

#include "ui/sheets/sheetsviewmodel.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/page.h"
#include "ui/widgets/signpainter.h"
#include "ui/widgets/signview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QProgressBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int remarkSign = 18;
constexpr int checkButton = 36;
constexpr int remarksAtOnce = 200; // laid out before the window may go on

/// A sentence in as many lines as it needs, its sign before it.
class RemarkDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.palette);
        const bool isBlocking = index.data(SheetRemarks::BlockingRole).toBool();
        const Tone tone = isBlocking ? Tone::Bad : Tone::Warning;
        const QRect line = option.rect.adjusted(0, 1, 0, -1);
        painter->save();
        painter->fillRect(line, theme.tint(tone));
        if (option.state & QStyle::State_Selected)
            painter->fillRect(line.left(), line.top(), 3, line.height(), theme.ink(tone));
        const QRectF sign(line.left() + Theme::grid, line.top() + 6, remarkSign, remarkSign);
        painter->setRenderHint(QPainter::Antialiasing);
        paintSign(*painter, sign, isBlocking ? Sign::Cross : Sign::Question, theme.ink(tone));
        painter->setFont(themeFont(option.widget, TextSize::Small));
        painter->setPen(theme.text);
        painter->drawText(wordsIn(line), Qt::TextWordWrap, index.data().toString());
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *view = static_cast<const QListView *>(option.widget);
        const QRect line(0, 0, view->viewport()->width(), 10'000);
        const QFontMetrics metrics(themeFont(view, TextSize::Small));
        const QRect words = metrics.boundingRect(wordsIn(line), Qt::TextWordWrap, index.data().toString());
        return {line.width(), std::max(remarkSign, words.height()) + 2 * 7};
    }

private:
    static QRect wordsIn(const QRect &line)
    {
        return line.adjusted(2 * Theme::grid + remarkSign, 6, -Theme::grid, -6);
    }
};

} // namespace

CheckPanel::CheckPanel(SheetsViewModel &model, const SheetsKeys &keys, QWidget *parent)
    : QWidget{parent},
      m_model{model}
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    column->addWidget(makeCheck(keys), 1);
    m_outcome = new WordLabel(TextSize::Body, Ink::Normal, this);
    m_outcome->setObjectName(u"sheetOutcome"_s);
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_outcome);
    m_save = new ActionButton(ActionButton::Look::Primary, this);
    m_save->setObjectName(u"savePdf"_s);
    m_save->setWords(tr("Save PDF"), nameOf(keys.save));
    m_save->setRowHeight(48);
    m_print = new ActionButton(ActionButton::Look::Plain, this);
    m_print->setObjectName(u"printSheet"_s);
    m_print->setWords(tr("Print"), nameOf(keys.print));
    m_print->setRowHeight(48);
    auto *row = new QHBoxLayout;
    row->addWidget(m_save);
    row->addWidget(m_print);
    column->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &CheckPanel::saveWanted);
    connect(m_print, &QPushButton::clicked, this, &CheckPanel::printWanted);
    render();
}

QWidget *CheckPanel::makeCheck(const SheetsKeys &keys)
{
    auto *card = new Card(this);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(2 * Theme::grid, 12, 2 * Theme::grid, 12);
    column->setSpacing(Theme::grid);
    m_sign = new SignView(card);
    m_sign->setSignSize(24);
    m_sign->setFixedSize(28, 28);
    m_step = new WordLabel(TextSize::Body, Ink::Normal, card);
    m_step->setObjectName(u"sheetStep"_s);
    m_step->setWeight(Weight::Strong);
    m_step->setWordWrap(true);
    m_step->setMinimumHeight(2 * m_step->fontMetrics().lineSpacing());
    auto *top = new QHBoxLayout;
    top->addWidget(m_sign, 0, Qt::AlignTop);
    top->addWidget(m_step, 1);
    column->addLayout(top);

    m_progress = new QProgressBar(card);
    m_progress->setObjectName(u"sheetProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    column->addWidget(m_progress);
    m_stop = new ActionButton(ActionButton::Look::Plain, card);
    m_stop->setObjectName(u"sheetStop"_s);
    m_stop->setRowHeight(checkButton);
    m_stop->setWords(tr("Stop"), tr("Esc"));
    connect(m_stop, &QPushButton::clicked, &m_model, &SheetsViewModel::stop);
    column->addWidget(m_stop);
    m_check = new ActionButton(ActionButton::Look::Plain, card);
    m_check->setObjectName(u"sheetCheck"_s);
    m_check->setRowHeight(checkButton);
    m_check->setWords(tr("Check the codes"), nameOf(keys.check));
    connect(m_check, &QPushButton::clicked, &m_model, &SheetsViewModel::prove);
    column->addWidget(m_check);
    m_note = new WordLabel(TextSize::Small, Ink::Normal, card);
    m_note->setObjectName(u"sheetNote"_s);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    makeRemarks();
    column->addWidget(m_remarks, 1);
    column->addStretch(0); // without remarks
    return card;
}

void CheckPanel::makeRemarks()
{
    m_remarks = new QListView(this);
    m_remarks->setObjectName(u"sheetRemarks"_s);
    m_remarks->setAccessibleName(tr("What is wrong with the cards"));
    m_remarks->setFrameShape(QFrame::NoFrame);
    m_remarks->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_remarks->setResizeMode(QListView::Adjust);
    m_remarks->setLayoutMode(QListView::Batched);
    m_remarks->setBatchSize(remarksAtOnce);
    m_remarks->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_remarks->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_remarks->viewport()->setAutoFillBackground(false);
    m_remarks->setItemDelegate(new RemarkDelegate(m_remarks));
    m_remarks->setModel(&m_model.remarks());
    const auto choose = [this](const QModelIndex &index) {
        const int face = index.isValid() ? index.data(SheetRemarks::FaceRole).toInt() : -1;
        if (face >= 0)
            Q_EMIT faceChosen(face);
    };
    connect(m_remarks, &QListView::clicked, this, choose);
    connect(m_remarks->selectionModel(), &QItemSelectionModel::currentChanged, this, choose);
}

void CheckPanel::render()
{
    const Theme &theme = Theme::of(this);
    const StateText step = m_model.stepText();
    m_sign->setSign(step.sign, theme.ink(step.tone));
    m_sign->setVisible(step.tone != Tone::Neutral);
    m_step->setInk(theme.ink(step.tone));
    m_step->setText(step.word);
    const auto [done, all] = m_model.progress();
    m_progress->setVisible(m_model.canStop());
    m_progress->setRange(0, all);
    m_progress->setValue(done);
    m_stop->setVisible(m_model.canStop());
    m_check->setVisible(m_model.canProve());
    m_note->setText(m_model.noteText());
    m_note->setInk(theme.ink(Tone::Warning));
    m_note->setVisible(!m_note->text().isEmpty());
    m_remarks->setVisible(m_model.remarks().rowCount() > 0);
    m_outcome->setText(m_model.outcome());
    m_outcome->setInk(theme.ink(m_model.outcomeTone()));
    m_outcome->setVisible(!m_outcome->text().isEmpty());
    m_save->setEnabled(m_model.canLeave());
    m_print->setEnabled(m_model.canLeave());
}

} // namespace saoma

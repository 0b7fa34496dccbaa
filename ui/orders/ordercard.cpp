// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/ordercard.h"

#include "ui/orders/refundlist.h"
#include "ui/orders/refundpanel.h"
#include "ui/text/amounttext.h"
#include "ui/text/eventtext.h"
#include "ui/text/evidencetext.h"
#include "ui/text/refundtext.h"
#include "ui/text/timetext.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/page.h"
#include "ui/widgets/statuspill.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/timelineview.h"
#include "ui/widgets/wordlabel.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPainter>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using Side = OrdersViewModel::Side;

/// A surface in the colour of what it says.
class TintedPanel final : public QWidget
{
public:
    using QWidget::QWidget;
    void setTone(Tone tone)
    {
        m_tone = tone;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Theme::of(this).tint(m_tone));
        painter.setPen(QPen(Theme::of(this).ink(m_tone), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Theme::radius, Theme::radius);
    }

private:
    Tone m_tone = Tone::Neutral;
};

QList<TimeLineEntry> entriesOf(const QList<EventRow> &events)
{
    QList<TimeLineEntry> entries;
    QString day;
    for (const EventRow &event : events) {
        const EventText text = eventText(event);
        const QString at = dayTimeText(event.at);
        if (std::exchange(day, at.left(10)) != at.left(10)) {
            TimeLineEntry heading;
            heading.what = day;
            heading.isHeading = true;
            entries.append(heading);
        }
        entries.append({timeText(event.at), text.what, text.note, text.who, text.tone, false});
    }
    return entries;
}

WordLabel *wrapped(TextSize size, Ink ink, QWidget *parent)
{
    auto *label = new WordLabel(size, ink, parent);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    return label;
}

} // namespace

OrderCard::OrderCard(OrdersViewModel &model, const OrderKeys &keys, QWidget *parent)
    : QWidget{parent},
      m_model{model},
      m_keys{keys}
{
    setObjectName(u"orderCard"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::grid);
    column->addWidget(makeVerdict());
    m_order = new QWidget(this);
    column->addWidget(m_order, 1);
    auto *inside = new QVBoxLayout(m_order);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(Theme::grid / 2);
    makeFacts();
    makeActs();
    m_nothing = wrapped(TextSize::Body, Ink::Faint, this);
    m_nothing->setText(tr("Choose an order: its time line stands here, and who said what.\n\nA buyer says “I "
                          "have paid”? Type or "
                          "scan the number on the phone, or its last digits."));
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_nothing, 1);
    m_refund = new RefundPanel(model.refund(), model.clock(), keys, this);
    column->addWidget(m_refund, 1);
    m_verdict->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_filler = new QWidget(this);
    column->addWidget(m_filler, 1);
}

QWidget *OrderCard::makeVerdict()
{
    m_verdict = new TintedPanel(this);
    m_verdict->setObjectName(u"verdict"_s);
    auto *inside = new QVBoxLayout(m_verdict);
    inside->setContentsMargins(12, 12, 12, 12);
    inside->setSpacing(Theme::grid / 2);
    m_verdictWord = wrapped(TextSize::Title, Ink::Normal, m_verdict);
    m_verdictWord->setObjectName(u"verdictWord"_s);
    m_verdictWord->setWeight(Weight::Strong);
    m_verdictTodo = wrapped(TextSize::Body, Ink::Normal, m_verdict);
    inside->addWidget(m_verdictWord);
    inside->addWidget(m_verdictTodo);
    return m_verdict;
}

void OrderCard::makeFacts()
{
    auto *column = static_cast<QVBoxLayout *>(m_order->layout());
    auto *top = new QHBoxLayout;
    m_amount = new WordLabel(TextSize::Large, Ink::Normal, m_order);
    m_amount->setObjectName(u"orderAmount"_s);
    m_amount->setWeight(Weight::Strong);
    m_pill = new StatusPill(m_order);
    top->addWidget(m_amount);
    top->addStretch(1);
    column->addLayout(top);
    column->addWidget(m_pill, 0, Qt::AlignLeft);
    m_body = wrapped(TextSize::Body, Ink::Normal, m_order);
    m_numbers = wrapped(TextSize::Small, Ink::Faint, m_order);
    m_numbers->setObjectName(u"orderNumbers"_s);
    m_numbers->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_body);
    column->addWidget(m_numbers);
    m_refunds = new RefundList(m_order);
    column->addWidget(m_refunds);
    m_timeLine = new TimeLineView(m_order);
    column->addWidget(m_timeLine, 1);
    m_evidence = new QPlainTextEdit(m_order);
    m_evidence->setObjectName(u"evidence"_s);
    m_evidence->setAccessibleName(tr("Evidence"));
    m_evidence->setReadOnly(true);
    m_evidence->setTabChangesFocus(true);
    m_evidence->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_evidence->setWordWrapMode(QTextOption::WrapAnywhere);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(int(TextSize::Small));
    m_evidence->setFont(fixed);
    column->addWidget(m_evidence, 1);
    m_question = wrapped(TextSize::Body, Ink::Normal, m_order);
    m_question->setWeight(Weight::Strong);
    m_question->setText(
        tr("Close this order? WeChat is asked first; if the buyer has paid, it becomes a sale."));
    column->addWidget(m_question);
    m_certificate = wrapped(TextSize::Small, Ink::Normal, m_order);
    m_certificate->setObjectName(u"certificateNotice"_s);
    column->addWidget(m_certificate);
}

void OrderCard::makeActs()
{
    auto *acts = new QGridLayout;
    acts->setSpacing(Theme::grid);
    const auto add = [&](int row, int place, const QString &name, const QString &words,
                         const QKeySequence &key, auto act) {
        auto *button = new ActionButton(ActionButton::Look::Plain, m_order);
        button->setObjectName(name);
        button->setWords(words, nameOf(key));
        button->setRowHeight(48);
        acts->addWidget(button, row, place);
        connect(button, &QPushButton::clicked, this, act);
        return button;
    };
    m_askNow = add(0, 0, u"askNow"_s, tr("Ask WeChat"), m_keys.askNow, [this] { m_model.askNow(); });
    m_showEvidence =
        add(0, 1, u"showEvidence"_s, tr("Evidence"), m_keys.evidence, [this] { m_model.showEvidence(); });
    m_copy = add(1, 0, u"copyNumber"_s, tr("Copy number"), m_keys.copy, [this] { copyNumber(); });
    m_close = add(1, 1, u"closeOrder"_s, tr("Close"), m_keys.close, [this] {
        if (m_model.side() == Side::Closing)
            m_model.close();
        else
            m_model.askToClose();
    });
    m_giveBack = add(1, 1, u"giveBack"_s, tr("Refund…"), m_keys.refund, [this] { m_model.giveBack(); });
    static_cast<QVBoxLayout *>(m_order->layout())->addLayout(acts);
}

void OrderCard::copyNumber()
{
    if (!m_model.chosen())
        return;
    QGuiApplication::clipboard()->setText(m_model.chosen()->outTradeNo);
    m_model.tell({tr("The order number is copied."), Tone::Good});
}

void OrderCard::renderVerdict()
{
    const auto verdict = m_model.verdict();
    const bool isShown = verdict && m_model.side() != Side::Refund;
    m_verdict->setVisible(isShown);
    if (!isShown)
        return;
    static_cast<TintedPanel *>(m_verdict)->setTone(verdict->tone);
    m_verdictWord->setText(verdict->word);
    m_verdictWord->setInk(Theme::of(this).ink(verdict->tone));
    m_verdictTodo->setText(verdict->todo);
}

void OrderCard::renderActs()
{
    const bool isClosing = m_model.side() == Side::Closing;
    m_question->setVisible(isClosing);
    m_askNow->setEnabled(!m_model.isAsking());
    m_showEvidence->setWords(
        m_model.side() == Side::Evidence ? tr("Time line") : tr("Evidence"), nameOf(m_keys.evidence));
    const bool isPaid = m_model.refund().isOffered();
    (isPaid ? m_close : m_giveBack)->hide();
    (isPaid ? m_giveBack : m_close)->show();
    const RefundViewModel &refund = m_model.refund();
    const CertificateNotice notice = isPaid
        ? certificateNotice(refund.mayRefund(), refund.certificateEnd(), m_model.clock().utcNow())
        : CertificateNotice{};
    m_certificate->setVisible(!notice.sentence.isEmpty());
    m_certificate->setText(notice.sentence);
    m_certificate->setInk(Theme::of(this).ink(notice.tone));
    m_close->setEnabled(m_model.canClose());
    m_close->setLook(isClosing ? ActionButton::Look::Danger : ActionButton::Look::Plain);
    m_close->setWords(
        isClosing ? tr("Close it") : tr("Close"), isClosing ? tr("Enter") : nameOf(m_keys.close));
}

void OrderCard::renderFacts(const Order &order)
{
    m_amount->setText(amountText(order.totalFee));
    m_pill->setState(m_model.state());
    m_body->setText(order.body);
    QStringList numbers{tr("Order %1").arg(order.outTradeNo)};
    if (!order.transactionId.isEmpty())
        numbers.append(tr("Transaction %1").arg(order.transactionId));
    if (order.productId != order.outTradeNo)
        numbers.append(tr("Product %1").arg(order.productId));
    //: A desk and when it made the order.
    numbers.append(tr("Desk %1, %2").arg(order.desk, dayTimeText(order.createdAt)));
    m_numbers->setText(numbers.join(u'\n'));
    const QList<Refund> &refunds = m_model.refund().refunds();
    m_refunds->setVisible(!refunds.isEmpty());
    m_refunds->setRefunds(refunds);
}

/// What goes is hidden before what comes is shown, and filled in before that: all of it together would make
/// the window grow.
void OrderCard::render()
{
    const auto &order = m_model.chosen();
    const bool isRefund = order && m_model.side() == Side::Refund;
    if (!isRefund)
        m_refund->hide();
    renderVerdict();
    if (order) {
        renderFacts(*order);
        renderTimeLine();
        renderActs();
    }
    m_nothing->setVisible(!order && !m_model.verdict());
    m_filler->setVisible(!order && m_model.verdict());
    m_order->setVisible(order && !isRefund);
    m_refund->setVisible(isRefund);
    m_refund->render();
}

void OrderCard::renderTimeLine()
{
    const bool isEvidence = m_model.side() == Side::Evidence;
    (isEvidence ? static_cast<QWidget *>(m_timeLine) : m_evidence)->hide();
    (isEvidence ? static_cast<QWidget *>(m_evidence) : m_timeLine)->show();
    m_timeLine->setEntries(entriesOf(m_model.events()));
    if (!isEvidence)
        return;
    const QString text = evidenceText(m_model.events());
    const QString shown = text.isEmpty() ? tr("Nothing has come from WeChat about this order yet.") : text;
    if (m_evidence->toPlainText() != shown)
        m_evidence->setPlainText(shown);
}

} // namespace saoma

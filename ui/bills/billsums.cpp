// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bills/billsums.h"

#include "ui/text/reporttext.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QGridLayout>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qint64 chargeUnitsPerFen = 1000;

} // namespace

BillSums::BillSums(QWidget *parent)
    : QWidget{parent}
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4 * Theme::grid);
    grid->setVerticalSpacing(2);
    m_subject = new WordLabel(TextSize::Title, Ink::Normal, this);
    m_subject->setObjectName(u"billSubject"_s);
    m_subject->setWeight(Weight::Strong);
    grid->addWidget(m_subject, 0, 0);
    const QStringList headings{tr("WeChat's bill"), tr("This ledger"), tr("Apart by")};
    for (int column = 0; column < headings.size(); ++column) {
        auto *heading = new WordLabel(TextSize::Small, Ink::Faint, this);
        heading->setText(headings[column]);
        heading->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(heading, 0, column + 1);
    }
    m_payments = addLine(*grid, 1, u"billPayments"_s);
    m_refunds = addLine(*grid, 2, u"billRefunds"_s);
    m_rest = new WordLabel(TextSize::Body, Ink::Faint, this);
    m_rest->setObjectName(u"billRest"_s);
    m_rest->setWordWrap(true);
    grid->addWidget(m_rest, 0, 4, 3, 1);
    grid->setColumnStretch(4, 1);
}

BillSums::Line BillSums::addLine(QGridLayout &grid, int row, const QString &name)
{
    const auto label = [&](const QString &ending, int column, Weight weight) {
        auto *made = new WordLabel(TextSize::Title, Ink::Normal, this);
        made->setObjectName(name + ending);
        made->setWeight(weight);
        made->setAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        grid.addWidget(made, row, column);
        return made;
    };
    return {label(u"Name"_s, 0, Weight::Normal), label(u"There"_s, 1, Weight::Strong),
        label(u"Here"_s, 2, Weight::Strong), label(u"Apart"_s, 3, Weight::Strong)};
}

/// Agreement is a tick, not only a colour.
void BillSums::render(const Line &line, const QString &name, qint64 there, qint64 here)
{
    const bool agrees = there == here;
    line.name->setText(name);
    line.there->setText(sumText(there));
    line.here->setText(sumText(here));
    line.apart->setText(agrees ? u"✓"_s : sumText(here - there));
    line.apart->setInk(Theme::of(this).ink(agrees ? Tone::Good : Tone::Warning));
    line.apart->setAccessibleName(agrees ? tr("Agrees") : sumText(here - there));
}

void BillSums::setSums(const QString &subject, const Reconciliation &sum)
{
    m_subject->setText(subject);
    render(m_payments, tr("%n payment(s)", nullptr, int(sum.payments)), sum.fenThere, sum.fenHere);
    render(
        m_refunds, tr("%n refund(s)", nullptr, int(sum.refunds)), sum.refundedFenThere, sum.refundedFenHere);
    //: %1 how many payments and refunds, %2 an amount.
    m_rest->setText(tr("%1 match to the fen.\nWeChat's charge: %2")
                        .arg(sum.matched)
                        .arg(sumText(sum.charge / chargeUnitsPerFen)));
}

} // namespace saoma

// SPDX-License-Identifier: GPL-3.0-or-later
// How far a sheet has come, and the words for it.
#include "ui/sheets/sheetsviewmodel.h"
#include "ui/text/errortext.h"
#include "ui/text/sheettext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

bool isOnItsWay(SheetStep step)
{
    return step == SheetStep::Loading || step == SheetStep::Making || step == SheetStep::Proving;
}

} // namespace

SheetStep SheetsViewModel::step() const
{
    if (m_leaving)
        return *m_leaving;
    if (m_error)
        return SheetStep::Failed;
    if (!m_products.isRead())
        return SheetStep::Loading;
    if (!m_products.hasProducts())
        return SheetStep::NoProducts;
    if (m_products.pickedCount() == 0)
        return SheetStep::NothingPicked;
    if (m_made != m_wanted || !m_sheet)
        return SheetStep::Making;
    if (m_sheet->isBlocked())
        return SheetStep::Blocked;
    if (m_proof)
        return m_proof->isGood() ? SheetStep::Ready : SheetStep::Unreadable;
    return m_proving.isRunning() && !m_proving.isCanceled() ? SheetStep::Proving : SheetStep::Unproven;
}

StateText SheetsViewModel::stepText() const
{
    const auto idle = [](const QString &text) { return StateText{text, {}, Tone::Neutral, Sign::Back}; };
    const auto busy = [](const QString &text) { return StateText{text, {}, Tone::Info, Sign::Spinner}; };
    const auto bad = [](const QString &text) { return StateText{text, {}, Tone::Bad, Sign::Cross}; };
    switch (step()) {
    case SheetStep::Loading:
        return busy(tr("Reading the products…"));
    case SheetStep::NoProducts:
        return idle(tr("There are no products yet."));
    case SheetStep::NothingPicked:
        return idle(tr("Nothing is picked yet."));
    case SheetStep::Making:
        return busy(tr("Making the sheet…"));
    case SheetStep::Failed:
        return bad(errorText(*m_error).oneLine());
    case SheetStep::Blocked:
        return bad(tr("Cannot be printed like this: the list says why."));
    case SheetStep::Proving:
        return busy(tr("Reading every code back…"));
    case SheetStep::Unproven:
        return {tr("The check was stopped. Nothing is saved or printed before every code was read back."), {},
            Tone::Warning, Sign::Question};
    case SheetStep::Unreadable:
        //: %1 is "56 of 57 readable".
        return bad(tr("%1. Cannot be printed like this: the list says why.").arg(proofText(*m_proof)));
    case SheetStep::Ready: {
        const auto leftOut = int(m_sheet->leftOut().size());
        if (leftOut == 0)
            return {proofText(*m_proof), {}, Tone::Good, Sign::Tick};
        //: %1 is "56 of 56 readable", %2 "1 product left out".
        return {tr("%1, %2: the list says why.").arg(proofText(*m_proof), leftOutText(leftOut)), {},
            Tone::Warning, Sign::Question};
    }
    case SheetStep::Saving:
        return busy(tr("Saving the PDF…"));
    case SheetStep::Printing:
        return busy(tr("Sending to the printer…"));
    }
    Q_UNREACHABLE();
}

void SheetsViewModel::sayWhyNot()
{
    const SheetStep now = step();
    switch (now) {
    case SheetStep::Loading:
    case SheetStep::Making:
    case SheetStep::Proving:
        setOutcome(tr("Not yet: every code is read back first. Try again in a moment."), Tone::Warning);
        break;
    case SheetStep::NoProducts:
    case SheetStep::NothingPicked:
        setOutcome(tr("Pick products first."), Tone::Warning);
        break;
    case SheetStep::Failed:
    case SheetStep::Blocked:
    case SheetStep::Unproven:
    case SheetStep::Unreadable:
        setOutcome(tr("Nothing is saved or printed like this: see above."), Tone::Warning);
        break;
    case SheetStep::Saving:
    case SheetStep::Printing:
        setOutcome(tr("The sheet before is still on its way. Try again in a moment."), Tone::Warning);
        break;
    case SheetStep::Ready:
        return;
    }
    m_outcomeStep = now;
    Q_EMIT changed();
}

QString SheetsViewModel::outcome() const
{
    if (!m_outcomeStep || *m_outcomeStep == step() || (isOnItsWay(*m_outcomeStep) && isOnItsWay(step())))
        return m_outcome;
    return {};
}

std::pair<int, int> SheetsViewModel::progress() const
{
    switch (step()) {
    case SheetStep::Proving:
        return {m_proving.progressValue(), m_sheet->pages()};
    case SheetStep::Saving:
    case SheetStep::Printing:
        return {m_output.pagesDone(), m_output.pages()};
    default:
        return {};
    }
}

bool SheetsViewModel::canStop() const
{
    return m_output.isRunning() || step() == SheetStep::Proving;
}

QString SheetsViewModel::noteText() const
{
    if (m_needs.isPractice)
        return tr("Practice: no phone can pay these codes, and every card says so.");
    if (!m_needs.isScanAnswered)
        return tr("Buyers who scan these codes get no answer yet: product codes need listener/public_url in "
                  "the configuration and the same address at WeChat Pay.");
    return {};
}

QString SheetsViewModel::suggestedFileName() const
{
    const QString date = m_needs.clock.utcNow().toLocalTime().date().toString(Qt::ISODate);
    //: A file name; %1 is a date such as 2026-11-29.
    return tr("product-codes-%1").arg(date) + u".pdf"_s;
}

} // namespace saoma

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shifts/shiftsviewmodel.h"

#include "ui/print/shiftpaper.h"
#include "ui/text/errortext.h"
#include "ui/text/shifttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// Nothing if the field is empty.
Result<std::optional<Money>> amountIn(const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return std::optional<Money>{};
    return Money::parseYuan(typed.trimmed()).map([](Money money) { return std::optional{money}; });
}

} // namespace

ShiftsViewModel::ShiftsViewModel(const ShiftNeeds &needs, QObject *parent)
    : QObject{parent},
      m_needs{needs},
      m_errand{needs.printing}
{
    connect(&m_needs.ledger, &Ledger::shiftsChanged, this, &ShiftsViewModel::read);
    connect(&m_needs.ledger, &Ledger::ordersChanged, this, &ShiftsViewModel::readLater);
    connect(&m_errand, &PaperErrand::told, this, &ShiftsViewModel::tell);
}

void ShiftsViewModel::setFollowing(bool isFollowing)
{
    if (!std::exchange(m_isFollowing, isFollowing) && isFollowing)
        read();
}

void ShiftsViewModel::readLater()
{
    if (!m_isFollowing || !m_open || std::exchange(m_isGathering, true))
        return;
    m_needs.clock.callAfter(restBeforeReading, this, [this] {
        m_isGathering = false;
        read();
    });
}

void ShiftsViewModel::read()
{
    m_needs.ledger
        .read<Found>([desk = m_needs.desk](const LedgerReader &reader) -> Result<Found> {
            ShiftFilter filter;
            filter.limit = shiftsShownMax;
            const auto all = saoma::shifts(reader, filter);
            const auto open = openShiftOf(reader, desk);
            if (!all || !open)
                return tl::unexpected(all ? open.error() : all.error());
            return Found{*all, *open};
        })
        .then(this, [this](const Result<Found> &found) { take(found); });
}

void ShiftsViewModel::take(const Result<Found> &found)
{
    if (!found)
        return refuse(found.error());
    const auto numberOf = [](const std::optional<Shift> &shift) { return shift ? shift->number : 0; };
    const bool isOther = m_isRead && numberOf(m_open) != numberOf(found->open);
    m_isRead = true;
    m_shifts = found->shifts;
    m_open = found->open;
    if (isOther && m_stage == Stage::Question) { // it was asked about a shift that is not open any more
        m_stage = Stage::Form;
        m_proposal.reset();
    } else if (m_proposal && m_open) {
        m_proposal->figures = m_open->figures;
    }
    Q_EMIT changed();
}

QList<ShiftsViewModel::Field> ShiftsViewModel::fields() const
{
    if (!m_open)
        return {Field::Cashier, Field::CashFloat};
    return {Field::CashTaken, Field::CashCounted, Field::Note, Field::NextCashier};
}

bool ShiftsViewModel::isHandOver() const
{
    return m_open && !typed(Field::NextCashier).trimmed().isEmpty();
}

void ShiftsViewModel::type(Field field, const QString &text)
{
    if (m_stage != Stage::Form || typed(field) == text)
        return;
    m_typed.at(std::size_t(field)) = text;
    m_notice = {};
    Q_EMIT changed();
}

void ShiftsViewModel::goOn()
{
    if (!m_isRead || m_stage == Stage::Writing)
        return;
    if (!m_open)
        return openNow();
    return m_stage == Stage::Question ? write() : ask();
}

bool ShiftsViewModel::goBack()
{
    if (m_stage == Stage::Writing)
        return true;
    const bool isTyped =
        std::any_of(m_typed.begin(), m_typed.end(), [](const QString &text) { return !text.isEmpty(); });
    if (m_stage == Stage::Form && !isTyped)
        return false;
    if (m_stage == Stage::Form)
        m_typed = {};
    m_stage = Stage::Form;
    m_proposal.reset();
    m_notice = {};
    Q_EMIT changed();
    return true;
}

Result<ShiftOpening> ShiftsViewModel::opening(Field cashier) const
{
    ShiftOpening made{m_needs.desk, typed(cashier)};
    if (cashier == Field::NextCashier) // the drawer goes over as it is
        return made;
    const auto cash = amountIn(typed(Field::CashFloat));
    if (!cash)
        return tl::unexpected(cash.error());
    made.cashFloat = *cash;
    return made;
}

Result<ShiftClosing> ShiftsViewModel::closing() const
{
    const auto taken = amountIn(typed(Field::CashTaken));
    const auto counted = amountIn(typed(Field::CashCounted));
    if (!taken || !counted)
        return tl::unexpected(taken ? counted.error() : taken.error());
    ShiftClosing made;
    made.desk = m_needs.desk;
    made.number = m_open->number;
    made.cashTaken = taken->value_or(Money{});
    made.cashCounted = *counted;
    made.note = typed(Field::Note);
    return made;
}

void ShiftsViewModel::openNow()
{
    const auto wish = opening(Field::Cashier);
    if (!wish)
        return refuse(wish.error());
    send<Shift>([wish = *wish, now = m_needs.clock.utcNow()](
                    LedgerStore &store) { return openShift(store, wish, now); },
        [this](const Shift &shift) {
            //: %1 a shift's number, %2 the cashier's name.
            end(shift, tr("Shift %1 of %2 is open.").arg(QString::number(shift.number), shift.cashier));
        });
}

/// The sums first: what is written stays.
void ShiftsViewModel::ask()
{
    const auto wish = closing();
    if (!wish)
        return refuse(wish.error());
    if (const auto good = isHandOver() ? checkCashier(typed(Field::NextCashier)) : Result<>{}; !good)
        return refuse(good.error());
    const auto proposed = closedShift(*m_open, *wish, m_needs.clock.utcNow());
    if (!proposed)
        return refuse(proposed.error());
    m_proposal = *proposed;
    m_notice = {};
    m_stage = Stage::Question;
    Q_EMIT changed();
}

void ShiftsViewModel::write()
{
    const auto wish = closing();
    const auto next = opening(Field::NextCashier);
    if (!wish || !next)
        return refuse(wish ? next.error() : wish.error());
    const QDateTime now = m_needs.clock.utcNow();
    if (isHandOver())
        return send<ShiftHandOver>([wish = *wish, next = *next, now](
                                       LedgerStore &store) { return handOverShift(store, wish, next, now); },
            [this](const ShiftHandOver &over) {
                //: %1 and %3 shifts' numbers, %2 the next cashier's name.
                end(over.closed,
                    tr("Shift %1 is closed. %2 has taken over: shift %3.")
                        .arg(QString::number(over.closed.number), over.opened.cashier,
                            QString::number(over.opened.number)));
            });
    send<Shift>([wish = *wish, now](LedgerStore &store) { return closeShift(store, wish, now); },
        [this](const Shift &shift) { end(shift, tr("Shift %1 is closed.").arg(shift.number)); });
}

template <typename T>
void ShiftsViewModel::send(
    std::function<Result<T>(LedgerStore &)> change, std::function<void(const T &)> told)
{
    m_stage = Stage::Writing;
    Q_EMIT changed();
    m_needs.ledger.write<T>(std::move(change)).then(this, [this, told](const Result<T> &done) {
        m_stage = Stage::Form;
        m_proposal.reset();
        if (done)
            return told(*done);
        read(); // somebody else may have been faster
        refuse(done.error());
    });
}

void ShiftsViewModel::end(const Shift &shift, const QString &sentence)
{
    m_typed = {};
    read();
    tell(sentence, Tone::Good);
    Q_EMIT written(shift.number);
}

PaperErrand::Pages ShiftsViewModel::pages(const Shift &shift) const
{
    return [paper = ShiftPaper{shift, m_needs.shopName, m_needs.clock.utcNow(), m_needs.isPractice}](
               int dpi) { return shiftPages(paper, dpi); };
}

QString ShiftsViewModel::suggestedName(const Shift &shift) const
{
    //: The name of a file with a shift's report, without its ending; %1 is its number.
    return tr("shift-%1").arg(shift.number);
}

void ShiftsViewModel::tell(const QString &text, Tone tone)
{
    m_notice = {text, tone};
    Q_EMIT changed();
}

void ShiftsViewModel::refuse(const Error &error)
{
    ErrorText text = errorText(error);
    text.money.clear(); // none moves here
    tell(text.oneLine(), Tone::Bad);
}

} // namespace saoma

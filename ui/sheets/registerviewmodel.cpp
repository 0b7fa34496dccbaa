// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheets/registerviewmodel.h"

#include "ui/models/background.h"
#include "ui/text/errortext.h"

#include <algorithm>

namespace saoma {

RegisterViewModel::RegisterViewModel(
    Ledger &ledger, const Clock &clock, std::shared_ptr<const wechat::Merchant> merchant, QObject *parent)
    : QObject{parent},
      m_ledger{ledger},
      m_register{ledger, clock},
      m_merchant{std::move(merchant)}
{
    connect(&m_ledger, &Ledger::productsChanged, this, [this] {
        m_isStale = true;
        read();
    });
}

void RegisterViewModel::setFollowing(bool isFollowing)
{
    m_isFollowing = isFollowing;
    if (!isFollowing)
        tell({}, Tone::Neutral);
    read();
}

void RegisterViewModel::read()
{
    if (!m_isFollowing || !m_isStale || m_isReading)
        return;
    m_isStale = false;
    m_isReading = true;
    m_register.codes(m_merchant).then(this, [this](const Result<QList<RegisteredCode>> &codes) {
        onRead(codes);
    });
}

void RegisterViewModel::onRead(const Result<QList<RegisteredCode>> &codes)
{
    if (!codes) {
        m_isReading = false;
        m_isStale = true; // another look tries again
        return tell(errorText(codes.error()).oneLine(), Tone::Bad);
    }
    inBackground(
        this,
        [codes = *codes] {
            return Overview{codes, sheetsOf(codes), productsToReprint(codes)};
        },
        [this](const Overview &overview) { take(overview); });
}

void RegisterViewModel::take(const Overview &overview)
{
    m_isReading = false;
    m_isRead = true;
    m_all = overview.codes;
    m_toReprint = overview.toReprint;
    m_sheets.setSheets(overview.sheets);
    if (m_sheets.rowOf(m_chosen) < 0)
        m_chosen = overview.sheets.isEmpty() ? QString() : overview.sheets.first().sheet;
    showCodes();
    read(); // what has come meanwhile
}

void RegisterViewModel::choose(const QString &sheet)
{
    if (std::exchange(m_chosen, sheet) != sheet)
        showCodes();
}

void RegisterViewModel::showCodes()
{
    QList<RegisteredCode> codes;
    std::copy_if(m_all.cbegin(), m_all.cend(), std::back_inserter(codes),
        [this](const RegisteredCode &code) { return code.sheet == m_chosen; });
    m_codes.setCodes(codes);
    Q_EMIT changed();
}

QString RegisterViewModel::voidQuestion(const QString &productId) const
{
    int standing = 0;
    QString name;
    for (int row = 0; row < m_codes.rowCount(); ++row) {
        const RegisteredCode &code = m_codes.codeAt(row);
        const bool isMeant = productId.isEmpty() || code.printed.id == productId;
        if (!isMeant || code.standing != RegisteredCode::Standing::Valid)
            continue;
        ++standing;
        name = code.printed.name;
    }
    if (standing == 0)
        return {};
    const QString meaning =
        tr("Whoever scans a void code is told to ask for a new one, and pays nothing. It cannot "
           "be taken back; a new sheet has new codes.");
    //: %1 is a question, %2 what follows from a Yes.
    const QString whole = tr("%1 %2");
    if (!productId.isEmpty())
        //: %1 is a product's name, %2 a sheet's id.
        return whole.arg(tr("Void the code of “%1” on sheet %2?").arg(name, m_chosen), meaning);
    //: %1 is a sheet's id.
    return whole.arg(tr("Void %n code(s) of sheet %1?", nullptr, standing).arg(m_chosen), meaning);
}

void RegisterViewModel::voidPrinted(const QString &sheet, const QString &productId)
{
    auto voided = productId.isEmpty() ? m_register.voidSheet(sheet) : m_register.voidCode({productId, sheet});
    voided.then(this, [this, sheet](const Result<int> &count) { onVoided(sheet, count); });
}

void RegisterViewModel::onVoided(const QString &sheet, const Result<int> &count)
{
    if (!count)
        return tell(errorText(count.error()).oneLine(), Tone::Bad);
    m_isStale = true;
    read();
    //: %1 is a sheet's id.
    tell(tr("Sheet %1: %n code(s) voided. Take the paper down.", nullptr, *count).arg(sheet), Tone::Good);
}

void RegisterViewModel::tell(const QString &notice, Tone tone)
{
    m_notice = notice;
    m_noticeTone = tone;
    Q_EMIT changed();
}

} // namespace saoma

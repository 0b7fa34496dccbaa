// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/register.h"
#include "ui/models/registertables.h"
#include "ui/text/statetext.h"

#include <QObject>

namespace saoma {

/// Which codes are on paper, without widgets: sheets, the chosen one's codes, what ought to be printed again,
/// and voiding. Read in the background, and again whenever the ledger's products or printed codes change.
/// References must outlive it.
class RegisterViewModel final : public QObject
{
    Q_OBJECT
public:
    /// Without a merchant nothing is said about keys.
    RegisterViewModel(Ledger &ledger, const Clock &clock, std::shared_ptr<const wechat::Merchant> merchant,
        QObject *parent = nullptr);

    /// Somebody is looking.
    void setFollowing(bool isFollowing);

    [[nodiscard]] PrintedSheetTable &sheets() { return m_sheets; }
    [[nodiscard]] PrintedCodeTable &codes() { return m_codes; } ///< Of the chosen sheet.
    [[nodiscard]] bool isRead() const { return m_isRead; }
    [[nodiscard]] const QList<Reprint> &toReprint() const { return m_toReprint; }
    /// What was done, or why it was not.
    [[nodiscard]] const QString &notice() const { return m_notice; }
    [[nodiscard]] Tone noticeTone() const { return m_noticeTone; }

    /// Empty: none.
    void choose(const QString &sheet);
    [[nodiscard]] const QString &chosen() const { return m_chosen; }

    /// What is asked before voidPrinted(); empty if nothing of it stands any more. Without a product the
    /// chosen sheet is meant.
    [[nodiscard]] QString voidQuestion(const QString &productId = {}) const;
    void voidPrinted(const QString &sheet, const QString &productId = {});

Q_SIGNALS:
    void changed();

private:
    /// What is made of the register, off the GUI thread.
    struct Overview
    {
        QList<RegisteredCode> codes;
        QList<RegisteredSheet> sheets;
        QList<Reprint> toReprint;
    };
    void read();
    void take(const Overview &overview);
    void showCodes();
    void onRead(const Result<QList<RegisteredCode>> &codes);
    void onVoided(const QString &sheet, const Result<int> &count);
    void tell(const QString &notice, Tone tone);

    Ledger &m_ledger;
    Register m_register;
    std::shared_ptr<const wechat::Merchant> m_merchant;
    PrintedSheetTable m_sheets;
    PrintedCodeTable m_codes;
    QList<RegisteredCode> m_all;
    QList<Reprint> m_toReprint;
    QString m_chosen;
    QString m_notice;
    Tone m_noticeTone = Tone::Neutral;
    bool m_isFollowing = false;
    bool m_isStale = true;
    bool m_isReading = false;
    bool m_isRead = false;
};

} // namespace saoma

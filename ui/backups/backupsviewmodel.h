// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/access/accesscontrol.h"
#include "core/base/clock.h"
#include "core/ledger/dailybackup.h"
#include "core/ledger/ledger.h"
#include "ui/text/statetext.h"

namespace saoma {

/// What backups work with. References must outlive the view model.
struct BackupNeeds
{
    Ledger &ledger;
    AccessControl &access;
    Clock &clock;
    BackupPlan plan; ///< Off in practice mode.
};

/// The daily backups without widgets: which there are, how each is, and the way back to one. Putting it in
/// place is not done here: the program ends its use of the ledger first. Files are read and checked in the
/// background.
class BackupsViewModel final : public QObject
{
    Q_OBJECT
public:
    enum class Stage {
        List,
        Question, ///< What it means, and the owner's PIN if there is one.
        Asking,   ///< The PIN is being looked at.
    };
    struct Notice
    {
        QString text;
        Tone tone = Tone::Neutral;
    };

    explicit BackupsViewModel(const BackupNeeds &needs, QObject *parent = nullptr);

    void read();

    [[nodiscard]] const BackupPlan &plan() const { return m_needs.plan; }
    [[nodiscard]] bool isRead() const { return m_isRead; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; } ///< A copy is being made or checked.
    [[nodiscard]] const QList<DailyBackup> &backups() const { return m_backups; } ///< Newest first.
    [[nodiscard]] const Notice &notice() const { return m_notice; }
    [[nodiscard]] Stage stage() const { return m_stage; }
    /// The one that the question is about.
    [[nodiscard]] const std::optional<DailyBackup> &wanted() const { return m_wanted; }
    [[nodiscard]] bool asksForPin() const { return m_hasOwner; }
    /// How many orders the ledger has that the wanted backup lacks.
    [[nodiscard]] qint64 ordersSince() const;

    void makeNow();
    void check(const DailyBackup &backup);
    /// Leads to the question; refused while another program has the ledger open.
    void askToRestore(const DailyBackup &backup);
    void restore(SecretBytes ownersPin);
    bool goBack(); ///< False: there was nothing to go back from.

Q_SIGNALS:
    void changed();
    /// The owner wants this one; who hears it ends its use of the ledger, and puts it in place.
    void restoreConfirmed(const QString &file);

private:
    void readPresent();
    void work(std::function<Result<QString>()> work);
    void tell(const QString &text, Tone tone);
    void refuse(const Error &error);

    BackupNeeds m_needs;
    QList<DailyBackup> m_backups;
    std::optional<DailyBackup> m_wanted;
    qint64 m_orders = 0; ///< In the ledger now.
    Notice m_notice;
    Stage m_stage = Stage::List;
    bool m_isRead = false;
    bool m_isBusy = false;
    bool m_hasOwner = false;
};

} // namespace saoma

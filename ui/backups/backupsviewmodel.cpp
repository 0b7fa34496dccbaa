// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupsviewmodel.h"

#include "core/ledger/ledgeruse.h"
#include "core/ledger/sqliteconnection.h"
#include "ui/models/background.h"
#include "ui/text/backuptext.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// Ours does not count: this program ends its use before anything is put in place.
Result<> refuseIfOthersUse(const QString &ledger)
{
    QStringList others;
    for (const qint64 pid : LedgerUse::holders(ledger))
        if (pid != QCoreApplication::applicationPid())
            others.append(QString::number(pid));
    others.removeDuplicates();
    if (others.isEmpty())
        return {};
    return failure(Error::Kind::Rejected, u"LEDGER_IN_USE"_s, u"process "_s + others.join(u", "_s), ledger);
}

} // namespace

BackupsViewModel::BackupsViewModel(const BackupNeeds &needs, QObject *parent)
    : QObject{parent},
      m_needs{needs}
{
}

void BackupsViewModel::read()
{
    readPresent();
    inBackground(
        this, [folder = m_needs.plan.folder] { return dailyBackups(folder); },
        [this](const Result<QList<DailyBackup>> &found) {
            m_isRead = true;
            if (!found)
                return refuse(found.error());
            m_backups = *found;
            Q_EMIT changed();
        });
}

void BackupsViewModel::readPresent()
{
    m_needs.ledger
        .read<qint64>([](const LedgerReader &reader) {
            return reader.connection().number(u"SELECT count(*) FROM order_"_s);
        })
        .then(this, [this](const Result<qint64> &orders) {
            m_orders = orders.value_or(0);
            Q_EMIT changed();
        });
    m_needs.access.roles().then(this, [this](const Result<QList<RoleRow>> &roles) {
        m_hasOwner = roles && !roles->isEmpty();
        Q_EMIT changed();
    });
}

qint64 BackupsViewModel::ordersSince() const
{
    return m_wanted ? std::max<qint64>(0, m_orders - m_wanted->orders) : 0;
}

void BackupsViewModel::makeNow()
{
    if (!m_needs.plan.isOn())
        return;
    work([ledger = m_needs.ledger.path(), plan = m_needs.plan, now = m_needs.clock.utcNow()] {
        return makeDailyBackup(ledger, plan, now).map([](const DayCopy &copy) {
            return copy.isNew ? tr("Today's backup is made: %1.").arg(backupCheckText(*copy.backup))
                : copy.backup ? tr("Today's backup is there already.")
                              : tr("Another program is making today's backup.");
        });
    });
}

void BackupsViewModel::check(const DailyBackup &backup)
{
    work([backup] {
        return checkAgain(backup).map([](const DailyBackup &checked) {
            //: %1 is a day, %2 what was found.
            return tr("The backup of %1: %2.")
                .arg(checked.day.toString(Qt::ISODate), backupCheckText(checked));
        });
    });
}

/// In the background; gives the sentence that tells of it.
void BackupsViewModel::work(std::function<Result<QString>()> work)
{
    if (m_isBusy || m_stage != Stage::List)
        return;
    m_isBusy = true;
    tell(tr("One moment… selling goes on."), Tone::Neutral);
    inBackground(this, std::move(work), [this](const Result<QString> &done) {
        m_isBusy = false;
        read();
        if (done)
            tell(*done, Tone::Good);
        else
            refuse(done.error());
    });
}

void BackupsViewModel::askToRestore(const DailyBackup &backup)
{
    if (m_isBusy || m_stage != Stage::List)
        return;
    if (!backup.isGood())
        return refuse({Error::Kind::Rejected, u"BACKUP_BROKEN"_s, backup.file, backupCheckText(backup)});
    readPresent();
    inBackground(
        this, [ledger = m_needs.ledger.path()] { return refuseIfOthersUse(ledger); },
        [this, backup](const Result<> &isFree) {
            if (!isFree)
                return refuse(isFree.error());
            m_wanted = backup;
            m_stage = Stage::Question;
            m_notice = {};
            Q_EMIT changed();
        });
}

void BackupsViewModel::restore(SecretBytes ownersPin)
{
    if (m_stage != Stage::Question)
        return;
    m_stage = Stage::Asking;
    m_notice = {};
    Q_EMIT changed();
    const QString subject = u"restore "_s + m_wanted->day.toString(Qt::ISODate);
    m_needs.access.permit(Role::Owner, std::move(ownersPin), {}, subject)
        .then(this, [this](const Result<QString> &permitted) {
            m_stage = Stage::Question;
            if (!permitted)
                return refuse(permitted.error());
            Q_EMIT restoreConfirmed(m_wanted->file);
        });
}

bool BackupsViewModel::goBack()
{
    if (m_stage != Stage::Question)
        return m_stage == Stage::Asking;
    m_stage = Stage::List;
    m_wanted.reset();
    m_notice = {};
    Q_EMIT changed();
    return true;
}

void BackupsViewModel::tell(const QString &text, Tone tone)
{
    m_notice = {text, tone};
    Q_EMIT changed();
}

void BackupsViewModel::refuse(const Error &error)
{
    ErrorText text = errorText(error);
    text.money.clear(); // none moves here
    tell(text.oneLine(), Tone::Bad);
}

} // namespace saoma

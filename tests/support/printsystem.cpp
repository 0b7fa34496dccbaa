// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/printsystem.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

constexpr auto everybody = QFile::Permissions(0x7777);
constexpr auto readable = QFile::Permissions(0x7755);

/// A printer that keeps what it gets: first under another name, so that nobody reads half of it.
constexpr auto backend = R"(#!/bin/sh
[ $# -eq 0 ] && exit 0
folder=${DEVICE_URI#paper:}
umask 022
printf '%s\n' "$5" > "$folder/options"
if [ $# -ge 6 ]; then cat "$6"; else cat; fi > "$folder/part" && mv "$folder/part" "$folder/$1.pdf"
)";

constexpr auto files = R"(ServerRoot %1/root
ServerBin %1/bin
RequestRoot %1/spool
CacheDir %1/cache
StateDir %1/state
TempDir %1/tmp
AccessLog %1/log/access
ErrorLog %1/log/error
PageLog %1/log/page
SystemGroup root
Sandboxing relaxed
)";

constexpr auto daemon = R"(Listen %1/cups.sock
LogLevel info
Browsing No
DefaultAuthType None
WebInterface No
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
)";

bool write(const QString &file, const QString &text, QFile::Permissions permissions = readable)
{
    QFile target(file);
    return target.open(QIODevice::WriteOnly) && target.write(text.toUtf8()) >= 0
        && target.setPermissions(permissions);
}

QString programPath(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty()
        ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/sbin"_s})
        : found;
}

} // namespace

PrintSystem::PrintSystem() = default;

PrintSystem::~PrintSystem()
{
    m_daemon.terminate();
    if (!m_daemon.waitForFinished(5'000))
        m_daemon.kill();
    m_daemon.waitForFinished();
}

bool PrintSystem::writeConfiguration() const
{
    // Filters and backends run as CUPS's own user when CUPS is started by root: it has to get through.
    bool isMade = QFile::setPermissions(m_folder.path(), readable);
    for (const QString &folder :
        {u"bin/backend"_s, u"bin/filter"_s, u"bin/notifier"_s, u"bin/daemon"_s, u"bin/driver"_s,
            u"bin/monitor"_s, u"root"_s, u"spool"_s, u"cache"_s, u"state"_s, u"tmp"_s, u"log"_s})
        isMade = isMade && QDir(m_folder.path()).mkpath(folder);
    isMade = isMade && QFile::link(u"/usr/lib/cups/daemon/cups-exec"_s, path(u"bin/daemon/cups-exec"_s));
    return isMade && write(path(u"bin/backend/paper"_s), QString::fromUtf8(backend))
        && write(path(u"files.conf"_s), QString::fromUtf8(files).arg(m_folder.path()))
        && write(path(u"cupsd.conf"_s), QString::fromUtf8(daemon).arg(m_folder.path()));
}

QByteArray PrintSystem::start()
{
    const QString program = programPath(u"cupsd"_s);
    if (program.isEmpty())
        return "cupsd is missing: install cups-daemon and cups-client";
    if (!writeConfiguration())
        return "its files cannot be written";
    m_daemon.setProcessChannelMode(QProcess::MergedChannels);
    m_daemon.start(program, {u"-f"_s, u"-c"_s, path(u"cupsd.conf"_s), u"-s"_s, path(u"files.conf"_s)});
    const QDeadlineTimer deadline{20'000};
    while (m_daemon.state() != QProcess::NotRunning && !deadline.hasExpired()) {
        if (QFile::exists(server()) && run(u"lpstat"_s, {u"-r"_s}))
            return {};
        m_daemon.waitForFinished(50);
    }
    QFile log(path(u"log/error"_s));
    const QByteArray said = log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray();
    return "cupsd does not start: " + m_daemon.readAll() + said;
}

QString PrintSystem::outFolder(const QString &printer) const
{
    return path(u"out-"_s + QString::number(m_printers.indexOf(printer)));
}

bool PrintSystem::addPrinter(const QString &name, const QString &ppd)
{
    m_printers.append(name);
    const QString folder = outFolder(name);
    return QDir().mkpath(folder) && QFile::setPermissions(folder, everybody)
        && run(u"lpadmin"_s,
            {u"-p"_s, name, u"-E"_s, u"-v"_s, u"paper:"_s + folder, u"-P"_s,
                QStringLiteral(SAOMA_TEST_DATA "/printers/") + ppd});
}

bool PrintSystem::run(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"CUPS_SERVER"_s, server());
    process.setProcessEnvironment(environment);
    process.start(programPath(program), arguments);
    const bool isDone = process.waitForFinished(20'000) && process.exitCode() == 0;
    if (!isDone)
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return isDone;
}

QStringList PrintSystem::papers(const QString &printer) const
{
    QStringList found;
    for (const QFileInfo &file :
        QDir(outFolder(printer)).entryInfoList({u"*.pdf"_s}, QDir::Files, QDir::Time | QDir::Reversed))
        found.append(file.filePath());
    return found;
}

QByteArray PrintSystem::options(const QString &printer) const
{
    QFile file(outFolder(printer) + u"/options"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace saoma::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/program.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace saoma::test {
namespace {

constexpr int lineMilliseconds = 15'000;

} // namespace

QList<QJsonObject> Outcome::documents() const
{
    QList<QJsonObject> found;
    for (const QByteArray &line : out.split('\n'))
        if (const auto document = QJsonDocument::fromJson(line); document.isObject())
            found.append(document.object());
    return found;
}

QJsonObject Outcome::last() const
{
    const QList<QJsonObject> all = documents();
    return all.isEmpty() ? QJsonObject{} : all.last();
}

QString Outcome::errorCode() const
{
    return last().value(u"error"_s)[u"code"_s].toString();
}

QString Outcome::errorMessage() const
{
    return last().value(u"error"_s)[u"message"_s].toString();
}

QByteArray Outcome::story() const
{
    return "status " + QByteArray::number(status) + "\n" + out + err;
}

Program::Program(const QString &path, const QStringList &arguments, const QProcessEnvironment &environment)
{
    m_process.setProcessEnvironment(environment);
    m_process.start(path, arguments);
    m_process.waitForStarted();
}

Program::~Program()
{
    kill();
}

QByteArray Program::nextLine()
{
    const QDeadlineTimer deadline{lineMilliseconds};
    m_process.setReadChannel(QProcess::StandardOutput);
    while (!m_process.canReadLine() && m_process.state() == QProcess::Running && !deadline.hasExpired())
        m_process.waitForReadyRead(int(deadline.remainingTime()));
    return m_process.readLine().trimmed();
}

QJsonObject Program::nextDocument()
{
    return QJsonDocument::fromJson(nextLine()).object();
}

void Program::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

bool Program::waitForEnd(std::chrono::milliseconds time)
{
    return m_process.state() == QProcess::NotRunning || m_process.waitForFinished(int(time.count()));
}

Outcome Program::finish(std::chrono::milliseconds deadline)
{
    Outcome outcome;
    if (waitForEnd(deadline) && m_process.exitStatus() == QProcess::NormalExit)
        outcome.status = m_process.exitCode();
    kill();
    outcome.out = m_process.readAllStandardOutput();
    outcome.err = m_process.readAllStandardError();
    return outcome;
}

} // namespace saoma::test

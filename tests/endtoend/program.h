// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>

#include <chrono>

namespace saoma::test {

/// What a program left behind.
struct Outcome
{
    int status = -1; ///< -1: killed, crashed, or still running when the deadline was over.
    QByteArray out;
    QByteArray err;

    /// The JSON documents of standard output, one a line.
    [[nodiscard]] QList<QJsonObject> documents() const;
    [[nodiscard]] QJsonObject last() const; ///< The last document; empty if there is none.
    [[nodiscard]] QString errorCode() const;
    [[nodiscard]] QString errorMessage() const;
    /// Everything, for the message of a failing test.
    [[nodiscard]] QByteArray story() const;
};

/// Fails the test with everything the program said; `outcome` is evaluated once.
#define VERIFY_STATUS(outcome, wanted)                                                                       \
    do {                                                                                                     \
        const saoma::test::Outcome verified = (outcome);                                                     \
        QVERIFY2(verified.status == (wanted), verified.story().constData());                                 \
    } while (false)

/// One of our programs, running; killed with its owner.
class Program final
{
public:
    Program(const QString &path, const QStringList &arguments, const QProcessEnvironment &environment);
    ~Program();
    Q_DISABLE_COPY_MOVE(Program)

    /// The next line of standard output; empty if the program ends, or 15 s pass, before there is one.
    [[nodiscard]] QByteArray nextLine();
    [[nodiscard]] QJsonObject nextDocument();

    void terminate() { m_process.terminate(); } ///< SIGTERM.
    void kill();                                ///< SIGKILL; returns when the program is gone.
    /// Lets it run; true if it ended by itself within that time.
    bool waitForEnd(std::chrono::milliseconds time);
    /// Waits for the end and gives what was not read yet.
    [[nodiscard]] Outcome finish(std::chrono::milliseconds deadline = std::chrono::seconds{20});

private:
    QProcess m_process;
};

} // namespace saoma::test

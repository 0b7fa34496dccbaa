// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace saoma::test {

/// Another process that holds a ProgramLock until it is killed; the lock's file stays behind, as after any
/// kill.
class LockHolder final
{
public:
    explicit LockHolder(const QString &path);
    ~LockHolder() { kill(); }
    LockHolder(const LockHolder &) = delete;
    LockHolder &operator=(const LockHolder &) = delete;

    [[nodiscard]] bool holds() const { return m_holds; }
    [[nodiscard]] qint64 processId() const { return m_child; }
    /// SIGKILL, and waits until it is gone.
    void kill();

private:
    int m_child = -1;
    bool m_holds = false;
};

} // namespace saoma::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lockholder.h"

#include "core/base/programlock.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace saoma::test {

LockHolder::LockHolder(const QString &path)
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0)
        return;
    m_child = ::fork();
    if (m_child == 0) {
        ::close(ends[0]);
        ProgramLock lock{path};
        const char answer = lock.take() == ProgramLock::Taken::Yes ? 'y' : 'n';
        if (::write(ends[1], &answer, 1) != 1)
            ::_exit(1);
        while (true)
            ::pause();
    }
    ::close(ends[1]);
    char answer = 'n';
    m_holds = m_child > 0 && ::read(ends[0], &answer, 1) == 1 && answer == 'y';
    ::close(ends[0]);
}

void LockHolder::kill()
{
    if (m_child <= 0)
        return;
    ::kill(m_child, SIGKILL);
    ::waitpid(m_child, nullptr, 0);
    m_child = -1;
    m_holds = false;
}

} // namespace saoma::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/shutdown.h"

#include <QSocketNotifier>

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace saoma {

void onShutdownSignal(QObject *context, std::function<void()> stop)
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    // Before any thread starts, so that every thread inherits the mask and the descriptor hears of it.
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    const int descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    auto *notifier = new QSocketNotifier(descriptor, QSocketNotifier::Read, context);
    QObject::connect(notifier, &QSocketNotifier::activated, context, [=, stop = std::move(stop)] {
        signalfd_siginfo info{};
        [[maybe_unused]] const auto size = ::read(descriptor, &info, sizeof info);
        notifier->setEnabled(false);
        pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
        stop();
    });
}

} // namespace saoma

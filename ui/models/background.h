// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <utility>

namespace saoma {

/// Runs `work`, which must touch nothing but copied values, in the application's pool and hands its result to
/// `receiver` on the thread of `context`, unless that has died.
template <typename Work, typename Receiver>
void inBackground(QObject *context, Work work, Receiver receiver)
{
    using T = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, receiver] {
        watcher->deleteLater();
        receiver(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

} // namespace saoma

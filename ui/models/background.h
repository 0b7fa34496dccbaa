// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QThreadPool>
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

/// Freeing a hundred thousand products takes longer than a frame.
template <typename T>
void freeInBackground(T value)
{
    QThreadPool::globalInstance()->start([held = std::move(value)] {});
}

} // namespace saoma

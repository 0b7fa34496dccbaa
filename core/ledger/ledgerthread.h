// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ledger/ledgertask.h"

#include <QMutex>
#include <QObject>
#include <QThread>

#include <atomic>
#include <chrono>
#include <deque>
#include <vector>

namespace saoma {

/// Where a LedgerThread runs, and whose time it keeps.
struct LedgerThreadPlacement
{
    enum class On {
        Own,    ///< A thread of its own.
        Caller, ///< The thread that made it, from its event loop: for simulations.
    };
    Clock &clock;
    On on;
};

/// One thread with one side of the ledger (LedgerStore or const LedgerReader) and its queue of tasks. Tasks
/// wait until `open` has run, then run in the order of their coming; if it failed, they are refused with its
/// error. Thread: public functions from the Ledger's thread, except `open`, which may be called from any.
template <typename Side>
class LedgerThread final
{
public:
    using Task = LedgerTask<Side>;
    /// Writers of other processes wait for the end of a group: it must stay short.
    static constexpr std::size_t groupMax = 256;
    using Deliver = std::function<void(std::unique_ptr<LedgerAnswer>)>; ///< Any thread.
    using Opener = std::function<Result<std::unique_ptr<Side>>()>;
    using Hook = std::function<void(Side &)>; ///< Runs on this thread.

    LedgerThread(const QString &name, LedgerThreadPlacement placement, Deliver deliver)
        : m_placement{placement},
          m_deliver{std::move(deliver)}
    {
        m_thread.setObjectName(name);
        if (hasOwnThread())
            m_context.moveToThread(&m_thread);
    }
    ~LedgerThread() { stop(); }

    /// Called after each group of tasks, and every `gap` while nothing is asked.
    void setWatch(Hook afterEach, Hook onTick, std::chrono::milliseconds gap)
    {
        m_afterEach = std::move(afterEach);
        m_onTick = std::move(onTick);
        m_gap = gap;
    }
    void start()
    {
        if (hasOwnThread() && !m_thread.isRunning())
            m_thread.start();
    }
    /// Opens the side on its thread and tells `opened` there. Opening what is open succeeds.
    void open(Opener opener, std::function<void(const Result<> &)> opened)
    {
        post([this, opener = std::move(opener), opened = std::move(opened)] { opened(openNow(opener)); });
    }
    /// The next `open` opens anew.
    void close()
    {
        post([this] {
            m_side.reset();
            m_openError.reset();
        });
    }
    void ask(std::unique_ptr<Task> task)
    {
        {
            const QMutexLocker lock{&m_mutex};
            m_queue.push_back(std::move(task));
        }
        post([this] { runQueued(); });
    }
    /// Finishes the task under way and closes the side on its thread. What is still queued stays so.
    void stop()
    {
        m_stopping = true;
        if (!hasOwnThread()) {
            m_side.reset();
            return;
        }
        if (!m_thread.isRunning())
            return;
        post([this] {
            m_side.reset();
            m_thread.quit();
        });
        m_thread.wait();
    }
    /// The tasks that never ran.
    [[nodiscard]] std::deque<std::unique_ptr<Task>> takeQueued()
    {
        const QMutexLocker lock{&m_mutex};
        return std::exchange(m_queue, {});
    }

private:
    [[nodiscard]] bool hasOwnThread() const { return m_placement.on == LedgerThreadPlacement::On::Own; }
    void post(std::function<void()> call)
    {
        QMetaObject::invokeMethod(&m_context, std::move(call), Qt::QueuedConnection);
    }
    Result<> openNow(const Opener &opener)
    {
        if (m_side)
            return {};
        auto side = opener();
        m_openError = side ? std::nullopt : std::optional{side.error()};
        if (side)
            m_side = *std::move(side);
        if (m_side && m_onTick)
            tick();
        runQueued();
        return m_openError ? Result<>{tl::unexpected(*m_openError)} : Result<>{};
    }
    void tick()
    {
        if (!m_side)
            return;
        m_onTick(*m_side);
        m_placement.clock.callAfter(m_gap, &m_context, [this] { tick(); });
    }
    /// Whatever has queued up while the last group was being synced goes together in the next one; nobody
    /// waits for company.
    void runQueued()
    {
        while (m_side || m_openError) {
            std::vector<std::unique_ptr<Task>> group = take();
            if (group.empty())
                return;
            run(group);
            for (auto &task : group)
                m_deliver(std::move(task));
            if (m_side && m_afterEach)
                m_afterEach(*m_side);
        }
    }
    void run(const std::vector<std::unique_ptr<Task>> &group)
    {
        std::vector<Task *> tasks;
        for (const auto &task : group)
            tasks.push_back(task.get());
        if (!m_side) {
            for (Task *task : tasks)
                task->refuse(*m_openError);
        } else if constexpr (requires { m_side->together(tasks); }) {
            m_side->together(tasks);
        } else {
            for (Task *task : tasks)
                task->run(*m_side);
        }
    }
    std::vector<std::unique_ptr<Task>> take()
    {
        const QMutexLocker lock{&m_mutex};
        std::vector<std::unique_ptr<Task>> group;
        while (!m_stopping && !m_queue.empty() && group.size() < groupMax) {
            group.push_back(std::move(m_queue.front()));
            m_queue.pop_front();
        }
        return group;
    }

    LedgerThreadPlacement m_placement;
    Deliver m_deliver;
    Hook m_afterEach;
    Hook m_onTick;
    std::chrono::milliseconds m_gap{};
    std::atomic_bool m_stopping{false};
    QMutex m_mutex;
    std::deque<std::unique_ptr<Task>> m_queue; ///< Guarded by m_mutex.
    // Only on the thread:
    std::unique_ptr<Side> m_side;
    std::optional<Error> m_openError;

    QThread m_thread;
    QObject m_context; ///< Lives on the thread; what is called through it runs there.
};

} // namespace saoma

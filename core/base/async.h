// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace saoma {

template <typename T>
class AsyncPromise;

/// The answer to a question that takes time: finished exactly once, heard by at most one receiver.
///
/// Single-threaded: made, finished and heard on one thread; answers from another thread come by a queued
/// call.
/// - The receiver is always called from the event loop, never inside `then`, so nobody can be too late.
/// - If the receiver's context dies first, it is not called and nothing leaks.
/// - Dropping an Async does not stop the work; `cancel()` asks for that, and the answer is then
///   whatever the work finishes with (usually Error::Kind::Cancelled).
template <typename T>
class [[nodiscard]] Async final
{
public:
    using Answer = Result<T>;
    using Receiver = std::function<void(const Answer &)>;

    /// Already answered.
    static Async ready(Answer answer);

    /// Calls `receiver` once the answer is there, unless `context` has died.
    void then(QObject *context, Receiver receiver) const;

    /// The same answer seen through `translate`, which gives a value or a Result. Errors pass unchanged.
    template <typename Translate>
    auto map(Translate translate) const;

    /// Asks the work to stop.
    void cancel() const;

private:
    friend class AsyncPromise<T>;
    struct State
    {
        std::optional<Answer> answer;
        std::function<void(const Answer &)> deliver; ///< Knows its context; set by then() or map().
        std::function<void()> onCancel;
        bool cancelled = false;
    };
    explicit Async(std::shared_ptr<State> state)
        : m_state{std::move(state)}
    {
    }
    static void post(QObject *context, std::function<void()> call)
    {
        QMetaObject::invokeMethod(context, std::move(call), Qt::QueuedConnection);
    }
    std::shared_ptr<State> m_state;
};

/// The working side of an Async: a handle that may be copied into callbacks.
template <typename T>
class AsyncPromise final
{
public:
    using Answer = Result<T>;

    [[nodiscard]] Async<T> async() const { return Async<T>{m_state}; }

    /// Gives the answer. The first one counts; later ones are dropped.
    void finish(Answer answer) const
    {
        if (m_state->answer)
            return;
        m_state->answer = std::move(answer);
        m_state->onCancel = nullptr;
        if (const auto deliver = std::exchange(m_state->deliver, nullptr))
            deliver(*m_state->answer);
    }
    [[nodiscard]] bool isFinished() const { return m_state->answer.has_value(); }

    /// What `cancel()` does; called at most once, at once if cancel() came first.
    void onCancel(std::function<void()> stop) const
    {
        if (m_state->cancelled)
            stop();
        else
            m_state->onCancel = std::move(stop);
    }

private:
    std::shared_ptr<typename Async<T>::State> m_state = std::make_shared<typename Async<T>::State>();
};

template <typename T>
Async<T> Async<T>::ready(Answer answer)
{
    const AsyncPromise<T> promise;
    promise.finish(std::move(answer));
    return promise.async();
}

template <typename T>
void Async<T>::then(QObject *context, Receiver receiver) const
{
    Q_ASSERT(context && context->thread() == QThread::currentThread());
    Q_ASSERT(!m_state->deliver);
    const QPointer<QObject> alive{context};
    auto deliver = [alive, receiver = std::move(receiver)](const Answer &answer) {
        if (alive)
            post(alive, [receiver, answer] { receiver(answer); });
    };
    if (m_state->answer)
        deliver(*m_state->answer);
    else
        m_state->deliver = std::move(deliver);
}

template <typename T>
template <typename Translate>
auto Async<T>::map(Translate translate) const
{
    using Raw = std::invoke_result_t<Translate, const T &>;
    constexpr bool givesResult = requires(Raw raw)
    {
        raw.has_value();
        raw.error();
    };
    using Value = typename std::conditional_t<givesResult, Raw, Result<Raw>>::value_type;

    Q_ASSERT(!m_state->deliver);
    const AsyncPromise<Value> promise;
    promise.onCancel([state = m_state] { Async{state}.cancel(); });
    auto deliver = [promise, translate = std::move(translate)](const Answer &answer) {
        if (answer)
            promise.finish(translate(*answer));
        else
            promise.finish(tl::unexpected<Error>(answer.error()));
    };
    if (m_state->answer)
        deliver(*m_state->answer);
    else
        m_state->deliver = std::move(deliver);
    return promise.async();
}

template <typename T>
void Async<T>::cancel() const
{
    if (m_state->answer || m_state->cancelled)
        return;
    m_state->cancelled = true;
    if (const auto stop = std::exchange(m_state->onCancel, nullptr))
        stop();
}

} // namespace saoma

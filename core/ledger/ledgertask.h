// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace saoma {

/// Something to be done on the asker's thread once a ledger thread is through with it.
class LedgerAnswer
{
public:
    virtual ~LedgerAnswer() = default;
    virtual void finish() = 0; ///< Thread: the Ledger's.
};

/// One question on its way: made on the Ledger's thread, run on a ledger thread, finished on the Ledger's
/// again. The promise is touched, and the task destroyed, only there.
template <typename Side>
class LedgerTask : public LedgerAnswer
{
public:
    virtual void run(Side &side) = 0;
    virtual void refuse(const Error &error) = 0; ///< Instead of `run`.
};

template <typename Side, typename T>
class LedgerQuestion final : public LedgerTask<Side>
{
public:
    using Work = std::function<Result<T>(Side &)>;

    explicit LedgerQuestion(Work work)
        : m_work{std::move(work)}
    {
        m_promise.onCancel([cancelled = m_cancelled] { *cancelled = true; });
    }
    [[nodiscard]] Async<T> async() const { return m_promise.async(); }
    void run(Side &side) override
    {
        if (*m_cancelled)
            refuse(Error{Error::Kind::Cancelled, {}, {}, {}});
        else
            m_answer = m_work(side);
    }
    void refuse(const Error &error) override { m_answer = tl::unexpected<Error>(error); }
    void finish() override { m_promise.finish(*std::move(m_answer)); }

private:
    Work m_work;
    AsyncPromise<T> m_promise;
    std::optional<Result<T>> m_answer;
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
};

} // namespace saoma

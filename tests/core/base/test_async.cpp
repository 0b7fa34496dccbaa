// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/async.h"
#include "tests/support/testregistry.h"

#include <QCoreApplication>

using namespace saoma;
using namespace Qt::StringLiterals;

namespace {

/// What a receiver was given, and how often.
template <typename T>
struct Heard
{
    int times = 0;
    std::optional<Result<T>> answer;

    [[nodiscard]] typename Async<T>::Receiver receiver()
    {
        return [this](const Result<T> &given) {
            ++times;
            answer = given;
        };
    }
};

void deliverQueuedCalls()
{
    QCoreApplication::processEvents();
}

} // namespace

class TestAsync final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void deliversFromTheEventLoopOnly();
    void deliversWhatWasReadyBefore();
    void deliversErrorsAsTheyAre();
    void theFirstAnswerCounts();
    void aDroppedAsyncDoesNotStopTheWork();
    void aDeadContextIsNotCalled_data();
    void aDeadContextIsNotCalled();
    void aDeadContextLeaksNothing();
    void forgottenWorkLeaksNothing();
    void cancelReachesTheWorkOnce();
    void cancelBeforeTheWorkListensIsNotLost();
    void cancelAfterTheAnswerDoesNothing();
    void cancelDoesNotAnswerByItself();
    void mapTranslatesValues();
    void mapMayFail();
    void mapPassesErrorsUnchanged();
    void mapOfWhatIsReady();
    void mapPassesCancelUpwards();
    void mapOfForgottenWorkLeaksNothing();
    void aReceiverMayAskAgain();
};

void TestAsync::deliversFromTheEventLoopOnly()
{
    const AsyncPromise<int> promise;
    Heard<int> heard;
    promise.async().then(this, heard.receiver());
    promise.finish(7);
    QCOMPARE(heard.times, 0); // never inside finish()
    deliverQueuedCalls();
    QCOMPARE(heard.times, 1);
    QCOMPARE(heard.answer->value(), 7);
}

void TestAsync::deliversWhatWasReadyBefore()
{
    Heard<int> heard;
    Async<int>::ready(3).then(this, heard.receiver());
    QCOMPARE(heard.times, 0); // never inside then()
    deliverQueuedCalls();
    QCOMPARE(heard.times, 1);
    QCOMPARE(heard.answer->value(), 3);
}

void TestAsync::deliversErrorsAsTheyAre()
{
    const Error error{Error::Kind::Network, u"TIMEOUT"_s, u"A1"_s, u"after 10 s"_s};
    Heard<void> heard;
    Async<void>::ready(tl::unexpected(error)).then(this, heard.receiver());
    deliverQueuedCalls();
    QVERIFY(!*heard.answer);
    QCOMPARE(heard.answer->error(), error);
}

void TestAsync::theFirstAnswerCounts()
{
    const AsyncPromise<int> promise;
    Heard<int> heard;
    promise.async().then(this, heard.receiver());
    QVERIFY(!promise.isFinished());
    promise.finish(1);
    QVERIFY(promise.isFinished());
    promise.finish(2);
    deliverQueuedCalls();
    promise.finish(3);
    deliverQueuedCalls();
    QCOMPARE(heard.times, 1);
    QCOMPARE(heard.answer->value(), 1);
}

void TestAsync::aDroppedAsyncDoesNotStopTheWork()
{
    const AsyncPromise<int> promise;
    bool isStopped = false;
    promise.onCancel([&isStopped] { isStopped = true; });
    {
        [[maybe_unused]] const Async<int> dropped = promise.async();
    }
    QVERIFY(!isStopped);
    promise.finish(1);
    QVERIFY(promise.isFinished());
}

void TestAsync::aDeadContextIsNotCalled_data()
{
    QTest::addColumn<bool>("diesBeforeTheAnswer");
    QTest::newRow("died before the answer") << true;
    QTest::newRow("died between answer and delivery") << false;
}

void TestAsync::aDeadContextIsNotCalled()
{
    QFETCH(const bool, diesBeforeTheAnswer);
    const AsyncPromise<int> promise;
    Heard<int> heard;
    auto context = std::make_unique<QObject>();
    promise.async().then(context.get(), heard.receiver());
    if (diesBeforeTheAnswer)
        context.reset();
    promise.finish(1);
    context.reset();
    deliverQueuedCalls();
    QCOMPARE(heard.times, 0);
}

void TestAsync::aDeadContextLeaksNothing()
{
    std::weak_ptr<int> captured;
    {
        const AsyncPromise<int> promise;
        auto context = std::make_unique<QObject>();
        const auto canary = std::make_shared<int>(1);
        captured = canary;
        promise.async().then(context.get(), [canary](const Result<int> &) {});
        context.reset();
        promise.finish(1);
    }
    deliverQueuedCalls();
    QVERIFY(captured.expired());
}

void TestAsync::forgottenWorkLeaksNothing()
{
    std::weak_ptr<int> captured;
    {
        const AsyncPromise<int> promise; // its work ends without an answer
        const auto canary = std::make_shared<int>(1);
        captured = canary;
        promise.onCancel([canary] {});
        promise.async().then(this, [canary](const Result<int> &) {});
    }
    QVERIFY(captured.expired());
}

void TestAsync::cancelReachesTheWorkOnce()
{
    const AsyncPromise<int> promise;
    int stops = 0;
    promise.onCancel([&stops, promise] {
        ++stops;
        promise.finish(failure(Error::Kind::Cancelled, u"CANCELLED"_s));
    });
    Heard<int> heard;
    const Async<int> async = promise.async();
    async.then(this, heard.receiver());
    async.cancel();
    async.cancel();
    QCOMPARE(stops, 1);
    QCOMPARE(heard.times, 0);
    deliverQueuedCalls();
    QCOMPARE(heard.times, 1);
    QCOMPARE(heard.answer->error().kind, Error::Kind::Cancelled);
}

void TestAsync::cancelBeforeTheWorkListensIsNotLost()
{
    const AsyncPromise<int> promise;
    promise.async().cancel();
    int stops = 0;
    promise.onCancel([&stops] { ++stops; });
    QCOMPARE(stops, 1);
}

void TestAsync::cancelAfterTheAnswerDoesNothing()
{
    const AsyncPromise<int> promise;
    int stops = 0;
    promise.onCancel([&stops] { ++stops; });
    Heard<int> heard;
    const Async<int> async = promise.async();
    async.then(this, heard.receiver());
    promise.finish(1);
    async.cancel();
    deliverQueuedCalls();
    QCOMPARE(stops, 0);
    QCOMPARE(heard.answer->value(), 1);
}

void TestAsync::cancelDoesNotAnswerByItself()
{
    const AsyncPromise<int> promise;
    Heard<int> heard;
    const Async<int> async = promise.async();
    async.then(this, heard.receiver());
    async.cancel();
    deliverQueuedCalls();
    QCOMPARE(heard.times, 0);
    promise.finish(5); // the work was faster than the wish to stop it
    deliverQueuedCalls();
    QCOMPARE(heard.answer->value(), 5);
}

void TestAsync::mapTranslatesValues()
{
    const AsyncPromise<int> promise;
    Heard<QString> heard;
    promise.async().map([](int value) { return QString::number(value); }).then(this, heard.receiver());
    promise.finish(12);
    QCOMPARE(heard.times, 0);
    deliverQueuedCalls();
    QCOMPARE(heard.times, 1);
    QCOMPARE(heard.answer->value(), u"12"_s);
}

void TestAsync::mapMayFail()
{
    const AsyncPromise<int> promise;
    Heard<int> heard;
    promise.async()
        .map([](int) -> Result<int> { return failure(Error::Kind::Protocol, u"BAD_SIGN"_s); })
        .then(this, heard.receiver());
    promise.finish(1);
    deliverQueuedCalls();
    QCOMPARE(heard.answer->error().code, u"BAD_SIGN"_s);
}

void TestAsync::mapPassesErrorsUnchanged()
{
    const Error error{Error::Kind::Pending, u"SYSTEMERROR"_s, u"A1"_s, u"detail"_s};
    const AsyncPromise<int> promise;
    Heard<int> heard;
    int translations = 0;
    promise.async()
        .map([&translations](int value) {
            ++translations;
            return value;
        })
        .then(this, heard.receiver());
    promise.finish(tl::unexpected(error));
    deliverQueuedCalls();
    QCOMPARE(translations, 0);
    QCOMPARE(heard.answer->error(), error);
}

void TestAsync::mapOfWhatIsReady()
{
    Heard<int> heard;
    Async<int>::ready(20).map([](int value) { return value + 1; }).then(this, heard.receiver());
    QCOMPARE(heard.times, 0);
    deliverQueuedCalls();
    QCOMPARE(heard.answer->value(), 21);
}

void TestAsync::mapPassesCancelUpwards()
{
    const AsyncPromise<int> promise;
    int stops = 0;
    promise.onCancel([&stops, promise] {
        ++stops;
        promise.finish(failure(Error::Kind::Cancelled, u"CANCELLED"_s));
    });
    Heard<int> heard;
    const auto twice =
        promise.async().map([](int value) { return value; }).map([](int value) { return value; });
    twice.then(this, heard.receiver());
    twice.cancel();
    deliverQueuedCalls();
    QCOMPARE(stops, 1);
    QCOMPARE(heard.answer->error().kind, Error::Kind::Cancelled);
}

void TestAsync::mapOfForgottenWorkLeaksNothing()
{
    std::weak_ptr<int> captured;
    {
        const AsyncPromise<int> promise; // its work ends without an answer
        const auto canary = std::make_shared<int>(1);
        captured = canary;
        promise.async().map([canary](int value) { return value; }).then(this, [](const Result<int> &) {});
    }
    deliverQueuedCalls();
    QVERIFY(captured.expired());
}

void TestAsync::aReceiverMayAskAgain()
{
    Heard<int> heard;
    Async<int>::ready(1).then(this, [this, &heard](const Result<int> &first) {
        Async<int>::ready(*first + 1).then(this, heard.receiver());
    });
    deliverQueuedCalls();
    deliverQueuedCalls();
    QCOMPARE(heard.answer->value(), 2);
}

SAOMA_TEST(TestAsync)
#include "test_async.moc"

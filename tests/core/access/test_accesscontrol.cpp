// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/access/accesscontrol.h"
#include "core/ledger/ledgercheck.h"
#include "core/ledger/refundbook.h"
#include "core/ledger/sqliteconnection.h"
#include "tests/core/ledger/refundsamples.h"
#include "tests/support/answer.h"
#include "tests/support/manualclock.h"
#include "tests/support/testregistry.h"

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAccessControl final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void withoutAPinEverybodyMay();
    void theOwnersPinComesFirst();
    void aPinIsNeededOnceOneIsSet();
    void limitsAreTheRolesOwn_data();
    void limitsAreTheRolesOwn();
    void afterFiveWrongPinsThereIsAWait();
    void theWaitGrows();
    void triesCountAcrossRestartsAndPrograms();
    void aTryCountsBeforeThePinIsLookedAt();
    void theRightPinEndsTheCount();
    void aClockSetBackDoesNotShortenTheWait();
    void changesNeedTheOwnersPin();
    void aLimitIsChangedAlone();
    void aForgottenOwnersPinIsReplacedOnRecord();
    void everythingIsOnRecord();
    void theLedgerRefusesWhatTheRoleMayNot_data();
    void theLedgerRefusesWhatTheRoleMayNot();

private:
    void open()
    {
        ledger = std::make_unique<Ledger>(m_folder->path);
        QVERIFY(answer(ledger->open()));
        access = std::make_unique<AccessControl>(*ledger, clock);
    }
    void close()
    {
        access.reset();
        ledger.reset();
    }
    [[nodiscard]] QString set(
        Role role, const QByteArray &pin, std::int64_t fen, const QByteArray &owners = {}) const
    {
        const auto done =
            answer(access->setPin(role, SecretBytes{pin}, *Money::fromFen(fen), SecretBytes{owners}));
        return done ? u"set"_s : done.error().code;
    }
    [[nodiscard]] Result<QString> permit(
        const std::optional<Role> &role, const QByteArray &pin, std::int64_t fen = 100) const
    {
        return answer(access->permit(role, SecretBytes{pin}, *Money::fromFen(fen), u"N1"_s));
    }
    [[nodiscard]] QString codeOf(
        const std::optional<Role> &role, const QByteArray &pin, std::int64_t fen = 100) const
    {
        const auto permitted = permit(role, pin, fen);
        return permitted ? *permitted : permitted.error().code;
    }

    std::unique_ptr<LedgerFolder> m_folder;
    ManualClock clock;
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<AccessControl> access;
};

void TestAccessControl::init()
{
    m_folder = std::make_unique<LedgerFolder>();
    open();
}

void TestAccessControl::cleanup()
{
    const auto lines =
        answer(ledger->read<QStringList>([](const LedgerReader &reader) { return checkLedger(reader); }));
    QCOMPARE(lines.value_or(QStringList{u"unreadable"_s}), QStringList());
    close();
    m_folder.reset();
}

void TestAccessControl::withoutAPinEverybodyMay()
{
    QCOMPARE(codeOf({}, {}, 100'000), QString());
    QCOMPARE(codeOf(Role::Cashier, {}), QString());
}

void TestAccessControl::theOwnersPinComesFirst()
{
    QCOMPARE(set(Role::Cashier, "2480", 100), u"OWNER_PIN_FIRST"_s);
    QCOMPARE(set(Role::Owner, "1234", 100), u"PIN_TOO_SIMPLE"_s);
    QCOMPARE(set(Role::Owner, "2480", 100'000), u"set"_s);
    QCOMPARE(answer(access->roles())->size(), 1);
}

void TestAccessControl::aPinIsNeededOnceOneIsSet()
{
    QCOMPARE(set(Role::Owner, "2480", 100'000), u"set"_s);
    QCOMPARE(codeOf({}, {}), u"PIN_NEEDED"_s);
    QCOMPARE(codeOf(Role::Cashier, "2480"), u"ROLE_WITHOUT_PIN"_s);
    QCOMPARE(codeOf(Role::Owner, "2481"), u"PIN_WRONG"_s);
    QCOMPARE(codeOf(Role::Owner, "2480"), u"owner"_s);
}

void TestAccessControl::limitsAreTheRolesOwn_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("code");
    QTest::newRow("a cashier may nothing") << Role::Cashier << qint64{1} << u"ROLE_LIMIT"_s;
    QTest::newRow("a lead up to the limit") << Role::Lead << qint64{5000} << u"lead"_s;
    QTest::newRow("and no fen more") << Role::Lead << qint64{5001} << u"ROLE_LIMIT"_s;
    QTest::newRow("the owner all") << Role::Owner << qint64{100'000'000} << u"owner"_s;
}

void TestAccessControl::limitsAreTheRolesOwn()
{
    QFETCH(const Role, role);
    QFETCH(const qint64, fen);
    QFETCH(const QString, code);
    QCOMPARE(set(Role::Owner, "2480", usualRefundLimit(Role::Owner).fen()), u"set"_s);
    QCOMPARE(set(Role::Lead, "1357", 5000, "2480"), u"set"_s);
    QCOMPARE(set(Role::Cashier, "8642", usualRefundLimit(Role::Cashier).fen(), "2480"), u"set"_s);
    const QByteArray pin = role == Role::Owner ? "2480" : role == Role::Lead ? "1357" : "8642";
    QCOMPARE(codeOf(role, pin, fen), code);
}

void TestAccessControl::afterFiveWrongPinsThereIsAWait()
{
    QCOMPARE(set(Role::Owner, "2480", 100'000), u"set"_s);
    for (int left = 4; left >= 0; --left) {
        const auto wrong = permit(Role::Owner, "9999");
        QCOMPARE(wrong.error().code, u"PIN_WRONG"_s);
        QCOMPARE(wrong.error().detail, QString::number(left));
    }
    const auto locked = permit(Role::Owner, "2480"); // the right one, too
    QCOMPARE(locked.error().code, u"PIN_LOCKED"_s);
    QCOMPARE(locked.error().detail, u"60"_s);
    clock.advance(59s);
    QCOMPARE(codeOf(Role::Owner, "2480"), u"PIN_LOCKED"_s);
    clock.advance(1s);
    QCOMPARE(codeOf(Role::Owner, "2480"), u"owner"_s);
}

void TestAccessControl::theWaitGrows()
{
    QCOMPARE(pinWait(4), 0s);
    QCOMPARE(pinWait(5), 60s);
    QCOMPARE(pinWait(6), 120s);
    QCOMPARE(pinWait(9), 960s);
    QCOMPARE(pinWait(50), std::chrono::seconds{24h});
}

void TestAccessControl::triesCountAcrossRestartsAndPrograms()
{
    QCOMPARE(set(Role::Owner, "2480", 100'000), u"set"_s);
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(codeOf(Role::Owner, "9999"), u"PIN_WRONG"_s);
        close();
        open();
    }
    Ledger elsewhere{m_folder->path};
    QVERIFY(answer(elsewhere.open()));
    AccessControl other{elsewhere, clock};
    for (int round = 0; round < 3; ++round) {
        const auto wrong =
            answer(other.permit(Role::Owner, SecretBytes{"9999"_ba}, *Money::fromFen(1), u"N1"_s));
        QCOMPARE(wrong.error().code, u"PIN_WRONG"_s);
    }
    QCOMPARE(codeOf(Role::Owner, "2480"), u"PIN_LOCKED"_s);
}

/// Who kills the program while it is thinking gains nothing.
void TestAccessControl::aTryCountsBeforeThePinIsLookedAt()
{
    QCOMPARE(set(Role::Owner, "2480", 100'000), u"set"_s);
    for (int round = 0; round < 5; ++round) {
        static_cast<void>(access->permit(Role::Owner, SecretBytes{"9999"_ba}, *Money::fromFen(1), u"N1"_s));
        QVERIFY(QTest::qWaitFor([&] {
            const auto roles = answer(access->roles());
            return roles && roles->first().tries == round + 1;
        }));
        close();
        open();
    }
    QCOMPARE(codeOf(Role::Owner, "2480"), u"PIN_LOCKED"_s);
}

void TestAccessControl::theRightPinEndsTheCount()
{
    QCOMPARE(set(Role::Owner, "2480", 100'000), u"set"_s);
    for (int round = 0; round < 3; ++round) {
        for (int wrong = 0; wrong < 4; ++wrong)
            QCOMPARE(codeOf(Role::Owner, "9999"), u"PIN_WRONG"_s);
        QCOMPARE(codeOf(Role::Owner, "2480"), u"owner"_s);
    }
}

void TestAccessControl::aClockSetBackDoesNotShortenTheWait()
{
    QCOMPARE(set(Role::Owner, "2480", 100'000), u"set"_s);
    for (int wrong = 0; wrong < 5; ++wrong)
        QCOMPARE(codeOf(Role::Owner, "9999"), u"PIN_WRONG"_s);
    clock.jumpWall(-48h);
    QCOMPARE(codeOf(Role::Owner, "2480"), u"PIN_LOCKED"_s);
}

void TestAccessControl::changesNeedTheOwnersPin()
{
    QCOMPARE(set(Role::Owner, "2480", 100'000), u"set"_s);
    QCOMPARE(set(Role::Lead, "1357", 5000), u"PIN_WRONG"_s);
    QCOMPARE(set(Role::Owner, "8642", 100'000, "1357"), u"PIN_WRONG"_s);
    QCOMPARE(set(Role::Owner, "8642", 100'000, "2480"), u"set"_s);
    QCOMPARE(codeOf(Role::Owner, "2480"), u"PIN_WRONG"_s);
    QCOMPARE(codeOf(Role::Owner, "8642"), u"owner"_s);
}

void TestAccessControl::aLimitIsChangedAlone()
{
    const auto setLimit = [this](Role role, std::int64_t fen, const QByteArray &owners) {
        const auto done = answer(access->setLimit(role, *Money::fromFen(fen), SecretBytes{owners}));
        return done ? u"set"_s : done.error().code;
    };
    QCOMPARE(set(Role::Owner, "2480", 100'000), u"set"_s);
    QCOMPARE(setLimit(Role::Lead, 100, "2480"), u"ROLE_WITHOUT_PIN"_s);
    QCOMPARE(set(Role::Lead, "1357", 100, "2480"), u"set"_s);
    QCOMPARE(codeOf(Role::Lead, "1358", 100), u"PIN_WRONG"_s);
    QCOMPARE(setLimit(Role::Lead, 200, "1357"), u"PIN_WRONG"_s); // the owner's is needed
    QCOMPARE(setLimit(Role::Lead, 200, "2480"), u"set"_s);
    QCOMPARE(answer(access->roles())->last().tries, 1); // a limit forgives nothing
    QCOMPARE(codeOf(Role::Lead, "1357", 200), u"lead"_s);
}

void TestAccessControl::aForgottenOwnersPinIsReplacedOnRecord()
{
    const auto reset = [this](const QByteArray &pin) {
        const auto done = answer(access->resetOwnersPin(SecretBytes{pin}));
        return done ? u"reset"_s : done.error().code;
    };
    QCOMPARE(reset("8642"), u"ROLE_WITHOUT_PIN"_s); // there is nothing to be forgotten
    QCOMPARE(set(Role::Owner, "2480", 100'000), u"set"_s);
    for (int wrong = 0; wrong < pinTriesFree; ++wrong)
        QCOMPARE(codeOf(Role::Owner, "9999"), u"PIN_WRONG"_s);
    QCOMPARE(*answer(access->lastReset()), std::nullopt);
    clock.advance(1s);
    QCOMPARE(reset("1111"), u"PIN_TOO_SIMPLE"_s);
    QCOMPARE(reset("8642"), u"reset"_s);
    QCOMPARE(*answer(access->lastReset()), std::optional{clock.utcNow()});
    QCOMPARE(codeOf(Role::Owner, "2480"), u"PIN_WRONG"_s);
    QCOMPARE(codeOf(Role::Owner, "8642", 100'000), u"owner"_s); // its limit stays, its lock is gone
    close();
    open();
    QVERIFY(answer(access->lastReset())->has_value());
}

void TestAccessControl::everythingIsOnRecord()
{
    QCOMPARE(set(Role::Owner, "2480", 100'000), u"set"_s);
    QCOMPARE(codeOf(Role::Owner, "9999"), u"PIN_WRONG"_s);
    QCOMPARE(codeOf(Role::Owner, "2480"), u"owner"_s);
    const auto line = answer(ledger->read<QVariantList>([](const LedgerReader &reader) {
        return Result<QVariantList>{valuesOf(reader.connection(),
            u"SELECT role || ' ' || kind || ' ' || state || ' ' || detail FROM event WHERE role IS NOT NULL "
            u"ORDER BY id"_s)};
    }));
    QCOMPARE(*line,
        (QVariantList{u"owner pin_set open 100000"_s, u"owner pin_tried open N1"_s,
            u"owner pin_tried open N1"_s, u"owner pin_accepted open N1"_s}));
}

void TestAccessControl::theLedgerRefusesWhatTheRoleMayNot_data()
{
    QTest::addColumn<QString>("role");
    QTest::addColumn<qint64>("fen");
    QTest::addColumn<QString>("code");
    QTest::newRow("nobody") << QString() << qint64{1} << u"PIN_NEEDED"_s;
    QTest::newRow("a role without a PIN") << u"cashier"_s << qint64{1} << u"ROLE_WITHOUT_PIN"_s;
    QTest::newRow("too much") << u"lead"_s << qint64{501} << u"ROLE_LIMIT"_s;
    QTest::newRow("within the limit") << u"lead"_s << qint64{500} << u"reserved"_s;
}

/// Whatever a window may have let through.
void TestAccessControl::theLedgerRefusesWhatTheRoleMayNot()
{
    QFETCH(const QString, role);
    QFETCH(const qint64, fen);
    QFETCH(const QString, code);
    QCOMPARE(set(Role::Owner, "2480", 100'000), u"set"_s);
    QCOMPARE(set(Role::Lead, "1357", 500, "2480"), u"set"_s);
    close();
    {
        const auto store = m_folder->store();
        QVERIFY(store->create(sampleOrder(u"N1"_s), createdEvents(), TimeWitness::Platform));
        QVERIFY(store->apply(u"N1"_s, payWith(u"T1"_s)));
        Refund refund = sampleRefund(u"R1"_s, u"N1"_s, fen, 100);
        refund.role = role;
        const auto made = reserveRefund(*store, refund, requestedEvents(100), TimeWitness::Platform);
        QCOMPARE(made ? u"reserved"_s : made.error().code, code);
    }
    open();
}

SAOMA_TEST(TestAccessControl)
#include "test_accesscontrol.moc"

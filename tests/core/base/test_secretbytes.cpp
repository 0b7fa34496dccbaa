// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secretbytes.h"
#include "tests/support/testregistry.h"

#include <QDebug>

#include <type_traits>

using namespace saoma;

namespace {

template <typename T>
concept Printable = requires(QDebug debug, const T &value)
{
    debug << value;
};

// F35, by construction: nobody can print a key or copy it without asking for it by name.
static_assert(!Printable<SecretBytes>);
static_assert(Printable<QByteArray>);
static_assert(!std::is_copy_constructible_v<SecretBytes>);
static_assert(!std::is_copy_assignable_v<SecretBytes>);
static_assert(std::is_nothrow_move_constructible_v<SecretBytes>);
static_assert(!std::is_convertible_v<SecretBytes, QString>);
static_assert(!std::is_convertible_v<SecretBytes, QByteArray>);
static_assert(!std::is_convertible_v<QByteArray, SecretBytes>);

QByteArray revealed(const SecretBytes &secret)
{
    const auto bytes = secret.reveal();
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

} // namespace

class TestSecretBytes final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsWhatItWasGiven();
    void isEmptyByDefault();
    void movingLeavesNothingBehind();
    void copiesOnlyWhenAsked();
    void survivesMovingOntoItself();
    void wipesABuffer();
    void wipingSparesSharedCopies();
};

void TestSecretBytes::holdsWhatItWasGiven()
{
    const QByteArray bytes("k\0e\xffy", 5);
    const SecretBytes secret{bytes};
    QCOMPARE(secret.size(), std::size_t(5));
    QVERIFY(!secret.isEmpty());
    QCOMPARE(revealed(secret), bytes);
}

void TestSecretBytes::isEmptyByDefault()
{
    const SecretBytes secret;
    QVERIFY(secret.isEmpty());
    QVERIFY(secret.reveal().empty());
}

void TestSecretBytes::movingLeavesNothingBehind()
{
    SecretBytes from{QByteArrayView("first")};
    SecretBytes to{std::move(from)};
    QVERIFY(from.isEmpty()); // NOLINT(bugprone-use-after-move): that is the question
    QCOMPARE(revealed(to), QByteArray("first"));
    to = SecretBytes{QByteArrayView("second")};
    QCOMPARE(revealed(to), QByteArray("second"));
}

void TestSecretBytes::copiesOnlyWhenAsked()
{
    SecretBytes original{QByteArrayView("key")};
    const SecretBytes twin = original.copy();
    original = SecretBytes{};
    QVERIFY(original.isEmpty());
    QCOMPARE(revealed(twin), QByteArray("key"));
}

void TestSecretBytes::survivesMovingOntoItself()
{
    SecretBytes secret{QByteArrayView("key")};
    SecretBytes &same = secret;
    secret = std::move(same);
    QCOMPARE(revealed(secret), QByteArray("key"));
}

void TestSecretBytes::wipesABuffer()
{
    QByteArray buffer("0123456789abcdef0123456789abcdef");
    wipeBuffer(buffer);
    QVERIFY(buffer.isEmpty());
}

void TestSecretBytes::wipingSparesSharedCopies()
{
    QByteArray buffer("secret");
    const QByteArray shared = buffer;
    wipeBuffer(buffer);
    QVERIFY(buffer.isEmpty());
    QCOMPARE(shared, QByteArray("secret")); // a copy is its owner's business
}

SAOMA_TEST(TestSecretBytes)
#include "test_secretbytes.moc"

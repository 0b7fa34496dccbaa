// SPDX-License-Identifier: GPL-3.0-or-later
// The merchant's key leaves no trace in what the programs write.
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;
using namespace saoma::test;

class TestSecrets final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void I23_noSecretIsInTheLedgerNorInAnyLine_data() { addSignTypeRows(); }
    void I23_noSecretIsInTheLedgerNorInAnyLine();
};

namespace {

/// The key as somebody might have written it, whole or the half of it that a cut line would show.
QByteArrayList tracesOf(const QByteArray &key)
{
    QByteArrayList traces;
    for (const QByteArray &part : {key.first(16), key.last(16)})
        traces += {part, part.toUpper(), part.toHex(), part.toHex().toUpper(), part.toBase64().first(20),
            part.toPercentEncoding()};
    QByteArray wide; // as a QString lies in memory
    for (const char byte : key.first(16))
        wide += QByteArray(1, byte) + '\0';
    return traces << wide << "key=" + key.first(4);
}

QByteArray firstTrace(const QByteArray &bytes, const QByteArray &key)
{
    for (const QByteArray &trace : tracesOf(key))
        if (bytes.contains(trace))
            return trace;
    return {};
}

} // namespace

/// A day with everything in it that signs or stores: sales by both codes, notices good and forged, an answer
/// that does not verify, a close, a check-up.
void TestSecrets::I23_noSecretIsInTheLedgerNorInAnyLine()
{
    QFETCH(const saoma::wechat::SignType, signType);
    Shop shop{signType};
    const QByteArray key = Shop::key;
    QVERIFY(shop.openPlatform());
    QVERIFY(shop.openListener());
    QByteArray said;
    const auto saoma = [&](const QStringList &arguments) {
        const Outcome outcome = shop.saoma(arguments);
        said += outcome.out + outcome.err;
        return outcome.last();
    };
    saoma({u"check"_s});
    saoma({u"product"_s, u"add"_s, u"tea"_s, u"Tea"_s, u"2"_s});
    const QString code = saoma({u"product"_s, u"code"_s, u"tea"_s})[u"code"_s].toString();
    shop.pay(shop.scan(code)[u"out_trade_no"_s].toString());
    shop.fault(u"bad_signature"_s, u"unifiedorder"_s);
    saoma({u"charge"_s, u"1"_s});
    const QString number = saoma({u"charge"_s, u"3"_s})[u"out_trade_no"_s].toString();
    shop.fault(u"bad_signature"_s, u"notice"_s);
    QVERIFY(shop.pay(number)[u"paid"_s].toBool());
    saoma({u"order"_s, u"sync"_s, number});
    QCOMPARE(shop.stateOf(number), u"paid"_s);
    const QString other = saoma({u"charge"_s, u"4"_s})[u"out_trade_no"_s].toString();
    saoma({u"order"_s, u"close"_s, other});
    saoma({u"order"_s, u"show"_s, number});
    VERIFY_STATUS(shop.saoma({u"ledger"_s, u"check"_s}), 0);

    int files = 0;
    QDirIterator entries{shop.path(u"data"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories};
    while (
        entries.hasNext()) { // the listener still runs: what is only in the write-ahead log is looked at too
        QFile file{entries.next()};
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        files += bytes.contains(number.toLatin1()) ? 1 : 0;
        QVERIFY2(firstTrace(bytes, key).isEmpty(), qPrintable(file.fileName()));
    }
    QVERIFY(files > 0); // the right folder, and the sale is in it
    shop.listener().terminate();
    const Outcome listener = shop.listener().finish();
    said += listener.out + listener.err;
    QVERIFY2(listener.err.contains("/wechat/notify/pay"), listener.story().constData());
    QVERIFY2(firstTrace(said, key).isEmpty(), firstTrace(said, key).constData());
    QVERIFY(!firstTrace("a line with key=" + key, key).isEmpty()); // that the search can find
}

SAOMA_TEST(TestSecrets)
#include "test_secrets.moc"

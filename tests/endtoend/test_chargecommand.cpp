// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/endtoend/qrreader.h"
#include "tests/endtoend/shop.h"
#include "tests/support/testregistry.h"

using namespace Qt::StringLiterals;
using namespace saoma::test;

class TestChargeCommand final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void printsTheDocumentedFields_data() { addSignTypeRows(); }
    void printsTheDocumentedFields();
    void printsTextForPeople();
    void waitsForTheNotice_data() { addSignTypeRows(); }
    void waitsForTheNotice();
    void F06_findsThePaymentWithoutANotice_data() { addSignTypeRows(); }
    void F06_findsThePaymentWithoutANotice();
    void followsABuyerWhoTakesTime();
    void givesUpWaitingWithThree();
    void wrongKeyIsUnknownNeverRefused();
    void sellsACounterCodeOfModeOne_data() { addSignTypeRows(); }
    void sellsACounterCodeOfModeOne();
    void drawsAReadableCode_data();
    void drawsAReadableCode();
    void unwritableFileRecordsNothing_data();
    void unwritableFileRecordsNothing();
    void sendsTheBody();
    void wrongOptionsRecordNothing_data();
    void wrongOptionsRecordNothing();
};

void TestChargeCommand::printsTheDocumentedFields()
{
    QFETCH(const saoma::wechat::SignType, signType);
    Shop shop{signType};
    QVERIFY(shop.openPlatform());
    const Outcome charged = shop.saoma({u"charge"_s, u"12.5"_s});
    VERIFY_STATUS(charged, 0);
    QCOMPARE(charged.documents().size(), 1);
    const QJsonObject order = charged.last();
    for (const QString &field : {u"out_trade_no"_s, u"state"_s, u"total_fee"_s, u"fee_type"_s, u"body"_s,
             u"method"_s, u"product_id"_s, u"code"_s, u"created_at"_s, u"expires_at"_s, u"paid_at"_s,
             u"transaction_id"_s, u"refunded_fee"_s, u"desk"_s})
        QVERIFY2(order.contains(field), qPrintable(field));
    QCOMPARE(order[u"state"_s], u"waiting"_s);
    QCOMPARE(order[u"total_fee"_s], 1250);
    QCOMPARE(order[u"fee_type"_s], u"CNY"_s);
    QCOMPARE(order[u"body"_s], u"Corner Café"_s);
    QCOMPARE(order[u"method"_s], u"code-url"_s);
    QCOMPARE(order[u"refunded_fee"_s], 0);
    QCOMPARE(order[u"desk"_s], u"E2"_s);
    QVERIFY(order[u"paid_at"_s].isNull());
    QVERIFY(order[u"transaction_id"_s].isNull());
    const QString created = order[u"created_at"_s].toString();
    static const QRegularExpression isoWithOffset(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$"_s);
    QVERIFY2(created.contains(isoWithOffset), qPrintable(created));
    const QDateTime begun = QDateTime::fromString(created, Qt::ISODateWithMs);
    QVERIFY(qAbs(begun.secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QCOMPARE(begun.secsTo(QDateTime::fromString(order[u"expires_at"_s].toString(), Qt::ISODateWithMs)), 300);

    const QJsonArray there = shop.platformOrders();
    QCOMPARE(there.size(), 1);
    QCOMPARE(there[0][u"out_trade_no"_s], order[u"out_trade_no"_s]);
    QCOMPARE(there[0][u"code_url"_s], order[u"code"_s]);
    QCOMPARE(there[0][u"total_fee"_s], 1250);
}

void TestChargeCommand::printsTextForPeople()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const Outcome charged = shop.saomaText({u"charge"_s, u"8"_s});
    VERIFY_STATUS(charged, 0);
    const QJsonObject order = shop.platformOrders().at(0).toObject();
    QVERIFY(charged.out.contains(order[u"out_trade_no"_s].toString().toUtf8()));
    QVERIFY(charged.out.contains(order[u"code_url"_s].toString().toUtf8()));
    QVERIFY(charged.out.contains("8.00"));
    QCOMPARE(charged.err, QByteArray());
}

void TestChargeCommand::waitsForTheNotice()
{
    QFETCH(const saoma::wechat::SignType, signType);
    Shop shop{signType};
    QVERIFY(shop.openPlatform());
    QVERIFY(shop.openListener());
    const auto charge = shop.start({u"charge"_s, u"0.01"_s, u"--wait"_s, u"20"_s});
    const QJsonObject first = charge->nextDocument();
    QCOMPARE(first[u"state"_s], u"waiting"_s);
    const QJsonObject paid = shop.pay(first[u"out_trade_no"_s].toString());
    QCOMPARE(paid[u"paid"_s], true);
    const Outcome end = charge->finish();
    VERIFY_STATUS(end, 0);
    QCOMPARE(end.documents().size(), 1);
    QCOMPARE(end.last()[u"out_trade_no"_s], first[u"out_trade_no"_s]);
    QCOMPARE(end.last()[u"state"_s], u"paid"_s);
    QCOMPARE(end.last()[u"transaction_id"_s], paid[u"transaction_id"_s]);
    QVERIFY(end.last()[u"paid_at"_s].isString());
}

void TestChargeCommand::F06_findsThePaymentWithoutANotice()
{
    QFETCH(const saoma::wechat::SignType, signType);
    Shop shop{signType};
    QVERIFY(shop.openPlatform());
    const auto charge = shop.start({u"charge"_s, u"0.01"_s, u"--wait"_s, u"20"_s});
    const QString number = charge->nextDocument()[u"out_trade_no"_s].toString();
    const QJsonObject paid = shop.pay(number);
    const Outcome end = charge->finish();
    VERIFY_STATUS(end, 0);
    QCOMPARE(end.last()[u"state"_s], u"paid"_s);
    QCOMPARE(end.last()[u"transaction_id"_s], paid[u"transaction_id"_s]);
    const QJsonArray events = shop.order(number)[u"events"_s].toArray();
    QCOMPARE(events.last()[u"kind"_s], u"paid"_s);
    QCOMPARE(events.last()[u"source"_s], u"query"_s);
}

void TestChargeCommand::followsABuyerWhoTakesTime()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    QVERIFY(shop.openListener());
    const auto charge = shop.start({u"charge"_s, u"5"_s, u"--wait"_s, u"20"_s});
    const QString number = charge->nextDocument()[u"out_trade_no"_s].toString();
    const QJsonObject begun = shop.control(
        u"pay"_s, {{u"out_trade_no"_s, number}, {u"behaviour"_s, u"hesitate"_s}, {u"seconds"_s, 2.6}});
    QCOMPARE(begun[u"started"_s], true);
    const Outcome end = charge->finish();
    VERIFY_STATUS(end, 0);
    QCOMPARE(end.last()[u"state"_s], u"paid"_s);
    QStringList kinds;
    for (const QJsonValue &event : shop.order(number)[u"events"_s].toArray())
        kinds.append(event[u"kind"_s].toString());
    QCOMPARE(kinds, (QStringList{u"created"_s, u"requested"_s, u"waiting"_s, u"paying"_s, u"paid"_s}));
}

void TestChargeCommand::givesUpWaitingWithThree()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const Outcome end = shop.saoma({u"charge"_s, u"5"_s, u"--wait"_s, u"1"_s});
    VERIFY_STATUS(end, 3);
    QCOMPARE(end.documents().size(), 2);
    QCOMPARE(end.last()[u"state"_s], u"waiting"_s);
    QCOMPARE(shop.stateOf(end.last()[u"out_trade_no"_s].toString()), u"waiting"_s);
}

void TestChargeCommand::wrongKeyIsUnknownNeverRefused()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    shop.writeKey("anotherKey23456789abcdefghijklmn", QFile::ReadOwner | QFile::WriteOwner);
    for (const QStringList &more : {QStringList{}, QStringList{u"--wait"_s, u"1"_s}}) {
        const Outcome end = shop.saoma(QStringList{u"charge"_s, u"5"_s} + more);
        VERIFY_STATUS(end, 3);
        QCOMPARE(end.last()[u"state"_s], u"unknown"_s);
        QVERIFY(end.last()[u"code"_s].isNull());
    }
    QVERIFY(shop.platformOrders().isEmpty());
}

void TestChargeCommand::sellsACounterCodeOfModeOne()
{
    QFETCH(const saoma::wechat::SignType, signType);
    Shop shop{signType};
    QVERIFY(shop.openPlatform());
    QVERIFY(shop.openListener());
    const auto charge =
        shop.start({u"charge"_s, u"3"_s, u"--method"_s, u"product-code"_s, u"--wait"_s, u"20"_s});
    const QJsonObject first = charge->nextDocument();
    const QString number = first[u"out_trade_no"_s].toString();
    QCOMPARE(first[u"state"_s], u"waiting"_s);
    QCOMPARE(first[u"method"_s], u"product-code"_s);
    QVERIFY(shop.platformOrders().isEmpty()); // the scan comes first

    const QJsonObject scanned = shop.scan(first[u"code"_s].toString());
    QCOMPARE(scanned[u"payable"_s], true);
    QCOMPARE(scanned[u"out_trade_no"_s], number);
    QCOMPARE(scanned[u"total_fee"_s], 300);
    QCOMPARE(shop.stateOf(number), u"scanned"_s);
    const QJsonObject paid = shop.pay(number);
    const Outcome end = charge->finish();
    VERIFY_STATUS(end, 0);
    QCOMPARE(end.last()[u"state"_s], u"paid"_s);
    QCOMPARE(end.last()[u"transaction_id"_s], paid[u"transaction_id"_s]);
    const QJsonArray events = shop.order(number)[u"events"_s].toArray();
    const auto hasEvent = [&events](const QString &kind, const QString &source) {
        return std::any_of(events.begin(), events.end(), [&](const QJsonValue &event) {
            return event[u"kind"_s] == kind && event[u"source"_s] == source;
        });
    };
    QVERIFY(hasEvent(u"scanned"_s, u"scan"_s));
    QVERIFY(hasEvent(u"paid"_s, u"notice"_s));
}

void TestChargeCommand::drawsAReadableCode_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("png") << u"code.png"_s;
    QTest::newRow("svg") << u"code.svg"_s;
    QTest::newRow("capital letters") << u"CODE.SVG"_s;
}

void TestChargeCommand::drawsAReadableCode()
{
    QFETCH(const QString, name);
    Shop shop;
    QVERIFY(shop.openPlatform());
    const Outcome charged = shop.saoma({u"charge"_s, u"5"_s, u"--qr"_s, shop.path(name)});
    VERIFY_STATUS(charged, 0);
    QFile file{shop.path(name)};
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    const bool isPng = name.endsWith(u"png");
    const QImage image = isPng ? QImage::fromData(bytes, "PNG") : drawQrSvg(bytes);
    QCOMPARE(QString::fromUtf8(readQrCode(image)), charged.last()[u"code"_s].toString());
}

void TestChargeCommand::unwritableFileRecordsNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::newRow("no such folder") << u"missing/code.png"_s << u"FILE_NOT_WRITTEN"_s;
    QTest::newRow("a file as folder") << u"saoma.ini/code.png"_s << u"FILE_NOT_WRITTEN"_s;
    QTest::newRow("other type") << u"code.gif"_s << u"QR_FILE_TYPE"_s;
    QTest::newRow("no type") << u"code"_s << u"QR_FILE_TYPE"_s;
}

void TestChargeCommand::unwritableFileRecordsNothing()
{
    QFETCH(const QString, name);
    QFETCH(const QString, code);
    Shop shop;
    QVERIFY(shop.openPlatform());
    const Outcome refused = shop.saoma({u"charge"_s, u"5"_s, u"--qr"_s, shop.path(name)});
    VERIFY_STATUS(refused, 2);
    QCOMPARE(refused.errorCode(), code);
    QVERIFY2(refused.errorMessage().contains(shop.path(name)), refused.out.constData());
    QVERIFY(shop.platformOrders().isEmpty());
    QVERIFY(!QFile::exists(shop.ledgerFile()));
}

void TestChargeCommand::sendsTheBody()
{
    Shop shop;
    QVERIFY(shop.openPlatform());
    const Outcome charged = shop.saoma({u"charge"_s, u"5"_s, u"--body"_s, u"拿铁 <large> & muffin"_s});
    VERIFY_STATUS(charged, 0);
    QCOMPARE(charged.last()[u"body"_s], u"拿铁 <large> & muffin"_s);
    QCOMPARE(shop.platformOrders()[0][u"body"_s], u"拿铁 <large> & muffin"_s);
}

void TestChargeCommand::wrongOptionsRecordNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("wait is a word") << QStringList{u"charge"_s, u"5"_s, u"--wait"_s, u"soon"_s};
    QTest::newRow("wait below zero") << QStringList{u"charge"_s, u"5"_s, u"--wait"_s, u"-1"_s};
    QTest::newRow("unknown method") << QStringList{u"charge"_s, u"5"_s, u"--method"_s, u"cash"_s};
    QTest::newRow("unknown option") << QStringList{u"charge"_s, u"5"_s, u"--tip"_s};
    QTest::newRow("option of another command") << QStringList{u"charge"_s, u"5"_s, u"--limit"_s, u"3"_s};
    QTest::newRow("no amount") << QStringList{u"charge"_s};
    QTest::newRow("two amounts") << QStringList{u"charge"_s, u"5"_s, u"6"_s};
    QTest::newRow("no command") << QStringList{};
    QTest::newRow("no such command") << QStringList{u"chrage"_s, u"5"_s};
}

void TestChargeCommand::wrongOptionsRecordNothing()
{
    QFETCH(const QStringList, arguments);
    Shop shop;
    QVERIFY(shop.openPlatform());
    const Outcome refused = shop.saoma(arguments);
    VERIFY_STATUS(refused, 2);
    QCOMPARE(refused.last()[u"error"_s][u"kind"_s], u"invalid_input"_s);
    QVERIFY(!refused.errorMessage().isEmpty());
    QVERIFY(shop.platformOrders().isEmpty());
    QVERIFY(!QFile::exists(shop.ledgerFile()));
}

SAOMA_TEST(TestChargeCommand)
#include "test_chargecommand.moc"

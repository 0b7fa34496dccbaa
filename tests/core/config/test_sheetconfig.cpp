// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"
#include "core/config/sheetconfig.h"
#include "tests/support/testregistry.h"

#include <QDir>
#include <QTemporaryDir>

#include <thread>
#include <vector>

using namespace saoma;
using namespace Qt::StringLiterals;

class TestSheetConfig final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void savedTemplateIsReadBack();
    void aTemplateIsRemoved();
    void restOfTheFileStays();
    void newFileIsMade();
    void badTemplateChangesNothing();
    void badLineInTheFileIsRefused();
    void unwritablePlaceIsNamed();
    void printerOfAnyNameIsReadBack_data();
    void printerOfAnyNameIsReadBack();
    void printerWrittenByHandIsReplaced_data();
    void printerWrittenByHandIsReplaced();
    void badLinesAreLeftOut();
    void forgettingTakesOneLine();
    void severalAtOnceLoseNothing();
    void folderIsMade();

private:
    QByteArray content() const;
    void put(const QByteArray &bytes) const;
    [[nodiscard]] Result<Settings> load() const { return Settings::load(file(), true, {}); }
    [[nodiscard]] QString file() const { return m_folder.filePath(u"saoma.ini"_s); }
    QTemporaryDir m_folder;
};

QByteArray TestSheetConfig::content() const
{
    QFile ini(file());
    return ini.open(QIODevice::ReadOnly) ? ini.readAll() : "unreadable"_ba;
}

void TestSheetConfig::put(const QByteArray &bytes) const
{
    QFile ini(file());
    QVERIFY(ini.open(QIODevice::WriteOnly) && ini.write(bytes) == bytes.size());
}

void TestSheetConfig::savedTemplateIsReadBack()
{
    put("[merchant]\nname=Shop\n");
    SheetTemplate mine = *readTemplateLine(u"my-grid"_s, u"page=A4 grid=2x4 card=90.5x60 dpi=600"_s);
    QVERIFY(saveSheetTemplate(file(), mine));
    QCOMPARE(load()->sheets.templates, QList<SheetTemplate>{mine});
    mine.columns = 1;
    QVERIFY(saveSheetTemplate(file(), mine));
    const SheetTemplate other =
        *readTemplateLine(u"a-roll"_s, u"page=58x90 grid=1x1 card=48x90 kind=single"_s);
    QVERIFY(saveSheetTemplate(file(), other));
    QCOMPARE(load()->sheets.templates, (QList<SheetTemplate>{other, mine}));
    QCOMPARE(load()->merchant.name, u"Shop"_s);
    const QByteArray before = content();
    QVERIFY(saveSheetTemplate(file(), mine));
    QCOMPARE(content(), before);
}

void TestSheetConfig::aTemplateIsRemoved()
{
    put("[sheet]\nmine=page=A4 grid=1x2 card=90x60\nbad=page=A4\n[desk]\nid = B2\n");
    QCOMPARE(load()->sheets.badTemplates, QStringList{u"bad"_s});
    for (const auto &name : {u"mine"_s, u"bad"_s, u"never"_s})
        QVERIFY(removeSheetTemplate(file(), name));
    QVERIFY(!load()->sheets.error && load()->sheets.templates.isEmpty());
    QCOMPARE(content(), "[sheet]\n[desk]\nid = B2\n");
}

void TestSheetConfig::restOfTheFileStays()
{
    put("; our shop\n[sheet]\n# labels of the week: mine = none\nold = page=A4 grid=1x1 "
        "card=90x60\n\n[desk]\nid = B2\n");
    const SheetTemplate mine = *readTemplateLine(u"mine"_s, u"page=A4 grid=1x2 card=90x60"_s);
    QVERIFY(saveSheetTemplate(file(), mine));
    QCOMPARE(content(),
        "; our shop\n[sheet]\n# labels of the week: mine = none\nold = page=A4 grid=1x1 card=90x60\nmine="_ba
            + templateLine(mine).toUtf8() + "\n\n[desk]\nid = B2\n");
    QCOMPARE(load()->sheets.templates.size(), 2);
    QCOMPARE(load()->desk.id, u"B2"_s);
}

void TestSheetConfig::newFileIsMade()
{
    QFile::remove(file());
    const SheetTemplate mine = *readTemplateLine(u"mine"_s, u"page=A4 grid=1x2 card=90x60"_s);
    QVERIFY(saveSheetTemplate(file(), mine));
    QCOMPARE(content(), "[sheet]\nmine="_ba + templateLine(mine).toUtf8() + '\n');
}

void TestSheetConfig::badTemplateChangesNothing()
{
    put("[desk]\nid=B2\n");
    SheetTemplate bad = *readTemplateLine(u"mine"_s, u"page=A4 grid=1x2 card=90x60"_s);
    bad.name = u"a=b\n[desk]"_s;
    QCOMPARE(saveSheetTemplate(file(), bad).error().code, u"SHEET_TEMPLATE_INVALID"_s);
    QCOMPARE(content(), "[desk]\nid=B2\n"_ba);
}

void TestSheetConfig::badLineInTheFileIsRefused()
{
    put("[sheet]\nmine=page=A4 grid=9x9 card=90x60\n");
    QCOMPARE(load()->sheets.error->code, u"SHEET_TEMPLATE_DOES_NOT_FIT"_s);
    QCOMPARE(load()->sheets.error->subject, u"mine"_s);
    // Of another length: QSettings takes a file of the same size and moment for the one that it knows.
    put("[sheet]\nNot A Name=page=A4 grid=1x1 card=90x60\n");
    QCOMPARE(load()->sheets.error->code, u"SHEET_TEMPLATE_INVALID"_s);
}

void TestSheetConfig::unwritablePlaceIsNamed()
{
    const SheetTemplate mine = *readTemplateLine(u"mine"_s, u"page=A4 grid=1x2 card=90x60"_s);
    put("[desk]\nid=B2\n"); // where the folder would be
    const auto refused = saveSheetTemplate(file() + u"/saoma.ini"_s, mine);
    QCOMPARE(refused.error().code, u"FILE_NOT_WRITTEN"_s);
}

void TestSheetConfig::printerOfAnyNameIsReadBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"Office-2"_s;
    QTest::newRow("spaces") << u"HP LaserJet 400 (front)"_s;
    QTest::newRow("Chinese") << u"前台 打印机"_s;
    QTest::newRow("on a server") << u"\\\\server\\Büro"_s;
    QTest::newRow("an instance") << u"office/draft"_s;
    QTest::newRow("what an INI file means something by") << u"a=b;c[d]#e\"f%20"_s;
    QTest::newRow("like a comment") << u"; printer"_s;
    QTest::newRow("like a section") << u"[desk]"_s;
    QTest::newRow("spaces at its ends") << u" label "_s;
    QTest::newRow("a picture") << u"打印\U0001F5A8"_s;
}

void TestSheetConfig::printerOfAnyNameIsReadBack()
{
    QFETCH(const QString, name);
    const QByteArray before = "; 我们的店\n[merchant]\nname=街角\n\n[printer]\nold = offset=0,1\n";
    put(before);
    const MeasuredPrinter first{{{1.5, -0.8}, {1.002, 0.998}}, QDate(2026, 11, 29)};
    const MeasuredPrinter second{{{0.25, 0}, {1, 1}}, {}};
    QVERIFY(savePrinter(file(), name, first));
    QCOMPARE(load()->sheets.printers.value(name), first);
    QVERIFY(content().startsWith(before));
    QVERIFY(savePrinter(file(), name, second));
    const auto settings = load();
    QVERIFY2(settings, settings ? "" : qPrintable(settings.error().code));
    QCOMPARE(settings->sheets.printers.size(), 2);
    QCOMPARE(settings->sheets.printers.value(name), second);
    QCOMPARE(settings->sheets.printers.value(u"old"_s).correction.offsetMm, QPointF(0, 1));
    QCOMPARE(settings->merchant.name, u"街角"_s);
    const QByteArray once = content();
    QVERIFY(savePrinter(file(), name, second));
    QCOMPARE(content(), once);
    QVERIFY(forgetPrinter(file(), name));
    QCOMPARE(content(), before);
}

void TestSheetConfig::printerWrittenByHandIsReplaced_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("as it reads") << "HP 前台"_ba;
    QTest::newRow("with signs for its spaces") << "HP%20前台"_ba;
    QTest::newRow("as QSettings writes it") << "HP%20%U524D%U53f0"_ba;
}

void TestSheetConfig::printerWrittenByHandIsReplaced()
{
    QFETCH(const QByteArray, key);
    put("[printer]\n" + key + " = offset=1, 2\n");
    QCOMPARE(load()->sheets.printers.value(u"HP 前台"_s).correction.offsetMm, QPointF(1, 2));
    QVERIFY(savePrinter(file(), u"HP 前台"_s, {{{3, 4}, {1, 1}}, {}}));
    QCOMPARE(content(), "[printer]\nHP 前台=offset=3,4 scale=1,1\n"_ba);
    put("[printer]\nHP 前台=offset=1,2\n" + key + "=offset=2,2\n; as long as no other\n");
    QCOMPARE(load().error().code, u"CONFIG_KEY_TWICE"_s);
}

void TestSheetConfig::badLinesAreLeftOut()
{
    put("[printer]\nHP 400=offset=100,0\nOffice=offset=1,0\n[desk]\nid=B2\n");
    QCOMPARE(load()->desk.id, u"B2"_s); // selling goes on
    QCOMPARE(load()->sheets.printers.keys(), QStringList{u"Office"_s});
    QCOMPARE(load()->sheets.error->code, u"PRINTER_CORRECTION_INVALID"_s);
    QCOMPARE(load()->sheets.error->subject, u"HP 400"_s);
}

void TestSheetConfig::severalAtOnceLoseNothing()
{
    put("[desk]\nid=B2\n");
    constexpr int writers = 3;
    constexpr int printers = 8;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([this, writer] {
            for (int i = 0; i < printers; ++i)
                (void)savePrinter(file(), u"P%1-%2"_s.arg(writer).arg(i), {{{1, 2}, {1, 1}}, {}});
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(load()->sheets.printers.size(), writers * printers);
    QCOMPARE(load()->desk.id, u"B2"_s);
    QCOMPARE(QDir(QFileInfo(file()).path()).entryList(QDir::Files).size(), 1); // no lock is left
}

void TestSheetConfig::forgettingTakesOneLine()
{
    const QByteArray other = "[sheet]\nOffice=no printer\n[printer]\n; the old one\nOld=offset=0,1\n";
    put(other + "Office = offset=1,2\n\n[desk]\nid=B2\n");
    QVERIFY(forgetPrinter(file(), u"Office"_s));
    QCOMPARE(content(), other + "\n[desk]\nid=B2\n");
    QVERIFY(forgetPrinter(file(), u"Office"_s)); // once more
    QVERIFY(forgetPrinter(file(), u"never seen"_s));
    QCOMPARE(content(), other + "\n[desk]\nid=B2\n");
    QVERIFY(forgetPrinter(m_folder.filePath(u"none.ini"_s), u"Office"_s));
    QVERIFY(!QFile::exists(m_folder.filePath(u"none.ini"_s)));
}

void TestSheetConfig::folderIsMade()
{
    const QString deep = m_folder.filePath(u"a/b/saoma.ini"_s);
    QVERIFY(savePrinter(deep, u"Office"_s, {{{1, 2}, {1, 1}}, QDate(2026, 1, 2)}));
    const auto settings = Settings::load(deep, true, {});
    QVERIFY(settings);
    QCOMPARE(settings->sheets.printers.value(u"Office"_s).measuredOn, QDate(2026, 1, 2));
}

SAOMA_TEST(TestSheetConfig)
#include "test_sheetconfig.moc"

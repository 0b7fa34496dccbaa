// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"
#include "core/config/sheetconfig.h"
#include "tests/support/testregistry.h"

#include <QTemporaryDir>

using namespace saoma;
using namespace Qt::StringLiterals;

class TestSheetConfig final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void savedTemplateIsReadBack();
    void restOfTheFileStays();
    void newFileIsMade();
    void badTemplateChangesNothing();
    void badLineInTheFileIsRefused();
    void unwritablePlaceIsNamed();

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
    QCOMPARE(load()->sheetTemplates, QList<SheetTemplate>{mine});
    mine.columns = 1;
    QVERIFY(saveSheetTemplate(file(), mine));
    const SheetTemplate other =
        *readTemplateLine(u"a-roll"_s, u"page=58x90 grid=1x1 card=48x90 kind=single"_s);
    QVERIFY(saveSheetTemplate(file(), other));
    QCOMPARE(load()->sheetTemplates, (QList<SheetTemplate>{other, mine}));
    QCOMPARE(load()->merchant.name, u"Shop"_s);
    const QByteArray before = content();
    QVERIFY(saveSheetTemplate(file(), mine));
    QCOMPARE(content(), before);
}

void TestSheetConfig::restOfTheFileStays()
{
    put("; our shop\n[sheet]\n; labels of the week\nold = page=A4 grid=1x1 card=90x60\n\n[desk]\nid = B2\n");
    const SheetTemplate mine = *readTemplateLine(u"mine"_s, u"page=A4 grid=1x2 card=90x60"_s);
    QVERIFY(saveSheetTemplate(file(), mine));
    QCOMPARE(content(),
        "; our shop\n[sheet]\n; labels of the week\nold = page=A4 grid=1x1 card=90x60\nmine="_ba
            + templateLine(mine).toUtf8() + "\n\n[desk]\nid = B2\n");
    QCOMPARE(load()->sheetTemplates.size(), 2);
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
    QCOMPARE(load().error().code, u"SHEET_TEMPLATE_DOES_NOT_FIT"_s);
    QCOMPARE(load().error().subject, u"mine"_s);
    // Of another length: QSettings takes a file of the same size and moment for the one that it knows.
    put("[sheet]\nNot A Name=page=A4 grid=1x1 card=90x60\n");
    QCOMPARE(load().error().code, u"SHEET_TEMPLATE_INVALID"_s);
}

void TestSheetConfig::unwritablePlaceIsNamed()
{
    const SheetTemplate mine = *readTemplateLine(u"mine"_s, u"page=A4 grid=1x2 card=90x60"_s);
    const auto refused = saveSheetTemplate(m_folder.filePath(u"missing/saoma.ini"_s), mine);
    QCOMPARE(refused.error().code, u"FILE_NOT_WRITTEN"_s);
}

SAOMA_TEST(TestSheetConfig)
#include "test_sheetconfig.moc"

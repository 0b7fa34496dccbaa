// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outfile.h"
#include "tests/support/testregistry.h"
#include "tests/ui/print/paperreader.h"
#include "ui/print/reportpaper.h"
#include "ui/text/language.h"

#include <QTemporaryDir>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

/// The report as it comes out of the printer, read by Poppler.
class TestReportPaper final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { installLanguage(u"en"_s); }
    void figuresAndHeadStandOnIt();
    void fontsAreEmbeddedInBothLanguages_data();
    void fontsAreEmbeddedInBothLanguages();
    void longTablesGoOnWithTheirHeadings();
    void practiceIsNoMoney();
    void anEmptyDayIsOnePage();
    void nothingRunsOverTheEdge();
    void pagesAreA4();

private:
    QString write(const ReportPaper &paper);
    /// What stands on those pages; a PDF may name a character by its radical.
    static QString textOf(const QString &file, const QStringList &options = {})
    {
        const QByteArray text = outputOf(u"pdftotext"_s, options + QStringList{u"-layout"_s, file, u"-"_s});
        return QString::fromUtf8(text).normalized(QString::NormalizationForm_KC);
    }
    QTemporaryDir m_folder;
};

namespace {

Report reportOfADay(int products)
{
    Report report;
    report.first = report.last = QDate(2027, 1, 15);
    report.readAt = QDateTime(QDate(2027, 1, 16), QTime(4, 0), Qt::UTC);
    report.total = {120, 123'456'789, 1000};
    report.givenBack = {2, 1000};
    report.charge = {7'512'000, 1, 0};
    report.unsettled = 3;
    report.byHour.at(9) = {20, 50'000'000, 0};
    report.byHour.at(18) = {100, 73'456'789, 1000};
    report.byDay = {{u"2027-01-15"_s, {}, report.total}};
    for (int i = 0; i < products; ++i)
        report.byProduct.append({u"P%1"_s.arg(i), u"拿铁 Latte %1"_s.arg(i), {1, 100 + i, 0}});
    report.byDesk = {{u"A1"_s, {}, report.total}};
    report.head = QByteArray(32, '\x5a');
    report.headEvent = 4711;
    return report;
}

} // namespace

QString TestReportPaper::write(const ReportPaper &paper)
{
    const QString file = m_folder.filePath(u"%1.pdf"_s.arg(quint64(QDateTime::currentMSecsSinceEpoch())));
    const auto written =
        writeOutFile(file, [&](QIODevice &device) { return writePdf(reportPages(paper), device); });
    return written ? file : QString{};
}

void TestReportPaper::figuresAndHeadStandOnIt()
{
    const QString text = textOf(write({reportOfADay(3), u"拿铁咖啡"_s, false}));
    for (const char *part : {"2027-01-15 Fri", "1,234,567.89", "120 sales", "2 refunds", "75.12", "拿铁咖啡",
             "3 orders still lack", "Desk A1", "Latte 2", "18:00", "event 4711", "Page 1 of"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    QString joined = text; // the hash may take two lines
    QVERIFY(joined.remove(u'\n').remove(u' ').contains(QString(u"5a"_s).repeated(32)));
}

void TestReportPaper::fontsAreEmbeddedInBothLanguages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("word");
    QTest::newRow("Chinese") << u"zh_CN"_s << u"日报"_s;
    QTest::newRow("English") << u"en"_s << u"Daily report"_s;
}

void TestReportPaper::fontsAreEmbeddedInBothLanguages()
{
    QFETCH(const QString, language);
    QFETCH(const QString, word);
    installLanguage(language);
    const QString file = write({reportOfADay(3), u"拿铁咖啡"_s, false});
    QVERIFY(textOf(file).contains(word));
    const QList<QByteArray> fonts = outputOf(u"pdffonts"_s, {file}).split('\n').mid(2);
    QVERIFY(fonts.size() > 1);
    for (const QByteArray &font : fonts)
        if (!font.isEmpty())
            QVERIFY2(font.contains(" yes "), font.constData());
}

void TestReportPaper::longTablesGoOnWithTheirHeadings()
{
    const ReportPaper paper{reportOfADay(150), {}, false};
    const int pages = reportPages(paper).pages;
    QVERIFY(pages >= 4);
    const QString file = write(paper);
    for (int page = 2; page < pages; ++page) {
        const QString text = textOf(file, {u"-f"_s, QString::number(page), u"-l"_s, QString::number(page)});
        QVERIFY2(text.contains(u"Refunded") && text.contains(u"Product"), qPrintable(text.left(300)));
    }
    const QString all = textOf(file);
    for (const int product : {0, 57, 149})
        QVERIFY(all.contains(u"Latte %1"_s.arg(product)));
}

void TestReportPaper::practiceIsNoMoney()
{
    QVERIFY(textOf(write({reportOfADay(1), {}, true})).contains(u"no real money"));
}

void TestReportPaper::anEmptyDayIsOnePage()
{
    Report report;
    report.first = report.last = QDate(2027, 1, 15);
    report.readAt = QDateTime(QDate(2027, 1, 16), QTime(4, 0), Qt::UTC);
    report.byDay = {{u"2027-01-15"_s, {}, {}}};
    QCOMPARE(reportPages({report, {}, false}).pages, 1);
    QVERIFY(textOf(write({report, {}, false})).contains(u"no sales"));
}

/// Names, sums and shops of any length stay between the margins.
void TestReportPaper::nothingRunsOverTheEdge()
{
    Report report = reportOfADay(2);
    report.total.fen = report.byDay[0].takings.fen = 99'999'999'999'99;
    report.byProduct[0].name = u"一款名字特别特别长的商品 "_s.repeated(20);
    const QImage page = renderPdf(write({report, u"店名很长 "_s.repeated(30), false}), 1, 72);
    QVERIFY(!page.isNull());
    constexpr int marginDots = 40; // 14 mm at 72 dots an inch
    for (int y = 0; y < page.height(); ++y) {
        for (int x = 0; x < marginDots; ++x) {
            QVERIFY(qGray(page.pixel(x, y)) > 250);
            QVERIFY(qGray(page.pixel(page.width() - 1 - x, y)) > 250);
        }
    }
}

void TestReportPaper::pagesAreA4()
{
    const QByteArray info = outputOf(u"pdfinfo"_s, {write({reportOfADay(1), {}, false})});
    QVERIFY2(info.contains("A4"), info.constData());
}

SAOMA_TEST(TestReportPaper)
#include "test_reportpaper.moc"

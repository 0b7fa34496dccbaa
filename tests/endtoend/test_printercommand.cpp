// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/sheetlayout.h"
#include "tests/endtoend/qrreader.h"
#include "tests/endtoend/shop.h"
#include "tests/support/printsystem.h"
#include "tests/support/testregistry.h"

#include <cmath>

using namespace saoma;
using namespace saoma::test;
using namespace Qt::StringLiterals;

/// `saoma sheet` against a real CUPS whose printers keep what they are sent.
class TestPrinterCommand final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void listsPrinters();
    void printsAtActualSize();
    void fileAndPaperAreTheSame();
    void usualPrinterNeedsNoName();
    void calibrationPageIsTrue_data();
    void calibrationPageIsTrue();
    void measuredPrinterIsCorrected();
    void correctionIsTakenAwayAgain();
    void impossibleMeasureChangesNothing_data();
    void impossibleMeasureChangesNothing();
    void labelPrinterGetsItsOwnSize();
    void otherPaperIsSaidBefore();
    void whatCannotBePrintedIsRefused_data();
    void whatCannotBePrintedIsRefused();
    void codeInTheMarginIsRefused();
    void refusalNamesTheReason();
    void stoppedPrinterIsSaid();
    void noPrinterIsSaid();

private:
    [[nodiscard]] std::unique_ptr<Shop> shop() const;
    /// The newest paper of a printer that has got one more than `before`; empty if none comes.
    [[nodiscard]] QString nextPaper(const QString &printer, qsizetype before) const;
    std::unique_ptr<PrintSystem> m_system;
};

namespace {

const QString office = u"前台-A4"_s;
const QString label = u"labels"_s;
constexpr int dpi = 400;

QImage renderPage(const QString &pdf)
{
    QProcess poppler;
    poppler.start(
        u"pdftoppm"_s, {u"-r"_s, QString::number(dpi), u"-gray"_s, u"-f"_s, u"1"_s, u"-l"_s, u"1"_s, pdf});
    poppler.waitForFinished(60'000);
    return QImage::fromData(poppler.readAllStandardOutput(), "PGM")
        .convertToFormat(QImage::Format_Grayscale8);
}

/// Around everything dark inside `mm`, in millimetres.
QRectF inkIn(const QImage &page, const QRectF &mm)
{
    const double perMm = dpi / 25.4;
    const QRect area = QRectF{mm.topLeft() * perMm, mm.size() * perMm}.toAlignedRect() & page.rect();
    QRect box;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            if (page.constScanLine(y)[x] < 128)
                box |= QRect{x, y, 1, 1};
    return {QPointF(box.topLeft()) / perMm, QSizeF(box.size()) / perMm};
}

#define COMPARE_MM(actual, expected)                                                                         \
    QVERIFY2(qAbs((actual) - (expected)) <= 0.1,                                                             \
        qPrintable(u"%1 mm instead of %2 mm"_s.arg(actual).arg(expected)))

/// The room of the first card's code, as planned.
QRectF firstCode(const QString &templateName)
{
    const SheetTemplate form = *findTemplate(templateName);
    return faceLayout(form).code.translated(facesOfCell(form, 0).first().face.topLeft());
}

QJsonObject printerOf(const Outcome &listed, const QString &name)
{
    for (const QJsonValue &printer : listed.last()[u"printers"_s].toArray())
        if (printer[u"name"_s] == name)
            return printer.toObject();
    return {};
}

} // namespace

void TestPrinterCommand::initTestCase()
{
    m_system = std::make_unique<PrintSystem>();
    const QByteArray fault = m_system->start();
    QVERIFY2(fault.isEmpty(), fault.constData());
    QVERIFY(m_system->addPrinter(office, u"office.ppd"_s));
    QVERIFY(m_system->addPrinter(label, u"label.ppd"_s));
    QVERIFY(m_system->run(u"lpadmin"_s, {u"-d"_s, office}));
}

void TestPrinterCommand::cleanupTestCase()
{
    m_system.reset();
}

std::unique_ptr<Shop> TestPrinterCommand::shop() const
{
    auto made = std::make_unique<Shop>();
    made->setEnvironment(u"CUPS_SERVER"_s, m_system->server());
    const Outcome tea = made->saoma({u"product"_s, u"add"_s, u"tea"_s, u"绿茶 Green tea"_s, u"12.5"_s});
    const Outcome latte = made->saoma({u"product"_s, u"add"_s, u"latte"_s, u"拿铁咖啡"_s, u"28"_s});
    return tea.status == 0 && latte.status == 0 ? std::move(made) : nullptr;
}

QString TestPrinterCommand::nextPaper(const QString &printer, qsizetype before) const
{
    return eventually([&] { return m_system->papers(printer).size() > before; })
        ? m_system->papers(printer).last()
        : QString();
}

void TestPrinterCommand::listsPrinters()
{
    Shop shop;
    shop.setEnvironment(u"CUPS_SERVER"_s, m_system->server());
    shop.set(u"printer/"_s + label, u"offset=1.5,-0.8"_s);
    const Outcome listed = shop.saoma({u"sheet"_s, u"--printers"_s});
    VERIFY_STATUS(listed, 0);
    QCOMPARE(listed.last()[u"printers"_s].toArray().size(), 2);
    const QJsonObject a4 = printerOf(listed, office);
    QCOMPARE(a4[u"default"_s], true);
    QCOMPARE(a4[u"stopped"_s], false);
    QCOMPARE(a4[u"resolutions"_s].toArray(), (QJsonArray{300, 600}));
    QVERIFY(a4[u"correction"_s].isNull());
    QVERIFY(qAbs(a4[u"papers_mm"_s][0][0].toDouble() - 210) < 0.5);
    const QJsonObject labels = printerOf(listed, label);
    QCOMPARE(labels[u"default"_s], false);
    QCOMPARE(labels[u"resolutions"_s].toArray(), (QJsonArray{203}));
    QCOMPARE(labels[u"correction"_s][u"offset_mm"_s].toArray(), (QJsonArray{1.5, -0.8}));
    const Outcome text = shop.saomaText({u"sheet"_s, u"--printers"_s});
    QVERIFY2(text.out.contains(office.toUtf8()) && text.out.contains("600 dpi"), text.out.constData());
    QVERIFY(!QFile::exists(shop.ledgerFile()));
}

void TestPrinterCommand::printsAtActualSize()
{
    const auto shop = this->shop();
    QVERIFY(shop);
    const auto before = m_system->papers(office).size();
    const Outcome printed =
        shop->saoma({u"sheet"_s, u"--printer"_s, office, u"--template"_s, u"a4-labels-3x7"_s});
    VERIFY_STATUS(printed, 0);
    QCOMPARE(printed.last()[u"printer"_s], office);
    QVERIFY(printed.last()[u"file"_s].isNull());
    QCOMPARE(printed.last()[u"dpi"_s], 600);
    QCOMPARE(printed.last()[u"readable"_s], 2);
    QCOMPARE(printed.last()[u"other_paper"_s], false);
    const QImage page = renderPage(nextPaper(office, before));
    QVERIFY(!page.isNull());
    COMPARE_MM(page.width() * 25.4 / dpi, 210.0);
    COMPARE_MM(page.height() * 25.4 / dpi, 297.0);
    const QRectF room = firstCode(u"a4-labels-3x7"_s);
    const QRectF ink = inkIn(page, room);
    COMPARE_MM(ink.center().x(), room.center().x());
    COMPARE_MM(ink.center().y(), room.center().y());
    COMPARE_MM(ink.width(), ink.height());
    QSet<QByteArray> codes;
    for (const QJsonValue &product : printed.last()[u"products"_s].toArray())
        codes.insert(product[u"code"_s].toString().toUtf8());
    const double perMm = dpi / 25.4;
    QVERIFY(codes.contains(
        readQrCode(page.copy(QRectF{room.topLeft() * perMm, room.size() * perMm}.toAlignedRect()))));
    // Nothing between us and the paper may scale, turn or choose another paper.
    const QByteArray options = m_system->options(office);
    for (const char *option : {"print-scaling=none", "media=A4", "sides=one-sided", "Resolution=600dpi"})
        QVERIFY2(options.contains(option), options.constData());
}

void TestPrinterCommand::fileAndPaperAreTheSame()
{
    const auto shop = this->shop();
    QVERIFY(shop);
    shop->set(u"printer/"_s + office, u"offset=0.7,1.1 scale=1.004,0.997"_s);
    const auto before = m_system->papers(office).size();
    const QString file = shop->path(u"codes.pdf"_s);
    const Outcome printed = shop->saoma({u"sheet"_s, u"--printer"_s, office, u"--out"_s, file});
    VERIFY_STATUS(printed, 0);
    QCOMPARE(printed.last()[u"file"_s], file);
    const QImage paper = renderPage(nextPaper(office, before));
    QVERIFY(!paper.isNull());
    QCOMPARE(paper, renderPage(file));
}

void TestPrinterCommand::usualPrinterNeedsNoName()
{
    const auto shop = this->shop();
    QVERIFY(shop);
    const auto before = m_system->papers(office).size();
    const Outcome printed = shop->saomaText({u"sheet"_s, u"--printer"_s, QString()});
    VERIFY_STATUS(printed, 0);
    QVERIFY2(printed.out.contains(office.toUtf8()), printed.out.constData());
    QVERIFY(!nextPaper(office, before).isEmpty());
}

void TestPrinterCommand::calibrationPageIsTrue_data()
{
    QTest::addColumn<QString>("printer");
    QTest::addColumn<QString>("form");
    QTest::addColumn<double>("cross");
    QTest::addColumn<QSizeF>("bars");
    QTest::newRow("A4") << office << u"a4-3x4"_s << 20.0 << QSizeF{100, 100};
    QTest::newRow("A5") << office << u"a5-2x3"_s << 20.0 << QSizeF{100, 100};
    QTest::newRow("label") << label << u"label-50x30"_s << 5.0 << QSizeF{20, 20};
}

void TestPrinterCommand::calibrationPageIsTrue()
{
    QFETCH(const QString, printer);
    QFETCH(const QString, form);
    QFETCH(const double, cross);
    QFETCH(const QSizeF, bars);
    Shop shop;
    shop.setEnvironment(u"CUPS_SERVER"_s, m_system->server());
    shop.set(u"printer/"_s + printer, u"offset=3,3"_s); // it is measured as it is, not as it was corrected
    const auto before = m_system->papers(printer).size();
    const Outcome made =
        shop.saoma({u"sheet"_s, u"--calibration"_s, u"--printer"_s, printer, u"--template"_s, form});
    VERIFY_STATUS(made, 0);
    QCOMPARE(made.last()[u"cross_mm"_s], cross);
    QCOMPARE(made.last()[u"bars_mm"_s].toArray(), (QJsonArray{bars.width(), bars.height()}));
    const QString paper = nextPaper(printer, before);
    const QImage page = renderPage(paper);
    QVERIFY(!page.isNull());
    constexpr double line = 0.15;
    // Strips beside the bars, through the short ticks: from the other bar to the last tick.
    const QRectF across = inkIn(page, {cross - 1, cross + 0.8, bars.width() + 2, 0.2});
    COMPARE_MM(across.width() - line, bars.width());
    COMPARE_MM(across.left() + line / 2, cross);
    const QRectF down = inkIn(page, {cross + 0.8, cross - 1, 0.2, bars.height() + 2});
    COMPARE_MM(down.height() - line, bars.height());
    COMPARE_MM(down.top() + line / 2, cross);
    // The lines themselves are no longer than that, or they are measured so.
    const QRectF level = inkIn(page, {cross - 4, cross - 0.05, bars.width() + 8, 0.1});
    COMPARE_MM(level.left() + line / 2, cross);
    COMPARE_MM(level.right() - line / 2, cross + bars.width());
    const QRectF upright = inkIn(page, {cross - 0.05, cross - 4, 0.1, bars.height() + 8});
    COMPARE_MM(upright.top() + line / 2, cross);
    COMPARE_MM(upright.bottom() - line / 2, cross + bars.height());
    if (bars.width() < 100)
        return;
    QProcess text;
    text.start(u"pdftotext"_s, {paper, u"-"_s});
    QVERIFY(text.waitForFinished());
    const QString words =
        QString::fromUtf8(text.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
    for (const auto &part : {u"--correct"_s, u"前台"_s, u"Print at actual size"_s, u"校准"_s})
        QVERIFY2(words.contains(part), qPrintable(words));
}

/// The whole way: print, measure, enter, print again.
void TestPrinterCommand::measuredPrinterIsCorrected()
{
    const auto shop = this->shop();
    QVERIFY(shop);
    // A printer that prints 0.8 mm too far left, 0.5 mm too low, and 0.4 % too wide.
    const QPointF shift{-0.8, 0.5};
    const double stretch = 1.004;
    const auto typed = [](double mm) { return QString::number(mm, 'f', 2); };
    const Outcome stored = shop->saoma({u"sheet"_s, u"--correct"_s, office, typed(shift.x() + 20 * stretch),
        typed(shift.y() + 20).replace(u'.', u','), typed(100 * stretch), u"100"_s});
    VERIFY_STATUS(stored, 0);
    QCOMPARE(stored.last()[u"printer"_s], office);
    QCOMPARE(stored.last()[u"file"_s], shop->configFile());
    QCOMPARE(
        printerOf(shop->saoma({u"sheet"_s, u"--printers"_s}), office)[u"correction"_s][u"scale"_s][1], 1);
    const auto before = m_system->papers(office).size();
    VERIFY_STATUS(shop->saoma({u"sheet"_s, u"--printer"_s, office}), 0);
    const QImage page = renderPage(nextPaper(office, before));
    QVERIFY(!page.isNull());
    const QRectF room = firstCode(u"a4-3x4"_s);
    const QRectF ink = inkIn(page, room.adjusted(-1, -1, 1, 1));
    COMPARE_MM(ink.center().x() * stretch + shift.x(), room.center().x());
    COMPARE_MM(ink.center().y() + shift.y(), room.center().y());
    COMPARE_MM(ink.width(), ink.height());
}

void TestPrinterCommand::correctionIsTakenAwayAgain()
{
    Shop shop;
    shop.setEnvironment(u"CUPS_SERVER"_s, m_system->server());
    shop.set(u"printer/gone"_s, u"offset=1,1"_s);
    const Outcome stored =
        shop.saomaText({u"sheet"_s, u"--correct"_s, office, u"20.1"_s, u"20"_s, u"97"_s, u"97"_s});
    VERIFY_STATUS(stored, 0);
    for (const char *words : {"3.0 % too short across", "page scaling", "stored all the same"})
        QVERIFY2(stored.out.contains(words), stored.out.constData());
    const Outcome listed = shop.saoma({u"sheet"_s, u"--printers"_s});
    QCOMPARE(printerOf(listed, office)[u"correction"_s][u"measured_on"_s].toString(),
        QDate::currentDate().toString(Qt::ISODate));
    QCOMPARE(listed.last()[u"gone"_s].toArray(), QJsonArray{u"gone"_s});
    for (const QString &printer : {office, u"gone"_s})
        VERIFY_STATUS(shop.saoma({u"sheet"_s, u"--uncorrect"_s, printer}), 0);
    const Outcome after = shop.saoma({u"sheet"_s, u"--printers"_s});
    QVERIFY(printerOf(after, office)[u"correction"_s].isNull());
    QVERIFY(after.last()[u"gone"_s].toArray().isEmpty());
    shop.set(u"printer/bad"_s, u"offset=far"_s); // nothing is printed as long as it is there
    VERIFY_STATUS(shop.saoma({u"sheet"_s, u"--uncorrect"_s, u"bad"_s}), 0);
    VERIFY_STATUS(shop.saoma({u"sheet"_s, u"--templates"_s}), 0);
    const Outcome twice = shop.saoma({u"sheet"_s, u"--uncorrect"_s, office});
    VERIFY_STATUS(twice, 1);
    QCOMPARE(twice.errorCode(), u"PRINTER_NOT_MEASURED"_s);
    // A true printer needs none, and it is on record that it was looked at.
    const Outcome fine =
        shop.saoma({u"sheet"_s, u"--correct"_s, office, u"20.1"_s, u"20"_s, u"100.2"_s, u"99.9"_s});
    VERIFY_STATUS(fine, 0);
    QCOMPARE(fine.last()[u"scale"_s].toArray(), (QJsonArray{1, 1}));
}

void TestPrinterCommand::impossibleMeasureChangesNothing_data()
{
    QTest::addColumn<QStringList>("lengths");
    QTest::addColumn<QString>("code");
    const QString range = u"CALIBRATION_OUT_OF_RANGE"_s;
    const QString noLength = u"CALIBRATION_NOT_A_LENGTH"_s;
    QTest::newRow("inches") << QStringList{u"20"_s, u"20"_s, u"3.94"_s, u"3.94"_s} << range;
    QTest::newRow("words") << QStringList{u"20"_s, u"twenty"_s, u"100"_s, u"100"_s} << noLength;
    QTest::newRow("minus") << QStringList{u"20"_s, u"20"_s, u"100"_s, u"-100"_s} << noLength;
    QTest::newRow("three of four") << QStringList{u"20"_s, u"20"_s, u"100"_s} << u"CALIBRATION_INCOMPLETE"_s;
    QTest::newRow("none") << QStringList{} << u"CALIBRATION_INCOMPLETE"_s;
}

void TestPrinterCommand::impossibleMeasureChangesNothing()
{
    QFETCH(const QStringList, lengths);
    QFETCH(const QString, code);
    Shop shop;
    shop.setEnvironment(u"CUPS_SERVER"_s, m_system->server());
    QFile file(shop.configFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const Outcome refused = shop.saoma(QStringList{u"sheet"_s, u"--correct"_s, office} + lengths);
    VERIFY_STATUS(refused, 2);
    QCOMPARE(refused.errorCode(), code);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
}

void TestPrinterCommand::labelPrinterGetsItsOwnSize()
{
    const auto shop = this->shop();
    QVERIFY(shop);
    const auto before = m_system->papers(label).size();
    const Outcome printed = shop->saoma(
        {u"sheet"_s, u"--printer"_s, label, u"--template"_s, u"label-60x40"_s, u"--product"_s, u"tea"_s});
    VERIFY_STATUS(printed, 0);
    QCOMPARE(printed.last()[u"dpi"_s], 203);
    const QImage page = renderPage(nextPaper(label, before));
    QVERIFY(qAbs(page.width() * 25.4 / dpi - 60) < 0.3 && qAbs(page.height() * 25.4 / dpi - 40) < 0.3);
    QVERIFY2(m_system->options(label).contains("media=Custom.60x40mm"), m_system->options(label).constData());
}

void TestPrinterCommand::otherPaperIsSaidBefore()
{
    const auto shop = this->shop();
    QVERIFY(shop);
    const QStringList arguments{u"sheet"_s, u"--printer"_s, office, u"--template"_s, u"a5-2x3"_s};
    const Outcome printed = shop->saoma(arguments);
    VERIFY_STATUS(printed, 0);
    QCOMPARE(printed.last()[u"other_paper"_s], true);
    const Outcome text = shop->saomaText(arguments);
    VERIFY_STATUS(text, 0);
    QVERIFY2(text.err.contains("put in") && text.err.contains("A5"), text.err.constData());
}

void TestPrinterCommand::whatCannotBePrintedIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QStringList &arguments, int status, const QString &code) {
        QTest::newRow(name) << arguments << status << code;
    };
    row("no such printer", {u"--printer"_s, u"nobody"_s}, 1, u"PRINTER_UNKNOWN"_s);
    row("no such paper", {u"--printer"_s, office, u"--template"_s, u"label-40x30"_s}, 1, u"PRINTER_PAPER"_s);
    row("a roll's paper is too wide", {u"--printer"_s, label, u"--template"_s, u"a4-3x4"_s}, 1,
        u"PRINTER_PAPER"_s);
    row("calibration on no such paper",
        {u"--calibration"_s, u"--printer"_s, label, u"--template"_s, u"a4-3x4"_s}, 1, u"PRINTER_PAPER"_s);
    row("correction of no such printer", {u"--correct"_s, u"nobody"_s, u"20"_s, u"20"_s, u"100"_s, u"100"_s},
        1, u"PRINTER_UNKNOWN"_s);
    row("calibration without a place", {u"--calibration"_s}, 2, u"SHEET_TARGET_MISSING"_s);
}

void TestPrinterCommand::whatCannotBePrintedIsRefused()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, status);
    QFETCH(const QString, code);
    const auto shop = this->shop();
    QVERIFY(shop);
    const auto before = m_system->papers(office).size() + m_system->papers(label).size();
    const Outcome refused = shop->saoma(QStringList{u"sheet"_s} + arguments);
    VERIFY_STATUS(refused, status);
    QCOMPARE(refused.errorCode(), code);
    QVERIFY(!refused.errorMessage().isEmpty());
    QCOMPARE(m_system->papers(office).size() + m_system->papers(label).size(), before);
}

/// Labels from edge to edge on a printer that leaves 6 mm white.
void TestPrinterCommand::codeInTheMarginIsRefused()
{
    const auto shop = this->shop();
    QVERIFY(shop);
    const Outcome refused =
        shop->saoma({u"sheet"_s, u"--printer"_s, office, u"--template"_s, u"a4-labels-3x8"_s});
    VERIFY_STATUS(refused, 1);
    QCOMPARE(refused.errorCode(), u"SHEET_CODE_UNPRINTABLE"_s);
    QStringList blocking;
    for (const QJsonValue &problem : refused.last()[u"error"_s][u"problems"_s].toArray())
        if (problem[u"blocking"_s].toBool())
            blocking.append(problem[u"message"_s].toString());
    QCOMPARE(blocking.size(), 1); // of the first column
    QVERIFY2(blocking[0].contains(u"beyond what the printer can print"_s), qPrintable(blocking[0]));
}

void TestPrinterCommand::refusalNamesTheReason()
{
    const auto shop = this->shop();
    QVERIFY(shop);
    QVERIFY(m_system->run(u"cupsreject"_s, {office}));
    const auto before = m_system->papers(office).size();
    const QString file = shop->path(u"codes.pdf"_s);
    const Outcome refused = shop->saoma({u"sheet"_s, u"--printer"_s, office, u"--out"_s, file});
    const Outcome nowhere = shop->saoma({u"sheet"_s, u"--printer"_s, office});
    QVERIFY(m_system->run(u"cupsaccept"_s, {office}));
    VERIFY_STATUS(refused, 1);
    QCOMPARE(refused.errorCode(), u"PRINTER_REFUSED"_s);
    QVERIFY2(refused.errorMessage().contains(office), qPrintable(refused.errorMessage()));
    QVERIFY2(refused.errorMessage().contains(u"not accepting jobs. "_s), qPrintable(refused.errorMessage()));
    QVERIFY2(!refused.errorMessage().contains(u"written"_s) && QFile::exists(file), "the file is there");
    QCOMPARE(nowhere.errorCode(), u"PRINTER_REFUSED"_s);
    const QJsonArray sheets = shop->saoma({u"sheet"_s, u"--register"_s}).last()[u"sheets"_s].toArray();
    QCOMPARE(sheets[0][u"codes"_s][0][u"standing"_s], u"not_printed"_s);
    QCOMPARE(sheets[1][u"codes"_s][0][u"standing"_s], u"valid"_s); // the file may yet be printed
    QCOMPARE(m_system->papers(office).size(), before);
}

void TestPrinterCommand::stoppedPrinterIsSaid()
{
    const auto shop = this->shop();
    QVERIFY(shop);
    QVERIFY(m_system->run(u"cupsdisable"_s, {office}));
    const Outcome waiting = shop->saomaText({u"sheet"_s, u"--printer"_s, office});
    QVERIFY(m_system->run(u"cupsenable"_s, {office}));
    VERIFY_STATUS(waiting, 0);
    QVERIFY2(waiting.err.contains("waits"), waiting.err.constData());
}

void TestPrinterCommand::noPrinterIsSaid()
{
    const auto shop = this->shop();
    QVERIFY(shop);
    shop->setEnvironment(u"CUPS_SERVER"_s, shop->path(u"nothing.sock"_s));
    const Outcome refused = shop->saoma({u"sheet"_s, u"--printer"_s, office});
    VERIFY_STATUS(refused, 1);
    QCOMPARE(refused.errorCode(), u"PRINTER_NONE"_s);
    const Outcome chinese = shop->saoma({u"sheet"_s, u"--printer"_s, QString(), u"--language"_s, u"zh_CN"_s});
    QVERIFY2(chinese.errorMessage().contains(u"没有打印机"), qPrintable(chinese.errorMessage()));
    const Outcome listed = shop->saoma({u"sheet"_s, u"--printers"_s});
    VERIFY_STATUS(listed, 0);
    QCOMPARE(listed.last()[u"printers"_s].toArray().size(), 0);
    const Outcome text = shop->saomaText({u"sheet"_s, u"--printers"_s});
    QVERIFY2(text.out.contains("no printer"), text.out.constData());
}

SAOMA_TEST(TestPrinterCommand)
#include "test_printercommand.moc"

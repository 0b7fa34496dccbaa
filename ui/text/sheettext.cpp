// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/sheettext.h"

#include "ui/text/calibrationtext.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct SheetWords
{
    Q_DECLARE_TR_FUNCTIONS(SheetWords)
};

/// A length as people write it: "62", "63.5".
QString length(double mm)
{
    const double tenths = std::round(mm * 10);
    return QString::number(tenths / 10, 'f', std::fmod(tenths, 10) == 0 ? 0 : 1);
}

QString hundredths(double mm)
{
    return QString::number(mm, 'f', 2);
}

} // namespace

QString paperText(QSizeF page)
{
    const struct
    {
        QSizeF size;
        QString name;
    } known[]{
        {{210, 297}, u"A4"_s}, {{148, 210}, u"A5"_s}, {{105, 148}, u"A6"_s}, {{215.9, 279.4}, u"Letter"_s}};
    for (const auto &sheet : known)
        if (sheet.size == page)
            return sheet.name;
    return u"%1 × %2 mm"_s.arg(length(page.width()), length(page.height()));
}

QString templateText(const SheetTemplate &sheet)
{
    const QString card = u"%1 × %2"_s.arg(length(sheet.card.width()), length(sheet.card.height()));
    const QString grid = u"%1 × %2"_s.arg(sheet.columns).arg(sheet.rows);
    const bool isOne = sheet.cellsPerPage() == 1;
    switch (sheet.kind) {
    case SheetTemplate::Kind::Grid:
        if (isOne)
            //: %1 is a paper (A4), %2 width × height.
            return SheetWords::tr("%1, one card of %2 mm to cut out").arg(paperText(sheet.page), card);
        //: %1 is a paper (A4), %2 columns × rows, %3 width × height.
        return SheetWords::tr("%1, %2 cards of %3 mm to cut out").arg(paperText(sheet.page), grid, card);
    case SheetTemplate::Kind::Labels:
        //: %1 is a paper (A4), %2 columns × rows, %3 width × height.
        return SheetWords::tr("%1, %2 labels of %3 mm").arg(paperText(sheet.page), grid, card);
    case SheetTemplate::Kind::Single:
        //: %1 is width × height.
        return SheetWords::tr("Roll or label printer, %1 mm")
            .arg(u"%1 × %2"_s.arg(length(sheet.page.width()), length(sheet.page.height())));
    case SheetTemplate::Kind::Tent:
        if (isOne)
            //: %1 is a paper (A4).
            return SheetWords::tr("%1, folded to a table tent").arg(paperText(sheet.page));
        //: %1 is a paper (A4), %2 how many, %3 width × height unfolded.
        return SheetWords::tr("%1, table tents: %2, each %3 mm unfolded")
            .arg(paperText(sheet.page), QString::number(sheet.cellsPerPage()), card);
    }
    Q_UNREACHABLE();
}

QString templateShortText(const QString &name)
{
    const auto builtin = findTemplate(name);
    if (!builtin)
        return name;
    const QString paper = paperText(builtin->page);
    const QString grid = u"%1 × %2"_s.arg(builtin->columns).arg(builtin->rows);
    switch (builtin->kind) {
    case SheetTemplate::Kind::Grid:
        //: %1 is a paper (A4), %2 columns × rows.
        return SheetWords::tr("%1, %2").arg(paper, grid);
    case SheetTemplate::Kind::Labels:
        //: %1 is a paper (A4), %2 columns × rows.
        return SheetWords::tr("%1, %2 labels").arg(paper, grid);
    case SheetTemplate::Kind::Single:
        return paper;
    case SheetTemplate::Kind::Tent:
        //: %1 is a paper (A4).
        return builtin->rows == 1 ? SheetWords::tr("%1, tent").arg(paper)
                                  //: %1 is a paper (A4), %2 how many.
                                  : SheetWords::tr("%1, %2 tents").arg(paper).arg(builtin->rows);
    }
    Q_UNREACHABLE();
}

QString templateKindText(SheetTemplate::Kind kind)
{
    switch (kind) {
    case SheetTemplate::Kind::Grid:
        return SheetWords::tr("Plain paper, cards to cut out");
    case SheetTemplate::Kind::Labels:
        return SheetWords::tr("Sheet of labels");
    case SheetTemplate::Kind::Single:
        return SheetWords::tr("Roll or label printer");
    case SheetTemplate::Kind::Tent:
        return SheetWords::tr("Table tents, folded across");
    }
    Q_UNREACHABLE();
}

QString templateFaultText(const Error &fault)
{
    const QString least = length(SheetTemplate::sideMmMin);
    const QString most = length(SheetTemplate::sideMmMax);
    if (fault.detail == u"name")
        return SheetWords::tr("The name needs 1 to 32 characters of a–z, 0–9 and -.");
    if (fault.detail == u"page")
        return SheetWords::tr("The page's sides must be from %1 to %2 mm long.").arg(least, most);
    if (fault.detail == u"card")
        return SheetWords::tr("The card's sides must be from %1 to %2 mm long.").arg(least, most);
    if (fault.detail == u"grid")
        return SheetWords::tr("One card at least, and at most %1 on a page.").arg(SheetTemplate::cellsMax);
    if (fault.detail == u"dpi")
        return SheetWords::tr("The resolution must be from %1 to %2 dpi.")
            .arg(SheetTemplate::dpiMin)
            .arg(SheetTemplate::dpiMax);
    if (fault.detail == u"distance")
        return SheetWords::tr("The distance must be from 50 to 20000 mm.");
    if (fault.code == u"SHEET_TEMPLATE_NAME_TAKEN")
        return SheetWords::tr("A template that comes with the program has this name: choose another one.");
    if (fault.code == u"SHEET_TEMPLATE_NOT_SINGLE")
        return SheetWords::tr("A roll or label printer has one card a page: 1 column and 1 row.");
    //: %1 is "210 × 310 mm > 210 × 297 mm".
    return SheetWords::tr("The cards leave the page or lie on each other: %1").arg(fault.detail);
}

QString problemText(const SheetProblem &problem, const QString &productId, int products)
{
    const QString who = products == 1
        ? productId
        //: %1 is a product's id, %n how many products there are with it.
        : SheetWords::tr("%1 and others (%n products)", nullptr, products).arg(productId);
    switch (problem.kind) {
    case SheetProblem::Kind::IdTooLong:
        return SheetWords::tr(
            "%1 is left out: its id has %2 characters, and beside the sheet's id a printed code "
            "has room for %3. Add the product anew with a shorter id.")
            .arg(who, QString::number(int(problem.value)), QString::number(int(problem.limit)));
    case SheetProblem::Kind::CodeTooLarge:
        return SheetWords::tr(
            "%1 is left out: the code needs %2 mm and the card has %3 mm for it. Choose larger cards.")
            .arg(who, length(problem.limit), length(problem.value));
    case SheetProblem::Kind::ModuleTooSmall:
        return SheetWords::tr(
            "%1 is left out: the code is too dense for the card: its squares would be %2 mm wide, at least "
            "%3 mm are needed. Choose larger cards or a shorter product id.")
            .arg(who, hundredths(problem.value), hundredths(problem.limit));
    case SheetProblem::Kind::ModuleSmall:
        return SheetWords::tr(
            "%1: the code's squares are %2 mm wide; from %3 mm every phone reads them well.")
            .arg(who, hundredths(problem.value), hundredths(problem.limit));
    case SheetProblem::Kind::TooFewDots:
        return SheetWords::tr(
            "%1 is left out: the printer has %2 dots for a square of the code, at least %3 are needed. Use a "
            "finer printer or larger cards.")
            .arg(who, QString::number(int(problem.value)), QString::number(int(problem.limit)));
    case SheetProblem::Kind::LowCorrection:
        return SheetWords::tr("%1: the small card leaves the code little to spare: a scratch can spoil it.")
            .arg(who);
    case SheetProblem::Kind::EdgeShort:
        return SheetWords::tr("%1: the code is %2 mm wide; for this template's distance %3 mm are better.")
            .arg(who, length(problem.value), length(problem.limit));
    case SheetProblem::Kind::NameCut:
        return SheetWords::tr("%1: the name does not fit the card and is cut.").arg(who);
    case SheetProblem::Kind::ShopCut:
        return SheetWords::tr("The shop's name does not fit the cards and is cut.");
    case SheetProblem::Kind::UnitCut:
        return SheetWords::tr("%1: the unit does not fit the card and is cut.").arg(who);
    case SheetProblem::Kind::CharacterMissing:
        return SheetWords::tr("%1: these characters cannot be printed and are left out: %2")
            .arg(who, problem.text);
    case SheetProblem::Kind::CodeOffPage:
        return SheetWords::tr("%1: the code reaches %2 mm beyond what the printer can print. Choose another "
                              "template, or measure the printer's correction again.")
            .arg(who, length(problem.value));
    case SheetProblem::Kind::WordsOffPage:
        return SheetWords::tr(
            "%1: the words reach %2 mm beyond what the printer can print, and may be cut off.")
            .arg(who, length(problem.value));
    case SheetProblem::Kind::MarksOffPage:
        return SheetWords::tr(
            "Marks to cut or fold along reach %1 mm beyond what the printer can print, and are "
            "missing. Choose another template, or measure the printer's correction again.")
            .arg(length(problem.value));
    case SheetProblem::Kind::RulerMissing:
        return SheetWords::tr("The page has no whole ruler: the printer's white edges and its correction "
                              "leave no room. Measure "
                              "a card to see whether the print has its size.");
    }
    Q_UNREACHABLE();
}

QString printerText(
    const QString &name, bool isDefault, const QList<int> &resolutions, const MeasuredPrinter *measured)
{
    QStringList dpi;
    for (const int resolution : resolutions)
        dpi.append(QString::number(resolution));
    const QString printer = (isDefault ? u"* "_s : u"  "_s) + name
        + (dpi.isEmpty() ? QString() : u" ("_s + dpi.join(u", "_s) + u" dpi)"_s);
    //: %1 is a printer, %2 what was measured of it.
    return SheetWords::tr("%1: %2").arg(printer, measuredText(measured));
}

QString noPrinterText()
{
    return SheetWords::tr("This computer has no printer.");
}

QString gonePrinterText(const QString &name, const MeasuredPrinter &measured)
{
    //: %1 is a printer, %2 what was measured of it.
    return SheetWords::tr("%1 (not on this computer now): %2").arg(name, measuredText(&measured));
}

QString otherPaperText(const QString &printer, QSizeF page)
{
    //: %1 is a printer, %2 a paper (A5).
    return SheetWords::tr("The printer “%1” usually holds other paper: put in %2.")
        .arg(printer, paperText(page));
}

QString stoppedPrinterText(const QString &printer)
{
    return SheetWords::tr("The printer “%1” is stopped: the sheet waits until it is started.").arg(printer);
}

QString leftOutText(int products)
{
    return SheetWords::tr("%n product(s) left out", nullptr, products);
}

QString proofText(const SheetProof &proof)
{
    return SheetWords::tr("%1 of %2 readable").arg(proof.readable).arg(proof.total);
}

QString verdictText(CodeVerdict::Kind kind, const QString &productId)
{
    switch (kind) {
    case CodeVerdict::Kind::Readable:
        return {};
    case CodeVerdict::Kind::NotFound:
        return SheetWords::tr("%1: the code cannot be read.").arg(productId);
    case CodeVerdict::Kind::OtherText:
        return SheetWords::tr("%1: the code reads differently from what was meant.").arg(productId);
    case CodeVerdict::Kind::WrongSign:
        return SheetWords::tr("%1: the code is not signed with this shop's key.").arg(productId);
    case CodeVerdict::Kind::QuietZone:
        return SheetWords::tr("%1: something is printed into the white border that the code needs.")
            .arg(productId);
    }
    Q_UNREACHABLE();
}

} // namespace saoma

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/registertext.h"

#include "ui/text/amounttext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct RegisterWords
{
    Q_DECLARE_TR_FUNCTIONS(RegisterWords)
};

} // namespace

QString outdatedText(const RegisteredCode &code, Outdated why)
{
    switch (why) {
    case Outdated::Key:
        return RegisterWords::tr("signed for another merchant or with another key: WeChat does not open it");
    case Outdated::Removed:
        return RegisterWords::tr("the product is off sale");
    case Outdated::Price:
        return RegisterWords::tr("the card says %1").arg(amountText(code.printed.price));
    case Outdated::Name:
        return RegisterWords::tr("another name on the card");
    case Outdated::Unit:
        return RegisterWords::tr("another unit on the card");
    }
    Q_UNREACHABLE();
}

QString standingText(RegisteredCode::Standing standing)
{
    switch (standing) {
    case RegisteredCode::Standing::Valid:
        return RegisterWords::tr("valid");
    case RegisteredCode::Standing::Void:
        return RegisterWords::tr("void");
    case RegisteredCode::Standing::NotPrinted:
        return RegisterWords::tr("not printed");
    }
    Q_UNREACHABLE();
}

QString sheetStateText(const RegisteredSheet &sheet)
{
    if (sheet.valid == 0)
        return standingText(sheet.standing);
    QStringList states;
    if (sheet.outdated > 0)
        states.append(RegisterWords::tr("%n outdated", nullptr, sheet.outdated));
    if (sheet.valid < sheet.products)
        states.append(RegisterWords::tr("%n void", nullptr, sheet.products - sheet.valid));
    //: Between parts of a list.
    return states.isEmpty() ? standingText(RegisteredCode::Standing::Valid)
                            : states.join(RegisterWords::tr(", "));
}

QString codeStateText(const RegisteredCode &code)
{
    QStringList reasons;
    for (const Outdated why : code.outdated)
        reasons.append(outdatedText(code, why));
    return reasons.isEmpty() ? standingText(code.standing) : reasons.join(RegisterWords::tr("; "));
}

QString registeredSheetText(const RegisteredSheet &sheet)
{
    const QString products = RegisterWords::tr("%n product(s)", nullptr, sheet.products);
    const QString copies = RegisterWords::tr("%n copy(ies)", nullptr, sheet.copies);
    //: %1 is how many products, %2 how many copies, %3 "void" or "1 outdated".
    return RegisterWords::tr("%1, %2: %3").arg(products, copies, sheetStateText(sheet));
}

QString reprintText(int products)
{
    return products == 0 ? RegisterWords::tr("Nothing has to be reprinted.")
                         : RegisterWords::tr("Reprint these %n product(s):", nullptr, products);
}

QString takeDownText(int codes)
{
    return RegisterWords::tr("Take these %n old code(s) down, or void their sheets:", nullptr, codes);
}

QString outdatedCodeText(const RegisteredCode &code)
{
    return u"%1  %2  %3  %4"_s.arg(code.sheet.leftJustified(sheetIdSizeMax),
        code.printed.id.leftJustified(16), code.printed.name, codeStateText(code));
}

} // namespace saoma

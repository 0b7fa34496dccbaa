// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/text/language.h"
#include "ui/widgets/theme.h"

#include <QApplication>

int main(int argc, char **argv)
{
    qputenv("TZ", "Asia/Shanghai");
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    saoma::installFonts();
    saoma::installLanguage(QStringLiteral("en"));
    return saoma::test::runRegistered(QCoreApplication::arguments());
}

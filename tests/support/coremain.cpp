// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    qputenv(
        "TZ", "America/New_York"); // far from Beijing, with summer time: nothing may depend on the PC's zone
    QCoreApplication application(argc, argv);
    return saoma::test::runRegistered(QCoreApplication::arguments());
}

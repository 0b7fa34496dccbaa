// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"

#include "tests/support/plantedbugname.h"

#include <QFileInfo>
#include <QMap>

#include <cstdio>

namespace saoma::test {
namespace {

QMap<QString, TestMaker> &registry()
{
    static QMap<QString, TestMaker> tests;
    return tests;
}

} // namespace

bool registerTest(const char *file, TestMaker maker)
{
    registry().insert(QFileInfo(QString::fromUtf8(file)).completeBaseName(), std::move(maker));
    return true;
}

/// Runs one test file (`saoma_core_tests test_money [QTest options]`) or, without a name, all of them.
int runRegistered(QStringList arguments)
{
    const QString program = arguments.takeFirst();
    if (const QString name = qEnvironmentVariable("SAOMA_PLANTED_BUG"); !name.isEmpty()) {
        const auto bug = plantedBugFromName(name);
        if (!bug) {
            std::fprintf(stderr, "no such bug, or this build has none: '%s'\n", qPrintable(name));
            return 2;
        }
        plant(*bug);
    }
    QStringList names = registry().keys();
    if (!arguments.isEmpty() && !arguments.first().startsWith(u'-'))
        names = {arguments.takeFirst()};

    int failed = 0;
    for (const QString &name : names) {
        const TestMaker maker = registry().value(name);
        if (!maker) {
            std::fprintf(stderr, "no test file is registered as '%s'\n", qPrintable(name));
            return 2;
        }
        const std::unique_ptr<QObject> object = maker();
        failed += QTest::qExec(object.get(), QStringList{program} + arguments) != 0 ? 1 : 0;
    }
    return failed == 0 ? 0 : 1;
}

} // namespace saoma::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "ui/widgets/listtable.h"

#include <QStandardItemModel>

using namespace saoma;
using namespace Qt::StringLiterals;

class TestListTable final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNumberIsSmallerRatherThanCut();
};

namespace {

/// A cell of that width as it is painted.
QImage painted(const QString &text, int width)
{
    QStandardItemModel model(1, 1);
    model.setData(model.index(0, 0), text);
    model.setData(model.index(0, 0), int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    ListTable table;
    table.setModel(&model);
    table.setColumnWidths({width});
    table.resize(width, 200);
    return table.viewport()->grab().toImage();
}

} // namespace

/// "¥1000000.00" must never look like "¥1000000…": two amounts that differ at their end look different.
void TestListTable::aNumberIsSmallerRatherThanCut()
{
    for (const int width : {60, 80, 120})
        QVERIFY2(painted(u"¥1000000.00"_s, width) != painted(u"¥1000000.01"_s, width),
            qPrintable(QString::number(width)));
}

SAOMA_TEST(TestListTable)
#include "test_listtable.moc"

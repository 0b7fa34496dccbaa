// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/boardchoice.h"

#include "core/base/outfile.h"
#include "ui/models/background.h"

#include <QFile>
#include <QFileInfo>

#include <tuple>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr qint64 fileBytesMax = 64 * 1024;

QStringList readIds(const QString &path)
{
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return {}; // there has been no choice yet
    return QString::fromUtf8(file.read(fileBytesMax)).split(u'\n', Qt::SkipEmptyParts);
}

Result<> writeIds(const QString &path, const QStringList &ids)
{
    return writeOutFile(path, [&ids](QIODevice &device) -> Result<> {
        device.write(ids.join(u'\n').toUtf8() + '\n');
        return {};
    });
}

} // namespace

BoardChoice::BoardChoice(const QString &ledgerFile, QObject *parent)
    : QObject{parent}
{
    const QFileInfo ledger{ledgerFile};
    m_writer.setMaxThreadCount(1); // one after the other
    m_file = ledger.path() + u'/' + ledger.completeBaseName() + u".board"_s;
}

void BoardChoice::read()
{
    inBackground(
        this, [file = m_file] { return readIds(file); },
        [this](const QStringList &ids) {
            if (!std::exchange(m_isRead, true))
                m_productIds = ids;
            Q_EMIT changed();
        });
}

void BoardChoice::set(const QStringList &productIds)
{
    if (productIds == m_productIds)
        return;
    m_isRead = true;
    m_productIds = productIds;
    m_writer.start([file = m_file, ids = m_productIds] { std::ignore = writeIds(file, ids); });
    Q_EMIT changed();
}

} // namespace saoma

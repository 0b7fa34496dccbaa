// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outfile.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QStorageInfo>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// There can be such a file, and the disk does not take it.
tl::unexpected<Error> notKept(const QString &file, const QString &why)
{
    return failure(Error::Kind::Storage, u"FILE_NOT_WRITTEN"_s, why, file);
}

/// There can be no file of that name: whoever gave it can give another. On a disk that takes none that would
/// not help.
tl::unexpected<Error> notOpened(const QString &file, const QString &why)
{
    const QStorageInfo disk{QFileInfo{file}.absolutePath()};
    if (disk.isValid() && disk.isReadOnly())
        return notKept(file, u"the disk is write-protected"_s);
    return failure(Error::Kind::InvalidInput, u"FILE_NOT_WRITTEN"_s, why, file);
}

/// Remembers a write that was cut short, which most who write do not look at.
class WatchedDevice final : public QIODevice
{
public:
    explicit WatchedDevice(QIODevice &target)
        : m_target{target}
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *bytes, qint64 length) override
    {
        const qint64 written = m_isWhole ? m_target.write(bytes, length) : -1;
        m_isWhole = written == length;
        return written;
    }

private:
    QIODevice &m_target;
    bool m_isWhole = true;
};

} // namespace

Result<> writeWhole(QFileDevice &file, const std::function<Result<>(QIODevice &)> &write)
{
    WatchedDevice device{file};
    if (const auto written = write(device); !written)
        return written;
    if (!device.isWhole() || !file.flush() || file.error() != QFileDevice::NoError)
        return notKept(file.fileName(),
            file.error() == QFileDevice::NoError ? u"only a part was taken"_s : file.errorString());
    return {};
}

Result<> checkOutFile(const QString &file)
{
    QSaveFile probe(file);
    if (!probe.open(QIODevice::WriteOnly))
        return notOpened(file, probe.errorString());
    probe.cancelWriting();
    return {};
}

Result<> writeOutFile(const QString &file, const std::function<Result<>(QIODevice &)> &write,
    std::optional<QFileDevice::Permissions> permissions)
{
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly))
        return notOpened(file, target.errorString());
    if (permissions)
        target.setPermissions(*permissions); // before there is anything to read
    if (const auto written = writeWhole(target, write); !written) {
        target.cancelWriting();
        return written;
    }
    return target.commit() ? Result<>{} : notKept(file, target.errorString());
}

} // namespace saoma

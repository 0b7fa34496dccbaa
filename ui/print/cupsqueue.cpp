// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/cupsqueue.h"

#include <QLibrary>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

/// cups/cups.h
struct CupsOption
{
    char *name;
    char *value;
};

/// The calls of libcups that are needed. Qt's own way to it sends what is half drawn when it is stopped, and
/// does not tell whether the queue took it. Not linked: only who prints shall load what it brings along.
struct Cups
{
    using PrintFile = int(const char *, const char *, const char *, int, CupsOption *);
    using LastError = const char *();
    PrintFile *printFile = nullptr;       ///< Gives the job's number, 0 if there is none.
    LastError *lastErrorString = nullptr; ///< Of this thread.
};

const Cups &cups()
{
    static const Cups loaded = [] {
        QLibrary library(u"cups"_s, 2);
        return Cups{reinterpret_cast<Cups::PrintFile *>(library.resolve("cupsPrintFile")),
            reinterpret_cast<Cups::LastError *>(library.resolve("cupsLastErrorString"))};
    }();
    return loaded;
}

} // namespace

bool hasCups()
{
    return cups().printFile && cups().lastErrorString;
}

Result<> sendToCups(const CupsJob &job)
{
    QList<std::pair<QByteArray, QByteArray>> options = job.options;
    QList<CupsOption> pointers;
    for (auto &[name, value] : options)
        pointers.append(CupsOption{name.data(), value.data()});
    const int number = cups().printFile(job.printer.toUtf8().constData(), job.file.toLocal8Bit().constData(),
        job.title.toUtf8().constData(), int(pointers.size()), pointers.data());
    if (number != 0)
        return {};
    QString reason = QString::fromUtf8(cups().lastErrorString());
    while (reason.endsWith(u'.')) // it becomes part of a sentence
        reason.chop(1);
    return failure(Error::Kind::Rejected, u"PRINTER_REFUSED"_s, {}, job.printer + u": "_s + reason);
}

} // namespace saoma

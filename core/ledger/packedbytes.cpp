// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/packedbytes.h"

#include <QFile>

#include <sqlite3.h>
#include <zstd.h>

#include <memory>

using namespace Qt::StringLiterals;

/// Outside every namespace, as Q_INIT_RESOURCE demands; naming the resource keeps it in a statically linked
/// program.
static void initialiseDictionaries()
{
    Q_INIT_RESOURCE(saoma_dictionaries);
}

namespace saoma::packedbytes {
namespace {

/// The first byte says how the rest is kept. XML begins with none of these.
constexpr char asIs = 0;      ///< The rest are the bytes; for what would else look packed.
constexpr char withFirst = 1; ///< A frame of Zstandard without its magic number, by messages-1.dict.

constexpr QByteArrayView magicNumber{"\x28\xb5\x2f\xfd", 4};
constexpr int level = 6;
constexpr quint64 plainBytesMax = 1 << 20; ///< More was never stored: a longer frame is damaged.

template <auto free>
struct Free
{
    template <typename T>
    void operator()(T *thing) const
    {
        free(thing);
    }
};
template <typename T, auto free>
using Owned = std::unique_ptr<T, Free<free>>;

struct Dictionary
{
    Owned<ZSTD_CDict, ZSTD_freeCDict> packing;
    Owned<ZSTD_DDict, ZSTD_freeDDict> reading;
};

/// Once given out, a dictionary never changes: what was packed by it could no longer be read. Another one is
/// another first byte.
const Dictionary &dictionary()
{
    static const Dictionary first = [] {
        initialiseDictionaries();
        QFile file{u":/saoma/dictionaries/messages-1.dict"_s};
        if (!file.open(QIODevice::ReadOnly))
            qFatal("the dictionary of messages is not part of the program");
        const QByteArray bytes = file.readAll();
        return Dictionary{
            Owned<ZSTD_CDict, ZSTD_freeCDict>{ZSTD_createCDict(bytes.data(), size_t(bytes.size()), level)},
            Owned<ZSTD_DDict, ZSTD_freeDDict>{ZSTD_createDDict(bytes.data(), size_t(bytes.size()))}};
    }();
    return first;
}

ZSTD_CCtx *packer()
{
    thread_local const Owned<ZSTD_CCtx, ZSTD_freeCCtx> context = [] {
        Owned<ZSTD_CCtx, ZSTD_freeCCtx> fresh{ZSTD_createCCtx()};
        ZSTD_CCtx_setParameter(fresh.get(), ZSTD_c_dictIDFlag, 0); // the first byte says it
        ZSTD_CCtx_refCDict(fresh.get(), dictionary().packing.get());
        return fresh;
    }();
    return context.get();
}

ZSTD_DCtx *reader()
{
    thread_local const Owned<ZSTD_DCtx, ZSTD_freeDCtx> context = [] {
        Owned<ZSTD_DCtx, ZSTD_freeDCtx> fresh{ZSTD_createDCtx()};
        ZSTD_DCtx_refDDict(fresh.get(), dictionary().reading.get());
        return fresh;
    }();
    return context.get();
}

/// The frame behind its magic number; empty if it cannot be made.
QByteArray frameOf(QByteArrayView plain)
{
    QByteArray frame(qsizetype(ZSTD_compressBound(size_t(plain.size()))), Qt::Uninitialized);
    const size_t size =
        ZSTD_compress2(packer(), frame.data(), size_t(frame.size()), plain.data(), size_t(plain.size()));
    return ZSTD_isError(size) ? QByteArray{} : frame.first(qsizetype(size)).sliced(magicNumber.size());
}

/// Null if it is no frame of ours.
QByteArray plainOf(QByteArrayView frame)
{
    const QByteArray whole = magicNumber + frame;
    const quint64 size = ZSTD_getFrameContentSize(whole.data(), size_t(whole.size()));
    if (size > plainBytesMax) // also if it is unknown, or no frame
        return {};
    QByteArray plain(qsizetype(size), Qt::Uninitialized);
    const size_t read =
        ZSTD_decompressDCtx(reader(), plain.data(), size_t(size), whole.data(), size_t(whole.size()));
    return read == size ? plain : QByteArray{};
}

/// Answers a call of an SQL function with what `convert` makes of its argument.
template <QByteArray (*convert)(QByteArrayView)>
void answer(sqlite3_context *context, int, sqlite3_value **arguments)
{
    sqlite3_value *const argument = arguments[0];
    if (sqlite3_value_type(argument) != SQLITE_BLOB)
        return sqlite3_result_value(context, argument);
    const auto *bytes = static_cast<const char *>(sqlite3_value_blob(argument));
    const QByteArray converted = convert({bytes, sqlite3_value_bytes(argument)});
    sqlite3_result_blob64(context, converted.constData(), sqlite3_uint64(converted.size()), SQLITE_TRANSIENT);
}

} // namespace

QByteArray pack(QByteArrayView plain)
{
    if (plain.isEmpty())
        return QByteArray("");
    const QByteArray frame = frameOf(plain);
    if (!frame.isEmpty() && frame.size() + 1 < plain.size() && quint64(plain.size()) <= plainBytesMax)
        return withFirst + frame;
    const bool looksPacked = plain.front() == asIs || plain.front() == withFirst;
    return looksPacked ? asIs + plain.toByteArray() : plain.toByteArray();
}

QByteArray unpack(QByteArrayView stored)
{
    if (!stored.isEmpty() && stored.front() == asIs)
        return stored.sliced(1).toByteArray();
    const QByteArray plain =
        !stored.isEmpty() && stored.front() == withFirst ? plainOf(stored.sliced(1)) : QByteArray{};
    return plain.isNull() ? stored.toByteArray() : plain;
}

void addFunctions(sqlite3 *database)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    sqlite3_create_function_v2(
        database, "packed", 1, flags, nullptr, answer<pack>, nullptr, nullptr, nullptr);
    sqlite3_create_function_v2(
        database, "plain", 1, flags, nullptr, answer<unpack>, nullptr, nullptr, nullptr);
}

} // namespace saoma::packedbytes

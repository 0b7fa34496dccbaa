// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

struct sqlite3;

/// How the ledger keeps requests and evidence. They are XML of some hundred bytes, most of which every
/// message has; Zstandard (RFC 8878), which knows a dictionary of such messages, leaves a fifth of them. Only
/// storing and reading know of it: hashes, the check and everybody else see the plain bytes.
namespace saoma::packedbytes {

/// The bytes as they are stored: packed where that makes them shorter.
[[nodiscard]] QByteArray pack(QByteArrayView plain);

/// The bytes that `pack` was given, or that were stored before there was packing. What was damaged stays as
/// it is: no hash fits it then.
[[nodiscard]] QByteArray unpack(QByteArrayView stored);

/// Gives a connection the SQL functions `packed(bytes)` and `plain(bytes)`. What is no BLOB passes through
/// them. (sqlite.org/appfunc.html)
void addFunctions(sqlite3 *database);

} // namespace saoma::packedbytes

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/vfs/diskdevice.h"

namespace saoma::test {

/// The C functions by which SQLite calls a DiskDevice.
class MemoryVfs final
{
public:
    [[nodiscard]] static sqlite3_vfs describe(DiskDevice &device);
    /// Makes `file`, of SQLite's memory, a handle of that file.
    static void attach(sqlite3_file *file, DiskDevice &device, DiskImage::FileId id, const QByteArray &name);
};

} // namespace saoma::test

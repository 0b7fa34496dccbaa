// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/crash/teller.h"

namespace saoma::test {

/// A part of the scripted day: from one start of the program to its end.
struct Scene
{
    using Act = std::function<void(Teller &, const QList<LedgerStore *> &desks)>;
    QString name;
    int desks = 1;
    int autoCheckpoint = 0;
    QList<Act> acts;
    bool onBlankDisk = false; ///< The ledger is made in this scene.
};

/// A day at the shop: orders paid, closed, paid late, paid twice, suspicious; a product; checkpoints of each
/// kind; two desks; a program that ends and starts.
[[nodiscard]] const QList<Scene> &scriptedDay();

/// Before the day: the program starts on an empty disk and makes the ledger.
[[nodiscard]] Scene creationScene();

/// What a program does first after a power cut: an order, so that the log is written to again.
[[nodiscard]] Scene recoveryScene();

} // namespace saoma::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace saoma {

/// Calls `stop` from the event loop when the process is asked to end (SIGTERM, SIGINT). A second signal ends
/// it at once. One caller per process.
void onShutdownSignal(QObject *context, std::function<void()> stop);

} // namespace saoma

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/net/httpmessage.h"

#include <QJsonObject>

namespace saoma::simulator {

class Simulator;

/// The simulator's HTTP interface for other processes, JSON in and out. docs/simulator.md describes it.
class Control final
{
public:
    explicit Control(Simulator &simulator)
        : m_simulator{simulator}
    {
    }
    /// Answers what is under /control/; 404 for what it does not know.
    Async<HttpReply> handle(const HttpRequest &request);

private:
    Async<HttpReply> scan(const QJsonObject &command);
    Async<HttpReply> pay(const QJsonObject &command);
    [[nodiscard]] HttpReply addFault(const QJsonObject &command);
    [[nodiscard]] HttpReply clearFaults();
    [[nodiscard]] HttpReply setCallback(const QJsonObject &command);
    [[nodiscard]] HttpReply orders();
    [[nodiscard]] HttpReply merchant();

    Simulator &m_simulator;
};

} // namespace saoma::simulator

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/async.h"
#include "core/net/httpmessage.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

namespace saoma::simulator {

class Simulator;

/// The simulator's HTTP interface for other processes, JSON in and out. docs/simulator.md describes it.
class Control final
{
public:
    explicit Control(Simulator &simulator);
    /// Answers what is under /control/; 404 for what it does not know.
    Async<HttpReply> handle(const HttpRequest &request);

private:
    Async<HttpReply> scan(const QJsonObject &command);
    Async<HttpReply> pay(const QJsonObject &command);
    [[nodiscard]] HttpReply addFault(const QJsonObject &command);
    [[nodiscard]] HttpReply clearFaults();
    [[nodiscard]] HttpReply addBillFlaw(const QJsonObject &command);
    [[nodiscard]] HttpReply setCallback(const QJsonObject &command);
    [[nodiscard]] HttpReply orders();
    [[nodiscard]] HttpReply refunds();
    [[nodiscard]] HttpReply endRefund(const QJsonObject &command);
    [[nodiscard]] HttpReply merchant();

    /// What became of an order's payment notices.
    struct Notices
    {
        int sent = 0;             ///< Attempts that have ended.
        bool areAccepted = false; ///< One was answered SUCCESS.
    };
    Simulator &m_simulator;
    QHash<QByteArray, Notices> m_notices; ///< By order number.
    QObject m_context;                    ///< What is heard of them ends with this object.
};

} // namespace saoma::simulator

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/commandline.h"
#include "app/common/till.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace saoma {

/// A text marked for translation in the context "Command".
[[nodiscard]] inline QString translated(const char *text)
{
    return QCoreApplication::translate("Command", text);
}

/// One run of `saoma`: what was asked, and the ways to answer. Each command ends it exactly once.
class Run final : public QObject
{
public:
    Run(const QCommandLineParser &parser, QStringList arguments, Start start);

    [[nodiscard]] const Start &start() const { return m_start; }
    [[nodiscard]] bool isSet(const QString &option) const { return m_parser.isSet(option); }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    [[nodiscard]] QStringList values(const QString &option) const { return m_parser.values(option); }
    /// The words after the command.
    [[nodiscard]] const QStringList &arguments() const { return m_arguments; }

    /// Prints the document under --json, else the text; may be called before `end`. What standard output does
    /// not take turns exit status 0 into that of storage trouble.
    void print(const QJsonObject &document, const QString &text);

    void end(int exitStatus);
    /// Says why not, in the form asked for; `outTradeNo` where an order is concerned.
    void fail(const Error &error, const QString &outTradeNo = {});
    /// The same, with more to say about it under --json.
    void fail(const Error &error, const QJsonObject &more);

    /// The merchant's till on the real ledger, opened; ends the run if that cannot be.
    void withTill(std::function<void(Till &)> action);
    /// The ledger alone, for reading; nullptr if there is none yet. Ends the run if it cannot be read.
    void withReader(const std::function<void(const LedgerReader *)> &action);
    /// The ledger alone, for writing.
    void withLedger(std::function<void(Ledger &)> action);

private:
    const QCommandLineParser &m_parser;
    QStringList m_arguments;
    Start m_start;
    bool m_isPrinted = true;
    std::unique_ptr<Till> m_till;
    std::unique_ptr<Ledger> m_ledger;
};

struct Command
{
    QString name;  ///< "order show"
    QString usage; ///< "order show NO"
    int argumentsMin = 0;
    int argumentsMax = 0;
    QStringList options; ///< Besides the common ones.
    const char *help;    ///< Marked for translation.
    void (*run)(Run &run);
};

[[nodiscard]] const QList<Command> &commands();

// One function a command; each file holds the commands of its first word.
void runCharge(Run &run);
void runOrderShow(Run &run);
void runOrderList(Run &run);
void runOrderFind(Run &run);
void runOrderExport(Run &run);
void runOrderSync(Run &run);
void runOrderClose(Run &run);
void runPinSet(Run &run);
void runPinList(Run &run);
void runPinReset(Run &run);
void runRefund(Run &run);
void runRefundSync(Run &run);
void runRefundList(Run &run);
void runProductAdd(Run &run);
void runProductList(Run &run);
void runProductRemove(Run &run);
void runProductCode(Run &run);
void runProductImport(Run &run);
void runProductExport(Run &run);
void runSheet(Run &run);
void runBillReconcile(Run &run);
void runReport(Run &run);
void runShiftOpen(Run &run);
void runShiftClose(Run &run);
void runShiftHandOver(Run &run);
void runShiftShow(Run &run);
void runShiftList(Run &run);
void runLedgerCheck(Run &run);
void runLedgerHeads(Run &run);
void runLedgerReindex(Run &run);
void runLedgerBackup(Run &run);
void runLedgerBackups(Run &run);
void runLedgerRestore(Run &run);
void runCheck(Run &run);
void runSimulate(Run &run);

/// An order as text for people: number, amount, state, code and times.
[[nodiscard]] QString orderLines(const Order &order);
/// One line a row, newest first.
[[nodiscard]] QString orderTable(const QList<Order> &orders);

/// Writes the code as .png or .svg, whole or not at all. Errors: InvalidInput QR_FILE_TYPE; as
/// writeOutFile().
[[nodiscard]] Result<> writeQrFile(const QString &file, const QString &code);
/// A PIN: the environment variable, else the next line of standard input. Empty if there is none.
[[nodiscard]] SecretBytes readPin(const Run &run, const QString &variable);

/// The whole number that an option names. Error: InvalidInput OPTION_RANGE, which tells the bounds.
[[nodiscard]] Result<int> numberOption(const Run &run, const QString &option, int least, int most);

/// As far as it can be known beforehand.
[[nodiscard]] Result<> checkQrFile(const QString &file);

/// The exit status that an order's or a refund's state asks for.
[[nodiscard]] int exitStatusFor(OrderState state);
[[nodiscard]] int exitStatusFor(RefundState state);

} // namespace saoma

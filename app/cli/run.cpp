// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/config/secretstore.h"
#include "core/ledger/ledgerlog.h"
#include "ui/text/errortext.h"

#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace saoma {

Run::Run(const QCommandLineParser &parser, QStringList arguments, Start start)
    : m_parser{parser},
      m_arguments{std::move(arguments)},
      m_start{std::move(start)}
{
}

void Run::print(const QJsonObject &document, const QString &text)
{
    const QByteArray line =
        isSet(u"json"_s) ? QJsonDocument(document).toJson(QJsonDocument::Compact) : text.toLocal8Bit();
    const bool isTaken = std::printf("%s\n", line.constData()) >= 0;
    m_isPrinted = std::fflush(stdout) == 0 && isTaken && m_isPrinted; // a script reads while we wait
}

void Run::end(int exitStatus)
{
    if (!m_isPrinted)
        std::fprintf(stderr, "%s\n",
            QCoreApplication::translate("Command", "What was done could not be printed: is the disk full?")
                .toLocal8Bit()
                .constData());
    const bool isLost = !m_isPrinted && exitStatus == exitstatus::done;
    QCoreApplication::exit(isLost ? exitstatus::storage : exitStatus);
}

void Run::fail(const Error &error, const QString &outTradeNo)
{
    fail(error, outTradeNo.isEmpty() ? QJsonObject{} : QJsonObject{{u"out_trade_no"_s, outTradeNo}});
}

void Run::fail(const Error &error, const QJsonObject &more)
{
    if (isSet(u"json"_s)) {
        QJsonObject object{{u"kind"_s, errorKindName(error.kind)}, {u"code"_s, error.code},
            {u"message"_s, errorText(error).oneLine()}};
        if (!error.detail.isEmpty())
            object.insert(u"detail"_s, error.detail);
        for (auto it = more.begin(); it != more.end(); ++it)
            object.insert(it.key(), it.value());
        print({{u"error"_s, object}}, {});
    } else {
        printError(error);
    }
    end(exitStatusFor(error));
}

void Run::withTill(std::function<void(Till &)> action)
{
    auto merchant = loadMerchant(m_start.settings, m_start.environment);
    if (!merchant)
        return fail(merchant.error());
    m_till = std::make_unique<Till>(
        m_start.settings, gatewayUrls(m_start.settings), *merchant, m_start.ledgerFile());
    m_till->ledger.open().then(this, [this, action](const Result<void> &opened) {
        if (opened)
            action(*m_till);
        else
            fail(opened.error());
    });
}

void Run::withReader(const std::function<void(const LedgerReader *)> &action)
{
    const QString file = m_start.ledgerFile();
    const auto reader = LedgerReader::open(file);
    if (!reader
        && reader.error().code == u"LEDGER_MISSING") { // and not one whose folder is closed, or lost its file
        std::fprintf(stderr, "%s\n",
            QCoreApplication::translate("Command", "There is no ledger yet in %1.")
                .arg(m_start.dataFolder)
                .toLocal8Bit()
                .constData());
        return action(nullptr);
    }
    if (!reader)
        return fail(reader.error());
    for (const Result<> &whole : {checkLog(file), checkReach(file)})
        if (!whole) // what was left out, or cannot be read, must not go unsaid
            std::fprintf(stderr, "%s\n", errorText(whole.error()).oneLine().toLocal8Bit().constData());
    action(reader->get());
}

void Run::withLedger(std::function<void(Ledger &)> action)
{
    m_ledger = std::make_unique<Ledger>(m_start.ledgerFile());
    m_ledger->open().then(this, [this, action](const Result<void> &opened) {
        if (opened)
            action(*m_ledger);
        else
            fail(opened.error());
    });
}

Result<int> numberOption(const Run &run, const QString &option, int least, int most)
{
    bool isNumber = false;
    const int number = run.value(option).toInt(&isNumber);
    if (!isNumber || number < least || number > most)
        return failure(Error::Kind::InvalidInput, u"OPTION_RANGE"_s, u"%1–%2"_s.arg(least).arg(most),
            u"--%1 %2"_s.arg(option, run.value(option)));
    return number;
}

int exitStatusFor(OrderState state)
{
    switch (state) {
    case OrderState::Rejected:
    case OrderState::Closed:
        return exitstatus::refused;
    case OrderState::Unknown:
    case OrderState::Closing:
    case OrderState::Requested:
    case OrderState::Suspicious:
        return exitstatus::unknown;
    case OrderState::Created:
    case OrderState::Waiting:
    case OrderState::Scanned:
    case OrderState::Paying:
    case OrderState::Paid:
    case OrderState::PaidLate:
        return exitstatus::done;
    }
    Q_UNREACHABLE();
}

int exitStatusFor(RefundState state)
{
    switch (state) {
    case RefundState::Refused:
    case RefundState::Abnormal:
        return exitstatus::refused;
    case RefundState::Unknown:
    case RefundState::Reserved:
    case RefundState::Requested:
        return exitstatus::unknown;
    case RefundState::Processing:
    case RefundState::Refunded:
        return exitstatus::done;
    }
    Q_UNREACHABLE();
}

const QList<Command> &commands()
{
    constexpr int productsMax = 100'000; // named on the command line
    static const QList<Command> all{
        {u"charge"_s, u"charge AMOUNT"_s, 1, 1, {u"body"_s, u"method"_s, u"qr"_s, u"wait"_s},
            QT_TRANSLATE_NOOP("Command", "Record an order and get its code."), runCharge},
        {u"order show"_s, u"order show NO"_s, 1, 1, {},
            QT_TRANSLATE_NOOP("Command", "Show an order and its time line."), runOrderShow},
        {u"order list"_s, u"order list"_s, 0, 0, {u"state"_s, u"since"_s, u"until"_s, u"limit"_s},
            QT_TRANSLATE_NOOP("Command", "List orders, newest first."), runOrderList},
        {u"order find"_s, u"order find TEXT"_s, 1, 1, {u"limit"_s},
            QT_TRANSLATE_NOOP("Command", "Find orders by number, last digits, amount, product or text."),
            runOrderFind},
        {u"order export"_s, u"order export FILE"_s, 1, 1, {u"state"_s, u"since"_s, u"until"_s},
            QT_TRANSLATE_NOOP("Command", "Write orders as FILE.csv or FILE.xlsx, newest first."),
            runOrderExport},
        {u"order sync"_s, u"order sync NO"_s, 1, 1, {}, QT_TRANSLATE_NOOP("Command", "Ask the platform now."),
            runOrderSync},
        {u"order close"_s, u"order close NO"_s, 1, 1, {},
            QT_TRANSLATE_NOOP("Command", "Query, close, query."), runOrderClose},
        {u"pin set"_s, u"pin set ROLE"_s, 1, 1, {u"max"_s},
            QT_TRANSLATE_NOOP("Command", "Set the PIN of cashier, lead or owner, and what it may give back."),
            runPinSet},
        {u"pin reset"_s, u"pin reset"_s, 0, 0, {},
            QT_TRANSLATE_NOOP(
                "Command", "Replace a forgotten owner's PIN; the window tells of it for a week."),
            runPinReset},
        {u"pin list"_s, u"pin list"_s, 0, 0, {},
            QT_TRANSLATE_NOOP("Command", "List the roles that have a PIN, and their limits."), runPinList},
        {u"refund sync"_s, u"refund sync REFUND_NO"_s, 1, 1, {},
            QT_TRANSLATE_NOOP("Command", "Ask the platform about a refund now."), runRefundSync},
        {u"refund list"_s, u"refund list [NO]"_s, 0, 1, {u"limit"_s},
            QT_TRANSLATE_NOOP("Command", "List refunds, newest first; with NO only those of that order."),
            runRefundList},
        {u"refund"_s, u"refund NO AMOUNT"_s, 2, 2, {u"reason"_s, u"role"_s},
            QT_TRANSLATE_NOOP("Command", "Give a paid order's money back, or a part of it."), runRefund},
        {u"product add"_s, u"product add ID NAME PRICE"_s, 3, 3,
            {u"unit"_s, u"category"_s, u"note"_s, u"copies"_s},
            QT_TRANSLATE_NOOP("Command", "Add a product, or change the one with this id."), runProductAdd},
        {u"product list"_s, u"product list"_s, 0, 0, {u"all"_s, u"find"_s},
            QT_TRANSLATE_NOOP("Command", "List the products on sale."), runProductList},
        {u"product import"_s, u"product import FILE"_s, 1, 1, {u"dry-run"_s, u"remove-missing"_s},
            QT_TRANSLATE_NOOP("Command", "Take over a product list (.csv or .xlsx), all of it or nothing."),
            runProductImport},
        {u"product export"_s, u"product export FILE"_s, 1, 1, {u"all"_s, u"headings"_s},
            QT_TRANSLATE_NOOP("Command", "Write the product list as FILE.csv or FILE.xlsx."),
            runProductExport},
        {u"product remove"_s, u"product remove ID"_s, 1, 1, {},
            QT_TRANSLATE_NOOP("Command", "Take a product off sale."), runProductRemove},
        {u"product code"_s, u"product code ID"_s, 1, 1, {u"time-stamp"_s, u"nonce"_s, u"qr"_s},
            QT_TRANSLATE_NOOP("Command", "Print the text of a product's code."), runProductCode},
        {u"sheet"_s, u"sheet --out FILE.pdf|--printer NAME"_s, 0, productsMax,
            {u"out"_s, u"printer"_s, u"printers"_s, u"calibration"_s, u"correct"_s, u"uncorrect"_s,
                u"template"_s, u"templates"_s, u"remove-template"_s, u"product"_s, u"copies"_s, u"start"_s,
                u"dpi"_s, u"no-proof"_s, u"register"_s, u"no-register"_s, u"outdated"_s, u"void"_s},
            QT_TRANSLATE_NOOP("Command", "Print product codes on a sheet, each read back first."), runSheet},
        {u"bill reconcile"_s, u"bill reconcile DAY|MONTH|FILE"_s, 1, 1, {u"repair"_s},
            QT_TRANSLATE_NOOP("Command", "Compare WeChat's bill with the ledger, to the fen."),
            runBillReconcile},
        {u"report"_s, u"report DAY|MONTH"_s, 1, 1, {u"out"_s},
            QT_TRANSLATE_NOOP("Command", "What a day or a month took in; with --out also as a table."),
            runReport},
        {u"shift open"_s, u"shift open CASHIER"_s, 1, 1, {u"float"_s},
            QT_TRANSLATE_NOOP("Command", "Open this desk's shift."), runShiftOpen},
        {u"shift close"_s, u"shift close"_s, 0, 0, {u"cash"_s, u"counted"_s, u"note"_s},
            QT_TRANSLATE_NOOP("Command", "Close this desk's shift; a difference needs a note."),
            runShiftClose},
        {u"shift hand-over"_s, u"shift hand-over CASHIER"_s, 1, 1,
            {u"cash"_s, u"counted"_s, u"note"_s, u"float"_s},
            QT_TRANSLATE_NOOP("Command", "Close this desk's shift and open the next cashier's."),
            runShiftHandOver},
        {u"shift list"_s, u"shift list"_s, 0, 0, {u"limit"_s},
            QT_TRANSLATE_NOOP("Command", "List the shifts of all desks, newest first."), runShiftList},
        {u"shift show"_s, u"shift show [NO]"_s, 0, 1, {},
            QT_TRANSLATE_NOOP("Command", "Show a shift; without NO the one that is open on this desk."),
            runShiftShow},
        {u"ledger check"_s, u"ledger check"_s, 0, 0, {u"evidence"_s, u"heads"_s},
            QT_TRANSLATE_NOOP("Command", "Verify every invariant of the ledger."), runLedgerCheck},
        {u"ledger heads"_s, u"ledger heads"_s, 0, 0, {},
            QT_TRANSLATE_NOOP("Command", "Print the hash of each closed day's last event."), runLedgerHeads},
        {u"ledger reindex"_s, u"ledger reindex"_s, 0, 0, {},
            QT_TRANSLATE_NOOP("Command", "Make the search index anew from the orders."), runLedgerReindex},
        {u"ledger backup"_s, u"ledger backup FILE"_s, 1, 1, {},
            QT_TRANSLATE_NOOP("Command", "Copy the ledger, also while programs run, and check the copy."),
            runLedgerBackup},
        {u"ledger backups"_s, u"ledger backups"_s, 0, 0, {u"make"_s},
            QT_TRANSLATE_NOOP("Command", "List the daily backups; with --make today's is made first."),
            runLedgerBackups},
        {u"ledger restore"_s, u"ledger restore FILE"_s, 1, 1, {u"force"_s},
            QT_TRANSLATE_NOOP("Command", "Check a backup and put it in the ledger's place."),
            runLedgerRestore},
        {u"check"_s, u"check"_s, 0, 0, {},
            QT_TRANSLATE_NOOP("Command", "Check configuration, key, clock and storage."), runCheck},
        {u"simulate"_s, u"simulate"_s, 0, 0, {u"port"_s, u"key"_s, u"sign-type"_s, u"callback-url"_s},
            QT_TRANSLATE_NOOP("Command", "Run the simulated platform in the foreground."), runSimulate},
    };
    return all;
}

} // namespace saoma

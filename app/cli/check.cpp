// SPDX-License-Identifier: GPL-3.0-or-later
// The check-up: configuration, key, storage, reachability, clock; one sentence each.
#include "app/cli/command.h"
#include "core/config/secretstore.h"
#include "core/payment/ordernumber.h"
#include "ui/text/errortext.h"

#include <QFileInfo>
#include <QJsonArray>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr auto skewToWarnOf = std::chrono::seconds{60}; // F16
constexpr qint64 daysToWarnOf = 30;                     // the platform takes some days to make one
constexpr quint64 freeBytesMin = 100 * 1024 * 1024;

QString say(const char *text)
{
    return QCoreApplication::translate("Check", text);
}

class CheckUp final : public QObject
{
public:
    explicit CheckUp(Run &run)
        : QObject{&run},
          m_run{run}
    {
    }

    void begin()
    {
        const Settings &settings = m_run.start().settings;
        const QString file =
            settings.file.isEmpty() ? say(QT_TRANSLATE_NOOP("Check", "no file")) : settings.file;
        note(u"configuration"_s,
            say(QT_TRANSLATE_NOOP("Check", "The configuration can be read (%1).")).arg(file));
        const auto merchant = loadMerchant(settings, m_run.start().environment);
        if (merchant)
            note(u"key"_s,
                say(QT_TRANSLATE_NOOP("Check", "The merchant number and the API key have the right shape.")));
        else
            note(u"key"_s, merchant.error());
        checkDisk();
        m_till = std::make_unique<Till>(settings, gatewayUrls(settings),
            merchant ? *merchant : std::make_shared<const wechat::Merchant>(), m_run.start().ledgerFile());
        m_till->ledger.open().then(this, [this, hasKey = merchant.has_value()](const Result<void> &opened) {
            if (opened)
                note(u"storage"_s,
                    say(QT_TRANSLATE_NOOP(
                        "Check", "The ledger opens, and every commit is synced to the disk.")));
            else
                note(u"storage"_s, opened.error());
            if (hasKey)
                askPlatform();
            else
                finish();
        });
    }

private:
    void note(const QString &name, const QString &text, bool isGood = true)
    {
        m_checks.append(QJsonObject{{u"name"_s, name}, {u"ok"_s, isGood}, {u"text"_s, text}});
        m_lines.append((isGood ? u"✓ "_s : u"✗ "_s) + text);
    }
    void note(const QString &name, const Error &error)
    {
        note(name, errorText(error).oneLine(), false);
        const int status = exitStatusFor(error);
        m_status = m_status == exitstatus::done ? status : m_status;
    }

    void checkDisk()
    {
        QString folder = m_run.start().dataFolder;
        while (!QFileInfo::exists(folder) && folder.contains(u'/'))
            folder = QFileInfo(folder).path();
        // Not QStorageInfo: it reads the mount table, which a container or chroot need not show.
        std::error_code unknown;
        const auto space = std::filesystem::space(QFile::encodeName(folder).toStdString(), unknown);
        const quint64 freeBytes = unknown ? 0 : quint64(space.available);
        const bool isEnough = freeBytes > freeBytesMin;
        note(u"disk"_s,
            (isEnough ? say(QT_TRANSLATE_NOOP("Check", "%1 MB of disk are free for the ledger."))
                      : say(QT_TRANSLATE_NOOP(
                          "Check", "Only %1 MB of disk are free for the ledger: make room before selling.")))
                .arg(freeBytes / (1024 * 1024)),
            isEnough);
        if (!isEnough && m_status == exitstatus::done)
            m_status = exitstatus::storage;
    }

    /// Refunds are the owner's choice: without a certificate there is nothing to say.
    void checkCertificate()
    {
        const auto &certificate = m_till->certificate;
        if (m_run.start().settings.merchant.clientCertificate.isEmpty())
            return;
        if (!certificate)
            return note(u"certificate"_s, certificate.error());
        const QDateTime end = certificate->certificate.expiryDate();
        const bool isLong = m_till->clock.utcNow().daysTo(end) > daysToWarnOf;
        note(u"certificate"_s,
            (isLong ? say(QT_TRANSLATE_NOOP("Check", "The certificate for refunds is valid until %1."))
                    : say(QT_TRANSLATE_NOOP("Check",
                        "The certificate for refunds is valid only until %1: apply for a new one in the "
                        "merchant platform.")))
                .arg(end.toLocalTime().toString(u"yyyy-MM-dd"_s)),
            isLong);
    }

    /// A query for a number that cannot exist changes nothing; an authentic “no such order” proves the way
    /// there and back, and the key on both sides.
    void askPlatform()
    {
        checkCertificate();
        const QString number = freshOrderNumber(u"CHK"_s, m_till->clock.utcNow(), 0, m_till->random);
        m_till->gateway.queryOrder(number.toUtf8())
            .then(this, [this](const Result<wechat::OrderStatus> &answer) {
                if (!answer && answer.error().code == u"ORDERNOTEXIST"_s)
                    note(u"platform"_s,
                        say(QT_TRANSLATE_NOOP(
                            "Check", "WeChat Pay answers, and both sides hold the same key.")));
                else if (!answer)
                    note(u"platform"_s, answer.error());
                checkClock();
                finish();
            });
    }

    void checkClock()
    {
        const auto skew = m_till->gateway.clockSkew();
        if (!skew)
            return note(u"clock"_s,
                say(QT_TRANSLATE_NOOP("Check", "The clock could not be compared: WeChat Pay gave no time.")),
                false);
        const bool isRight = std::chrono::abs(*skew) < skewToWarnOf;
        note(u"clock"_s,
            isRight ? say(QT_TRANSLATE_NOOP("Check", "This PC's clock agrees with WeChat Pay's."))
                    : say(QT_TRANSLATE_NOOP("Check",
                              "This PC's clock is %1 s off: set it, or codes will expire at the wrong time."))
                          .arg(skew->count()),
            isRight);
        if (!isRight && m_status == exitstatus::done)
            m_status = exitstatus::refused;
    }

    void finish()
    {
        m_run.print({{u"checks"_s, m_checks}}, m_lines.join(u'\n'));
        m_run.end(m_status);
    }

    Run &m_run;
    std::unique_ptr<Till> m_till;
    QJsonArray m_checks;
    QStringList m_lines;
    int m_status = exitstatus::done;
};

} // namespace

void runCheck(Run &run)
{
    (new CheckUp(run))->begin();
}

} // namespace saoma

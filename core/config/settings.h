// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/config/sheetconfig.h"
#include "core/wechat/merchant.h"

#include <QHash>
#include <QProcessEnvironment>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace saoma {

/// The configuration of all programs: one INI file, every key overridable by `SAOMA_<SECTION>_<KEY>`.
/// The table in settings.cpp holds names, defaults and checks; docs/operation.md explains them.
struct Settings
{
    struct
    {
        QString appId; ///< 公众账号ID
        QString mchId; ///< 商户号
        QString name;  ///< Shop name on screen, receipt, sheet.
        wechat::SignType signType = wechat::SignType::HmacSha256;
        QString apiKeyFile;
        QString clientCertificate;
    } merchant;
    struct
    {
        QString id; ///< 1–4 of [A-Z0-9], part of every order number.
    } desk;
    struct
    {
        QUrl baseUrl;
        QUrl fallbackUrl;                         ///< Empty: no second host.
        std::chrono::milliseconds timeout{10000}; ///< Total deadline of one call.
    } gateway;
    struct
    {
        bool isEnabled = false; ///< Inside the desktop program.
        QString address;
        quint16 port = 8686; ///< 0 picks a free one.
        QUrl publicUrl;      ///< Notify and scan URLs are built on it.
        QString tlsCertificate;
        QString tlsKey;
        QStringList trustedProxies;
    } listener;
    struct
    {
        QString driver;
        QString connection;
        int backupDays = 14;   ///< Daily copies that are kept; 0: none are made.
        int backupMonths = 12; ///< And the last one of so many months.
        QString backupFolder;  ///< Empty: in the data folder.
    } storage;
    struct
    {
        QString body; ///< Default text on the buyer's phone.
        std::chrono::minutes codeLife{5};
    } order;
    struct
    {
        QString language;
        QString theme;
        bool hasVoice = true;
    } ui;

    SheetConfig sheets; ///< The shop's own templates, and what was measured of its printers.

    QString file; ///< Where they were read from; empty if there is no file.

    /// Reads `file` (which may be absent only if it was not asked for by name) under the overrides of
    /// `environment`. Errors: InvalidInput CONFIG_MISSING, CONFIG_UNREADABLE, CONFIG_UNKNOWN_KEY (the nearest
    /// known key in `detail`), CONFIG_VALUE, INSECURE_URL; the key or file as subject.
    [[nodiscard]] static Result<Settings> load(
        const QString &file, bool fileIsRequired, const QProcessEnvironment &environment);

    /// `--config`, else `$SAOMA_CONFIG`, else `saoma/saoma.ini` in the platform's configuration folder.
    [[nodiscard]] static QString defaultFile(const QProcessEnvironment &environment);
    /// `--data`, else `$SAOMA_DATA`, else the platform's data folder.
    [[nodiscard]] static QString defaultDataFolder(const QProcessEnvironment &environment);

    /// True once a merchant number is set: without one there is nothing real to do.
    [[nodiscard]] bool hasMerchant() const { return !merchant.appId.isEmpty() || !merchant.mchId.isEmpty(); }

    /// The notify URL of orders: under publicUrl, else a place of the platform's own that nobody listens at.
    [[nodiscard]] QUrl notifyUrl() const;
    /// That of refunds: under publicUrl; empty without one, for the element may be left out.
    [[nodiscard]] QUrl refundNotifyUrl() const;
};

/// Every key as "section/key" with its default in words: for docs and `--help`.
[[nodiscard]] QStringList settingKeys();

} // namespace saoma

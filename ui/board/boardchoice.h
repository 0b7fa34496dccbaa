// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QThreadPool>

namespace saoma {

/// Which products stand on the board, kept in a small file beside the ledger, one id a line. Read and written
/// in the background; what cannot be written is remembered until the program ends.
class BoardChoice final : public QObject
{
    Q_OBJECT
public:
    /// The file belongs to a ledger: practice has a choice of its own.
    explicit BoardChoice(const QString &ledgerFile, QObject *parent = nullptr);

    void read();
    [[nodiscard]] bool isRead() const { return m_isRead; }

    /// In the order in which they were chosen.
    [[nodiscard]] const QStringList &productIds() const { return m_productIds; }
    void set(const QStringList &productIds);

Q_SIGNALS:
    void changed();

private:
    QString m_file;
    QStringList m_productIds;
    bool m_isRead = false;
    QThreadPool m_writer; ///< Its end waits for what is still to be written.
};

} // namespace saoma

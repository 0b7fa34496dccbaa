// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace saoma::test {

/// Counts rare situations, so that a run which never met one can say so.
class Marks final
{
public:
    explicit Marks(const QStringList &expected)
    {
        for (const QString &name : expected)
            m_counts.insert(name, 0);
    }
    void count(const QString &name, qint64 times = 1) { m_counts[name] += times; }
    [[nodiscard]] qint64 of(const QString &name) const { return m_counts.value(name); }
    [[nodiscard]] QStringList neverMet() const { return m_counts.keys(0); }
    [[nodiscard]] const QMap<QString, qint64> &all() const { return m_counts; }

private:
    QMap<QString, qint64> m_counts;
};

} // namespace saoma::test

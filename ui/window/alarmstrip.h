// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/alarmtext.h"

#include <QKeySequence>
#include <QWidget>

namespace saoma {

class ActionButton;
class WordLabel;

/// The line at the top that stays until somebody has looked: the oldest alarm, its two acts, and how many
/// more there are. Hidden while there is none.
class AlarmStrip final : public QWidget
{
    Q_OBJECT
public:
    AlarmStrip(const QKeySequence &details, const QKeySequence &done, QWidget *parent = nullptr);

    void setAlarms(const QList<Alarm> &alarms);

Q_SIGNALS:
    void detailsWanted(const QString &outTradeNo);
    void settled(const QString &outTradeNo, qint64 alarmEvent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QKeySequence m_doneKey;
    WordLabel *m_sentence;
    ActionButton *m_details;
    ActionButton *m_done;
    std::optional<Alarm> m_alarm; ///< That is shown.
    Tone m_tone = Tone::Bad;
    Sign m_sign = Sign::Shield;
};

} // namespace saoma

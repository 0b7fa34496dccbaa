// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/statetext.h"

#include <QAbstractListModel>
#include <QListView>

namespace saoma {

/// One line, ready to be read.
struct TimeLineEntry
{
    QString time; ///< "14:03:27"
    QString what;
    QString note;
    QString who;
    Tone tone = Tone::Neutral;
    bool isHeading = false; ///< Parts one attempt from the next.

    friend bool operator==(const TimeLineEntry &, const TimeLineEntry &) = default;
};

/// What happened, when, and who said so; the newest line is kept in sight.
class TimeLineView final : public QListView
{
    Q_OBJECT
public:
    explicit TimeLineView(QWidget *parent = nullptr);

    void setEntries(const QList<TimeLineEntry> &entries);

private:
    class Model;
    Model *m_model;
};

} // namespace saoma

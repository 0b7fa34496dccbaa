// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/qr/sheettemplate.h"

#include <QWidget>

namespace saoma {

/// A template in small: the paper, and where its cards lie on it, those that do not fit it too.
class GridSketch final : public QWidget
{
    Q_OBJECT
public:
    explicit GridSketch(QWidget *parent = nullptr);

    void setForm(const SheetTemplate &form, bool isValid);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SheetTemplate m_form;
    bool m_isValid = false;
};

} // namespace saoma

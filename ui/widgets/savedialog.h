// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QFileDialog;
class QWidget;

namespace saoma {

struct SaveWish
{
    QString title;
    QString folder;
    QString name;        ///< Suggested, with its ending.
    QStringList filters; ///< "PDF (*.pdf)", each with one ending; the first is the usual one.
};

/// Asks for the name of a new file, in the program's language. To be opened with open(); deletes itself.
[[nodiscard]] QFileDialog *makeSaveDialog(const SaveWish &wish, QWidget *parent);

/// Asks for a file that is there; otherwise the same.
[[nodiscard]] QFileDialog *makeOpenDialog(
    const QString &title, const QString &folder, const QStringList &filters, QWidget *parent);

/// Where people look for their files.
[[nodiscard]] QString documentsFolder();

} // namespace saoma

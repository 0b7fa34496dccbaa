// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/savedialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

struct SaveDialog
{
    Q_DECLARE_TR_FUNCTIONS(SaveDialog)
};

/// "xlsx" of "Spreadsheet (*.xlsx)".
QString endingOf(const QString &filter)
{
    return filter.mid(filter.lastIndexOf(u"*."_s) + 2).chopped(1);
}

QFileDialog *makeDialog(
    const QString &title, const QString &folder, const QStringList &filters, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, title, folder, filters.join(u";;"_s));
    dialog->setObjectName(u"fileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Qt's own words where its translations are not installed.
    dialog->setLabelText(QFileDialog::LookIn, SaveDialog::tr("Folder:"));
    dialog->setLabelText(QFileDialog::FileName, SaveDialog::tr("File:"));
    dialog->setLabelText(QFileDialog::FileType, SaveDialog::tr("Kind:"));
    dialog->setLabelText(QFileDialog::Reject, SaveDialog::tr("Cancel"));
    return dialog;
}

} // namespace

QFileDialog *makeSaveDialog(const SaveWish &wish, QWidget *parent)
{
    auto *dialog = makeDialog(wish.title, wish.folder, wish.filters, parent);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(endingOf(wish.filters.first()));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog,
        [dialog](const QString &filter) { dialog->setDefaultSuffix(endingOf(filter)); });
    dialog->setLabelText(QFileDialog::Accept, SaveDialog::tr("Save"));
    dialog->selectFile(wish.name);
    return dialog;
}

QFileDialog *makeOpenDialog(
    const QString &title, const QString &folder, const QStringList &filters, QWidget *parent)
{
    auto *dialog = makeDialog(title, folder, filters, parent);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setLabelText(QFileDialog::Accept, SaveDialog::tr("Open"));
    return dialog;
}

QString documentsFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo::exists(documents) ? documents : QDir::homePath();
}

} // namespace saoma

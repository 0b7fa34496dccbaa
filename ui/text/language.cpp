// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

using namespace Qt::StringLiterals;

// A static library's resources are only linked in when asked for; the macro must stand outside any namespace.
static void linkTranslations()
{
    Q_INIT_RESOURCE(saoma_i18n);
}

namespace saoma {
namespace {

struct Installed
{
    QString name = u"en"_s;
    QPointer<QTranslator> translator;
    QPointer<QTranslator> qtTranslator; ///< Of Qt's own dialogs, where the system has it.
};

Installed &installed()
{
    static Installed current;
    return current;
}

QString closestLanguage(const QString &name)
{
    QString wanted = name;
    if (wanted.isEmpty() || wanted == u"system"_s)
        wanted = QLocale::system().uiLanguages().value(0);
    return wanted.startsWith(u"zh"_s, Qt::CaseInsensitive) ? u"zh_CN"_s : u"en"_s;
}

} // namespace

QString installLanguage(const QString &name)
{
    linkTranslations();
    Installed &current = installed();
    delete current.translator; // removes itself from the application
    delete current.qtTranslator;
    current.name = closestLanguage(name);
    current.translator = new QTranslator(QCoreApplication::instance());
    if (current.translator->load(u":/i18n/saoma_"_s + current.name + u".qm"_s))
        QCoreApplication::installTranslator(current.translator);
    current.qtTranslator = new QTranslator(QCoreApplication::instance());
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (current.qtTranslator->load(u"qtbase_"_s + current.name, qtFolder))
        QCoreApplication::installTranslator(current.qtTranslator);
    return current.name;
}

QString installedLanguage()
{
    return installed().name;
}

} // namespace saoma

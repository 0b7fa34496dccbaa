// SPDX-License-Identifier: GPL-3.0-or-later
// The floor of every start: an empty QMainWindow, measured as saoma-cashier is: empty_window SECONDS
#include "app/cashier/startmeasure.h"

#include <QApplication>
#include <QMainWindow>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const saoma::StartMeasure measure{std::chrono::seconds(application.arguments().value(1).toInt())};
    QMainWindow window;
    window.resize(1366, 768);
    window.show();
    return QApplication::exec();
}

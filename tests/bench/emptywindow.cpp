// SPDX-License-Identifier: GPL-3.0-or-later
// The floor of every start: an empty QMainWindow that says when it was first painted, and ends.
#include <QApplication>
#include <QMainWindow>
#include <QPaintEvent>

#include <chrono>
#include <cstdio>

namespace {

class EmptyWindow final : public QMainWindow
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QMainWindow::paintEvent(event);
        QMetaObject::invokeMethod(
            this,
            [] {
                const auto now = std::chrono::steady_clock::now().time_since_epoch();
                std::printf(
                    "{\"first_paint_at_ms\":%.3f}\n", std::chrono::duration<double, std::milli>(now).count());
                std::fflush(stdout);
                QCoreApplication::exit(0);
            },
            Qt::QueuedConnection);
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    EmptyWindow window;
    window.resize(1366, 768);
    window.show();
    return QApplication::exec();
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testregistry.h"
#include "ui/widgets/fieldedit.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace saoma;
using namespace Qt::StringLiterals;

class TestFieldEdit final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTypingIsTold();
    void aFaultIsReadInFull();
    void aFaultGoesBeforeARemark();
    void severalLinesAreKept();
    void placeholderIsReadableInTheDark();
};

void TestFieldEdit::onlyTypingIsTold()
{
    for (const auto lines : {FieldEdit::Lines::One, FieldEdit::Lines::Several}) {
        FieldEdit field(u"Name"_s, lines);
        QSignalSpy typed(&field, &FieldEdit::typed);
        field.setText(u"Tea"_s);
        QCOMPARE(typed.size(), 0);
        QTest::keyClick(field.focusProxy(), Qt::Key_End);
        QTest::keyClick(field.focusProxy(), 's');
        QCOMPARE(typed.size(), 1);
        QCOMPARE(field.text().size(), 4);
        QCOMPARE(field.focusProxy()->accessibleName(), u"Name"_s);
    }
}

void TestFieldEdit::aFaultIsReadInFull()
{
    FieldEdit field(u"Price"_s, FieldEdit::Lines::One);
    field.resize(180, 90);
    field.show();
    const int height = field.sizeHint().height();
    const QString sentence =
        u"“1.2.3” is not an amount. Type plain digits with at most one point, such as 12.5."_s;
    field.setFault(sentence);
    QCOMPARE(field.focusProxy()->accessibleDescription(), sentence); // for a screen reader
    QVERIFY(field.sizeHint().height() > height);
    const auto *label = field.findChildren<QLabel *>().last();
    QVERIFY(label->height() >= label->heightForWidth(label->width()));
    field.setFault({});
    QCOMPARE(field.sizeHint().height(), height);
    field.setFault(u"Short"_s);
    QCOMPARE(field.sizeHint().height(), height); // its place was there already
}

void TestFieldEdit::aFaultGoesBeforeARemark()
{
    FieldEdit field(u"Id"_s, FieldEdit::Lines::One);
    const auto *label = field.findChildren<QLabel *>().last();
    field.setRemark(u"Good to know"_s);
    QCOMPARE(label->text(), u"Good to know"_s);
    field.setFault(u"Wrong"_s);
    QCOMPARE(label->text(), u"Wrong"_s);
    field.setFault({});
    QCOMPARE(label->text(), u"Good to know"_s);
    field.setRemark({});
    QVERIFY(label->text().isEmpty());
}

void TestFieldEdit::severalLinesAreKept()
{
    FieldEdit field(u"Note"_s, FieldEdit::Lines::Several);
    field.setText(u"a\nb"_s);
    QCOMPARE(field.text(), u"a\nb"_s);
}

/// Not every dark theme of a system says how placeholders look: then they are black.
void TestFieldEdit::placeholderIsReadableInTheDark()
{
    QPalette dark;
    dark.setColor(QPalette::Window, QColor(0x141917));
    dark.setColor(QPalette::WindowText, Qt::white);
    dark.setColor(QPalette::PlaceholderText, Qt::black);
    QWidget window;
    window.setPalette(dark);
    QLineEdit line(&window);
    fitField(line);
    QVERIFY(line.palette().color(QPalette::PlaceholderText).lightness() > 120);
    QCOMPARE(line.palette().color(QPalette::Window), QColor(0x141917)); // the rest follows the theme
}

SAOMA_TEST(TestFieldEdit)
#include "test_fieldedit.moc"

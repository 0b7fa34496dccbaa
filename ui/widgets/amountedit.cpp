// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/amountedit.h"

#include "ui/widgets/theme.h"

#include <QInputMethodEvent>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int charactersMax = 40; // of pasted text: enough to see what is wrong with it
constexpr int smallestPixels = int(TextSize::Large);

QString textOf(const QKeyEvent &event)
{
    const bool isKeypadComma = event.modifiers().testFlag(Qt::KeypadModifier) && event.text() == u","_s;
    return isKeypadComma ? u"."_s : event.text();
}

bool isTyping(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers shortcut = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return !event.text().isEmpty() && event.text().at(0).isPrint() && !(event.modifiers() & shortcut);
}

} // namespace

AmountEdit::AmountEdit(QWidget *parent)
    : QLineEdit{parent}
{
    setObjectName(u"amountEdit"_s);
    setFrame(false);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setMaxLength(charactersMax);
    setPlaceholderText(u"0.00"_s);
    setContextMenuPolicy(Qt::NoContextMenu);
    setInputMethodHints(Qt::ImhFormattedNumbersOnly | Qt::ImhNoPredictiveText | Qt::ImhPreferLatin);
    setAccessibleName(tr("Amount in yuan"));
    QPalette colours = palette();
    colours.setColor(QPalette::Base, Qt::transparent);
    colours.setColor(QPalette::Text, Theme::of(this).text);
    colours.setColor(QPalette::PlaceholderText, Theme::of(this).line);
    setPalette(colours);
    setFont(themeFont(this, TextSize::Huge, Weight::Strong));
    setMinimumHeight(fontMetrics().height());
    connect(this, &QLineEdit::textChanged, this, [this] {
        fitFont();
        Q_EMIT draftChanged();
    });
}

void AmountEdit::typeKey(QChar key)
{
    if (key == u'+')
        addLine();
    else if (takes(QString(key)))
        insert(QString(key));
}

void AmountEdit::eraseLast()
{
    Q_EMIT hinted(TypingHint::None);
    if (!text().isEmpty())
        backspace();
    else
        setText(m_draft.takeLastLine());
}

void AmountEdit::clearAll()
{
    m_draft.clear();
    clear();
    Q_EMIT hinted(TypingHint::None);
    Q_EMIT draftChanged();
}

void AmountEdit::addLine()
{
    const Result<> added = m_draft.addLine(text());
    if (!added) {
        Q_EMIT lineRefused(added.error());
        return;
    }
    clear();
    Q_EMIT hinted(TypingHint::None);
    Q_EMIT draftChanged();
}

QString AmountEdit::textWith(const QString &typed) const
{
    QString changed = text();
    if (hasSelectedText())
        changed.remove(selectionStart(), selectionLength());
    changed.insert(hasSelectedText() ? selectionStart() : cursorPosition(), typed);
    return changed;
}

bool AmountEdit::takes(const QString &typed)
{
    TypingHint hint = hintFor(typed);
    if (hint == TypingHint::None)
        hint = hintFor(textWith(typed));
    Q_EMIT hinted(hint);
    return hint == TypingHint::None;
}

void AmountEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!event->isAutoRepeat()) // a key held down is one wish
            Q_EMIT goOn();
        return;
    case Qt::Key_Escape:
        if (!event->isAutoRepeat())
            Q_EMIT goBack();
        return;
    case Qt::Key_Backspace:
        if (text().isEmpty())
            return eraseLast();
        break;
    default:
        break;
    }
    if (!isTyping(*event)) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    const QString typed = textOf(*event);
    if (typed == u"+"_s)
        addLine();
    else if (takes(typed))
        insert(typed);
}

void AmountEdit::inputMethodEvent(QInputMethodEvent *event)
{
    const QString typed = event->commitString();
    if (!typed.isEmpty() && takes(typed))
        insert(typed);
    event->accept(); // letters on their way to a Chinese word never show up in an amount
}

void AmountEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    fitFont();
}

void AmountEdit::fitFont()
{
    QFont font = themeFont(this, TextSize::Huge, Weight::Strong);
    const int room = width() - Theme::grid;
    const int needed = QFontMetrics(font).horizontalAdvance(text());
    if (needed > room && needed > 0)
        font.setPixelSize(std::max(smallestPixels, int(TextSize::Huge) * room / needed));
    if (font != this->font())
        setFont(font);
}

} // namespace saoma

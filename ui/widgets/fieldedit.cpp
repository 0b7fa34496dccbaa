// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldedit.h"

#include "ui/widgets/signpainter.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wordlabel.h"

#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

constexpr int fieldHeight = 40;
constexpr int linesHeight = 64;
constexpr int faultSign = 16;
constexpr int textMargin = 8;     // from the frame
constexpr int linesOwnMargin = 2; // that the line already has

void hideDigits(QLineEdit &line)
{
    static const QRegularExpression digits{u"[0-9]{0,12}"_s};
    line.setEchoMode(QLineEdit::Password);
    line.setInputMethodHints(Qt::ImhHiddenText | Qt::ImhDigitsOnly | Qt::ImhSensitiveData);
    line.setValidator(new QRegularExpressionValidator(digits, &line));
}

} // namespace

void fitField(QLineEdit &line)
{
    QPalette own; // of this colour alone
    own.setColor(QPalette::PlaceholderText, Theme::of(&line).faintText);
    line.setPalette(own);
    line.setTextMargins(textMargin - linesOwnMargin, 0, textMargin - linesOwnMargin, 0);
}

FieldEdit::FieldEdit(const QString &word, Lines lines, QWidget *parent)
    : QWidget{parent},
      m_word{new WordLabel(TextSize::Small, Ink::Faint, this)},
      m_fault{new WordLabel(TextSize::Small, Ink::Normal, this)}
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2, 0, 2, 0); // the frame around a fault
    column->setSpacing(2);
    column->addWidget(m_word);
    if (lines != Lines::Several) {
        m_line = new QLineEdit(this);
        m_line->setMinimumHeight(fieldHeight);
        fitField(*m_line);
        if (lines == Lines::Pin)
            hideDigits(*m_line);
        connect(m_line, &QLineEdit::textEdited, this, &FieldEdit::typed);
    } else {
        m_lines = new QPlainTextEdit(this);
        m_lines->setFixedHeight(linesHeight);
        m_lines->document()->setDocumentMargin(textMargin);
        m_lines->setTabChangesFocus(true);
        connect(m_lines, &QPlainTextEdit::textChanged, this, [this] { Q_EMIT typed(text()); });
    }
    column->addWidget(edit());
    setFocusProxy(edit());
    setWord(word);
    m_fault->setWordWrap(true);
    m_fault->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_fault->setContentsMargins(faultSign + 4, 0, 0, 0);
    m_fault->setMinimumWidth(1);
    column->addWidget(m_fault);
    fitFault();
}

QWidget *FieldEdit::edit() const
{
    return m_line ? static_cast<QWidget *>(m_line) : m_lines;
}

void FieldEdit::setWord(const QString &word)
{
    m_word->setText(word);
    edit()->setAccessibleName(word);
}

SecretBytes FieldEdit::takeSecret()
{
    QByteArray bytes = text().toUtf8();
    SecretBytes secret{bytes};
    wipeBuffer(bytes);
    m_line->clear();
    return secret;
}

void FieldEdit::setText(const QString &text)
{
    if (text == this->text())
        return;
    if (m_line)
        return m_line->setText(text);
    const QSignalBlocker silent(m_lines);
    m_lines->setPlainText(text);
}

QString FieldEdit::text() const
{
    return m_line ? m_line->text() : m_lines->toPlainText();
}

void FieldEdit::setFault(const QString &sentence)
{
    if (std::exchange(m_faultText, sentence) != sentence)
        showFault();
}

void FieldEdit::setRemark(const QString &sentence)
{
    if (std::exchange(m_remarkText, sentence) != sentence)
        showFault();
}

void FieldEdit::showFault()
{
    const QString &sentence = m_faultText.isEmpty() ? m_remarkText : m_faultText;
    m_fault->setInk(Theme::of(this).ink(m_faultText.isEmpty() ? Tone::Warning : Tone::Bad));
    m_fault->setText(sentence);
    fitFault();
    edit()->setAccessibleDescription(sentence);
    update();
}

/// One line at least, so that the form stands still as long as possible.
void FieldEdit::fitFault()
{
    const int oneLine = m_fault->fontMetrics().lineSpacing() + 2;
    const int needed = m_fault->text().isEmpty() ? 0 : m_fault->heightForWidth(m_fault->width());
    m_fault->setFixedHeight(std::max(oneLine, needed));
}

void FieldEdit::setReadOnly(bool isReadOnly)
{
    if (m_line)
        m_line->setReadOnly(isReadOnly);
    else
        m_lines->setReadOnly(isReadOnly);
    edit()->setFocusPolicy(isReadOnly ? Qt::ClickFocus : Qt::StrongFocus);
    edit()->setEnabled(!isReadOnly);
}

void FieldEdit::takeFocus()
{
    edit()->setFocus(Qt::OtherFocusReason);
    if (m_line)
        m_line->selectAll();
}

void FieldEdit::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitFault();
}

void FieldEdit::paintEvent(QPaintEvent *)
{
    if (m_fault->text().isEmpty())
        return;
    const bool isFault = !m_faultText.isEmpty();
    const QColor ink = Theme::of(this).ink(isFault ? Tone::Bad : Tone::Warning);
    QPainter painter(this);
    painter.setPen(QPen(ink, 3));
    painter.drawRect(edit()->geometry().adjusted(-1, -1, 0, 0));
    paintSign(painter, QRectF(2, m_fault->y() + 1, faultSign, faultSign),
        isFault ? Sign::Cross : Sign::Question, ink);
}

} // namespace saoma

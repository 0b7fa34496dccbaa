// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/ledger/ledger.h"
#include "core/ledger/shiftbook.h"
#include "ui/paper/papererrand.h"

#include <array>
#include <optional>

namespace saoma {

/// What shifts work with. References must outlive the view model.
struct ShiftNeeds
{
    Ledger &ledger;
    Clock &clock;
    QString desk;
    QString shopName;
    bool isPractice = false;
    Printing printing = {};
};

/// Shifts without widgets: those on record, the one that is open on this desk, and the form that opens one,
/// or closes it and hands it over. What is written cannot be changed: a question with the sums comes first.
class ShiftsViewModel final : public QObject
{
    Q_OBJECT
public:
    enum class Field { Cashier, CashFloat, CashTaken, CashCounted, Note, NextCashier };
    static constexpr int fieldCount = 6;
    enum class Stage {
        Form,
        Question, ///< Enter writes, Esc goes back.
        Writing,
    };
    struct Notice
    {
        QString text;
        Tone tone = Tone::Neutral;
    };
    static constexpr int shiftsShownMax = 500;
    static constexpr Clock::Duration restBeforeReading{500}; ///< Sales come in twos and threes.

    explicit ShiftsViewModel(const ShiftNeeds &needs, QObject *parent = nullptr);

    /// The ledger can be read now.
    void read();
    /// Somebody looks: the open shift's figures follow every sale.
    void setFollowing(bool isFollowing);

    [[nodiscard]] bool isRead() const { return m_isRead; }
    [[nodiscard]] const QList<Shift> &shifts() const { return m_shifts; }     ///< Newest first.
    [[nodiscard]] const std::optional<Shift> &open() const { return m_open; } ///< On this desk.
    [[nodiscard]] const QString &desk() const { return m_needs.desk; }
    [[nodiscard]] const Notice &notice() const { return m_notice; }

    // The form
    [[nodiscard]] QList<Field> fields() const; ///< Those that are asked for now.
    [[nodiscard]] const QString &typed(Field field) const { return m_typed.at(std::size_t(field)); }
    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool isHandOver() const; ///< The next cashier has been named.
    /// As the closing would leave it; while the question stands.
    [[nodiscard]] const std::optional<Shift> &proposal() const { return m_proposal; }
    void type(Field field, const QString &text);
    /// To the question, and from there to the writing. An opening is written at once.
    void goOn();
    /// From the question to the form; else forgets what was typed. False: there was nothing to take back.
    bool goBack();

    // Paper
    [[nodiscard]] PaperErrand &errand() { return m_errand; }
    [[nodiscard]] PaperErrand::Pages pages(const Shift &shift) const;
    /// "shift-12", without an ending.
    [[nodiscard]] QString suggestedName(const Shift &shift) const;

Q_SIGNALS:
    void changed();
    void written(qint64 number); ///< Of the shift that was opened or closed.

private:
    struct Found
    {
        QList<Shift> shifts;
        std::optional<Shift> open;
    };
    void readLater();
    void take(const Result<Found> &found);
    [[nodiscard]] Result<ShiftOpening> opening(Field cashier) const;
    [[nodiscard]] Result<ShiftClosing> closing() const;
    void openNow();
    void ask();
    void write();
    template <typename T>
    void send(std::function<Result<T>(LedgerStore &)> change, std::function<void(const T &)> told);
    void end(const Shift &shift, const QString &sentence);
    void tell(const QString &text, Tone tone);
    void refuse(const Error &error);

    ShiftNeeds m_needs;
    QList<Shift> m_shifts;
    std::optional<Shift> m_open;
    std::array<QString, fieldCount> m_typed;
    Stage m_stage = Stage::Form;
    std::optional<Shift> m_proposal;
    Notice m_notice;
    PaperErrand m_errand;
    bool m_isRead = false;
    bool m_isFollowing = false;
    bool m_isGathering = false; ///< A reading begins in a moment.
};

} // namespace saoma

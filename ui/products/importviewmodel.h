// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "ui/models/importtable.h"

#include <QObject>

namespace saoma {

/// A list from a file on its way into the catalog: read and held against the catalog in the background,
/// shown, and written only when it was confirmed. References must outlive it.
class ImportViewModel final : public QObject
{
    Q_OBJECT
public:
    enum class Stage {
        Idle,
        Reading,   ///< The file; can be cancelled.
        Comparing, ///< With the catalog; can be cancelled.
        Preview,
        Writing, ///< All of it or nothing: cannot be cancelled.
        Failed,  ///< Nothing was written; `error()` says why.
    };

    /// From so many changes on, writing takes seconds in which nobody can sell.
    static constexpr qsizetype slowFrom = 10'000;

    explicit ImportViewModel(Catalog &catalog, QObject *parent = nullptr);

    void begin(const QString &path);
    /// The file again, which somebody has mended meanwhile.
    void again() { begin(m_path); }
    void setRemovesMissing(bool removes);
    void confirm();
    /// Away with it; nothing is written. False while it is being written.
    bool cancel();

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] ImportTable &table() { return m_table; }
    [[nodiscard]] const ImportPlan &plan() const { return *m_plan; }
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] qsizetype lineCount() const { return m_file ? m_file->lines.size() : 0; }
    [[nodiscard]] bool removesMissing() const { return m_removesMissing; }
    /// How many products would be written.
    [[nodiscard]] qsizetype changeCount() const;
    [[nodiscard]] bool canConfirm() const;
    /// What the file lacks shall go off sale, and that is everything: it cannot be confirmed.
    [[nodiscard]] bool leavesNothing() const { return m_removesMissing && m_plan->leavesNothing(); }
    [[nodiscard]] const Error &error() const { return m_error; }
    /// The catalog has changed between preview and writing; what is shown is a new comparison.
    [[nodiscard]] bool isCompareAgain() const { return m_isCompareAgain; }

Q_SIGNALS:
    void changed();
    void done(const QString &sentence);

private:
    void compare();
    void onPlan(std::shared_ptr<const ImportPlan> plan);
    void onWritten(const Result<> &written);
    void fail(const Error &error);
    void setPlan(std::shared_ptr<const ImportPlan> plan);
    void setStage(Stage stage);
    template <typename Answer>
    auto ifWanted(Answer answer);

    Catalog &m_catalog;
    ImportTable m_table;
    QString m_path;
    Stage m_stage = Stage::Idle;
    int m_wish = 0; ///< Answers to an older one are not heard.
    std::shared_ptr<const ProductFile> m_file;
    std::shared_ptr<const ImportPlan> m_plan = std::make_shared<const ImportPlan>();
    bool m_removesMissing = false;
    bool m_isCompareAgain = false;
    Error m_error;
};

} // namespace saoma

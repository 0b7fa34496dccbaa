// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/importviewmodel.h"

#include "ui/models/background.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using SharedFile = std::shared_ptr<const ProductFile>; // large: what is shared needs no copy

} // namespace

ImportViewModel::ImportViewModel(Catalog &catalog, QObject *parent)
    : QObject{parent},
      m_catalog{catalog}
{
}

/// `answer`, unless somebody has cancelled or begun anew before it came.
template <typename Answer>
auto ImportViewModel::ifWanted(Answer answer)
{
    return [this, answer, wish = m_wish](const auto &value) {
        if (wish == m_wish)
            answer(value);
    };
}

void ImportViewModel::begin(const QString &path)
{
    if (m_stage == Stage::Writing)
        return;
    ++m_wish;
    m_path = path;
    m_removesMissing = false;
    m_isCompareAgain = false;
    m_table.setRemovesMissing(false);
    setStage(Stage::Reading);
    inBackground(
        this,
        [path] {
            return readProductFile(path).map([](ProductFile &&file) -> SharedFile {
                return std::make_shared<const ProductFile>(std::move(file));
            });
        },
        ifWanted([this](const Result<SharedFile> &file) {
            if (!file)
                return fail(file.error());
            m_file = *file;
            compare();
        }));
}

void ImportViewModel::compare()
{
    setStage(Stage::Comparing);
    m_catalog.allProducts().then(this, ifWanted([this](const Result<QList<Product>> &catalog) {
        if (!catalog)
            return fail(catalog.error());
        inBackground(
            this,
            [file = m_file, catalog = *catalog] {
                return std::make_shared<const ImportPlan>(planImport(*file, catalog));
            },
            ifWanted([this](const std::shared_ptr<const ImportPlan> &plan) { onPlan(plan); }));
    }));
}

/// What stands against the import is looked at first, then what it would change.
void ImportViewModel::onPlan(std::shared_ptr<const ImportPlan> plan)
{
    setPlan(std::move(plan));
    const bool isWrong = m_table.count(ImportTable::Kind::Wrong) > 0;
    m_table.setFilter(isWrong ? std::optional{ImportTable::Kind::Wrong} : std::nullopt);
    setStage(Stage::Preview);
}

void ImportViewModel::setRemovesMissing(bool removes)
{
    if (m_stage != Stage::Preview || removes == m_removesMissing)
        return;
    m_removesMissing = removes;
    m_table.setRemovesMissing(removes);
    Q_EMIT changed();
}

qsizetype ImportViewModel::changeCount() const
{
    const qsizetype removed = m_removesMissing ? m_plan->missing.size() : 0;
    return m_table.count(ImportTable::Kind::New) + m_table.count(ImportTable::Kind::Changed) + removed;
}

bool ImportViewModel::canConfirm() const
{
    return m_stage == Stage::Preview && m_table.count(ImportTable::Kind::Wrong) == 0 && changeCount() > 0
        && !leavesNothing();
}

void ImportViewModel::confirm()
{
    if (!canConfirm())
        return;
    setStage(Stage::Writing);
    const auto missing = m_removesMissing ? Catalog::Missing::Remove : Catalog::Missing::Keep;
    m_catalog.apply(*m_plan, missing).then(this, [this](const Result<> &written) { onWritten(written); });
}

void ImportViewModel::onWritten(const Result<> &written)
{
    if (!written && written.error().code == u"CATALOG_CHANGED"_s) {
        m_isCompareAgain = true;
        return compare();
    }
    if (!written)
        return fail(written.error());
    const auto number = [](qsizetype count) { return QString::number(count); };
    const QString sentence = tr("%1 is imported: %2 new, %3 changed, %4 off sale.")
                                 .arg(fileName(), number(m_table.count(ImportTable::Kind::New)),
                                     number(m_table.count(ImportTable::Kind::Changed)),
                                     number(m_removesMissing ? m_plan->missing.size() : 0));
    setStage(Stage::Idle);
    Q_EMIT done(sentence);
}

bool ImportViewModel::cancel()
{
    if (m_stage == Stage::Writing)
        return false;
    ++m_wish;
    setStage(Stage::Idle);
    return true;
}

void ImportViewModel::fail(const Error &error)
{
    m_error = error;
    setStage(Stage::Failed);
}

void ImportViewModel::setPlan(std::shared_ptr<const ImportPlan> plan)
{
    m_table.setPlan(plan);
    freeInBackground(std::exchange(m_plan, std::move(plan)));
}

void ImportViewModel::setStage(Stage stage)
{
    m_stage = stage;
    if (stage == Stage::Idle) { // a large list is not kept for nothing
        freeInBackground(std::exchange(m_file, nullptr));
        setPlan(std::make_shared<const ImportPlan>());
    }
    Q_EMIT changed();
}

QString ImportViewModel::fileName() const
{
    return QFileInfo{m_path}.fileName();
}

} // namespace saoma

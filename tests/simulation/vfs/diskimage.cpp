// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/vfs/diskimage.h"

#include <algorithm>

namespace saoma::test {

void DiskChange::applyTo(QByteArray &content) const
{
    if (kind == Kind::Truncate) {
        const qsizetype before = content.size();
        content.resize(offset);
        if (offset > before)
            std::fill(content.begin() + before, content.end(), '\0');
        return;
    }
    const qint64 end = offset + bytes.size();
    if (end > content.size())
        content.append(QByteArray(end - content.size(), '\0'));
    std::copy(bytes.begin(), bytes.end(), content.begin() + offset);
}

Survival Survival::dropAll()
{
    return Survival{Mode::DropAll};
}

Survival Survival::keepAll()
{
    return Survival{Mode::KeepAll};
}

Survival Survival::tearLast()
{
    return Survival{Mode::TearLast};
}

Survival Survival::random(quint64 seed)
{
    return Survival{Mode::Random, seed};
}

void Survival::beginFile()
{
    constexpr int keep[] = {0, 10, 50, 90, 100};
    constexpr int tear[] = {0, 10, 50};
    m_keepPercent = keep[m_dice.below(std::size(keep))];
    m_tearPercent = tear[m_dice.below(std::size(tear))];
}

Fate Survival::fate(bool isLast)
{
    switch (m_mode) {
    case Mode::DropAll:
        return Fate::Drop;
    case Mode::KeepAll:
        return Fate::Keep;
    case Mode::TearLast:
        return isLast ? Fate::Tear : Fate::Keep;
    case Mode::Random:
        break;
    }
    if (m_dice.percent(m_tearPercent))
        return Fate::Tear;
    return m_dice.percent(m_keepPercent) ? Fate::Keep : Fate::Drop;
}

bool Survival::arrives(int index, int sectors)
{
    return m_mode == Mode::TearLast ? index < sectors / 2 : m_dice.percent(50);
}

DiskImage::FileId DiskImage::open(const QByteArray &name)
{
    if (const auto found = find(name))
        return *found;
    const FileId id = makeNameless();
    m_names.insert(name, id);
    m_pendingNames.append({name, id});
    return id;
}

DiskImage::FileId DiskImage::makeNameless()
{
    const FileId id = m_nextFile++;
    m_files.insert(id, File{});
    return id;
}

std::optional<DiskImage::FileId> DiskImage::find(const QByteArray &name) const
{
    const auto found = m_names.constFind(name);
    return found == m_names.constEnd() ? std::nullopt : std::optional{*found};
}

void DiskImage::remove(const QByteArray &name)
{
    if (m_names.remove(name) > 0)
        m_pendingNames.append({name, std::nullopt});
}

void DiskImage::write(FileId file, qint64 offset, const QByteArray &bytes)
{
    File &target = m_files[file];
    target.pending.append({DiskChange::Kind::Write, offset, bytes});
    target.pending.last().applyTo(target.seen);
    target.lastWrite = ++m_writes;
}

void DiskImage::truncate(FileId file, qint64 size)
{
    File &target = m_files[file];
    target.pending.append({DiskChange::Kind::Truncate, size, {}});
    target.pending.last().applyTo(target.seen);
}

void DiskImage::sync(FileId file)
{
    File &target = m_files[file];
    for (const DiskChange &change : std::as_const(target.pending))
        change.applyTo(target.synced);
    target.pending.clear();
}

void DiskImage::syncFolder()
{
    m_syncedNames = m_names;
    m_pendingNames.clear();
}

void DiskImage::losePending(FileId file)
{
    m_files[file].pending.clear();
}

void DiskImage::flipBit(FileId file, qint64 offset, int bit)
{
    File &target = m_files[file];
    for (QByteArray *content : {&target.seen, &target.synced}) {
        if (offset < content->size())
            (*content)[offset] = char(content->at(offset) ^ (1 << bit));
    }
}

bool DiskImage::hasPending() const
{
    return !m_pendingNames.isEmpty() || std::any_of(m_files.begin(), m_files.end(), [](const File &file) {
        return !file.pending.isEmpty();
    });
}

DiskImage DiskImage::afterPowerCut(Survival survival) const
{
    DiskImage after;
    after.m_nextFile = m_nextFile;
    surviveNames(survival, after);
    qint64 lastWrite = 0;
    for (const File &file : m_files)
        lastWrite = std::max(lastWrite, file.lastWrite);
    for (auto name = after.m_names.constBegin(); name != after.m_names.constEnd(); ++name)
        survive(file(name.value()), name.key(), survival, lastWrite, after, name.value());
    return after;
}

void DiskImage::surviveNames(Survival &survival, DiskImage &after) const
{
    survival.beginFile();
    after.m_names = m_syncedNames;
    QList<QByteArray> stopped; // names whose further changes are lost: a later one needs the one before
    for (const NameChange &change : m_pendingNames) {
        if (stopped.contains(change.name))
            continue;
        if (survival.fate(false) != Fate::Keep) {
            stopped.append(change.name);
            if (!change.file)
                after.m_report.returned.append(change.name);
        } else if (change.file) {
            after.m_names.insert(change.name, *change.file);
        } else {
            after.m_names.remove(change.name);
        }
    }
    after.m_syncedNames = after.m_names;
}

void DiskImage::survive(const File &before, const QByteArray &name, Survival &survival, qint64 lastWrite,
    DiskImage &after, FileId id) const
{
    survival.beginFile();
    QByteArray content = before.synced;
    for (qsizetype i = 0; i < before.pending.size(); ++i) {
        const DiskChange &change = before.pending.at(i);
        const bool isLast = i == before.pending.size() - 1 && before.lastWrite == lastWrite;
        const Fate fate = survival.fate(isLast);
        if (fate == Fate::Keep) {
            change.applyTo(content);
            ++after.m_report.kept;
            continue;
        }
        ++after.m_report.dropped;
        if (fate == Fate::Drop || change.kind == DiskChange::Kind::Truncate)
            continue;
        const qint64 first = change.offset / sectorBytes;
        const qint64 last = (change.offset + change.bytes.size() - 1) / sectorBytes;
        for (qint64 sector = first; sector <= last; ++sector) {
            if (!survival.arrives(int(sector - first), int(last - first + 1)))
                continue;
            const qint64 from = std::max(change.offset, sector * sectorBytes);
            const qint64 to = std::min(change.offset + change.bytes.size(), (sector + 1) * sectorBytes);
            DiskChange{change.kind, from, change.bytes.mid(from - change.offset, to - from)}.applyTo(content);
        }
        after.m_report.torn.append(name);
    }
    after.m_files.insert(id, File{content, content, {}, 0});
}

QByteArray DiskImage::fingerprint() const
{
    QByteArray all;
    for (auto name = m_names.constBegin(); name != m_names.constEnd(); ++name) {
        const QByteArray &content = file(name.value()).seen;
        all += name.key() + '=' + QByteArray::number(content.size());
        for (const size_t seed : {size_t{1}, size_t{2}}) // 128 bits, at the speed of memory
            all += ':'
                + QByteArray::number(
                    quint64(qHashBits(content.constData(), size_t(content.size()), seed)), 16);
        all += ' ';
    }
    return all;
}

} // namespace saoma::test

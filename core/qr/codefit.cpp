// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/codefit.h"

#include "core/qr/qrsegments.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace saoma {
namespace {

using namespace printedcode;

constexpr double edgePerDistance = 0.1;
constexpr double roundingMm = 1e-9;

double millimetres(int dots, double dpi)
{
    return dots * 25.4 / dpi;
}

int quietSide(int modules)
{
    return modules + 2 * QrMatrix::quietModules;
}

/// So many dots of the printer are one of a usual printer, of 200 or 300 an inch, at most. Where the room
/// allows it a finer printer makes the same code as that: it must not choose a smaller one because it could
/// come closer to the width that is wanted.
int dotsPerUsualDot(const CodeRoom &room)
{
    constexpr double usualDpiMin = 190; // less a printer's correction
    int dots = 1;
    while (room.dpi / (2 * dots) >= usualDpiMin)
        dots *= 2;
    return dots;
}

/// The whole number of usual dots nearest to that width.
int nearestDots(double millimetres, const CodeRoom &room)
{
    const int usual = dotsPerUsualDot(room);
    return std::max(1, int(std::lround(millimetres * room.dpi / usual / 25.4))) * usual;
}

int wantedDots(int modules, const CodeRoom &room)
{
    return nearestDots(std::max(moduleMm, room.scanDistanceMm * edgePerDistance / modules), room);
}

int mostDots(int modules, const CodeRoom &room)
{
    return int(std::floor((room.sideMm + roundingMm) * room.dpi / 25.4 / quietSide(modules)));
}

bool isAcceptable(int dots, const CodeRoom &room)
{
    return dots >= moduleDotsMin && millimetres(dots, room.dpi) >= moduleMmMin - roundingMm;
}

/// The module for that many of them: as wanted, or what there is room for.
int fittingDots(int modules, const CodeRoom &room)
{
    return std::clamp(mostDots(modules, room), 0, wantedDots(modules, room));
}

int modulesOf(int version)
{
    return QrSplit{version, {}}.modules();
}

CodeSize sizeAt(QByteArrayView text, QrLevel level, const CodeRoom &room)
{
    const QrSplit split = splitForQr(text, level);
    return {split.version, level, split.version == 0 ? 0 : fittingDots(split.modules(), room)};
}

/// The best level that the symbol has room for.
QrLevel levelFor(QByteArrayView text, const CodeSize &size)
{
    for (const QrLevel level : {QrLevel::Q, QrLevel::M})
        if (level > size.level && splitForQr(text, level, size.version).version == size.version)
            return level;
    return size.level;
}

} // namespace

Result<CodeSize> sizeCode(QByteArrayView text, const CodeRoom &room)
{
    if (text.isEmpty())
        return failure(Error::Kind::InvalidInput, u"QR_EMPTY"_s);
    const CodeSize q = sizeAt(text, QrLevel::Q, room);
    if (q.version > 0 && q.moduleDots >= wantedDots(modulesOf(q.version), room))
        return q;
    const CodeSize m = sizeAt(text, QrLevel::M, room);
    if (m.version > 0 && isAcceptable(m.moduleDots, room))
        return m;
    const CodeSize l = sizeAt(text, QrLevel::L, room);
    if (l.version == 0)
        return failure(Error::Kind::InvalidInput, u"QR_TOO_LONG"_s);
    return m.version == 0 || isAcceptable(l.moduleDots, room) ? l : m;
}

CodeSize evenSize(const CodeSize &own, const QList<CodeSize> &sizes, const CodeRoom &room)
{
    CodeSize even = own;
    for (const CodeSize &size : sizes) {
        const int dots = fittingDots(modulesOf(size.version), room);
        if (size.version > even.version && dots >= std::min(own.moduleDots, nearestDots(moduleMm, room)))
            even = {size.version, own.level, dots};
    }
    return even;
}

Result<FittedCode> fitCode(QByteArrayView text, const CodeRoom &room, const CodeSize &size)
{
    FittedCode code;
    code.level = levelFor(text, size);
    code.dpi = room.dpi;
    code.moduleDots = size.moduleDots;
    auto matrix = QrMatrix::encode(text, code.level, size.version);
    if (!matrix)
        return tl::unexpected(matrix.error());
    code.matrix = std::move(*matrix);
    return code;
}

Result<FittedCode> fitCode(QByteArrayView text, const CodeRoom &room)
{
    const auto size = sizeCode(text, room);
    return size ? fitCode(text, room, *size) : tl::unexpected(size.error());
}

QList<SheetProblem> codeProblems(const FittedCode &code, const CodeRoom &room, int item)
{
    using Kind = SheetProblem::Kind;
    const int smallestDots =
        std::max(moduleDotsMin, int(std::ceil(moduleMmMin * code.dpi / 25.4 - roundingMm)));
    const double needed = millimetres(smallestDots, code.dpi) * quietSide(code.matrix.size());
    if (code.moduleDots < 1)
        return {{Kind::CodeTooLarge, item, room.sideMm, needed, {}}};
    QList<SheetProblem> problems;
    const double module = code.moduleMm();
    if (code.moduleDots < moduleDotsMin)
        problems.append({Kind::TooFewDots, item, double(code.moduleDots), double(moduleDotsMin), {}});
    if (module < moduleMmMin - roundingMm)
        problems.append({Kind::ModuleTooSmall, item, module, moduleMmMin, {}});
    else if (module < moduleMmWarn - roundingMm)
        problems.append({Kind::ModuleSmall, item, module, moduleMmWarn, {}});
    if (code.level == QrLevel::L)
        problems.append({Kind::LowCorrection, item, 0, 0, {}});
    // Rounding to whole dots may take half a usual dot a module: that is no problem to speak of.
    const double advised = room.scanDistanceMm * edgePerDistance;
    const double rounding = millimetres(dotsPerUsualDot(room), room.dpi) / 2;
    if (code.edgeMm() < advised - code.matrix.size() * rounding - roundingMm)
        problems.append({Kind::EdgeShort, item, code.edgeMm(), advised, {}});
    return problems;
}

} // namespace saoma

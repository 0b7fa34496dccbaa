// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/qr/codefit.h"

#include "core/qr/qrsegments.h"

#include <algorithm>
#include <cmath>

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

/// The whole number of dots nearest to what is wanted for that many modules.
int wantedDots(int modules, const CodeRoom &room)
{
    const double wanted = std::max(moduleMm, room.scanDistanceMm * edgePerDistance / modules);
    return std::max(1, int(std::lround(wanted * room.dpi / 25.4)));
}

int mostDots(int modules, const CodeRoom &room)
{
    return int(std::floor((room.sideMm + roundingMm) * room.dpi / 25.4 / quietSide(modules)));
}

bool isAcceptable(int dots, const CodeRoom &room)
{
    return dots >= moduleDotsMin && millimetres(dots, room.dpi) >= moduleMmMin - roundingMm;
}

/// The size of the symbol decides, and that is known from the splitting: only the chosen one is encoded.
QrLevel chooseLevel(QByteArrayView text, const CodeRoom &room)
{
    const int modulesQ = splitForQr(text, QrLevel::Q).modules();
    if (modulesQ > 0 && mostDots(modulesQ, room) >= wantedDots(modulesQ, room))
        return QrLevel::Q;
    const int modulesM = splitForQr(text, QrLevel::M).modules();
    const int modulesL = splitForQr(text, QrLevel::L).modules();
    const bool isRescued = modulesL > 0 && isAcceptable(mostDots(modulesL, room), room);
    if ((modulesM == 0 || !isAcceptable(mostDots(modulesM, room), room)) && isRescued)
        return QrLevel::L;
    return QrLevel::M;
}

} // namespace

Result<FittedCode> fitCode(QByteArrayView text, const CodeRoom &room)
{
    FittedCode code;
    code.level = chooseLevel(text, room);
    code.dpi = room.dpi;
    auto matrix = QrMatrix::encode(text, code.level);
    if (!matrix)
        return tl::unexpected(matrix.error());
    code.matrix = std::move(*matrix);
    code.moduleDots = std::clamp(mostDots(code.matrix.size(), room), 0, wantedDots(code.matrix.size(), room));
    return code;
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
    // Rounding to whole dots may take half a dot a module: that is no problem to speak of.
    const double advised = room.scanDistanceMm * edgePerDistance;
    if (code.edgeMm() < advised - code.matrix.size() * millimetres(1, code.dpi) / 2)
        problems.append({Kind::EdgeShort, item, code.edgeMm(), advised, {}});
    return problems;
}

} // namespace saoma

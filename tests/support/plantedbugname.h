// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/plantedbug.h"

#include <QString>

#include <array>
#include <optional>

namespace saoma::test {

inline constexpr std::array plantedBugNames{"None",
#define SAOMA_QUOTE_PLANTED_BUG(name) #name,
    SAOMA_FOR_EACH_PLANTED_BUG(SAOMA_QUOTE_PLANTED_BUG)
#undef SAOMA_QUOTE_PLANTED_BUG
};

[[nodiscard]] inline QString plantedBugName(PlantedBug bug)
{
    return QString::fromLatin1(plantedBugNames.at(std::size_t(bug)));
}

/// Nothing too if this build cannot plant any.
[[nodiscard]] inline std::optional<PlantedBug> plantedBugFromName(const QString &name)
{
    for (std::size_t i = 0; canPlantBugs && i < plantedBugNames.size(); ++i)
        if (name == QLatin1StringView{plantedBugNames.at(i)})
            return PlantedBug(i);
    return std::nullopt;
}

/// In core as long as this lives. While no thread of core runs.
class Planting final
{
public:
    explicit Planting(PlantedBug bug) { plant(bug); }
    ~Planting() { plant(PlantedBug::None); }
    Q_DISABLE_COPY_MOVE(Planting)
};

} // namespace saoma::test

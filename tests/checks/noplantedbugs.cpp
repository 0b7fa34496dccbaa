// SPDX-License-Identifier: GPL-3.0-or-later
// Compiled as the release is, without SAOMA_PLANTED_BUGS: every condition that plants a bug is then
// constantly false, so that the compiler leaves nothing of what stands behind it.
#include "core/base/plantedbug.h"

#ifdef SAOMA_PLANTED_BUGS
#error "this file is to be compiled without planted bugs"
#endif

namespace saoma {

#define SAOMA_EXPECT_NOT_PLANTED(bug) static_assert(!isPlanted(PlantedBug::bug));
SAOMA_FOR_EACH_PLANTED_BUG(SAOMA_EXPECT_NOT_PLANTED)
static_assert(!canPlantBugs);

} // namespace saoma

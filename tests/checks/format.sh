#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails if clang-format would change a source: format.sh SOURCE_DIR
set -euo pipefail
cd "$1"
find core ui app tests -name '*.h' -o -name '*.cpp' | sort | xargs clang-format-14 --dry-run -Werror

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails if a source lacks its SPDX head: headers.sh SOURCE_DIR
set -euo pipefail
cd "$1"
missing=$(find core ui app tests scripts cmake resources .ci \
    \( -name '*.h' -o -name '*.cpp' -o -name '*.cmake' -o -name 'CMakeLists.txt' -o -name '*.sh' -o -name '*.py' \
    -o -name '*.sql' -o -path 'scripts/*' \) -type f -print0 | xargs -0 grep -L 'SPDX-License-Identifier: GPL-3.0-or-later' || true)
[ -z "$missing" ] || { echo "without an SPDX head:"; echo "$missing"; exit 1; }

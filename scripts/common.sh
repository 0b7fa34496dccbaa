# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by the scripts beside it: where the project is, and the Debian/Ubuntu packages that a task needs.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

build_packages=(g++ cmake ninja-build pkg-config ccache mold
    qt6-base-dev qt6-charts-dev libqt6opengl6-dev qt6-qpa-plugins qt6-l10n-tools qt6-tools-dev qt6-tools-dev-tools
    libsqlite3-dev libssl-dev libqrencode-dev libzxing-dev libzip-dev zlib1g-dev libxlsxwriter-dev libsodium-dev libzstd-dev libexpected-dev libboost-dev
    libxkbcommon-dev)
run_packages=(qt6-qpa-plugins fontconfig fonts-noto-cjk)
test_packages=(poppler-utils zbar-tools sqlite3 libbenchmark-dev clang clang-format-14 libclang-rt-14-dev
    python3 git procps xvfb xauth openbox xdotool imagemagick cups-daemon cups-client "${run_packages[@]}")

# Installs those of the named packages that are missing, and says which.
need() {
    command -v dpkg-query >/dev/null || return 0 # another system: its own packages, see README
    local missing=() package
    for package in "$@"; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "Installing: ${missing[*]}"
    local as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# Configures (once) and builds a preset: build_preset dev [target...]
build_preset() {
    local preset=$1
    shift
    # Precompiled headers and ccache agree only when the time stamps of headers are left out of the hash.
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
    [ "$preset" = clang ] || [ "$preset" = asan ] && need clang libclang-rt-14-dev
    [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >/dev/null
    cmake --build --preset "$preset" ${1:+--target "$@"}
}

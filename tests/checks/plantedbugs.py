#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails if planted bugs could reach people, or if one is planted nowhere or looked for by nobody.

plantedbugs.py SOURCE_DIR [LIBRARY]: the sources; and, of a build without planted bugs, that libsaoma_core.a has none.
"""
import json
import pathlib
import re
import subprocess
import sys

HEADER = "core/base/plantedbug.h"
TABLE = "tests/simulation/bugs/bugtable.cpp"
LEAST = 40  # docs/reliability.md
USE = re.compile(r"\bPlantedBug::(\w+)")
SWITCH = re.compile(r"\bplantedBug\b|\bplant\s*\(|\bSAOMA_PLANTED_BUGS\b")


def without_comments(text):
    return re.sub(r"//[^\n]*|/\*.*?\*/", "", text, flags=re.S)


def preset_faults(root):
    if not re.search(r"(?m)^option\(SAOMA_PLANTED_BUGS .*\bOFF\)$", (root / "CMakeLists.txt").read_text()):
        yield "CMakeLists.txt: SAOMA_PLANTED_BUGS is not off by default"
    presets = {p["name"]: p for p in json.loads((root / "CMakePresets.json").read_text())["configurePresets"]}
    name = "release"
    while name:
        value = presets[name].get("cacheVariables", {}).get("SAOMA_PLANTED_BUGS", "OFF")
        if value != "OFF":
            yield f"CMakePresets.json: release gets SAOMA_PLANTED_BUGS={value} from {name}"
        name = presets[name].get("inherits")


def source_faults(root):
    text = (root / HEADER).read_text()
    listed = re.findall(r"\bbug\((\w+)\)", text[text.index("(bug)") + 5:text.index("enum class")])
    if len(listed) < LEAST:
        yield f"{HEADER}: {len(listed)} bugs; {LEAST} are promised"
    planted = {}
    for top in ("core", "ui", "app"):
        for file in sorted((root / top).rglob("*")):
            name = file.relative_to(root).as_posix()
            if file.suffix not in (".h", ".cpp") or name == HEADER:
                continue
            code = without_comments(file.read_text(encoding="utf-8"))
            for bug in USE.findall(code):
                planted.setdefault(bug, []).append(name)
            if SWITCH.search(code):
                yield f"{name}: only tests plant bugs"
            if top != "core" and USE.search(code):
                yield f"{name}: bugs are planted in core alone"
    table = without_comments((root / TABLE).read_text())
    for bug in listed:
        if bug not in planted:
            yield f"{HEADER}: {bug} is planted nowhere"
        if not re.search(rf"\{{{bug},", table):
            yield f"{TABLE}: {bug} is looked for by nobody"


def library_faults(library):
    symbols = subprocess.run(["nm", "-C", library], check=True, capture_output=True, text=True).stdout
    if "saoma::" not in symbols:
        yield f"{library}: no symbols to look at"
    if "saoma::plantedBug" in symbols:
        yield f"{library}: holds the switch that plants bugs"


def main():
    root = pathlib.Path(sys.argv[1])
    faults = list(preset_faults(root)) + list(source_faults(root))
    for library in sys.argv[2:]:
        faults += library_faults(library)
    print("\n".join(faults) if faults else "planted bugs: all in their places")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

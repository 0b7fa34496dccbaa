#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails if a line of the reliability lists is named by no test: trace.py SOURCE_DIR [--list] | trace.py --self-test

A test names an id by a function (F12_paidAfterLocalExpiry) or by a text that begins with it (a row "S03 lower case", a mark
"F06"), in a file under tests/ that a build file knows; comments do not count. An id whose feature is still to come carries
the issue's number in tests/data/reliability/ids.tsv and is counted aloud; once core/ names it, it needs its test."""
import pathlib
import re
import sys

IDS = "tests/data/reliability/ids.tsv"
WANTED = [f"F{n:02}" for n in range(1, 37)] + [f"I{n:02}" for n in range(1, 30)] + [f"S{n:02}" for n in range(1, 31)]
NAME = r"([FIS]\d\d)"
FUNCTION = re.compile(rf"\b{NAME}_[a-z]\w*")
TEXT = re.compile(rf"[\"']{NAME}(?![\w])")
LITERAL = r"\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'"
COMMENT = {"c": re.compile(rf"//[^\n]*|/\*.*?\*/|({LITERAL})", re.S), "py": re.compile(rf"\"\"\".*?\"\"\"|#[^\n]*|({LITERAL})", re.S)}
ANYWHERE = re.compile(rf"\b{NAME}\b")


def named_in(text, is_python=False):
    code = COMMENT["py" if is_python else "c"].sub(lambda match: match.group(1) or " ", text)
    return set(FUNCTION.findall(code)) | set(TEXT.findall(code))


def read_ids(text):
    """{id: (issue or None, title)}"""
    ids = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            name, owed, title = line.split("\t")
            ids[name] = (None if owed == "-" else int(owed), title)
    return ids


def faults(ids, named, in_core):
    """`named`: {id: files}; `in_core`: ids that core's sources mention."""
    for name in WANTED:
        if name not in ids:
            yield f"{name} is missing in {IDS}"
    for name in sorted(set(ids) - set(WANTED)):
        yield f"{name} in {IDS} is none of the specification's"
    for name in sorted(set(named) - set(ids)):
        yield f"{name} is named by {sorted(named[name])[0]} and is in no list"
    for name, (owed, title) in ids.items():
        if name in named:
            continue
        if owed is None:
            yield f"{name} is named by no test: {title}"
        elif name in in_core:
            yield f"{name} is named in core and by no test, owed by issue {owed} or not: {title}"


def read(root):
    named = {}
    builds = "\n".join(path.read_text(encoding="utf-8") for path in (root / "tests").rglob("CMakeLists.txt"))
    for path in sorted((root / "tests").rglob("*")):
        if path.suffix not in (".cpp", ".h", ".py") or "checks" in path.parts:
            continue
        if path.suffix != ".h" and path.name not in builds:
            continue  # nobody runs it
        for name in named_in(path.read_text(encoding="utf-8"), path.suffix == ".py"):
            named.setdefault(name, set()).add(path.relative_to(root).as_posix())
    in_core = set()
    for path in (root / "core").rglob("*"):
        if path.suffix in (".cpp", ".h"):
            in_core.update(ANYWHERE.findall(path.read_text(encoding="utf-8")))
    return read_ids((root / IDS).read_text(encoding="utf-8")), named, in_core


def check(root, lists_all):
    ids, named, in_core = read(root)
    found = list(faults(ids, named, in_core))
    print("\n".join(found))
    if lists_all:
        for name, (_, title) in ids.items():
            print(f"{name}  {len(named.get(name, ()))} files  {title}")
    owed = {}
    for name, (issue, _) in ids.items():
        if issue is not None:
            owed.setdefault(issue, []).append(name + (" (tested by now: take its mark out)" if name in named else ""))
    for issue, names in sorted(owed.items()):
        print(f"owed by issue {issue}: {len(names)}: {', '.join(names)}")
    print(f"{sum(name in named for name in ids)} of {len(ids)} lines are named by a test")
    return 1 if found else 0


def self_test():
    ids = {name: (None, "title") for name in WANTED}
    named = {name: {"tests/a.cpp"} for name in WANTED}
    without = {name: files for name, files in named.items() if name != "F12"}
    owed = {**ids, "F12": (5, "title")}
    samples = [
        ("all is well", faults(ids, named, set()), 0),
        ("no test", faults(ids, without, set()), 1),
        ("owed", faults(owed, without, {"F01"}), 0),
        ("owed, but in core", faults(owed, without, {"F12"}), 1),
        ("an unknown line", faults(ids, {**named, "F37": {"tests/a.cpp"}}, set()), 1),
        ("a line too many", faults({**ids, "S31": (5, "title")}, named, set()), 1),
        ("a line missing", faults({name: ids[name] for name in WANTED if name != "I13"},
                                  {name: f for name, f in named.items() if name != "I13"}, set()), 1),
    ]
    for what, found, wanted in samples:
        found = list(found)
        if len(found) != wanted:
            yield f"{what}: {found}"
    texts = [("void T::F12_paidLate() {}", {"F12"}), ('QTest::newRow("S03 lower case")', {"S03"}), ('u"I11"_s', {"I11"}),
             ("// F12_paidLate tests it", set()), ("/* F12_x\n*/", set()), ('url("http://a//b"); F12_x();', {"F12"}),
             ('"see F12"', set()), ('"F123"', set()), ("F12", set())]
    for text, wanted in texts:
        if named_in(text) != wanted:
            yield f"{text}: {named_in(text)}"
    if named_in('"""F12_x"""\n# "F13"\nyield "I01: paid"', True) != {"I01"}:
        yield "Python's comments"


def main():
    if sys.argv[1] == "--self-test":
        found = list(self_test())
        print("\n".join(found) if found else "the check finds what it must")
        return 1 if found else 0
    return check(pathlib.Path(sys.argv[1]), "--list" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())

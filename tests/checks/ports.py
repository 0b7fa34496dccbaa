#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails if core/ takes time, chance or the network past the ports: ports.py SOURCE_DIR | ports.py --self-test

Core asks core/base/clock.h and core/base/random.h, and only core/net opens sockets (docs/architecture.md, section 4),
so that tests own time, chance and the network. What may know better stands in ALLOWED, with its reason.
"""
import pathlib
import re
import sys

# file → kind of rule it may break, and why; a line that is not needed any more is a fault too
ALLOWED = {
    "core/base/clock.cpp": ("time", "SystemClock: the port's own implementation"),
    "core/base/programlock.cpp": ("time", "ProgramLock: waits for other programs, whose time is the real one"),
    "core/base/random.cpp": ("chance", "SystemRandom: the port's own implementation"),
}
RULES = [
    ("time", r"\bQ(?:Chrono)?Timer\b|\bQBasicTimer\b|\bsingleShot\b|\bstartTimer\b|\btimerEvent\b"),
    ("time", r"\bQDeadlineTimer\b|\bQElapsedTimer\b"),
    ("time", r"\bQDateTime\s*::\s*current\w+|\bQTime\s*::\s*currentTime\b|\bQDate\s*::\s*currentDate\b"),
    ("time", r"(?<![\w.>:])(?:::|std::)?time\s*\(\s*(?:nullptr|NULL|0|&\w+)\s*\)"),
    ("time", r"\bgettimeofday\b|\bclock_gettime\b|\btimespec_get\b|\btimerfd_create\b|\blocaltime(?:_r)?\b"),
    ("time", r"_clock\s*::\s*now\b|\bClock\s*::\s*now\s*\("),
    ("time", r"\bthis_thread\s*::\s*sleep_\w+|\bQ?Thread\s*::\s*(?:sleep|msleep|usleep)\b|(?<![\w.>])(?:u|nano)?sleep\s*\("),
    ("chance", r"\bQRandomGenerator(?:64)?\b|\bQUuid\s*::\s*createUuid\b"),
    ("chance", r"(?<![\w.>])(?:s?rand(?:_r)?\s*\(|s?random\s*\(\s*\))|\brandom_device\b|\bmt19937\w*|\bdefault_random_engine\b|\barc4random\w*"),
    ("chance", r"\bRAND_(?:priv_)?bytes\b|/dev/u?random\b|\bgetrandom\b|\bgetentropy\b"),
    ("network", r"\bQNetworkAccessManager\b|\bQ(?:Tcp|Ssl|Udp|Abstract)Socket\b|\bQ(?:Tcp|Ssl|Local)Server\b|\bQLocalSocket\b"),
]
NETWORK_ROOM = "core/net/"
# A comment, or a literal: literals are kept (a path such as /dev/urandom is one), comments are blanked line by line.
TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)


def without_comments(text):
    def replaced(match):
        found = match.group(0)
        return "\n" * found.count("\n") if found.startswith("/") else found
    return TOKEN.sub(replaced, text)


def faults_of(name, text):
    """(kind, "file:line: what") of everything in `text` that goes past a port."""
    code = without_comments(text)
    for kind, pattern in RULES:
        if kind == "network" and name.startswith(NETWORK_ROOM):
            continue
        for match in re.finditer(pattern, code):
            line = code.count("\n", 0, match.start()) + 1
            yield kind, f"{name}:{line}: {match.group(0).strip()} goes past the port for {kind}"


def faults(root):
    used = set()
    files = [p for p in sorted((root / "core").rglob("*")) if p.suffix in (".h", ".cpp")]
    if len(files) < 50:
        yield f"only {len(files)} sources found in {root / 'core'}"
    for file in files:
        name = file.relative_to(root).as_posix()
        allowed = ALLOWED.get(name, ("", ""))[0]
        for kind, fault in faults_of(name, file.read_text(encoding="utf-8")):
            if kind == allowed:
                used.add(name)
            else:
                yield fault
    for name in sorted(set(ALLOWED) - used):
        yield f"{name} keeps to the ports by now: take its line out of {pathlib.Path(__file__).name}"


BAD = {
    "time": ["#include <QTimer>", "QTimer::singleShot(5s, this, f);", "startTimer(20);", "QDeadlineTimer d{5};",
             "QElapsedTimer t;", "QDateTime::currentDateTimeUtc()", "QDateTime::currentSecsSinceEpoch()",
             "QDateTime :: currentMSecsSinceEpoch()", "QTime::currentTime()", "QDate::currentDate()", "auto t = time(nullptr);",
             "std::time(NULL)", "::time(&seconds)", "gettimeofday(&v, nullptr)", "clock_gettime(CLOCK_REALTIME, &t)",
             "std::chrono::steady_clock::now()", "std::chrono::system_clock::now()", "high_resolution_clock::now()",
             "std::this_thread::sleep_for(1s)", "QThread::msleep(3)", "QThread::sleep(1)", "QThread::usleep(1)", "usleep(4)"],
    "chance": ["QRandomGenerator::global()->generate()", "QUuid::createUuid()", "rand()", "std::rand()", "srand(1)",
               "std::random_device d;", "std::mt19937_64 g;", "RAND_bytes(p, 16)", 'QFile("/dev/urandom")', "getrandom(p, 8, 0)"],
    "network": ["QNetworkAccessManager m;", "QTcpSocket *s;", "#include <QTcpServer>", "QSslSocket s;"],
}
GOOD = ["// QTimer::singleShot is not for us", "/* std::mt19937\n QTcpSocket */", "order.createdAt = columns.time();",
        "QDateTime time() { return next(); }", "m_clock.callAfter(5s, this, f);", "random.bytes(5)", "m_random->bytes(8)",
        "SeededRandom random(7);", "QTime::fromString(text)", "runtime(0)", "Duration monotonic() const", "operand(1)"]


def self_test():
    for kind, samples in BAD.items():
        for sample in samples:
            found = [k for k, _ in faults_of("core/payment/sample.cpp", sample)]
            if kind not in found:
                yield f"not found: {sample}"
    for sample in GOOD:
        for _, fault in faults_of("core/payment/sample.cpp", sample):
            yield f"found in what is allowed: {fault}"
    if list(faults_of("core/net/sample.cpp", "QTcpSocket s;")):
        yield "core/net may open sockets"
    if [f for _, f in faults_of("core/net/sample.cpp", "\n/*\n*/ QTimer t;")] != [
            "core/net/sample.cpp:3: QTimer goes past the port for time"]:
        yield "core/net may not have timers, and the line must be right"


def main():
    testing = sys.argv[1] == "--self-test"
    found = list(self_test() if testing else faults(pathlib.Path(sys.argv[1])))
    good = "the check finds what it must" if testing else "core keeps to its ports"
    print("\n".join(found) if found else good)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""System calls that fail under the real programs:
callfaults.py --programs DIR --library libsaoma_faultfs.so [--calls N] [--kind NAME] | --control

A script of commands (a listener with a notice among them) is recorded once on a fresh ledger: the folder before each
step, and how many calls of each kind the step makes. Then, for N calls of each kind spread over the whole script, the
folder is put back, the one step runs whose call it is, that call fails, and without faults we look at what is left:
a documented exit status and a sentence, the ledger clean, what was reported done is there, nothing half-written."""
import argparse
import collections
import dataclasses
import multiprocessing
import pathlib
import re
import shutil
import signal
import struct
import subprocess
import sys
import time

from oracle import PAID
from shop import PATIENCE, Shop, Trouble, end_tidily, kill

CALLS = ("sync", "write", "create", "open", "truncate", "rename", "unlink", "mkdir", "close", "read")  # as in faultfs.c


@dataclasses.dataclass(frozen=True)
class Kind:
    name: str
    call: str
    error: str
    lasts: bool = False


KINDS = [Kind("sync EIO", "sync", "EIO"), Kind("write EIO", "write", "EIO"),
         Kind("disk full from a write on", "write", "ENOSPC", True), Kind("short write, then disk full", "write", "SHORT", True),
         Kind("open EIO", "open", "EIO"), Kind("no new files from one on", "create", "ENOSPC", True),
         Kind("close EIO", "close", "EIO"), Kind("read EIO", "read", "EIO"),
         # Beyond the eight: a smaller sample, or every call there is
         Kind("sync EIO from one on", "sync", "EIO", True), Kind("truncate EIO", "truncate", "EIO"),
         Kind("rename EIO", "rename", "EIO"), Kind("unlink EIO", "unlink", "EIO"), Kind("mkdir EIO", "mkdir", "EIO")]
ROUNDS = 10
STATUSES = (0, 1, 2, 3, 4)
FILES = {"ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm", "ledger.sqlite.reserve"}


@dataclasses.dataclass
class Step:
    number: int
    what: str
    arguments: list          # of saoma; empty: a listener that gets one notice
    about: str = ""          # order number, product or file
    before: str = ""         # state of the order before
    folder: pathlib.Path = None
    calls: dict = None


class Script:
    """The recorded script of one worker, in a shop of its own."""

    def __init__(self, programs, library):
        self.shop = Shop(programs)
        self.library = library
        self.state = self.shop.folder / "state"
        self.shop.data = self.state / "data"
        self.count_file = self.shop.folder / "counts"
        self.steps = []
        self.tried = 0

    def environment(self, call="", at=0, error="", lasts=False):
        self.count_file.unlink(missing_ok=True)
        return {"LD_PRELOAD": str(self.library), "SAOMA_FAULT_CALL": call, "SAOMA_FAULT_AT": str(at), "SAOMA_FAULT_ERROR": error,
                "SAOMA_FAULT_LAST": str(int(lasts)), "SAOMA_FAULT_PATH": f"{self.state}/", "SAOMA_FAULT_COUNT": str(self.count_file),
                "ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=0"}

    def counts(self):
        """(calls that failed, {call: how many were made})"""
        if not self.count_file.exists():
            return 0, dict.fromkeys(CALLS, 0)  # it did not even start
        failed, *seen = struct.unpack(f"{len(CALLS) + 1}q", self.count_file.read_bytes())
        return failed, dict(zip(CALLS, seen))

    # Recording.

    def record(self):
        self.shop.open_platform()
        self.shop.control("fault", {"fault": "notice_never", "call": "notice", "times": 10000})  # we send them ourselves
        (self.state / "out").mkdir(parents=True)
        for index in range(ROUNDS):
            self.record_round(str(index))

    def record_round(self, index):
        out = self.state / "out"
        self.step("product", ["product", "add", f"P{index}", "Tea", "2"], f"P{index}")
        asked = self.step("charge", ["charge", "1", "--body", f"a{index}"])["out_trade_no"]
        self.shop.control("pay", {"out_trade_no": asked})
        self.step("sync", ["order", "sync", asked], asked, "waiting")
        told = self.step("charge", ["charge", "2", "--body", f"b{index}", "--qr", str(out / f"{index}.png")])["out_trade_no"]
        self.shop.control("pay", {"out_trade_no": told})
        self.step("notice", [], told, "waiting")
        closed = self.step("charge", ["charge", "3", "--body", f"c{index}"])["out_trade_no"]
        self.step("close", ["order", "close", closed], closed, "waiting")
        self.step("code", ["product", "code", f"P{index}", "--qr", str(out / f"{index}.svg")], str(out / f"{index}.svg"))
        self.step("remove", ["product", "remove", f"P{index}"], f"P{index}")
        self.step("list", ["order", "list"])
        self.step("show", ["order", "show", asked], asked, "paid")
        self.step("check", ["ledger", "check"])

    def step(self, what, arguments, about="", before=""):
        step = Step(len(self.steps), what, arguments, about, before, self.shop.folder / f"before-{len(self.steps)}")
        shutil.copytree(self.state, step.folder)
        status, answer = self.run(step, self.environment())
        if status != 0:
            raise Trouble(f"without a fault, {what} ended with {status}: {answer}")
        step.calls = self.counts()[1]
        self.steps.append(step)
        return answer

    def run(self, step, environment):
        """(exit status, answer) of one step; a notice's answer is {"accepted": …}."""
        if step.arguments:
            return self.shop.saoma(*step.arguments, environment=environment)
        order = next(o for o in self.shop.platform_orders() if o["out_trade_no"] == step.about)
        process = self.shop.start("saoma-listener", environment=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        try:
            is_listening = process.stdout.readline().startswith(b"listening")
            accepted = is_listening and self.shop.notify(order)
            process.send_signal(signal.SIGTERM)
            _, said = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired as error:
            kill(process)
            raise Trouble("the listener does not end") from error
        answer = {"accepted": accepted}
        if process.returncode != 0:
            lines = [line for line in said.decode(errors="replace").splitlines() if not line.startswith("[")]
            answer["error"] = {"code": "LISTENER", "message": " ".join(lines).strip()}
        return process.returncode, answer

    # Faults.

    def points(self, kind, most):
        """(step, k) of at most `most` calls, spread evenly over the script."""
        all_calls = [(step, k) for step in self.steps for k in range(1, step.calls[kind.call] + 1)]
        most = most if kind in KINDS[:8] else most // 4
        if len(all_calls) <= most:
            return all_calls
        return [all_calls[i * len(all_calls) // most] for i in range(most)]

    def put_back(self, step):
        shutil.rmtree(self.state)
        shutil.copytree(step.folder, self.state)

    def named(self, step):
        """A charge under a name of its own, to be found again at the platform."""
        if step.what != "charge":
            return step
        body = step.arguments.index("--body") + 1
        return dataclasses.replace(step, arguments=[*step.arguments[:body], f"try {self.tried}", *step.arguments[body + 1:]])

    def try_point(self, kind, step, k):
        """Whether the call was reached, and every fault found."""
        self.put_back(step)
        self.tried += 1
        step = self.named(step)
        begun = time.monotonic()
        status, answer = self.run(step, self.environment(kind.call, k, kind.error, kind.lasts))
        failed = self.counts()[0]
        faults = list(self.judge(step, status, answer, leaves_files=kind.call == "unlink"))
        if time.monotonic() - begun > PATIENCE / 2:
            faults.append(f"it took {time.monotonic() - begun:.0f} s")
        return failed > 0, status, faults

    def judge(self, step, status, answer, leaves_files=False):
        """What is wrong, seen without faults."""
        if status not in STATUSES:
            yield f"it ended with {status}, which is no documented status"
        if (status not in (0, 3) and not answer.get("violations")) or "error" in answer:
            yield from self.judge_sentence(answer)
        yield from self.judge_files(leaves_files)
        check, violations = self.shop.saoma("ledger", "check")
        never_made = status != 0 and not (self.shop.data / "ledger.sqlite").exists()  # and so it is told
        if check != 0 and not (never_made and check == 4):
            yield f"ledger check ends with {check}: {violations}"
            return
        orders = self.shop.orders()
        order = next((o for o in orders if o["out_trade_no"] == (step.about or answer.get("out_trade_no"))), None)
        yield from getattr(self, "judge_" + step.what)(step, status, answer, order, orders)
        if self.tried % 4 == 0:
            status, answer = self.shop.saoma("product", "add", "AFTER", "After", "1")
            if status != 0 or "AFTER" not in self.products():
                yield f"the next change ends with {status}: {answer}"

    def judge_sentence(self, answer):
        error = answer.get("error", {})
        message = error.get("message", "")
        if not error.get("code") or len(message) < 15 or "%1" in message or message[-1] not in ".!?:;)":
            yield f"no sentence says what happened: {answer}"

    def judge_files(self, leaves_files):
        names = {path.name for path in self.shop.data.glob("*")} if self.shop.data.exists() else set()
        left = {name for name in names - FILES if not (leaves_files and name.startswith(("ledger.sqlite.new-", "ledger.sqlite.user-", "ledger.sqlite.opening")))}
        if left:
            yield f"left behind: {sorted(left)}"
        for path in (self.state / "out").glob("*"):
            if path.suffix == ".png" and path.read_bytes()[-8:-4] == b"IEND":
                continue
            if path.suffix == ".svg" and path.read_bytes().rstrip().endswith(b"</svg>"):
                continue
            yield f"half-written: {path.name}, {path.stat().st_size} bytes"

    def products(self):
        return {product["id"] for product in self.shop.asked("product", "list")["products"]}

    def judge_product(self, step, status, _answer, _order, _orders):
        if status == 0 and step.about not in self.products():
            yield f"{step.about} was reported added and is not there"

    def judge_remove(self, step, status, _answer, _order, _orders):
        if status == 0 and step.about in self.products():
            yield f"{step.about} was reported removed and is there"

    def judge_charge(self, step, status, answer, order, orders):
        body = step.arguments[step.arguments.index("--body") + 1]
        made = [o["out_trade_no"] for o in orders if o["body"] == body]
        if len(made) > 1:
            yield f"one charge made {len(made)} orders"
        for there in self.shop.platform_orders():
            if there["body"] == body and there["out_trade_no"] not in made:
                yield f"the platform has {there['out_trade_no']}, the ledger does not (I15)"
        if status == 0 and (not order or order["code"] != answer["code"]):
            yield f"{answer.get('out_trade_no')} was printed and is not in the ledger with its code"
        if status == 0 and "--qr" in step.arguments and not pathlib.Path(step.arguments[-1]).exists():
            yield "the code's picture was reported written and is not there"

    def judge_code(self, step, status, _answer, _order, _orders):
        if status == 0 and not pathlib.Path(step.about).exists():
            yield "the picture was reported written and is not there"

    def judge_sync(self, step, status, answer, order, _orders):
        if status == 0 and answer.get("state") == "paid" and (not order or order["state"] != "paid"):
            yield "the order was reported paid and is not"
        if not order or order["state"] not in (step.before, "unknown", *PAID):
            yield f"the order is {order and order['state']}"

    def judge_notice(self, step, _status, answer, order, _orders):
        if not order or order["state"] not in (step.before, *PAID):
            yield f"the order is {order and order['state']}"
        elif answer["accepted"] and order["state"] not in PAID:
            yield "I01: SUCCESS was answered, and the ledger does not show the payment"

    def judge_close(self, step, status, answer, order, _orders):
        if status == 0 and (not order or order["state"] != "closed"):
            yield "the order was reported closed and is not"
        if not order or order["state"] not in (step.before, "closing", "closed", "unknown"):
            yield f"the order is {order and order['state']}"

    def judge_list(self, _step, status, answer, _order, orders):
        if status == 0 and answer["orders"] != orders[:50]:
            yield "the list is not what the ledger has"

    def judge_show(self, step, status, answer, order, _orders):
        if not order or (status == 0 and answer["state"] != order["state"]):
            yield "the order shown is not what the ledger has"

    def judge_check(self, _step, status, answer, _order, _orders):
        false = [line for line in answer.get("violations", []) if "unable to get the page" not in line]  # which is true
        if false or (status == 1 and not answer.get("violations")):
            yield f"violations are reported that are not there: {answer}"


def run_kinds(job):
    """[(kind, calls tried, calls reached, statuses, faults)] of one worker."""
    programs, library, kinds, most, share, shares = job
    script = Script(programs, library)
    results = []
    try:
        script.record()
        for kind in kinds:
            statuses, reached, faults = collections.Counter(), 0, []
            points = script.points(kind, most)[share::shares]
            for step, k in points:
                try:
                    hit, status, found = script.try_point(kind, step, k)
                except Trouble as trouble:
                    hit, status, found = True, None, [str(trouble)]
                reached += hit
                statuses[status] += 1
                where = f"{step.what} ({' '.join(step.arguments) or 'listener'}){'' if step.number else ' on a fresh ledger'}"
                faults += [f"{kind.name}, {where}, call {k}: {f}" for f in found]
            results.append((kind.name, len(points), reached, statuses, faults))
    finally:
        script.shop.close()
    return results


def run(arguments):
    kinds = [kind for kind in KINDS if arguments.kind in (None, kind.name)]
    begun = time.monotonic()
    jobs = [(arguments.programs, arguments.library, kinds, arguments.calls, share, arguments.jobs) for share in range(arguments.jobs)]
    tried, reached = collections.Counter(), collections.Counter()
    by_kind = collections.defaultdict(collections.Counter)
    found = []
    with multiprocessing.Pool(arguments.jobs, end_tidily) as pool:
        for results in pool.imap_unordered(run_kinds, jobs):
            for name, count, hits, ended, wrong in results:
                tried[name] += count
                reached[name] += hits
                by_kind[name] += ended
                found += wrong
    for kind in kinds:
        ends = ", ".join(f"{n} × {status}" for status, n in sorted(by_kind[kind.name].items(), key=str))
        print(f"{kind.name}: {reached[kind.name]} of {tried[kind.name]} calls failed as told; exit statuses {ends}")
    print("\n".join(found))
    total = sum(tried.values())
    missed = total - sum(reached.values())
    print(f"system calls: {len(kinds)} kinds, {total} runs, {missed} not reached, {len(found)} faults "
          f"({time.monotonic() - begun:.0f} s)")
    if missed > total / 10:
        print("too many calls were not reached: the script is not what was recorded")
        return 1
    return 1 if found else 0


def control(programs, library):
    """Undoes what a step has done, or does it badly, and expects to hear of it."""
    script, silent = Script(programs, library), []
    try:
        script.record()
        steps = {step.what: step for step in script.steps if step.before or step.what not in ("sync", "notice", "close")}
        for what in ("product", "charge", "sync", "notice", "close", "code", "remove"):
            step = script.named(steps[what])
            script.put_back(step)
            status, answer = script.run(step, {})
            good = list(script.judge(step, status, answer))
            script.put_back(step)
            undone = list(script.judge(step, status, answer))
            print(f"{what}: {good or 'done'}; undone: {undone[0] if undone else 'no fault'}")
            silent += [what] if good or not undone else []
        samples = {"a crash": (-11, {}), "an unknown status": (7, {}), "no sentence": (4, {"error": {"code": "X", "message": "%1"}})}
        for what, (status, answer) in samples.items():
            found = list(script.judge(steps["list"], status, answer))
            print(f"{what}: {found[0] if found else 'no fault'}")
            silent += [] if found else [what]
        for name, content in (("x.png", b"\x89PNG half"), ("x.svg", b"<svg>")):
            (script.state / "out" / name).write_bytes(content)
            found = list(script.judge_files(False))
            print(f"{name}: {found[0] if found else 'no fault'}")
            silent += [] if found else [name]
            (script.state / "out" / name).unlink()
        (script.shop.data / "ledger.sqlite.part").touch()
        silent += [] if list(script.judge_files(False)) else ["a part of a file"]
    finally:
        script.shop.close()
    for what in silent:
        print(f"NOT CAUGHT: {what}")
    return 1 if silent else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--programs", type=pathlib.Path, required=True)
    parser.add_argument("--library", type=pathlib.Path, required=True)
    parser.add_argument("--calls", type=int, default=200, help="of each kind")
    parser.add_argument("--kind", choices=[kind.name for kind in KINDS])
    parser.add_argument("--jobs", type=int, default=3)
    parser.add_argument("--control", action="store_true", help="show that what is wrong is found")
    arguments = parser.parse_args()
    return control(arguments.programs, arguments.library) if arguments.control else run(arguments)


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill −9 of the real programs in the middle of their work, thousands of times:
crashloop.py --programs DIR [--cycles N] [--from SEED] [--jobs N] | --control

One cycle: sales, notices, closes and products by a seed, SIGKILL to a listener, a desk or a command at a random moment,
a look at what is left, a restart. The oracle is tests/crash/oracle.py. A day is 25 cycles on one ledger; day i of a run
has the seed SEED + i, so a failing day is run again with --from ITS_SEED --cycles 25."""
import argparse
import collections
import concurrent.futures
import multiprocessing
import pathlib
import random
import shutil
import subprocess
import sys
import time

import oracle
from shop import PATIENCE, Shop, Trouble, end_tidily

DAY = 25  # cycles
LISTENERS = ["saoma-listener"] * 11 + ["saoma-cashier"]  # who listens; the desktop program starts slowly
# Rare moments that a run of 200 cycles and more must have hit, or the loop shows less than it says
MUST_HAPPEN = ("listener killed", "cashier killed", "command killed", "killed with work under way", "killed at its start",
               "notice unanswered by a kill", "command without a word", "settled after a restart", "second notice accepted")


class Day:
    def __init__(self, programs, seed):
        self.random = random.Random(seed)
        self.shop = Shop(programs)
        self.promises = oracle.Promises()
        self.counts = collections.Counter()
        self.commands = []      # running ones: (process, what it is)
        self.usual = 0.15       # seconds that the work of a cycle takes, measured as it goes
        self.serial = 0

    # What happens in a shop. Each returns when it is over, one way or the other.

    def command(self, *arguments):
        process = self.shop.start("saoma", *arguments, "--json", stdout=subprocess.PIPE)
        self.commands.append(process)
        status, answer = self.shop.outcome(process, arguments)
        if status < 0 and not answer:
            self.counts["command without a word"] += 1
        elif status > 4:
            raise Trouble(f"saoma {' '.join(arguments)} ended with {status}")
        if "out_trade_no" in answer and "error" not in answer:
            self.promises.said(answer)
        return status, answer

    def pay(self, **what):
        answer = self.shop.control("pay", what)
        if answer.get("paid"):
            self.counts["paid"] += 1

    def sell_at_the_counter(self, fen, is_paid):
        body = f"sale {self.tick()}"
        self.promises.charges.add(body)
        _, answer = self.command("charge", f"{fen / 100:.2f}", "--body", body)
        if is_paid and answer.get("code"):
            self.pay(code=answer["code"])

    def sell_a_product(self, is_paid):
        product = "TEA"
        with self.promises.lock:
            self.promises.scans[product] = self.promises.scans.get(product, 0) + 1
        buyer = f"oBuyer{self.tick()}"
        seen = self.shop.control("scan", {"code": self.code, "openid": buyer})
        if is_paid and seen["payable"]:
            self.pay(out_trade_no=seen["out_trade_no"], openid=buyer)

    def notice_again(self, pick):
        paid = [order for order in self.shop.platform_orders() if order["trade_state"] == "SUCCESS"]
        if not paid:
            return
        order = paid[int(pick * len(paid))]
        if self.shop.notify(order):
            self.counts["second notice accepted"] += 1
            self.promises.notice_accepted(order)

    def ask_or_close(self, what, pick):
        orders = self.shop.platform_orders()
        if orders:
            self.command("order", what, orders[int(pick * len(orders))]["out_trade_no"])

    def add_a_product(self):
        product = f"P{self.tick()}"
        self.promises.products_tried.add(product)
        status, _ = self.command("product", "add", product, "Cake", "3.50")
        if status == 0:
            self.promises.products.add(product)

    def tick(self):
        with self.promises.lock:
            self.serial += 1
            return self.serial

    def works(self):
        """The work of one cycle, decided by the seed alone: two sales of a product at once, and two or three more things."""
        rnd = self.random
        sales = [lambda paid=rnd.random() < 0.9: self.sell_a_product(paid) for _ in range(2)]
        menu = [lambda fen=rnd.randrange(1, 5000), paid=rnd.random() < 0.8: self.sell_at_the_counter(fen, paid),
                lambda pick=rnd.random(): self.notice_again(pick),
                lambda pick=rnd.random(): self.notice_again(pick),
                lambda pick=rnd.random(): self.ask_or_close("sync", pick),
                lambda pick=rnd.random(): self.ask_or_close("close", pick),
                self.add_a_product]
        return sales + rnd.sample(menu, rnd.randrange(2, 4))

    # Cycles.

    def open(self):
        self.shop.open_platform()
        self.promises.products_tried.add("TEA")
        self.shop.asked("product", "add", "TEA", "Tea", "2")
        self.promises.products.add("TEA")
        self.code = self.shop.asked("product", "code", "TEA")["code"]
        self.listen()

    def listen(self):
        """Starts whoever listens; now and then it is killed before it is ready, and started once more."""
        self.program = self.random.choice(LISTENERS)
        if self.random.random() < 0.15:
            self.shop.start_listener(self.program)
            time.sleep(self.random.random() * 0.06)
            self.shop.kill_listener()
            self.counts["killed at its start"] += 1
        self.shop.start_listener(self.program)
        self.shop.await_listener()

    def cycle(self):
        victim = self.random.choice(("listener", "listener", "command", "both"))
        works, moment = self.works(), self.random.random() * 1.1
        self.commands.clear()
        with concurrent.futures.ThreadPoolExecutor(len(works)) as pool:
            begun = time.monotonic()
            running = [pool.submit(work) for work in works]
            concurrent.futures.wait(running, timeout=moment * self.usual)
            if any(not work.done() for work in running):
                self.counts["killed with work under way"] += 1
            self.kill(victim)
            for work in running:
                work.result()
            took = time.monotonic() - begun
        self.usual += 0.05 * (min(took, 1.0) - self.usual)
        owed = self.look()
        if not self.shop.listener:
            self.listen()
            self.settle()
            self.counts["settled after a restart"] += owed

    def kill(self, victim):
        if victim != "command":
            self.counts["cashier killed" if self.program == "saoma-cashier" else "listener killed"] += 1
            self.shop.kill_listener()
        if victim != "listener":
            for process in list(self.commands):
                if process.poll() is None:
                    self.counts["command killed"] += 1
                    process.kill()

    def look(self):
        """Safety: at once, before anybody could repair anything. Gives the number of orders that wait for a restart."""
        before = self.shop.platform_orders()
        self.promises.hear(before)
        status, answer = self.shop.saoma("ledger", "check")
        if status != 0:
            raise Trouble(f"ledger check ended with {status}: {answer}")
        ledger, products = self.shop.orders(), self.shop.asked("product", "list")["products"]
        faults = list(oracle.lost(self.promises, before, ledger, products))
        faults += oracle.invented(self.promises, self.shop.platform_orders(), ledger, products)
        if faults:
            raise Trouble("\n".join(faults))
        return len(list(oracle.unsettled(before, ledger)))

    def settle(self, may_be_new=True):
        """Liveness: after a restart every open question is answered by itself (F33). A request without an answer may
        stay one for 12 s, because its sender may still hear it."""
        deadline, pause = time.monotonic() + PATIENCE, 0.02
        while True:
            owed = list(oracle.unsettled(self.shop.platform_orders(), self.shop.orders(), may_be_new))
            if not owed:
                return
            if time.monotonic() > deadline:
                raise Trouble("not settled:\n" + "\n".join(owed))
            time.sleep(pause)
            pause = min(pause * 1.5, 0.5)

    def close(self):
        """The last restart of the day: everything is settled. Gives the day's order numbers."""
        self.shop.kill_listener()
        self.look()
        self.listen()
        self.settle(may_be_new=False)
        self.look()
        ledger = self.shop.orders()
        paid = {order["out_trade_no"] for order in ledger if order["state"] in oracle.PAID}
        self.counts["notice unanswered by a kill"] = len(paid - self.promises.notices)
        return {order["out_trade_no"] for order in ledger}


def run_day(job):
    """(seed, counts, order numbers, fault or None) of one day."""
    programs, seed, cycles = job
    day, fault, numbers, done = Day(programs, seed), None, set(), 0
    try:
        day.open()
        for done in range(cycles):
            day.cycle()
        done = cycles
        numbers = day.close()
    except (Trouble, OSError, KeyError, ValueError) as error:
        fault = f"seed {seed}, cycle {done + 1}: {type(error).__name__}: {error}\nthe folder is kept: {day.shop.folder}"
    finally:
        day.shop.close(keep=fault is not None)
    day.counts["cycles"] = done
    day.counts["acknowledged"] = len(day.promises.notices)
    return seed, day.counts, numbers, fault


def run(arguments):
    days = [(arguments.programs, arguments.seed + i, min(DAY, arguments.cycles - i * DAY))
            for i in range((arguments.cycles + DAY - 1) // DAY)]
    counts, numbers, begun = collections.Counter(), set(), time.monotonic()
    shown = begun
    with multiprocessing.Pool(arguments.jobs, end_tidily) as pool:
        for seed, of_day, numbers_of_day, fault in pool.imap_unordered(run_day, days):
            if not fault and numbers & numbers_of_day:
                fault = f"seed {seed}: numbers of another day came again: {sorted(numbers & numbers_of_day)}"
            if fault:
                print(f"kill -9: {fault}")
                pool.terminate()
                return 1
            numbers |= numbers_of_day
            counts += of_day
            if time.monotonic() - shown > 60:
                shown = time.monotonic()
                print(f"… {counts['cycles']} cycles, {counts['acknowledged']} acknowledged notices", flush=True)
    notices = counts["acknowledged"]
    print(f"kill -9: {counts['cycles']} cycles, {notices} acknowledged notices, {notices} recovered, 0 lost "
          f"({len(numbers)} orders, {time.monotonic() - begun:.0f} s)")
    print("  " + ", ".join(f"{counts[name]} × {name}" for name in MUST_HAPPEN))
    missing = [name for name in MUST_HAPPEN if not counts[name]]
    if missing and arguments.cycles >= 200:
        print(f"kill -9: never happened: {', '.join(missing)}")
        return 1
    return 0


# Controls: an oracle that finds nothing has to be seen finding something.

def thrown_away(programs, what):
    """The faults that are found when acknowledged data is thrown away: the ledger is put back to a moment before."""
    day = Day(programs, 1)
    try:
        day.open()
        day.sell_at_the_counter(500, False)
        day.look()
        number = day.shop.platform_orders()[0]["out_trade_no"]
        shutil.copytree(day.shop.data, day.shop.folder / "before")
        if what == "a payment":
            day.pay(out_trade_no=number)
            while not day.shop.platform_orders()[0]["notice_accepted"]:
                time.sleep(0.01)
        elif what == "an order":
            day.sell_at_the_counter(700, False)
        elif what == "a product":
            day.add_a_product()
        elif what == "a close":
            day.command("order", "close", number)
        day.shop.kill_listener()
        day.look()  # nothing is wrong yet
        if what != "nothing":
            shutil.rmtree(day.shop.data)
            (day.shop.folder / "before").rename(day.shop.data)
        day.look()
    except Trouble as trouble:
        return str(trouble)
    finally:
        day.shop.close()
    return ""


def invented_samples():
    """(what, faults found) for ledgers that show what nobody did."""
    def order(**changes):
        return {"out_trade_no": "N1", "state": "paid", "transaction_id": "T1", "total_fee": 5, "body": "sale 1",
                "product_id": "N1", **changes}

    platform = [{"out_trade_no": n, "trade_state": "SUCCESS", "transaction_id": t, "total_fee": 5, "notice_accepted": True}
                for n, t in (("N1", "T1"), ("N2", "T2"))]
    promises = oracle.Promises()
    promises.charges = {"sale 1", "sale 2"}
    second = order(out_trade_no="N2", transaction_id="T2", body="sale 2", product_id="N2")
    samples = {
        "nothing": ([order(), second], platform, []),
        "a number twice": ([order(), order()], platform, []),
        "one charge, two orders": ([order(), {**second, "body": "sale 1"}], platform, []),
        "one transaction, two orders": ([order(), {**second, "transaction_id": "T1"}], platform, []),
        "another amount": ([order(total_fee=6)], platform, []),
        "another transaction": ([order(transaction_id="T9")], platform, []),
        "paid, but not there": ([order(), second], platform[:1], []),
        "paid, but not here": ([order(), second], [{**platform[0], "trade_state": "NOTPAY"}, platform[1]], []),
        "closed, but paid there": ([order(state="closed")], platform, []),
        "nobody asked": ([order(body="sale 3")], platform, []),
        "a product from nowhere": ([order()], platform, [{"id": "X"}]),
    }
    for what, (ledger, there, products) in samples.items():
        yield what, list(oracle.invented(promises, there, ledger, products))
    yield "not settled", list(oracle.unsettled(platform, [order(state="waiting")]))
    yield "still unknown", list(oracle.unsettled([], [order(state="unknown")]))
    yield "closed there, open here", list(oracle.unsettled([{**platform[0], "trade_state": "CLOSED"}], [order(state="waiting")]))


def control(programs):
    silent, noisy = [], []
    for what in ("nothing", "a payment", "an order", "a product", "a close"):
        found = thrown_away(programs, what)
        print(f"thrown away: {what}: {found.splitlines()[0] if found else 'no fault'}")
        if what == "nothing":
            noisy += [found] if found else []
        elif "LOST" not in found:
            silent.append(f"thrown away: {what}")
    for what, found in invented_samples():
        print(f"invented: {what}: {found[0] if found else 'no fault'}")
        (noisy if what == "nothing" and found else silent if what != "nothing" and not found else []).append(what)
    for what in silent:
        print(f"NOT CAUGHT: {what}")
    for what in noisy:
        print(f"FALSE ALARM: {what}")
    return 1 if silent or noisy else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--programs", type=pathlib.Path, required=True)
    parser.add_argument("--cycles", type=int, default=500)
    parser.add_argument("--from", type=int, default=1, dest="seed")
    parser.add_argument("--jobs", type=int, default=8, help="a day waits more than it computes")
    parser.add_argument("--control", action="store_true", help="show that the oracle finds what is wrong")
    arguments = parser.parse_args()
    return control(arguments.programs) if arguments.control else run(arguments)


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""System calls that fail, and programs that die, while a ledger is backed up, restored and brought up to date:
copyfaults.py --programs DIR --library libsaoma_faultfs.so [--calls N] [--jobs N] | --control

As callfaults.py, with three steps. Without faults it is looked at then: the copy is whole or not there; the ledger holds
what it held, or whole what was to take its place, and then what it held stands beside it; nothing is half-written."""
import pathlib
import shutil
import sqlite3
import sys
import tempfile

import callfaults
from callfaults import FILES, KINDS, Kind, Script

DEATHS = [Kind(f"killed before a {call}", call, "KILL") for call in ("write", "sync", "create", "rename", "unlink", "truncate")]
MIGRATIONS = pathlib.Path(__file__).parents[2] / "resources" / "migrations"
APPLICATION = 0x53616F6D
KEPT = ("ledger.sqlite.replaced-", "ledger.sqlite.before-v")
BESIDE = ("-wal", "-shm", ".heads", ".unchecked")  # a ledger, and kept with it


def content(path):
    """The numbers of the orders in a file with its log, looked at in a copy; or what is wrong with it."""
    with tempfile.TemporaryDirectory() as folder:
        copy = pathlib.Path(folder) / "ledger"
        for part in ("", "-wal"):
            if pathlib.Path(f"{path}{part}").exists():
                shutil.copy(f"{path}{part}", f"{copy}{part}")
        database = sqlite3.connect(copy)
        try:
            sound = database.execute("PRAGMA integrity_check").fetchone()[0]
            rows = database.execute("SELECT out_trade_no FROM order_").fetchall()
            return {row[0] for row in rows} if sound == "ok" else sound
        except sqlite3.DatabaseError as error:
            return str(error)
        finally:
            database.close()


def make_first_version(path):
    """A ledger as the first version of the schema has it, with one closed order."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute(f"PRAGMA application_id = {APPLICATION}")
    database.execute("PRAGMA journal_mode = WAL")
    (first,) = MIGRATIONS.glob("001-*.sql")
    database.executescript(first.read_text(encoding="utf-8"))
    database.execute("PRAGMA user_version = 1")
    database.execute("INSERT INTO sale VALUES ('OLD1', 'K9', 1000, 5, 'old')")
    database.execute("INSERT INTO order_ VALUES ('OLD1', 'OLD1', 'i1', 'K9', 'closed', 5, 'CNY', 'old', 'code-url', 'OLD1', '', '', "
                     "'HMAC-SHA256', x'', '', 1000, NULL, NULL, NULL, NULL, NULL, 0, '', 2)")
    for kind, source in (("created", "desk"), ("closed", "query")):
        database.execute("INSERT INTO event (out_trade_no, at, kind, state, source, detail, evidence) VALUES ('OLD1', 1000, ?, ?, ?, '', NULL)",
                         (kind, kind, source))
    database.close()


class Copies(Script):
    is_killing = False

    def record(self):
        shop, out = self.shop, self.state / "out"
        shop.open_platform()
        out.mkdir(parents=True)
        shop.asked("charge", "1")
        self.backup = out / "old.sqlite"
        shop.asked("ledger", "backup", str(self.backup))
        shop.start_listener()  # a program that dies leaves its log behind
        shop.await_listener()
        shop.asked("charge", "2")
        shop.kill_listener()
        self.old, self.now = content(self.backup), content(shop.data / "ledger.sqlite")
        assert len(self.old) == 1 and len(self.now) == 2
        self.step("backup", ["ledger", "backup", str(out / "new.sqlite")], str(out / "new.sqlite"))
        self.step("restore", ["ledger", "restore", str(self.backup)])
        shutil.rmtree(shop.data)
        shop.data.mkdir()
        make_first_version(shop.data / "ledger.sqlite")
        self.step("migrate", ["product", "add", "M1", "Mint", "1"], "M1")

    def try_point(self, kind, step, k):
        self.is_killing = kind.error == "KILL"
        return super().try_point(kind, step, k)

    def judge(self, step, status, answer, leaves_files=False):
        if self.is_killing and status == -9:
            status = 3  # whoever saw it die knows nothing
        before = self.now if step.what != "migrate" else {"OLD1"}
        live = content(self.shop.data / "ledger.sqlite")
        if live not in ((self.old, self.now) if step.what == "restore" else (before,)):
            yield f"the ledger holds {live}"
        yield from super().judge(step, status, answer, leaves_files or self.is_killing)

    def judge_files(self, leaves_files):
        for path in [*(self.state / "out").glob("*"), *self.shop.data.glob("*")]:
            is_copy = path.parent.name == "out" or path.name.startswith(KEPT)
            if path.name.endswith(BESIDE):
                continue
            if not leaves_files and not is_copy and path.name not in FILES:
                if not path.name.startswith("ledger.sqlite.user-"):  # of the listener that was killed
                    yield f"left behind: {path.name}"
            if (is_copy and ".part-" not in path.name) and not isinstance(content(path), set):
                yield f"half-written: {path.name}: {content(path)}"
            if path.parent.name == "out" and ".part-" in path.name and not leaves_files:
                yield f"left behind: {path.name}"

    def judge_backup(self, step, status, _answer, _order, _orders):
        target = pathlib.Path(step.about)
        if status == 0 and not target.exists():
            yield "the copy was reported made and is not there"
        if target.exists() and content(target) != self.now:
            yield f"the copy holds {content(target)}"

    def judge_restore(self, _step, status, _answer, _order, orders):
        live = {order["out_trade_no"] for order in orders}
        if status == 0 and live != self.old:
            yield "the backup was reported restored and is not there"
        kept = [content(path) for path in self.shop.data.glob("ledger.sqlite.replaced-*") if not path.name.endswith(BESIDE)]
        if live == self.old and self.now not in kept:
            yield f"what stood there is not kept: {kept}"

    def judge_migrate(self, step, status, _answer, _order, _orders):
        if status == 0 and step.about not in self.products():
            yield "the product was reported added and is not there"


def control(programs, library):
    """Damages what the steps have made, and expects to hear of it."""
    script, silent = Copies(programs, library), []
    try:
        script.record()
        backup, restore, migrate = script.steps
        spoil = {
            "a copy cut short": (backup, lambda: open(backup.about, "r+b").truncate(8192)),
            "a copy of another day": (backup, lambda: shutil.copy(script.backup, backup.about)),
            "no copy": (backup, lambda: pathlib.Path(backup.about).unlink()),
            "what stood there is gone": (restore, lambda: [path.unlink() for path in script.shop.data.glob("*.replaced-*")]),
            "an empty ledger": (migrate, lambda: (script.shop.data / "ledger.sqlite").write_bytes(b"")),
            "a part of a copy": (backup, lambda: pathlib.Path(backup.about + ".part-1-1").touch()),
        }
        for what, (step, spoiling) in spoil.items():
            script.put_back(step)
            status, answer = script.run(step, {})
            good = list(script.judge(step, status, answer))
            spoiling()
            try:
                found = list(script.judge(step, status, answer))
            except callfaults.Trouble as trouble:
                found = [str(trouble)]
            print(f"{what}: {good or found[:1] or 'no fault'}")
            silent += [what] if good or not found else []
    finally:
        script.shop.close()
    for what in silent:
        print(f"NOT CAUGHT: {what}")
    return 1 if silent else 0


if __name__ == "__main__":
    callfaults.Script = Copies
    callfaults.control = control
    KINDS.extend(DEATHS)
    sys.exit(callfaults.main())

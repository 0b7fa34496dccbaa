#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails if a source includes a room that its own room may not know (docs/architecture.md, section 2)."""
import pathlib
import re
import sys

# room → rooms it may include besides itself
MAY_KNOW = {
    "core/base": [],
    "core/table": ["core/base"],
    "core/wechat": ["core/base"],
    "core/net": ["core/base"],
    "core/qr": ["core/base"],
    "core/config": ["core/base", "core/wechat", "core/net", "core/qr"],
    "core/gateway": ["core/base", "core/wechat", "core/net"],
    "core/ledger": ["core/base", "core/table", "core/wechat"],
    "core/access": ["core/base", "core/ledger"],
    "core/catalog": ["core/base", "core/table", "core/wechat", "core/ledger"],
    "core/payment": ["core/base", "core/wechat", "core/gateway", "core/ledger"],
    "core/reconcile": ["core/base", "core/wechat", "core/ledger", "core/payment"],
    "core/report": ["core/base", "core/ledger", "core/catalog"],
    "core/listener": ["core/base", "core/wechat", "core/net", "core/gateway", "core/ledger", "core/catalog",
                      "core/payment"],
    "core/simulator": ["core/base", "core/wechat", "core/net"],
    "ui/text": ["core"],
    "ui/widgets": ["core/base", "core/qr", "ui/text"],
    "ui/print": ["core", "ui/text"],
    "ui/models": ["core", "ui/text"],
    "ui/access": ["core", "ui/text", "ui/widgets", "ui/models"],
    "ui/counter": ["core", "ui/text", "ui/widgets", "ui/models"],
    "ui/orders": ["core", "ui/text", "ui/widgets", "ui/models"],
    "ui/practice": ["core", "ui/text", "ui/widgets", "ui/models", "ui/counter"],  # the buyer's side of the counter
    "ui/products": ["core", "ui/text", "ui/widgets", "ui/models"],
    "ui/bills": ["core", "ui/text", "ui/widgets", "ui/models"],
    "ui/backups": ["core", "ui/text", "ui/widgets", "ui/models"],
    "ui/board": ["core", "ui/text", "ui/widgets", "ui/models"],
    "ui/paper": ["core", "ui/text", "ui/widgets", "ui/models", "ui/print"],
    "ui/reports": ["core", "ui/text", "ui/widgets", "ui/models", "ui/print", "ui/paper"],
    "ui/shifts": ["core", "ui/text", "ui/widgets", "ui/models", "ui/print", "ui/paper"],
    "ui/sheets": ["core", "ui/text", "ui/widgets", "ui/models", "ui/print"],
    "ui/window": ["core", "ui"],
    "app/common": ["core", "ui/text"],
    "app/listener": ["core", "ui/text", "app/common"],
    "app/cli": ["core", "ui/text", "ui/print", "app/common"],
    "app/cashier": ["core", "ui", "app/common"],
}
INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)


def room_of(path):
    return "/".join(path.split("/")[:2])


def faults(root):
    files = [p for top in ("core", "ui", "app") for p in sorted((root / top).rglob("*")) if p.suffix in (".h", ".cpp")]
    for file in files:
        name = file.relative_to(root).as_posix()
        room = room_of(name)
        if room not in MAY_KNOW:
            yield f"{name}: the room {room} has no line in {pathlib.Path(__file__).name}"
            continue
        allowed = MAY_KNOW[room] + [room]
        for target in INCLUDE.findall(file.read_text(encoding="utf-8")):
            if target.endswith(".moc") or target.startswith("moc_"):
                continue
            if not any(target.startswith(known + "/") for known in allowed):
                yield f"{name}: {room} may not include {target}"


def main():
    root = pathlib.Path(sys.argv[1])
    found = list(faults(root))
    print("\n".join(found) if found else "every include follows the arrows")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

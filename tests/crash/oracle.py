# SPDX-License-Identifier: GPL-3.0-or-later
"""acknowledged ⊆ recovered ⊆ attempted: what a shop was promised, what it tried, and what its ledger has.

The three lists are plain JSON: orders as `saoma order list --json` prints them, and as the simulated platform's
/control/orders does."""
import threading

PAID = ("paid", "paid_late")
OPEN_QUESTIONS = ("created", "requested", "unknown", "closing")


class Promises:
    """What the outside was told, and what was tried. Many threads."""

    def __init__(self):
        self.lock = threading.Lock()
        self.charges = set()     # body texts of charges begun, each used once
        self.scans = {}          # product → scans begun
        self.printed = {}        # order number → body text, as a program printed it
        self.payments = {}       # order number → transaction id: a notice was answered SUCCESS, or a program said paid
        self.notices = set()     # order numbers with a notice that was answered SUCCESS
        self.closed = set()      # order numbers that a program reported closed
        self.products = set()    # products that a program reported added
        self.products_tried = set()

    def said(self, order):
        """A program printed this order and was believed."""
        with self.lock:
            number = order["out_trade_no"]
            self.printed[number] = order["body"]
            if order["state"] in PAID:
                self.payments[number] = order["transaction_id"]
            if order["state"] == "closed":
                self.closed.add(number)

    def notice_accepted(self, order):
        with self.lock:
            self.notices.add(order["out_trade_no"])
            self.payments[order["out_trade_no"]] = order["transaction_id"]

    def hear(self, platform):
        """What the platform knows of answers to its notices."""
        for order in platform:
            if order["notice_accepted"]:
                self.notice_accepted(order)


def lost(promises, platform_before, ledger, products):
    """acknowledged ⊆ recovered: each line is one promise that the ledger has broken."""
    there = {order["out_trade_no"]: order for order in ledger}
    for number, transaction in promises.payments.items():
        order = there.get(number)
        if not order or order["state"] not in PAID:
            yield f"LOST: payment {transaction} of {number} was acknowledged; the ledger says {order and order['state']}"
        elif order["transaction_id"] != transaction:
            yield f"LOST: {number} was acknowledged as {transaction}; the ledger says {order['transaction_id']}"
    for number in promises.printed.keys() - there.keys():
        yield f"LOST: order {number} was printed; the ledger does not have it"
    for number in {order["out_trade_no"] for order in platform_before} - there.keys():
        yield f"LOST: the platform has {number}; the ledger, which has to have it first, does not"
    for number in promises.closed & there.keys():
        if there[number]["state"] not in ("closed", "paid_late"):
            yield f"LOST: {number} was reported closed; the ledger says {there[number]['state']}"
    for product in promises.products - {product["id"] for product in products}:
        yield f"LOST: product {product} was reported added; the catalog does not have it"


def invented(promises, platform_after, ledger, products):
    """recovered ⊆ attempted: each line is something that nobody did, or that was done twice."""
    known = {order["out_trade_no"]: order for order in platform_after}
    seen = set()
    per_charge, per_product = {}, {}
    for order in ledger:
        number = order["out_trade_no"]
        if number in seen:
            yield f"TWICE: order number {number}"
        seen.add(number)
        platform = known.get(number)
        if order["state"] in PAID:
            if not platform or platform["trade_state"] != "SUCCESS":
                yield f"INVENTED: {number} is {order['state']}; the platform says {platform and platform['trade_state']}"
            elif (platform["transaction_id"], platform["total_fee"]) != (order["transaction_id"], order["total_fee"]):
                yield f"INVENTED: {number} is booked as {order['transaction_id']}, {order['total_fee']} fen"
        if platform and platform["total_fee"] != order["total_fee"]:
            yield f"INVENTED: {number} is {order['total_fee']} fen; the platform was asked for {platform['total_fee']}"
        if order["state"] == "closed" and platform and platform["trade_state"] != "CLOSED":
            yield f"INVENTED: {number} is closed; the platform says {platform['trade_state']}"
        if order["body"] in promises.charges:
            per_charge[order["body"]] = per_charge.get(order["body"], 0) + 1
        elif order["product_id"] in promises.scans:
            per_product[order["product_id"]] = per_product.get(order["product_id"], 0) + 1
        else:
            yield f"INVENTED: nobody asked for {number} ({order['body']})"
    for body, count in per_charge.items():
        if count > 1:
            yield f"TWICE: one charge made {count} orders ({body})"
    for product, count in per_product.items():
        if count > promises.scans[product]:
            yield f"TWICE: {promises.scans[product]} scans of {product} made {count} orders"
    paid = [order["transaction_id"] for order in ledger if order["state"] in PAID]
    for transaction in {t for t in paid if paid.count(t) > 1}:
        yield f"TWICE: transaction {transaction} is booked {paid.count(transaction)} times"
    for product in {product["id"] for product in products} - promises.products_tried:
        yield f"INVENTED: nobody added the product {product}"


def unsettled(platform, ledger, may_be_new=False):
    """Each line is an order whose truth the ledger does not know yet (I26)."""
    questions = [state for state in OPEN_QUESTIONS if not (may_be_new and state == "requested")]
    there = {order["out_trade_no"]: order for order in ledger}
    for order in platform:
        state = there.get(order["out_trade_no"], {}).get("state")
        if order["trade_state"] == "SUCCESS" and state not in PAID:
            yield f"{order['out_trade_no']} is paid; the ledger says {state}"
        elif order["trade_state"] == "CLOSED" and state != "closed":
            yield f"{order['out_trade_no']} is closed; the ledger says {state}"
    for order in ledger:
        if order["state"] in questions:
            yield f"{order['out_trade_no']} is still {order['state']}"

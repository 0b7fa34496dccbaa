#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the figures of docs/benchmarks.md with the programs in BIN: run.py BIN [--quick]

Every figure is a ratio, or a difference to a floor, taken in one run: machines are noisy, ratios less so. Exits 1 if a
figure is missed."""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def display():
    """A real X server where there is one to start, so that the window is drawn as a cashier's is."""
    if os.environ.get("DISPLAY") or not shutil.which("Xvfb"):
        return None
    reader, writer = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writer), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
                              pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    number = os.read(reader, 16).decode().strip()
    os.environ["DISPLAY"] = f":{number}"
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    return server


def start_to_paint(command, environment):
    """Milliseconds from just before the program starts to its first paint, and its report."""
    before = time.monotonic()
    out = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120)
    lines = [line for line in out.stdout.splitlines() if line.startswith("{")]
    if out.returncode != 0 or not lines:
        sys.exit(f"{command[0]} failed ({out.returncode}): {out.stderr.strip()[-800:]}")
    report = json.loads(lines[-1])
    return report["first_paint_at_ms"] - before * 1000, report


def measure_start(binaries, rounds):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([binaries / "fill_ledger", f"{folder}/practice.sqlite", "10000"], check=True)
        environment = dict(os.environ, SAOMA_NO_DIALOG="1", HOME=folder, XDG_CONFIG_HOME=folder)
        cashier = [binaries / "saoma-cashier", "--practice", "--data", folder, "--measure", "3"]
        floor = [binaries / "empty_window", "3"]
        start_to_paint(floor, environment), start_to_paint(cashier, environment)  # warm the caches once
        starts, stalls, work = ({"floor": [], "cashier": []} for _ in range(3))
        for _ in range(rounds):
            for name, command in (("floor", floor), ("cashier", cashier)):
                took, report = start_to_paint(command, environment)
                starts[name].append(took)
                stalls[name].append(report["longest_stall_ms"])
                work[name].append(report["longest_work_ms"])
    return starts, stalls, work


def measure_product_code(binaries, seconds):
    out = subprocess.run([binaries / "bench_productcode", "--benchmark_format=json", f"--benchmark_min_time={seconds}",
                          "--benchmark_repetitions=5", "--benchmark_enable_random_interleaving=true"],
                         capture_output=True, text=True, check=True)
    medians = {b["run_name"]: b["cpu_time"] for b in json.loads(out.stdout)["benchmarks"]
               if b.get("aggregate_name") == "median"}
    return medians["libqrencodeAlone"], medians["completeCode"]


def measure_counter(binaries, sales):
    out = subprocess.run([binaries / "bench_counter", str(sales)], capture_output=True, text=True, timeout=600)
    lines = [line for line in out.stdout.splitlines() if line.startswith("{")]
    if out.returncode != 0 or not lines:
        sys.exit(f"bench_counter failed ({out.returncode}): {out.stderr.strip()[-800:]}")
    return json.loads(lines[-1])


def measure_median(program, figure, rounds):
    """The median run by that figure; what a program writes lies on the disk of this folder."""
    reports = [json.loads(subprocess.run([program], capture_output=True, text=True, check=True).stdout)
               for _ in range(rounds)]
    return sorted(reports, key=lambda report: report[figure])[rounds // 2]


def measure_search(binaries, orders):
    out = subprocess.run([binaries / "bench_search", str(orders)], capture_output=True, text=True, timeout=3600)
    if out.returncode != 0:
        sys.exit(f"bench_search failed ({out.returncode}): {out.stderr.strip()[-800:]}")
    return json.loads(out.stdout)


def measure_sheets(binaries, codes, rounds):
    """The median run by time; the larger sheet shows that time, size and memory grow as they should."""
    def run(count, *more):
        out = subprocess.run([binaries / "bench_sheet", str(count), *more], capture_output=True, text=True, timeout=1800)
        if out.returncode != 0:
            sys.exit(f"bench_sheet failed ({out.returncode}): {out.stderr.strip()[-800:]}")
        report = json.loads(out.stdout)
        report["ratio"] = (report["make_s"] + report["write_s"]) / report["libqrencode_s"]
        return report
    small = sorted((run(codes) for _ in range(rounds)), key=lambda report: report["ratio"])[rounds // 2]
    return small, run(codes, "--proof"), run(codes * 10)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("--quick", action="store_true", help="fewer rounds: a smoke test, not a measurement")
    options = parser.parse_args()
    server = display()
    try:
        alone, complete = measure_product_code(options.bin, 0.05 if options.quick else 0.5)
        counter = measure_counter(options.bin, 20 if options.quick else 300)
        starts, stalls, work = measure_start(options.bin, 2 if options.quick else 9)
        catalog = measure_median(options.bin / "bench_catalog", "key_worst_ms", 1 if options.quick else 3)
        page = measure_median(options.bin / "bench_productspage", "typing_work_ms", 1 if options.quick else 3)
        grouped = measure_median(options.bin / "bench_groupcommit", "ratio", 1 if options.quick else 5)
        search = measure_search(options.bin, 20_000 if options.quick else 1_000_000)
        sheet, proof, large = measure_sheets(options.bin, 50 if options.quick else 1000, 1 if options.quick else 5)
    finally:
        if server:
            server.terminate()
            server.wait()
    floor, cashier = statistics.median(starts["floor"]), statistics.median(starts["cashier"])
    stall, idle_stall = statistics.median(stalls["cashier"]), statistics.median(stalls["floor"])
    figures = [
        ("product code: sign + URL + QR against libqrencode alone", complete / alone, 1.3,
         f"{complete / 1000:.0f} us against {alone / 1000:.0f} us"),
        ("counter: amount entered to code painted, less the platform's time, p99 in ms", counter["p99_ms"], 16,
         f"median {counter['median_ms']:.1f} ms of {counter['sales']} sales; the machine's floor (two commits, an "
         f"empty window painted) {counter['floor_p99_ms']:.1f} ms, median {counter['floor_median_ms']:.1f}"),
        ("start: first paint against an empty QMainWindow", cashier / floor, 2,
         f"{cashier:.1f} ms against {floor:.1f} ms, 10,000 orders in the ledger"),
        ("start: longest stall of the GUI thread afterwards in ms", stall, 16,
         f"median of the runs, worst {max(stalls['cashier']):.1f}, of it processor time "
         f"{statistics.median(work['cashier']):.1f}, worst {max(work['cashier']):.1f}; the empty window's own stall "
         f"{idle_stall:.1f}, worst {max(stalls['floor']):.1f}"),
        ("grouped notices: raw SQLite's rate against the ledger's", 1 / grouped["ratio"], 1 / 0.8,
         f"{grouped['notices_per_s']:.0f}/s against {grouped['raw_per_s']:.0f}/s in groups of {grouped['group']}"),
        ("product search: the slowest key over 100,000 products in ms", catalog["key_worst_ms"], 16,
         f"median {catalog['key_median_ms']:.1f} ms, of the slowest {catalog['key_worst_work_ms']:.1f} processor time; a list of {catalog['rows']} products: CSV read {catalog['csv_ms']:.0f} ms, "
         f"spreadsheet read {catalog['spreadsheet_ms']:.0f} ms, preview {catalog['preview_ms']:.0f} ms, written and synced "
         f"{catalog['apply_ms']:.0f} ms"),
        ("products page: processor time that holds the GUI thread while somebody types, in ms", page["typing_work_ms"], 16,
         f"over {page['products']} products; a key is done with in {page['key_call_worst_ms']:.1f} ms at most, its rows are painted "
         f"after {page['key_rows_median_ms']:.1f} ms, at most {page['key_rows_worst_ms']:.1f}; opening the page {page['opening_work_ms']:.1f} ms, "
         f"importing all of them anew {page['importing_work_ms']:.1f} ms"),
        ("order search: any search in the ledger, p99 in ms", search["search_p99_ms"], 50,
         f"{search['orders']} orders; of it processor time {search['search_work_p99_ms']:.1f}, the slowest of all "
         f"{search['search_worst_ms']:.1f}; {search['bytes_per_order']:.0f} bytes an order on the disk"),
        ("order search: a whole number, p99 in us", search["number_p99_us"], 50, f"median {search['number_p50_us']:.0f}"),
        ("order export: 200,000 rows a second as CSV against what is written", 200_000 / search["csv_rows_per_s"], 1,
         f"{search['csv_rows_per_s']:.0f} rows/s, {search['csv_rows_per_work_s']:.0f} in a second of processor time"),
        ("sheet: codes with Chinese captions as PDF against libqrencode alone", sheet["ratio"], 3,
         f"{sheet['codes']} codes: {sheet['make_s'] + sheet['write_s']:.2f} s against {sheet['libqrencode_s']:.2f} s"),
        ("sheet: bytes a code in the PDF", sheet["bytes_per_code"], 3072, f"{large['bytes_per_code']:.0f} of ten times as many"),
        ("sheet: time of ten times as many codes, each against libqrencode alone", large["ratio"], 3,
         f"{large['codes']} codes: {large['make_s'] + large['write_s']:.2f} s against {large['libqrencode_s']:.2f} s"),
        ("sheet: most memory used in MiB", large["memory_mib"], 300, f"{large['codes']} codes"),
        ("sheet: proof in s for each 1,000 codes", proof["proof_s"] * 1000 / proof["codes"], 60,
         f"{proof['readable']} of {proof['codes']} readable"),
        ("sheet: a page drawn for the screen in ms", sheet["preview_ms"], 100, "median of 9, 24 codes, 1000 pixels high"),
    ]
    missed = 0
    for name, value, bound, note in figures:
        verdict = "ok" if value <= bound else "MISSED"
        missed += verdict != "ok"
        print(f"{verdict:7}{value:8.2f}  (at most {bound})  {name}: {note}")
    return 1 if missed and not options.quick else 0


if __name__ == "__main__":
    sys.exit(main())

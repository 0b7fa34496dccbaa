# SPDX-License-Identifier: GPL-3.0-or-later
"""A shop on this machine, made of the real programs: a folder with configuration, key and ledger, the simulated platform,
and whoever listens for its messages. What crashloop.py and callfaults.py are built on."""
import calendar
import hashlib
import hmac
import http.client
import json
import os
import pathlib
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

KEY = "crashKey0123456789abcdefghijklmn"
MERCHANT = {"appid": "wxc7a5000000000000", "mch_id": "1900000888"}
PATIENCE = 20  # seconds that anything at all may take before it counts as hanging


class Trouble(Exception):
    """Something that the programs must not do."""


def end_tidily():
    """For a worker process: when it is told to end, it ends the programs that it has started."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))


def free_port():
    """Below the range that outgoing connections use, so that nobody takes it while its owner is dead."""
    while True:
        port = random.SystemRandom().randrange(20000, 32000)
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue


def signed_xml(fields):
    """The platform's message: written here a second time, from the protocol pages and not from the core."""
    text = "&".join(f"{name}={value}" for name, value in sorted(fields.items()) if value) + "&key=" + KEY
    sign = hmac.new(KEY.encode(), text.encode(), hashlib.sha256).hexdigest().upper()
    return "<xml>" + "".join(f"<{n}><![CDATA[{v}]]></{n}>" for n, v in {**fields, "sign": sign}.items()) + "</xml>"


def exchange(port, method, path, body=None):
    """The answer's body, or None if there was no whole answer: nobody is there, or was killed in the middle."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request(method, path, body, {"Content-Type": "text/xml"} if body is not None else {})
        return connection.getresponse().read()
    except (ConnectionError, http.client.HTTPException):
        return None
    except socket.timeout as error:
        raise Trouble(f"no answer from {path} within {PATIENCE} s") from error
    finally:
        connection.close()


def waits_of(pid):
    """What each thread of a process is waiting for in the kernel, and the files it has open: where a hang sits."""
    process = pathlib.Path(f"/proc/{pid}")
    try:
        threads = [f"{(task / 'comm').read_text().strip()}: {(task / 'wchan').read_text()}" for task in (process / "task").iterdir()]
        return ", ".join(threads + sorted(os.readlink(file) for file in (process / "fd").iterdir()))
    except OSError as error:
        return f"what it waits for cannot be read: {error}"


def kill(process):
    """SIGKILL, and waits until it is gone."""
    process.send_signal(signal.SIGKILL)
    process.wait()


class Shop:
    def __init__(self, programs, folder=None):
        self.programs = pathlib.Path(programs)
        self.folder = pathlib.Path(folder or tempfile.mkdtemp(prefix="saoma-crash-"))
        self.data = self.folder / "data"
        self.listener_port = free_port()
        self.platform = self.listener = None
        self.platform_port = 0
        clean = {n: v for n, v in os.environ.items() if not n.startswith(("SAOMA_", "XDG_", "LC_"))}
        self.environment = {**clean, "HOME": str(self.folder), "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
        key = self.folder / "key"
        key.touch(mode=0o600)
        key.write_text(KEY + "\n")
        self.write_configuration(1)

    def write_configuration(self, platform_port):
        (self.folder / "saoma.ini").write_text(
            f"[merchant]\napp_id = {MERCHANT['appid']}\nmch_id = {MERCHANT['mch_id']}\nname = Corner\n"
            f"sign_type = HMAC-SHA256\napi_key_file = {self.folder}/key\n[desk]\nid = K9\n"
            f"[gateway]\nbase_url = http://127.0.0.1:{platform_port}\nfallback_url =\ntimeout_ms = 4000\n"
            f"[listener]\nenabled = true\nport = {self.listener_port}\npublic_url = http://127.0.0.1:{self.listener_port}\n"
            "[ui]\nlanguage = en\n")

    def start(self, program, *arguments, environment=None, **pipes):
        command = [self.programs / program, "--config", self.folder / "saoma.ini", "--data", self.data, *arguments]
        with open(self.folder / f"{program}.log", "a", encoding="utf-8") as log:
            pipes.setdefault("stderr", log)
            return subprocess.Popen(command, env={**self.environment, **(environment or {})}, **pipes)

    def open_platform(self):
        callback = f"http://127.0.0.1:{self.listener_port}/wechat/scan"
        self.platform = self.start("saoma", "simulate", "--port", "0", "--key", KEY, "--sign-type", "HMAC-SHA256",
                                   "--callback-url", callback, "--json", stdout=subprocess.PIPE)
        line = self.platform.stdout.readline()
        if not line:
            raise Trouble("the simulated platform did not start")
        self.platform_port = int(json.loads(line)["base_url"].rsplit(":", 1)[1])
        self.write_configuration(self.platform_port)

    def start_listener(self, program="saoma-listener"):
        """Started, but perhaps not listening yet."""
        self.listener = self.start(program, stdout=subprocess.DEVNULL)

    def await_listener(self):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if self.listener.poll() is not None:
                raise Trouble(f"the listener ended by itself with status {self.listener.returncode}")
            if exchange(self.listener_port, "GET", "/healthz") == b"ok\n":
                return
            time.sleep(0.005)
        raise Trouble(f"the listener is not healthy after {PATIENCE} s")

    def kill_listener(self):
        if self.listener:
            kill(self.listener)
        self.listener = None

    def close(self, keep=False):
        self.kill_listener()
        if self.platform:
            kill(self.platform)
            self.platform.stdout.close()
        if not keep:
            shutil.rmtree(self.folder, ignore_errors=True)

    def saoma(self, *arguments, environment=None):
        """(exit status, last JSON document) of `saoma ARGUMENTS --json`; a status below 0 is a signal."""
        process = self.start("saoma", *arguments, "--json", stdout=subprocess.PIPE, environment=environment)
        return self.outcome(process, arguments)

    @staticmethod
    def outcome(process, arguments=()):
        try:
            out, _ = process.communicate(timeout=PATIENCE)
        except subprocess.TimeoutExpired as error:
            waits = waits_of(process.pid)
            kill(process)
            raise Trouble(f"saoma {' '.join(arguments)} hangs: no end after {PATIENCE} s; {waits}") from error
        return process.returncode, Shop.last_document(out)

    @staticmethod
    def last_document(out):
        lines = [line for line in out.splitlines() if line.startswith(b"{")]
        try:
            return json.loads(lines[-1]) if lines else {}
        except ValueError:
            return {}  # half a line: it was killed while it spoke

    def asked(self, *arguments):
        """What a question about the ledger answers; it must be answered."""
        status, answer = self.saoma(*arguments)
        if status != 0:
            raise Trouble(f"saoma {' '.join(arguments)} ended with {status}: {answer}")
        return answer

    def orders(self):
        return self.asked("order", "list", "--limit", "10000")["orders"]

    def control(self, name, command=None):
        body = None if command is None else json.dumps(command)
        answer = exchange(self.platform_port, "GET" if command is None else "POST", "/control/" + name, body)
        if answer is None:
            raise Trouble("the simulated platform is gone")
        return json.loads(answer)

    def platform_orders(self):
        return self.control("orders")["orders"]

    def notify(self, order):
        """Sends the notice of a paid order of the platform once more; True if it is answered SUCCESS."""
        paid_at = time.strptime(order["paid_at"], "%Y-%m-%dT%H:%M:%SZ")
        beijing = time.strftime("%Y%m%d%H%M%S", time.gmtime(calendar.timegm(paid_at) + 8 * 3600))
        fee = str(order["total_fee"])
        answer = exchange(self.listener_port, "POST", "/wechat/notify/pay", signed_xml({
            **MERCHANT, "nonce_str": "crashnonce000001", "return_code": "SUCCESS", "result_code": "SUCCESS",
            "openid": order["openid"], "is_subscribe": "N", "trade_type": "NATIVE", "bank_type": "OTHERS", "total_fee": fee,
            "cash_fee": fee, "fee_type": "CNY", "transaction_id": order["transaction_id"],
            "out_trade_no": order["out_trade_no"], "time_end": beijing}))
        return answer is not None and b"SUCCESS" in answer

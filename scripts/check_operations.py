#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs a server of two bodies as one runs it for real: watched, logged, backed up, stopped: check_operations.py BILAN"""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

BILAN = os.path.abspath(sys.argv[1])
PACKS = ["val-de-marne", "etat-val-de-marne"]
PASSWORD = "cheval batterie agrafe"
failures = []


def check(what, is_right, found=""):
    print(("ok    " if is_right else "WRONG ") + what + ("" if is_right else f": {found}"))
    if not is_right:
        failures.append(what)


def run(*arguments, text="", **options):
    return subprocess.run([BILAN, *map(str, arguments)], input=text, capture_output=True, text=True, timeout=300, **options)


class Server:
    """Both bodies on a free port; what it logs is kept."""

    def __init__(self, databases, **environment):
        options = [word for pack, file in databases for word in ["--pack", f"packs/{pack}", "--database", str(file)]]
        with socket.socket() as s:
            s.bind(("127.0.0.1", 0))
            self.port = s.getsockname()[1]
        self.process = subprocess.Popen(
            [BILAN, "serve", *options, "--port", str(self.port), "--log", "json"], env=os.environ | environment,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        self.lines = []
        threading.Thread(target=lambda: self.lines.extend(self.process.stderr), daemon=True).start()
        for _ in range(300):
            try:
                self.get("/health")
                return
            except OSError:
                time.sleep(0.1)
        raise SystemExit("the server does not answer: " + "".join(self.lines))

    def get(self, path, form=None, **headers):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        data = urllib.parse.urlencode(form).encode() if form is not None else None
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data=data, headers=headers)
        try:
            reply = urllib.request.build_opener(NoRedirection).open(request, timeout=30)
        except urllib.error.HTTPError as error:
            reply = error
        self.headers = reply.headers
        return reply.status, reply.read().decode()

    def sign_in(self, pack, login="alice"):
        self.get(f"/{pack}/sign-in", {"login": login, "password": PASSWORD})
        return (self.headers["Set-Cookie"] or "").split(";")[0]

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(60)


class NoRedirection(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def watched(server):
    check("it says that it is up", server.get("/health") == (200, "ok\n"))
    check("it says that its databases are ready", server.get("/ready") == (200, "ready\n"))
    server.get("/val-de-marne/sign-in", {"login": "alice", "password": "faux"})
    server.get("/val-de-marne/figures/nowhere?nom=Petitjean")
    server.get("/val-de-marne/desk/accounts/987654?nom=Petitjean")
    status, text = server.get("/metrics")
    check("failed attempts are counted", 'bilan_sign_in_failures_total{body="val-de-marne"} 1\n' in text, text[-300:])
    check("sessions are counted, each body's", 'bilan_sessions{body="etat-val-de-marne"} 0\n' in text, text[-300:])
    check("requests are counted by template", 'route="/val-de-marne/desk/accounts/:account"' in text
          or 'route="/val-de-marne/desk/accounts/{account}"' in text, text[:2000])
    line = re.compile(r'[a-z_]+(\{[a-z]+="[^"\\]*"(,[a-z]+="[^"\\]*")*\})? [0-9.e+-]+')
    wrong = [one for one in text.splitlines() if not one.startswith("#") and not line.fullmatch(one)]
    check("metrics are in Prometheus' format", status == 200 and not wrong, wrong)
    check("metrics are not for who comes through a proxy", server.get("/metrics", X_Forwarded_For="203.0.113.7")[0] == 403)


def kept_apart(server):
    cookie = server.sign_in("val-de-marne")
    check("an agent signs in", server.get("/val-de-marne/desk", Cookie=cookie)[0] == 200, cookie)
    status, _ = server.get("/etat-val-de-marne/desk", Cookie=cookie)
    check("a session of one body is nothing to the other", status == 303, status)
    server.get("/val-de-marne/sign-in", {"login": "alice", "password": PASSWORD})
    check("its cookie is sent to its own body alone", "Path=/val-de-marne;" in server.headers["Set-Cookie"])
    server.get("/etat-val-de-marne/sign-in", {"login": "alice", "password": PASSWORD})
    check("an account of one body is none of the other", server.headers["Set-Cookie"] is None)


def backed_up(server, folder, database):
    cookie = server.sign_in("val-de-marne")
    stopped, answers = threading.Event(), []

    def load():
        while not stopped.is_set():
            answers.append(server.get("/val-de-marne/desk", Cookie=cookie)[0])

    worker = threading.Thread(target=load)
    worker.start()
    copy = folder / "copy.sqlite"
    made = run("backup", copy, "--database", database)
    stopped.set()
    worker.join()
    check("a backup is made while the server answers", made.returncode == 0 and set(answers) == {200}, made.stderr)
    check("it has the key, for its owner alone", oct(os.stat(f"{copy}.key").st_mode & 0o777) == "0o600")
    check("it proves its journal", run("verify", "--database", copy).returncode == 0)
    check("nothing is replaced unasked", run("backup", copy, "--database", database).returncode == 1)
    refused = run("restore", copy, "--database", database, "--force")
    check("a database in use is not replaced", refused.returncode == 1 and ("service" in refused.stderr
          or "in use" in refused.stderr), refused.stderr)
    other = run("restore", copy, "--database", folder / "x.sqlite", "--pack", f"packs/{PACKS[1]}")
    check("nor does a backup of another body", other.returncode == 1 and not (folder / "x.sqlite").exists(), other.stderr)
    return copy


def stopped_gracefully(server):
    """A form is half sent when the server is told to stop: it is read to its end and answered."""
    body = urllib.parse.urlencode({"login": "alice", "password": PASSWORD}).encode()
    with socket.create_connection(("127.0.0.1", server.port)) as s:
        s.sendall(b"POST /val-de-marne/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                  b"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n" % len(body) + body[:9])
        time.sleep(0.5)
        server.process.send_signal(signal.SIGTERM)
        time.sleep(1)
        s.sendall(body[9:])
        s.settimeout(30)
        reply = s.recv(65536).decode()
    check("a request under way is finished", reply.startswith("HTTP/1.1 303"), reply[:200])
    check("the server ends well", server.process.wait(60) == 0, server.process.returncode)


def logged(server):
    entries = []
    for line in server.lines:
        try:
            entries.append(json.loads(line))
        except ValueError:
            check("every line of the log is JSON", False, line)
    check("each request is logged with its template, status and time", len(entries) > 10 and all(
        {"time", "level", "method", "route", "status", "ms"} <= entry.keys() for entry in entries
        if "route" in entry), entries[:3])
    text = "".join(server.lines)
    for word in ["Petitjean", "987654", "alice", "faux", "nom="]:
        check(f"nothing of a person is logged ({word})", word not in text)


def main(folder):
    databases = [(pack, folder / f"{pack}.sqlite") for pack in PACKS]
    made = run("account", "add", "alice", "--name", "Alice", "--role", "administrateur", "--database", databases[0][1],
               "--password-from-stdin", text=PASSWORD)
    check("an account is made", made.returncode == 0, made.stderr)
    server = Server(databases)
    watched(server)
    kept_apart(server)
    copy = backed_up(server, folder, databases[0][1])
    stopped_gracefully(server)
    logged(server)
    run("account", "close", "alice", "--database", databases[0][1])
    check("an existing database is not replaced unasked", run("restore", copy, "--database", databases[0][1]).returncode == 1)
    restored = run("restore", copy, "--database", databases[0][1], "--force")
    check("a backup is restored", restored.returncode == 0, restored.stderr)
    server = Server(databases, BILAN_METRICS_TOKEN="jeton")
    cookie = server.sign_in("val-de-marne")
    check("what was done since is undone", server.get("/val-de-marne/desk", Cookie=cookie)[0] == 200)
    check("a token is asked for where there is one", server.get("/metrics")[0] == 403
          and server.get("/metrics", Authorization="Bearer jeton", X_Forwarded_For="203.0.113.7")[0] == 200)
    check("the server ends well", server.stop() == 0)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        main(Path(folder))
    sys.exit(1 if failures else 0)

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures the desk under load: bench_desk.py BILAN DATABASE [--seconds N] [--connections N]

Serves the database, signs an agent in by HTTP and lets wrk ask for the pages again and again, on loopback. Prints a
table: requests a second, median and 99th percentile, the server's processor time for a request; then searches of
persons, one after the other; then the start and the memory. Dossiers, and pages of the list after the first, are drawn at
random, so that no answer is the one before.
"""

import argparse
import os
import pathlib
import re
import shutil
import statistics
import sqlite3
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request

PORT = 8197
HOST = f"http://localhost:{PORT}"
LOGIN, PASSWORD = "mesure", "mesurer le bureau 2023"
FIGURE = "/figures/rh_effectifs.categorie_a"


# As bilan-benchmarks invents names: the most frequent ones, and others in the middle.
SEARCHES = {
    "first and last name": "Alie Benssaud",
    "a last name alone": "Benssaud",
    "the most frequent last name alone": "Martin",
    "the most frequent first and last name": "Ana Martin",
    "names that nobody has": "Zyx Qwrt",
    "a slip in the last name": "Alie enssaud",
    "a slip in the most frequent last name": "Ana Matrin",
}


def server_time(process):
    """The processor time of the server until now, in seconds."""
    fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(process):
    """The resident memory of the server, in MB: all of it, and without the pages of files."""
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    kilobytes = {name: int(value) for name, value in re.findall(r"(VmRSS|RssAnon):\s+(\d+)", status)}
    return kilobytes["VmRSS"] / 1024, kilobytes["RssAnon"] / 1024


def account(bilan, options):
    """Makes the account that asks, where there is none yet."""
    known = subprocess.run([bilan, "account", "list", *options], capture_output=True, text=True, check=True).stdout
    if LOGIN not in [line.split("\t")[0] for line in known.splitlines()]:
        subprocess.run(
            [bilan, "account", "add", LOGIN, "--name", "Mesure", "--role", "agent@dasipe", "--role", "agent@da",
             "--password-from-stdin", *options],
            input=PASSWORD, text=True, check=True, stdout=subprocess.DEVNULL)


def start(bilan, options):
    """The server, and the seconds until it answered for the first time."""
    began = time.monotonic()
    process = subprocess.Popen(
        [bilan, "serve", "--port", str(PORT), "--day", "2023-12-29", *options], stdout=subprocess.DEVNULL)
    while True:
        try:
            urllib.request.urlopen(HOST + "/health").read()
            return process, time.monotonic() - began
        except OSError:
            time.sleep(0.005)


class Stay(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def sign_in():
    """The cookie of a session."""
    form = urllib.parse.urlencode({"login": LOGIN, "password": PASSWORD}).encode()
    try:
        answer = urllib.request.build_opener(Stay).open(HOST + "/sign-in", form)
    except urllib.error.HTTPError as redirect:
        answer = redirect
    cookie = (answer.headers["Set-Cookie"] or "").split(";")[0]
    assert cookie.startswith("bilan_session="), "the account could not sign in"
    return cookie


def script(folder, name, paths, cookie):
    """A script of wrk that asks for the paths in any order."""
    file = folder / f"{name}.lua"
    listed = ",\n".join(f'  "{path}"' for path in paths)
    file.write_text(
        f'local paths = {{\n{listed}\n}}\nlocal headers = {{ ["Host"] = "localhost", ["Cookie"] = "{cookie}" }}\n'
        "function init() math.randomseed(os.time()) end\n"
        'function request() return wrk.format("GET", paths[math.random(#paths)], headers) end\n')
    return file


def measure(process, script, options):
    before = server_time(process)
    out = subprocess.run(
        ["wrk", "-t2", f"-c{options.connections}", f"-d{options.seconds}s", "--latency", "-s", script, HOST],
        capture_output=True, text=True, check=True).stdout
    assert "Non-2xx" not in out, out
    count = int(re.search(r"(\d+) requests in", out)[1])
    cost = (server_time(process) - before) * 1e6 / count
    median, last = (re.search(rf"^\s+{share}%\s+(\S+)", out, re.MULTILINE)[1] for share in (50, 99))
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1])
    return f"{rate:,.0f} requests/s | {median} | {last} | {cost:,.0f} µs"


def search(cookie, text):
    """How long the page of a search takes, in milliseconds: the median and the longest of 30."""
    page = urllib.request.Request(HOST + "/desk/persons", headers={"Cookie": cookie})
    token = re.search(r'name="form_token" value="([0-9a-f]+)"', urllib.request.urlopen(page).read().decode())[1]
    form = urllib.parse.urlencode({"form_token": token, "text": text}).encode()
    times = []
    for _ in range(30):
        began = time.monotonic()
        urllib.request.urlopen(urllib.request.Request(page.full_url, form, {"Cookie": cookie})).read()
        times.append((time.monotonic() - began) * 1000)
    return f"{statistics.median(times):.1f} ms | {max(times):.1f} ms"


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("bilan")
    arguments.add_argument("database")
    arguments.add_argument("--pack", default="packs/val-de-marne")
    arguments.add_argument("--seconds", type=int, default=10)
    arguments.add_argument("--connections", type=int, default=64)
    options = arguments.parse_args()
    common = ["--pack", options.pack, "--database", options.database]
    account(options.bilan, common)
    connection = sqlite3.connect(f"file:{options.database}?mode=ro", uri=True)
    last = connection.execute("SELECT max(id) FROM dossier").fetchone()[0]
    # Spread over all of them, with no query that reads them all.
    ids = [1 + last * place // 3000 for place in range(3000)]
    rows = [connection.execute("SELECT id, numero FROM dossier WHERE id >= ? LIMIT 1", (id,)).fetchone() for id in ids]
    connection.close()
    process, seconds = start(options.bilan, common)
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        at_rest = memory(process)
        cookie = sign_in()
        pages = {
            "a figure's public page": [FIGURE],
            "list of dossiers, the first page": ["/desk/dossiers"],
            "list of dossiers, any page": [f"/desk/dossiers?after={id}" for id, _ in rows],
            "dossier page, any dossier": [f"/desk/dossiers/{number}" for _, number in rows],
        }
        print(f"{last:,} dossiers, {options.connections} connections, {options.seconds} s each\n")
        print("| what | rate | median | 99 % within | processor time of the server |\n|---|---|---|---|---|")
        for place, (name, paths) in enumerate(pages.items()):
            wrk = script(folder, f"page-{place}", paths, cookie)
            print(f"| {name} | {measure(process, wrk, options)} |", flush=True)
        print("\n| search of persons | median | longest |\n|---|---|---|")
        for name, text in SEARCHES.items():
            print(f"| {name} | {search(cookie, text)} |", flush=True)
        after = memory(process)
        print(f"\nstart to first answer {seconds:.2f} s; memory at rest {at_rest[0]:.0f} MB "
              f"({at_rest[1]:.0f} MB without pages of files), after the runs {after[0]:.0f} MB ({after[1]:.0f} MB)")
    finally:
        process.terminate()
        process.wait()
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the desk in a real browser: check_desk.py BILAN [--only WORD] [--screenshots DIR]

Serves a copy of out/val-de-marne.sqlite (made by `make data`) on the last day of its invented dossiers, with an account a
role, and asks of each kind of page, at 390 and 1280 pixels, light and dark: what check_site.py asks of the report. Then
goes through the stories of *_stories.py (`--only story` for these alone).

Exit status: 0 nothing found, 1 something found (listed), 2 usage or a missing tool.
"""

import re
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import account_stories
import check_site
import citizen_stories
import desk_stories
import register_stories
from check_site import ROOT, Page, Report, asked, browser, check_page, conclude, judge_html, resize, screenshot
from desk_browser import Newcomer, tell
from desk_stories import PASSWORD, login
from mail_server import Mailbox

PAGES = {
    None: [
        Page("sign-in", "/sign-in"),
        Page("programmes", "/programmes"),
        Page("programme", "/programmes/fonds_solidarite"),
        Page("simulator", "/programmes/rsa/simulator"),
        Page("request", "/programmes/fonds_solidarite/request"),
    ],
    "agent@dasipe": [
        Page("work", "/desk"),
        Page("dossiers", "/desk/dossiers"),
        Page("dossier", "/desk/dossiers/RSA-2023-000012"),
        Page("dossier-open", "/desk/dossiers/RSA-2023-000002"),
        Page("why", "/desk/dossiers/RSA-2023-000002/why"),
        Page("dossier-new", "/desk/dossiers/new"),
        Page("persons", "/desk/persons"),
        Page("person", "/desk/persons/1"),
        Page("registers", "/desk/registers"),
        Page("figure", "/desk/figures/dasipe.rsa_demandes/dossiers"),
        Page("account", "/desk/account"),
        Page("second-factor", "/desk/account/code"),
        Page("forbidden", "/desk/accounts", 403),
    ],
    "agent@dajep": [],
    "chef@dasipe": [
        Page("commissions", "/desk/commissions"),
        Page("oversight", "/desk/oversight"),
        Page("budget", "/desk/budget"),
        Page("revisions", "/desk/revisions"),
    ],
    "responsable@dasipe": [],
    "secretaire@dasipe": [],
    "paie@dasipe": [Page("payments", "/desk/payments"), Page("run", "/desk/payments/rsa/2023-12")],
    "administrateur": [Page("accounts", "/desk/accounts"), Page("account-one", "/desk/accounts/1")],
}

STORIES = desk_stories.ALL + register_stories.ALL + account_stories.ALL + citizen_stories.ALL


class Desk(check_site.Server):
    """`bilan serve` with the desk of one body, and an account a role."""

    def __init__(self, bilan: Path, folder: Path, mailbox: Mailbox):
        source = ROOT / "out" / "val-de-marne.sqlite"
        if not source.exists():
            sys.exit(f"{source} is not there: run `make data` first")
        database = folder / "desk.sqlite"
        shutil.copy(source, database)
        options = ["--pack", str(ROOT / "packs" / "val-de-marne"), "--database", str(database)]
        for role in filter(None, PAGES):
            command = [str(bilan), "account", "add", login(role), "--name", f"Compte {role}", "--role", role]
            subprocess.run(command + ["--password-from-stdin", *options], input=PASSWORD, text=True, check=True)
        self.errors = tempfile.TemporaryFile("w+")
        # Messages hold addresses: the port has to be known beforehand.
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        command = [str(bilan), "serve", "--port", str(port), "--locale", "fr", "--day", "2023-12-29", *options]
        command += ["--smtp", f"127.0.0.1:{mailbox.port}", "--mail-from", "bilan@exemple.fr"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self.errors, text=True)
        line = self.process.stdout.readline()
        address = re.search(r"http://localhost:\d+", line)
        if not address:
            self.process.kill()
            sys.exit(f"bilan serve did not start: {line}")
        self.url = address.group()


def main() -> int:
    options, axe = asked(__doc__)
    report = Report()
    count = 0
    sources = {}
    mailbox = Mailbox()
    with tempfile.TemporaryDirectory() as folder:
        server = Desk(options.bilan.resolve(), Path(folder), mailbox)
        try:
            for scheme in ["light", "dark"]:
                driver = browser(dark=scheme == "dark")
                try:
                    count += check_pages(driver, server, scheme, axe, options, sources, report)
                finally:
                    driver.quit()
            for story in [story for story in STORIES if options.only in f"story {story.__name__}"]:
                driver = browser(dark=False)
                resize(driver, 1280)
                newcomer = Newcomer(driver, server.url, report, story.__name__, axe, options.screenshots)
                newcomer.mailbox = mailbox
                try:
                    tell(newcomer, story)
                finally:
                    driver.quit()
                count += len(newcomer.sources)
                sources |= newcomer.sources
        finally:
            errors = server.stop()
    judge_html(sources, report)
    report.expect(not errors, "server", f"wrote to standard error: {errors}")
    return conclude(count, report)


def check_pages(driver, server: Desk, scheme: str, axe: str, options, sources: dict[str, str], report: Report) -> int:
    """Each kind of page, at two widths; how many were looked at."""
    count = 0
    for role, pages in PAGES.items():
        pages = [page for page in pages if options.only in page.kind]
        resize(driver, 1280)
        newcomer = Newcomer(driver, server.url, report, "pages", axe, None)
        if role and pages:
            newcomer.sign_in(login(role), PASSWORD)
        for width in [390, 1280]:
            resize(driver, width)
            for page in pages:
                count += 1
                place = f"{page.kind} {width} {scheme}"
                check_page(driver, server, page, axe, place, report)
                if options.screenshots:
                    screenshot(driver, options.screenshots / f"{page.kind}-{width}-{scheme}.png")
                if page.kind not in sources:
                    driver.get(server.url + page.address)
                    sources[page.kind] = newcomer.source()
                    # What it says of this second visit was asked of the first.
                    driver.get_log("browser")
    return count


if __name__ == "__main__":
    sys.exit(main())

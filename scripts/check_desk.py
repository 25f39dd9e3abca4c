#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the desk in a real browser: check_desk.py BILAN [--only WORD] [--screenshots DIR]

Serves a copy of out/val-de-marne.sqlite (made by `make data`) on the last day of its invented dossiers, with an account a
role, and asks of each kind of page, at 390 and 1280 pixels, light and dark: what check_site.py asks of the report. Then
goes through stories by keyboard: an agent takes a dossier on, a citizen asks for an aid, an administrator makes an account.

Exit status: 0 nothing found, 1 something found (listed), 2 usage or a missing tool.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import check_site
from check_site import ROOT, Page, Report, asked, browser, check_page, conclude, resize, screenshot
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.ui import WebDriverWait

PASSWORD = "bureau ouvert 2023"
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
    "chef@dasipe": [
        Page("commissions", "/desk/commissions"),
        Page("oversight", "/desk/oversight"),
        Page("budget", "/desk/budget"),
        Page("revisions", "/desk/revisions"),
    ],
    "paie@dasipe": [Page("payments", "/desk/payments"), Page("run", "/desk/payments/rsa/2023-12")],
    "administrateur": [Page("accounts", "/desk/accounts"), Page("account-one", "/desk/accounts/1")],
}


class Desk(check_site.Server):
    """`bilan serve` with the desk of one body, and an account a role."""

    def __init__(self, bilan: Path, folder: Path):
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
        command = [str(bilan), "serve", "--port", "0", "--locale", "fr", "--day", "2023-12-29", *options]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self.errors, text=True)
        line = self.process.stdout.readline()
        address = re.search(r"http://localhost:\d+", line)
        if not address:
            self.process.kill()
            sys.exit(f"bilan serve did not start: {line}")
        self.url = address.group()


def login(role: str) -> str:
    # None of the accounts of the demonstration, which may be there already.
    return "essai-" + role.split("@")[0]


def press(driver, element) -> None:
    """Follows a link or sends a form by the Enter key, and waits for the page that comes."""
    page = driver.find_element(By.TAG_NAME, "html")
    element.send_keys(Keys.ENTER)
    WebDriverWait(driver, 10).until(staleness_of(page))


def sign_in(driver, server: Desk, role: str) -> None:
    driver.delete_all_cookies()
    driver.get(server.url + "/sign-in")
    driver.find_element(By.ID, "login").send_keys(login(role), Keys.TAB, PASSWORD)
    press(driver, driver.switch_to.active_element)


def check_agent(driver, server: Desk, report: Report) -> None:
    """From the morning's list, by keyboard: a dossier is opened, taken on, and found again among one's own."""
    place = "story of an agent"
    sign_in(driver, server, "agent@dasipe")
    report.expect(driver.current_url.endswith("/desk"), place, f"signing in leads to {driver.current_url}")
    driver.find_element(By.TAG_NAME, "body").send_keys("j")
    first = driver.switch_to.active_element
    number = first.text
    report.expect(bool(re.fullmatch(r"[A-Z]+-\d{4}-\d{6}", number)), place, f"j goes to “{number}”")
    press(driver, first)
    heading = driver.find_element(By.TAG_NAME, "h1").text
    report.expect(number in heading, place, f"{number} leads to “{heading}”")
    forms = driver.find_elements(By.CSS_SELECTOR, "form[action$='/assign']")
    if report.expect(bool(forms), place, "the dossier cannot be taken on"):
        press(driver, forms[0].find_element(By.CSS_SELECTOR, "button"))
        driver.get(server.url + "/desk")
        own = [link.text for link in driver.find_elements(By.CSS_SELECTOR, "main section a, main table a")]
        report.expect(own.count(number) > 1, place, f"{number} is not among the agent's own dossiers")


def check_administrator(driver, server: Desk, report: Report) -> None:
    """An account is made; a wrong role is told beside what was typed."""
    place = "story of an administrator"
    sign_in(driver, server, "administrateur")
    driver.get(server.url + "/desk/accounts")
    driver.find_element(By.ID, "name").send_keys("Léa Blanc")
    driver.find_element(By.ID, "login").send_keys("lea")
    roles = driver.find_element(By.ID, "grants")
    roles.send_keys("agnet@dasipe")
    press(driver, driver.find_element(By.CSS_SELECTOR, "form[action$='/desk/accounts'] button"))
    alert = driver.find_elements(By.CSS_SELECTOR, "[role=alert]")
    report.expect(bool(alert) and "agent" in alert[0].text, place, "a wrong role is not told")
    kept = driver.find_element(By.ID, "name").get_attribute("value")
    report.expect(kept == "Léa Blanc", place, f"what was typed became “{kept}”")
    roles = driver.find_element(By.ID, "grants")
    roles.clear()
    roles.send_keys("agent@dasipe")
    press(driver, driver.find_element(By.CSS_SELECTOR, "form[action$='/desk/accounts'] button"))
    report.expect(driver.find_element(By.TAG_NAME, "h1").text == "Léa Blanc", place, "the account is not shown")


def check_citizen(driver, server: Desk, report: Report) -> None:
    """An aid is looked up from the report's own pages, and the simulator says why."""
    place = "story of a citizen"
    driver.delete_all_cookies()
    driver.get(server.url + "/")
    press(driver, driver.find_element(By.CSS_SELECTOR, "nav a[href$='/programmes']"))
    report.expect(driver.current_url.endswith("/programmes"), place, f"the link leads to {driver.current_url}")
    driver.get(server.url + "/programmes/apa_domicile/simulator")
    report.expect(bool(driver.find_elements(By.CSS_SELECTOR, "main form[method=post]")), place, "no simulator")


def main() -> int:
    options, axe = asked(__doc__)
    report = Report()
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        server = Desk(options.bilan.resolve(), Path(folder))
        try:
            for scheme in ["light", "dark"]:
                driver = browser(dark=scheme == "dark")
                try:
                    for role, pages in PAGES.items():
                        resize(driver, 1280)
                        if role:
                            sign_in(driver, server, role)
                        for width in [390, 1280]:
                            resize(driver, width)
                            for page in [page for page in pages if options.only in page.kind]:
                                count += 1
                                place = f"{page.kind} {width} {scheme}"
                                check_page(driver, server, page, axe, place, report)
                                if options.screenshots:
                                    screenshot(driver, options.screenshots / f"{page.kind}-{width}-{scheme}.png")
                    if scheme == "light":
                        resize(driver, 1280)
                        check_agent(driver, server, report)
                        check_administrator(driver, server, report)
                        check_citizen(driver, server, report)
                finally:
                    driver.quit()
        finally:
            errors = server.stop()
    report.expect(not errors, "server", f"wrote to standard error: {errors}")
    return conclude(count, report)


if __name__ == "__main__":
    sys.exit(main())

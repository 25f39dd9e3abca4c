# SPDX-License-Identifier: Apache-2.0
"""Someone new at the desk, who finds everything by what is written on the page."""

import json
import re
import unicodedata
from contextlib import contextmanager
from pathlib import Path

from check_site import RULES, Report, browser, resize, screenshot
from selenium.common.exceptions import NoSuchElementException, WebDriverException
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

LIGHT = [{"name": "prefers-color-scheme", "value": "light"}]
DARK = [{"name": "prefers-color-scheme", "value": "dark"}]


class Lost(Exception):
    """What was looked for is not on the page: the story cannot go on."""


def plain(text: str) -> str:
    """The text with ordinary spaces and apostrophes, to be compared."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text or "").replace("’", "'")).strip()


def is_gone(element) -> bool:
    """Whether the page of an element has gone; while it goes, the driver has several ways to say so."""
    try:
        element.is_enabled()
        return False
    except WebDriverException:
        return True


class Newcomer:
    """Goes from page to page by links, labels and buttons as they are called, with the keyboard."""

    def __init__(self, driver, origin: str, report: Report, story: str, axe: str, pictures: Path | None):
        self.driver = driver
        self.origin = origin
        self.report = report
        self.story = story
        self.axe = axe
        self.pictures = pictures
        # Where messages to them arrive.
        self.mailbox = None
        # The pages looked at, as the server sent them.
        self.sources: dict[str, str] = {}

    @contextmanager
    def elsewhere(self):
        """Someone else, at another browser."""
        driver = browser(dark=False)
        try:
            resize(driver, 1280)
            other = Newcomer(driver, self.origin, self.report, self.story, self.axe, self.pictures)
            yield other
            self.sources |= other.sources
        finally:
            driver.quit()

    # What the page says.

    @property
    def address(self) -> str:
        return self.driver.current_url.removeprefix(self.origin)

    @property
    def heading(self) -> str:
        return plain(self.driver.find_element(By.TAG_NAME, "h1").text)

    @property
    def text(self) -> str:
        return plain(self.driver.find_element(By.TAG_NAME, "main").text)

    @property
    def page_text(self) -> str:
        return plain(self.driver.find_element(By.TAG_NAME, "body").text)

    def expect(self, holds: bool, finding: str) -> bool:
        return self.report.expect(bool(holds), self.story, f"{finding} ({self.address})")

    def sees(self, *words: str) -> None:
        for each in words:
            self.expect(plain(each) in self.text, f"“{each}” is not on the page")

    def lost(self, what: str):
        raise Lost(f"there is no {what} on {self.address}: {self.text[:300]}")

    def one(self, selector: str, words: str, what: str):
        """The first element that says the words, exactly rather than among others."""
        named = []
        for element in self.driver.find_elements(By.CSS_SELECTOR, selector):
            if not element.is_displayed():
                continue
            text = plain(element.text or element.get_attribute("aria-label"))
            label = plain(element.get_attribute("aria-label"))
            if plain(words) in (text, label):
                return element
            if plain(words) in text or plain(words) in label:
                named.append(element)
        return named[0] if named else self.lost(f"{what} “{words}”")

    def fact(self, label: str) -> str:
        for term in self.driver.find_elements(By.TAG_NAME, "dt"):
            if plain(term.text) == label:
                return plain(term.find_element(By.XPATH, "following-sibling::dd[1]").text)
        return self.lost(f"fact “{label}”")

    # What one does.

    def go(self, address: str) -> None:
        self.driver.get(address if address.startswith("http") else self.origin + address)

    def enter(self, element) -> None:
        """Presses Enter on a link or button, and waits for the page that comes."""
        page = self.driver.find_element(By.TAG_NAME, "html")
        element.send_keys(Keys.ENTER)
        self.turned(page)

    def turned(self, page) -> None:
        WebDriverWait(self.driver, 20).until(lambda driver: is_gone(page))
        WebDriverWait(self.driver, 20).until(
            lambda driver: driver.execute_script("return document.readyState") == "complete"
        )

    def follow(self, words: str, within: str = "") -> None:
        self.enter(self.one(f"{within} a", words, "link"))

    def press(self, words: str, within: str = "") -> None:
        self.enter(self.one(f"{within} button", words, "button"))

    def unfold(self, words: str) -> None:
        summary = self.one("summary", words, "part to unfold")
        if summary.find_element(By.XPATH, "..").get_attribute("open") is None:
            summary.send_keys(Keys.ENTER)

    def control(self, label: str, place: int = 0):
        found = []
        for element in self.driver.find_elements(By.TAG_NAME, "label"):
            words = plain(element.text).removesuffix("*").strip()
            if element.is_displayed() and (words == plain(label) or words.startswith((f"{plain(label)} (", f"{plain(label)} :"))):
                found.append(self.driver.find_element(By.ID, element.get_attribute("for")))
        return found[place] if len(found) > place else self.lost(f"field “{label}” ({place + 1})")

    def fill(self, label: str, value: str, place: int = 0) -> None:
        control = self.control(label, place)
        kind = control.get_attribute("type")
        if control.tag_name == "select":
            options = [plain(option.text) for option in Select(control).options]
            named = [text for text in options if text == plain(value)] or [t for t in options if plain(value) in t]
            if not named:
                self.lost(f"choice “{value}” for “{label}” among {options[:12]}")
            Select(control).select_by_index(options.index(named[0]))
        elif kind in ("checkbox", "radio"):
            control.send_keys(Keys.SPACE)
        elif kind in ("date", "month"):
            # How one types a date depends on the language of the browser.
            self.driver.execute_script("arguments[0].value = arguments[1]", control, value)
        else:
            if kind != "file":
                control.clear()
            control.send_keys(value)

    def sign_in(self, login: str, password: str) -> None:
        self.driver.delete_all_cookies()
        self.go("/sign-in")
        self.fill("Identifiant", login)
        self.fill("Mot de passe", password)
        self.press("Se connecter", "main")

    # By keyboard alone.

    def key(self, key: str) -> None:
        self.driver.switch_to.active_element.send_keys(key)

    def turn(self, key: str) -> None:
        """A key that leads to another page."""
        page = self.driver.find_element(By.TAG_NAME, "html")
        self.key(key)
        self.turned(page)

    def tab_to(self, words: str, most: int = 150):
        """Presses Tab until what is reached is called so."""
        script = (
            "const e = document.activeElement; const l = e.labels && e.labels[0];"
            "return [e.innerText, e.getAttribute('aria-label'), l && l.innerText, e.value];"
        )
        for _ in range(most):
            self.key(Keys.TAB)
            names = [plain(name).removesuffix("*").strip() for name in self.driver.execute_script(script)]
            if plain(words) in names:
                return self.driver.switch_to.active_element
        return self.lost(f"“{words}” that Tab leads to")

    # The page itself.

    def source(self) -> str:
        """The page as the server sent it, whatever asked for it."""
        identifier = None
        addresses = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                addresses.append(message["params"]["request"]["url"])
            if message["method"] == "Network.responseReceived" and message["params"]["type"] == "Document":
                identifier = message["params"]["requestId"]
        for address in addresses:
            self.expect(address.startswith((self.origin, "data:")), f"asks another host: {address}")
        return self.driver.execute_cdp_cmd("Network.getResponseBody", {"requestId": identifier})["body"]

    def look(self, kind: str) -> None:
        """A kind of page: what axe finds, light and dark, at two widths; nothing scrolls sideways; no message."""
        self.sources[kind] = self.source()
        # What is folded away is read too, and folded again.
        self.driver.execute_script(
            "window.folded = [...document.querySelectorAll('details:not([open])')];"
            "for (const part of folded) part.open = true;"
        )
        self.driver.execute_script(self.axe)
        for width in [390, 1280]:
            resize(self.driver, width)
            for scheme, media in [("light", LIGHT), ("dark", DARK)]:
                self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": media})
                place = f"{kind} {width} {scheme}"
                self.accessible(place)
                if self.pictures and scheme == "light":
                    screenshot(self.driver, self.pictures / f"{kind}-{width}-{scheme}.png")
            wide = self.driver.execute_script(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            self.report.expect(wide <= 0, f"{kind} {width}", f"scrolls sideways by {wide} pixels")
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": LIGHT})
        self.driver.execute_script("for (const part of folded) part.open = false;")
        for entry in self.driver.get_log("browser"):
            expected = "status of 4" in entry["message"]
            fine = expected or entry["level"] not in ("SEVERE", "WARNING")
            self.report.expect(fine, kind, f"console: {entry['message']}")

    def accessible(self, place: str) -> None:
        result = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {runOnly: arguments[0], resultTypes: ['violations']})"
            ".then(done, e => done({error: String(e)}));",
            RULES,
        )
        self.report.expect("error" not in result, place, f"axe failed: {result.get('error')}")
        for violation in result.get("violations", []):
            where = "; ".join(" ".join(map(str, node["target"])) for node in violation["nodes"][:3])
            self.report.expect(False, place, f"axe: {violation['id']} ({violation['help']}): {where}")


def tell(newcomer: Newcomer, story) -> None:
    """Goes through a story; where it cannot go on, that is found."""
    try:
        story(newcomer)
    except (Lost, NoSuchElementException, WebDriverException) as error:
        newcomer.report.expect(False, newcomer.story, f"{type(error).__name__}: {str(error).splitlines()[0]}")
        if newcomer.pictures:
            screenshot(newcomer.driver, newcomer.pictures / f"stopped {newcomer.story}.png")

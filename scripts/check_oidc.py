#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Signs in at Bilan through Canaille, a real OpenID Connect provider, on loopback: check_oidc.py BILAN"""

import http.cookiejar
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

BILAN = os.path.abspath(sys.argv[1])
PASSWORD = "cheval batterie agrafe"
failures = []


def check(what, is_right, found=""):
    print(("ok    " if is_right else "WRONG ") + what + ("" if is_right else f": {found}"))
    if not is_right:
        failures.append(what)


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


class Browser:
    """Keeps cookies, follows where it is sent, fills in forms."""

    def __init__(self):
        self.jar = http.cookiejar.CookieJar()
        self.opener = urllib.request.build_opener(Redirections, urllib.request.HTTPCookieProcessor(self.jar))

    def open(self, address, form=None):
        data = urllib.parse.urlencode(form).encode() if form is not None else None
        try:
            reply = self.opener.open(urllib.request.Request(address, data=data), timeout=30)
        except urllib.error.HTTPError as error:
            reply = error
        self.address, self.status, self.text = reply.url, reply.status, reply.read().decode()
        return self

    def submit(self, **fields):
        form = {}
        for tag in re.findall(r"<input[^>]*>", self.text):
            attributes = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
            if attributes.get("type") == "hidden" and "name" in attributes:
                form[attributes["name"]] = attributes.get("value", "")
        return self.open(self.address, form | fields)

    def sign_in_at_provider(self, login):
        self.submit(login=login, answer="1")
        return self.submit(password=PASSWORD, answer="1")


class Redirections(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, request, fp, code, message, headers, address):
        CALLBACKS.extend([address] if "/callback" in address else [])
        return super().redirect_request(request, fp, code, message, headers, address)


CALLBACKS = []


def reason(browser):
    return re.sub(r"<[^>]*>|\s+", " ", browser.text)[-600:]


def wait(address):
    for _ in range(200):
        try:
            return urllib.request.urlopen(address, timeout=5)
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    raise SystemExit(f"nothing answers at {address}")


def main(folder):
    provider, desk = free_port(), free_port()
    home, issuer = f"http://127.0.0.1:{desk}", f"http://127.0.0.1:{provider}"
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    configuration = folder / "canaille.toml"
    configuration.write_text(f'''SECRET_KEY = "{os.urandom(16).hex()}"
PREFERRED_URL_SCHEME = "http"
SERVER_NAME = "127.0.0.1:{provider}"
SESSION_COOKIE_SECURE = false
[CANAILLE]
DATABASE = "sql"
[CANAILLE_SQL]
DATABASE_URI = "sqlite:///{folder}/canaille.sqlite"
[CANAILLE_OIDC]
ACTIVE_JWKS = ["""{key.decode()}"""]
''')
    environment = os.environ | {"CANAILLE_CONFIG": str(configuration), "CONFIG": str(configuration)}
    canaille = str(Path(sys.executable).with_name("canaille"))

    def admin(*arguments):
        subprocess.run([canaille, *arguments], env=environment, check=True, capture_output=True)

    admin("install")
    for name in ["alice", "bob"]:
        admin("create", "user", "--user-name", name, "--password", PASSWORD, "--emails", f"{name}@ville.fr",
              "--family-name", name.title(), "--given-name", "A")
    admin("create", "client", "--client-id", "bilan", "--client-secret", "secret du client:1",
          "--redirect-uris", f"{home}/sign-in/oidc/callback", "--token-endpoint-auth-method", "client_secret_basic",
          "--grant-types", "authorization_code", "--response-types", "code", "--scope", "openid", "--scope", "email",
          "--scope", "profile", "--client-name", "Bilan", "--client-uri", home,
          "--id-token-signed-response-alg", "RS256")
    admin("set", "client", "bilan", "--audience", "bilan")
    database = str(folder / "bilan.sqlite")
    subprocess.run([BILAN, "account", "add", "alice@ville.fr", "--name", "Alice", "--role", "agent",
                    "--database", database], check=True, capture_output=True)
    log = open(folder / "log", "w")
    servers = [
        subprocess.Popen([canaille, "run", "--bind", f"127.0.0.1:{provider}"], env=environment, stdout=log, stderr=log),
        subprocess.Popen([BILAN, "serve", "--database", database, "--port", str(desk), "--oidc-issuer", issuer,
                          "--oidc-client", "bilan", "--oidc-trust-email", "--log", "json"],
                         env=os.environ | {"BILAN_OIDC_SECRET": "secret du client:1"}, stdout=log, stderr=log)]
    try:
        wait(f"{issuer}/.well-known/openid-configuration")
        wait(f"{home}/ready")
        walk(home, issuer)
    finally:
        for server in servers:
            server.terminate()
        for server in servers:
            server.wait(20)
    text = (folder / "log").read_text()
    check("nothing secret is logged", not any(word in text for word in ["secret du client", "code=", "alice@ville"]))


def walk(home, issuer):
    check("the way to the provider is shown", "/sign-in/oidc" in Browser().open(f"{home}/sign-in").text)
    alice = Browser()
    alice.open(f"{home}/sign-in/oidc?to=%2Fdesk%2Faccount")
    check("who is not signed in is sent to the provider", alice.address.startswith(issuer), alice.address)
    alice.sign_in_at_provider("alice")
    check("a known person comes to where they wanted", alice.status == 200
          and alice.address == f"{home}/desk/account" and "alice@ville.fr" in alice.text,
          f"{alice.address}: {reason(alice)}")
    again = CALLBACKS[-1]
    check("an answer serves once", "ne correspond à aucune connexion" in alice.open(again).text, alice.text[-400:])
    check("an answer serves in its own browser alone", Browser().open(again).status == 401)
    alice.open(f"{home}/sign-in/oidc")
    check("who is signed in at the provider comes in at once", alice.address == f"{home}/desk", alice.address)
    for change, name in [(("state=", "state=x"), "another state"), (("code=", "code=x"), "another code"),
                         (("iss=http", "iss=https"), "another issuer")]:
        begun = Browser()
        # A sign-in is begun, and its answer changed on the way back.
        begun.opener = urllib.request.build_opener(NoCallback(home), urllib.request.HTTPCookieProcessor(alice.jar))
        begun.open(f"{home}/sign-in/oidc")
        changed = begun.text.replace(*change)
        check(f"{name} is refused", changed != begun.text and begun.open(changed).status == 401, begun.text[:300])
    bob = Browser().open(f"{home}/sign-in/oidc").sign_in_at_provider("bob")
    check("who has no account is told", bob.status == 401 and "aucun compte" in bob.text, bob.text[-400:])
    metrics = Browser().open(f"{home}/metrics").text
    check("failures are counted", re.search(r'bilan_sign_in_failures_total\{.*\} 6\n', metrics), metrics[-500:])


class NoCallback(urllib.request.HTTPRedirectHandler):
    """Stops before the answer reaches Bilan: its address is the text of the page."""

    def __init__(self, home):
        self.home = home

    def redirect_request(self, request, fp, code, message, headers, address):
        if address.startswith(self.home) and "/callback" in address:
            raise Stopped(address)
        return super().redirect_request(request, fp, code, message, headers, address)


class Stopped(urllib.error.HTTPError):
    def __init__(self, address):
        super().__init__(address, 200, address, None, None)
        self.found = address

    def read(self):
        return self.found.encode()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        main(Path(folder))
    sys.exit(1 if failures else 0)

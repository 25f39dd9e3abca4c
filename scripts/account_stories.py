# SPDX-License-Identifier: Apache-2.0
"""An account's story, from the administrator who makes it to the session that its closing ends."""

import base64
import hashlib
import hmac
import re
import struct
import time

from desk_browser import Newcomer
from desk_stories import signed_in


def account_from_first_to_last(newcomer: Newcomer) -> None:
    """An account is made, its link opened elsewhere, a second factor added; closed, its session ends."""
    signed_in(newcomer, "administrateur")
    newcomer.follow("Comptes", "nav")
    newcomer.fill("Nom", "Léa Blanc")
    newcomer.fill("Identifiant", "lea")
    newcomer.fill("Rôles", "agnet@dasipe")
    newcomer.press("Ajouter le compte")
    newcomer.expect("agent" in newcomer.driver.find_element("css selector", "[role=alert]").text, "a slip is not told")
    newcomer.look("account-refused")
    newcomer.expect(newcomer.control("Nom").get_attribute("value") == "Léa Blanc", "what was typed is lost")
    newcomer.fill("Rôles", "agent@dasipe")
    newcomer.press("Ajouter le compte")
    newcomer.press("Faire un lien pour choisir un mot de passe")
    newcomer.look("account-invited")
    link = newcomer.driver.find_element("css selector", ".notice code").text
    newcomer.expect(link.startswith(newcomer.origin), f"the link cannot be opened as it is: {link}")
    with newcomer.elsewhere() as other:
        other.go(link)
        other.look("invitation")
        other.fill("Mot de passe", "court")
        other.fill("Le même mot de passe, une seconde fois", "court")
        other.press("Enregistrer")
        other.sees("12")
        other.look("invitation-refused")
        other.fill("Mot de passe", "lampe crayon nuage")
        other.fill("Le même mot de passe, une seconde fois", "lampe crayon nuage")
        other.press("Enregistrer")
        other.look("password-chosen")
        other.sees("Votre mot de passe est enregistré")
        other.go(link)
        other.look("invitation-used")
        other.sees("Ce lien a déjà servi")
        other.sign_in("lea", "lampe crayon nuage")
        other.expect(other.heading == "Mon travail", f"signing in leads to “{other.heading}”")
        other.follow("Léa Blanc", "footer")
        other.follow("Ajouter un second facteur")
        other.look("second-factor-new")
        key = other.driver.find_element("css selector", "main code").text
        other.fill("Code à six chiffres", one_time_code(key))
        other.press("Enregistrer")
        other.sees("Un code vous est demandé à chaque connexion.")
        other.sign_in("lea", "lampe crayon nuage")
        other.expect(other.driver.find_elements("id", "code"), "no code is asked for")
        other.look("sign-in-code")
        other.fill("Mot de passe", "lampe crayon nuage")
        # That of the step before has served; the next one is good already.
        other.fill("Code à six chiffres", one_time_code(key, ahead=1))
        other.press("Se connecter", "main")
        other.expect(other.heading == "Mon travail", f"signing in with a code leads to “{other.heading}”")
        newcomer.go("/desk/accounts")
        newcomer.follow("Léa Blanc")
        newcomer.press("Fermer le compte")
        other.go("/desk")
        other.expect(other.address.startswith("/sign-in"), "the session of a closed account goes on")
        other.sign_in("lea", "lampe crayon nuage")
        other.expect(other.driver.find_elements("css selector", "[role=alert]"), "a closed account signs in")


def one_time_code(key: str, ahead: int = 0) -> str:
    """The code of RFC 6238 for a key as one types it."""
    key = re.sub(r"\s", "", key).upper()
    secret = base64.b32decode(key + "=" * (-len(key) % 8))
    count = struct.pack(">Q", int(time.time()) // 30 + ahead)
    digest = hmac.new(secret, count, hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place : place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


ALL = [account_from_first_to_last]

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_bank_file.py FILE: checks an order to pay against the schema of pain.001.001.03, and its sums.

Exit status: 0 sound, 1 not, 2 usage."""

import pathlib
import sys
from decimal import Decimal
from xml.etree import ElementTree

import sepaxml
import xmlschema

NAME = "pain.001.001.03"
PREFIX = f"{{urn:iso:std:iso:20022:tech:xsd:{NAME}}}"


def flaws(path):
    schema = xmlschema.XMLSchema(str(pathlib.Path(sepaxml.__file__).parent / "schemas" / f"{NAME}.xsd"))
    for error in schema.iter_errors(path):
        yield f"{error.path}: {error.reason}"
    root = ElementTree.parse(path).getroot()
    texts = lambda tag: [element.text for element in root.iter(PREFIX + tag)]
    sums = [Decimal(text) for text in texts("InstdAmt")]
    if any(int(text) != len(sums) for text in texts("NbOfTxs")):
        yield f"NbOfTxs {texts('NbOfTxs')}: {len(sums)} payments found"
    if any(Decimal(text) != sum(sums) for text in texts("CtrlSum")):
        yield f"CtrlSum {texts('CtrlSum')}: {sum(sums)} found"
    if len(set(texts("EndToEndId"))) != len(sums):
        yield "EndToEndId: one of its own expected for each payment"
    for text in texts("IBAN"):
        if int("".join(str(int(character, 36)) for character in text[4:] + text[:4])) % 97 != 1:
            yield f"{text}: wrong key"


def main():
    if len(sys.argv) != 2:
        print(f"Usage: {sys.argv[0]} FILE", file=sys.stderr)
        return 2
    found = list(flaws(sys.argv[1]))
    for flaw in found:
        print(f"{sys.argv[1]}: {flaw}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())

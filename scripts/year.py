#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a year of casework as a script for `bilan play`: invented but plausible persons, requests, decisions,
sessions and payments, in the order of their days.

    scripts/year.py PACK [--year 2023] [--seed 1] [--dossiers 120] > year.jsonl

PACK is the folder of a pack that runs some of the programmes rsa, apa_domicile, fonds_solidarite and dalo.
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from year import dalo, fund, home, rsa  # noqa: E402
from year.script import Script  # noqa: E402

STORIES = {"rsa": rsa, "apa_domicile": home, "fonds_solidarite": fund, "dalo": dalo}


def declared(pack):
    """The programmes of a pack that there is a story for."""
    text = "".join(
        path.read_text(encoding="utf-8") for path in sorted(pack.glob("services/*/programmes.yaml")))
    return [name for name in STORIES if f"\n  {name}:\n" in text]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("pack", type=Path)
    parser.add_argument("--year", type=int, help="default: the year that the pack reports")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dossiers", type=int, default=120, help="how many a programme")
    options = parser.parse_args()
    year = options.year
    if year is None:
        lines = (options.pack / "pack.yaml").read_text(encoding="utf-8").splitlines()
        year = int(next(line.split(":")[1] for line in lines if line.startswith("year:")))
    script = Script(options.pack, year, options.seed)
    for name in declared(options.pack):
        STORIES[name].play(script, options.dossiers)
    script.write(sys.stdout)


if __name__ == "__main__":
    main()

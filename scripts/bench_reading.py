#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures `bilan read` against figures and claims read by hand: bench_reading.py BILAN REFERENCE [--misses]

REFERENCE holds texts (*.txt) and, for each, figures-NAME.csv and claims-NAME.csv. A text is paired with the files whose
figures it holds most of. Prints a table in Markdown; with --misses, what was missed and what was found beside it.

How things are counted:
- A figure is found where one of the same value is read on the same line; each is counted once.
- Precision takes as right, beside those, a figure that the reference holds elsewhere (it tells a quantity once, the
  document often twice) and one that a claim of the reference states on that line (evolutions are claims there).
- A unit is right where it is the reference's, with or without “per …”; `named` adds the things counted that the document
  names otherwise than the reference (“retraités” for “personnes”): there the unit read stands in the text, right after the number.
- A claim is found where one of the same kind states the same on the same line, with the same operands' values; precision is
  of the claims with numeric operands, leaving out those that the reference does not count as claims (parts no larger than
  their whole, the same quantity given twice).

Exit status: 0 measured, 2 usage or nothing to measure.
"""

import csv
import io
import subprocess
import sys
import time
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

ARITHMETICAL = {"sum", "share", "difference", "ratio", "evolution_pct"}


def fold(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c))


def rows(path: Path) -> list[dict]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read(bilan: str, document: Path, what: str) -> tuple[list[dict], float]:
    start = time.monotonic()
    command = [bilan, "read", str(document), "--format", "csv", "--show", what]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return list(csv.DictReader(io.StringIO(output))), time.monotonic() - start


def number(text: str) -> float | None:
    return abs(float(text)) if text else None


class Edition:
    """One document, what the reference says of it and what was read."""

    def __init__(self, bilan: str, document: Path, name: str, reference: Path):
        self.name = name
        self.figures = rows(reference / f"figures-{name}.csv")
        self.claims = rows(reference / f"claims-{name}.csv")
        self.found, self.seconds = read(bilan, document, "figures")
        self.found_claims, _ = read(bilan, document, "claims")
        self.misses: list[str] = []
        self.result = Counter()
        self.measure_figures()
        self.measure_claims()

    def measure_figures(self) -> None:
        waiting = defaultdict(list)
        for figure in self.found:
            waiting[int(figure["line"]), float(figure["value"])].append(figure)
        matched = set()
        for expected in self.figures:
            options = waiting[int(expected["line"]), float(expected["value"])]
            options.sort(key=lambda figure: fold(figure["unit"]) != fold(expected["unit"]))
            self.result["expected"] += 1
            if not options:
                self.misses.append(f"missed {expected['line']}: {expected['value']} {expected['unit']}, {expected['label']}")
                continue
            figure = options.pop(0)
            matched.add(figure["key"])
            self.result["recalled"] += 1
            self.result["qualifier"] += figure["qualifier"] == expected["qualifier"]
            self.result["period"] += figure["period"] == expected["period"]
            self.result["year"] += figure["period"][:4] == expected["period"][:4]
            same = same_unit(figure["unit"], expected["unit"])
            self.result["unit"] += same
            self.result["named"] += same or is_named(figure)
            if not same and not is_named(figure):
                self.misses.append(f"unit {expected['line']}: {expected['value']} {expected['unit']} read as {figure['unit']}")
        values = {float(figure["value"]) for figure in self.figures}
        stated = {(int(claim["line"]), number(claim["stated"])) for claim in self.claims}
        for figure in self.found:
            value, line = float(figure["value"]), int(figure["line"])
            self.result["found"] += 1
            if figure["key"] in matched or value in values or (line, abs(value)) in stated:
                self.result["right"] += 1
            else:
                self.misses.append(f"beside {line}: {figure['value']} {figure['unit']}, {figure['context']}")

    def measure_claims(self) -> None:
        by_key = {f"{figure['key']}@{figure['period']}": float(figure["value"]) for figure in self.figures}
        taken = set()
        for claim in self.claims:
            operands = sorted(abs(by_key[key]) for key in claim["operands"].split() if key in by_key)
            is_numeric = bool(operands) and claim["kind"] in ARITHMETICAL
            match = self.match(claim, operands, taken)
            self.result["claims"] += 1
            self.result["numeric"] += is_numeric
            if claim["verdict"] == "broken":
                self.result["broken"] += 1
                flagged = any(
                    found["line"] == claim["line"] and found["verdict"] in ("broken", "to_look_at")
                    for found in self.found_claims
                )
                self.result["flagged"] += flagged
                if not flagged:
                    self.misses.append(f"broken claim not flagged: {claim['line']} {claim['kind']} {claim['stated']}")
            if match is None:
                self.misses.append(f"claim {claim['line']}: {claim['kind']} {claim['stated']} of {operands}, {claim['verdict']}")
                continue
            taken.add(match)
            found = self.found_claims[match]
            self.result["recalled claims"] += 1
            self.result["recalled numeric"] += is_numeric and same_operands(found, operands)
            self.result["verdict"] += verdict(found) == claim["verdict"]
        lines = {claim["line"] for claim in self.claims if claim["verdict"] == "broken"}
        for index, found in enumerate(self.found_claims):
            if found["kind"] in ARITHMETICAL and found["operand_values"]:
                self.result["found numeric"] += 1
                self.result["right numeric"] += index in taken
            if found["verdict"] == "broken" and found["line"] not in lines:
                self.result["false broken"] += 1
                self.misses.append(f"false broken {found['line']}: {found['note']}")

    def match(self, claim: dict, operands: list[float], taken: set[int]) -> int | None:
        best = None
        for index, found in enumerate(self.found_claims):
            if index in taken or found["line"] != claim["line"] or found["kind"] != claim["kind"]:
                continue
            if number(found["stated"]) != number(claim["stated"]):
                continue
            if same_operands(found, operands):
                return index
            best = index if best is None else best
        return best


def same_unit(found: str, expected: str) -> bool:
    found, expected = fold(found).split("/")[0], fold(expected).split("/")[0]
    return found == expected or found.rstrip("s") == expected.rstrip("s")


def is_named(figure: dict) -> bool:
    """Whether the unit read is the document's own word, right after the number."""
    unit = fold(figure["unit"]).split("/")[0]
    after = fold(figure["context"]).partition(fold(figure["written"]))[2]
    return bool(unit) and unit in after[:40]


def same_operands(found: dict, operands: list[float]) -> bool:
    return sorted(abs(float(value)) for value in found["operand_values"].split()) == operands


def verdict(found: dict) -> str:
    return {"holds_within_rounding": "holds"}.get(found["verdict"], found["verdict"])


def pairs(bilan: str, reference: Path) -> list[Edition]:
    documents = {path: path.read_text(encoding="utf-8") for path in sorted(reference.glob("*.txt"))}
    editions = []
    for path in sorted(reference.glob("figures-*.csv")):
        name = path.stem.removeprefix("figures-")
        labels = [figure["label"] for figure in rows(path)]
        words = {word for label in labels for word in fold(label).split() if len(word) > 6}
        document = max(documents, key=lambda one: sum(word in fold(documents[one]) for word in words))
        editions.append(Edition(bilan, document, name, reference))
    return editions


def percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "–"


def main() -> None:
    arguments = [argument for argument in sys.argv[1:] if argument != "--misses"]
    if len(arguments) != 2 or not Path(arguments[1]).is_dir() or not list(Path(arguments[1]).glob("figures-*.csv")):
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    editions = pairs(arguments[0], Path(arguments[1]))
    lines = [
        ("Figures, recall", "recalled", "expected"),
        ("Figures, precision", "right", "found"),
        ("Units, as the reference names them", "unit", "recalled"),
        ("Units, or as the document names them", "named", "recalled"),
        ("Qualifiers", "qualifier", "recalled"),
        ("Periods", "period", "recalled"),
        ("Years of the periods", "year", "recalled"),
        ("Claims with numeric operands, recall", "recalled numeric", "numeric"),
        ("Claims with numeric operands, precision", "right numeric", "found numeric"),
        ("All claims, recall (kind, line and what is stated)", "recalled claims", "claims"),
        ("Verdicts of those", "verdict", "recalled claims"),
        ("Broken claims told broken or to look at", "flagged", "broken"),
    ]
    total = sum((edition.result for edition in editions), Counter())
    columns = [(edition.name, edition.result) for edition in editions] + [("all", total)]
    print("| | " + " | ".join(name for name, _ in columns) + " |")
    print("|---|" + "---|" * len(columns))
    for title, part, whole in lines:
        cells = [f"{result[part]} of {result[whole]} ({percent(result[part], result[whole])})" for _, result in columns]
        print(f"| {title} | " + " | ".join(cells) + " |")
    print("| False “broken” | " + " | ".join(str(result["false broken"]) for _, result in columns) + " |")
    print("| Seconds, start included | " + " | ".join(f"{edition.seconds:.2f}" for edition in editions) + " | |")
    if "--misses" in sys.argv:
        for edition in editions:
            print(f"\n{edition.name}")
            for miss in edition.misses:
                print(f"  {miss}")


if __name__ == "__main__":
    main()

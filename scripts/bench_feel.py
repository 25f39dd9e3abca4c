#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What Bilan's FEEL is measured beside: bench_feel.py pySFeel|bkflow-feel|Python

For bilan-benchmarks. Says “ready”, then takes jobs from standard input, JSON, one a line, until it ends:
  {"evaluate": {"text": "x * 2 + 1", "count": 2000}}   an expression for x = 0, 1, … 19 in turn
  {"read": {"texts": ["x > 1", …]}}                    expressions read; pySFeel evaluates what it reads
  {"filter": {"count": 1000000}}                       of the numbers 0, 1, … below count, those above its half

Neither engine has a compiled form: an evaluation reads the text anew. Of each job it writes a line of JSON: the
processor's seconds of its loop alone, and the results.
"""

import json
import sys
import time
from decimal import Decimal

ROUND = 20


class PySFeel:
    """Variables are assigned before, and not timed."""

    def __init__(self):
        import pySFeel

        self.parser = pySFeel.SFeelParser()
        for name, value in (("x", "5"), ("y", "7"), ("s", '"v1"')):
            self.parser.sFeelParse(f"{name} <- {value}")

    def assign(self, x):
        self.parser.sFeelParse(f"x <- {x}")

    def value(self, text, x):
        return self.parser.sFeelParse(text)[1]

    def read(self, text):
        return self.parser.sFeelParse(text)


class BkflowFeel:
    def __init__(self):
        import bkflow_feel
        import bkflow_feel.api

        self.module = bkflow_feel
        self.evaluate = bkflow_feel.api.parse_expression

    def assign(self, x):
        pass

    def value(self, text, x):
        return self.evaluate(text, {"x": x})

    def read(self, text):
        return self.module.transformer.transform(self.module.parser.parse(text))


def evaluate(engine, text, count):
    seconds, results = 0.0, []
    for x in range(ROUND):
        engine.assign(x)
        start = time.process_time()
        for _ in range(count // ROUND):
            result = engine.value(text, x)
        seconds += time.process_time() - start
        results.append(str(result).lower())
    return seconds, results


def read(engine, texts):
    start = time.process_time()
    for text in texts:
        engine.read(text)
    return time.process_time() - start, []


def filter_numbers(_, count):
    numbers = [Decimal(number) for number in range(count)]
    bound = Decimal(count // 2)
    start = time.process_time()
    kept = [number for number in numbers if number > bound]
    return time.process_time() - start, [str(len(kept))]


def main(name):
    engine = {"pySFeel": PySFeel, "bkflow-feel": BkflowFeel, "Python": object}[name]()
    jobs = {"evaluate": evaluate, "read": read, "filter": filter_numbers}
    print("ready", flush=True)
    for line in sys.stdin:
        ((job, arguments),) = json.loads(line).items()
        seconds, results = jobs[job](engine, **arguments)
        print(json.dumps({"seconds": seconds, "results": results}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes what the fuzzer starts from: the texts of the Swift tests, and a dictionary of the words of FEEL.

fuzz_corpus.py FOLDER
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r'"""\n(.*?)\n *"""', re.S)
LINE = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "0": "\0"}
SIGNS = ["..", "**", "!=", "<=", ">=", "->", "@\"", "//", "/*", "*/", "?", "[", "]", "(", ")", "{", "}"]
MARKS = ["<decision name='d'>", "<literalExpression><text>", "</text></literalExpression>", "</decision>"]


def unescaped(text):
    text = re.sub(r"\\u\{(\w+)\}", lambda found: chr(int(found[1], 16)), text)
    return re.sub(r"\\(.)", lambda found: ESCAPES.get(found[1], found[1]), text)


def literals(folder):
    for file in sorted((ROOT / "Tests" / folder).rglob("*.swift")):
        source = file.read_text()
        for block in BLOCK.findall(source):
            yield unescaped(block)
        for line in LINE.findall(BLOCK.sub("", source)):
            if "\\(" not in line:
                yield unescaped(line)


def words():
    source = (ROOT / "Sources/FEEL").rglob("*.swift")
    text = "\n".join(file.read_text() for file in source)
    names = re.findall(r'(?:Builtin|function|whole|rounding|aggregate|relation|predicate|cut)\(\s*"([a-z ]+)"', text)
    keywords = re.search(r"keywords: Set<String> = \[(.*?)\]", text, re.S)[1]
    return sorted({*names, *LINE.findall(keywords), *SIGNS})


def write(folder, texts):
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(dict.fromkeys(texts)):
        (folder / f"{number:05}").write_text(text)


def model(body):
    namespace = "https://www.omg.org/spec/DMN/20230324/MODEL/"
    return f'<definitions xmlns="{namespace}" name="m" namespace="urn:m">{body}</definitions>'


def main():
    out = Path(sys.argv[1])
    expressions = list(literals("FEELTests"))
    write(out / "expression", expressions)
    write(out / "json", [text for text in expressions if text[:1] in "{[\"0123456789-"])
    write(out / "grammar", expressions)
    bodies = [text for text in literals("DMNTests") if text.startswith("<")]
    write(out / "model", [text if "<definitions" in text else model(text) for text in bodies])
    escaped = [word.replace("\\", "\\\\").replace('"', '\\"') for word in words() + MARKS]
    (out / "words").write_text("".join(f'"{word}"\n' for word in escaped))


main()

#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""guide.py ROOT PACK: makes the pack that docs/programmes.md builds, and prints the commands that it tells, without `bilan`."""

import re
import shutil
import sys
from pathlib import Path

root, pack = Path(sys.argv[1]), Path(sys.argv[2])
shutil.copytree(root / "packs" / "val-de-marne", pack)
text = (root / "docs" / "programmes.md").read_text(encoding="utf-8")
example = text[text.index("### 1."):text.index("## Files")]
blocks = re.findall(r"^```(\w*)\n(.*?)^```$", example, re.S | re.M)
service = pack / "services" / "djsvva"
files = iter(("parameters", "rules", "programmes", "figures"))
for kind, block in blocks:
    if kind == "yaml":
        with open(service / f"{next(files)}.yaml", "a", encoding="utf-8") as file:
            file.write(block)
        continue
    for line in block.splitlines():
        line = re.sub(r" --pack \S+| --database \S+", "", line)
        if not line.startswith("bilan load"):
            print(line.removeprefix("bilan "))

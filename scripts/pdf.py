#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Compiles Typst source to a tagged PDF: pdf.py INPUT.typ OUTPUT.pdf

PDF/UA-1 (ISO 14289-1) is enforced: what would break it is an error. Exit status: 0 done, 1 the source is wrong,
2 usage, 3 Typst is not installed (scripts/install.sh installs it).
"""

import os
import sys


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        import typst
    except ImportError:
        print("The Python package typst is not installed; run scripts/install.sh.", file=sys.stderr)
        return 3
    source, target = (os.path.abspath(path) for path in sys.argv[1:])
    try:
        typst.compile(source, output=target, root=os.path.dirname(source), pdf_standards=["ua-1"])
    except (RuntimeError, typst.TypstError) as error:
        print(error, file=sys.stderr)
        for hint in getattr(error, "hints", []):
            print(f"  {hint}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

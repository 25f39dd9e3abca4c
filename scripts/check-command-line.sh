#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# check-command-line.sh BILAN: a tour of the command line with good and bad input, on copies in a temporary folder.
# Each step has its expected exit code and a part of what is expected to be said. Exit status: 0 all as expected, 1 not, 2 usage.
set -uo pipefail
[ $# -eq 1 ] && [ -x "$1" ] || { echo "Usage: $0 BILAN" >&2; exit 2; }
bilan=$(realpath "$1")
root=$(realpath "$(dirname "$0")/..")
work=$(mktemp -d)
trap 'jobs -p | xargs -r kill 2>/dev/null; umount "$work/small" 2>/dev/null; rm -rf "$work"' EXIT
cd "$work" || exit 2

count=0
failures=0

# Runs bilan in English; what it says is in the file `said`.
run() { env LC_ALL=en_GB.UTF-8 "$bilan" "$@" >said 2>&1; }

# judge NAME EXPECTED-CODE CODE FRAGMENT…: compares an exit code, and looks for each fragment in `said`.
judge() {
  local name=$1 expected=$2 code=$3 wrong=
  shift 3
  count=$((count + 1))
  [ "$code" = "$expected" ] || wrong="exit code $code, expected $expected"
  for fragment; do grep -qF -- "$fragment" said || wrong="${wrong:+$wrong; }not said: $fragment"; done
  grep -q 'Fatal error' said && wrong="${wrong:+$wrong; }crashed"
  [ -z "$wrong" ] && return
  failures=$((failures + 1))
  printf '%s\n  %s\n' "FAILED $name: $wrong" "it said:"
  head -c 1500 said | sed 's/^/    /'
}

# expect NAME CODE FRAGMENT… -- ARGUMENT…: runs bilan and judges.
expect() {
  local name=$1 code=$2 fragments=()
  shift 2
  while [ "$1" != -- ]; do fragments+=("$1"); shift; done
  shift
  run "$@"
  judge "$name" "$code" $? "${fragments[@]}"
}

part() { echo "── $1"; }

# ── A small body ───────────────────────────────────────────────────────────────────────────────────────────────────
make_pack() {
  mkdir -p "$1/territory" "$1/services/accueil" "$1/declared"
  cat >"$1/pack.yaml" <<'END'
pack: ville
name: Ville d'essai
title: Rapport d'activité
year: 2023
END
  cat >"$1/organisation.yaml" <<'END'
organisation:
  accueil: { label: Service d'accueil, kind: service }
END
  printf 'code,name,population,longitude,latitude\n94002,Alfortville,45046,2.42,48.79\n94003,Arcueil,21557,2.33,48.8\n' \
    >"$1/territory/communes.csv"
  printf 'grouping,code,name\n' >"$1/territory/groupings.csv"
  cat >"$1/services/accueil/registers.yaml" <<'END'
registers:
  demande:
    label: Demande
    key: [numero]
    date: recue
    place: commune
    public: true
    fields:
      numero: { type: text, required: true }
      recue: { type: date, required: true }
      commune: { type: commune }
      voie: { type: choice, of: { ecrite: Écrite, orale: Orale, courrier_electronique: Courrier électronique } }
      montant: { type: money }
END
  cat >"$1/services/accueil/sources.yaml" <<'END'
sources:
  guichet:
    label: Export du guichet
    register: demande
    separator: ';'
    encoding: latin-1
    decimal: ','
    fields: { numero: Num, recue: Date, voie: { from: Voie, codes: { écrit: ecrite, oral: orale } }, montant: Montant }
  classeur: { label: Classeur, register: demande, format: xlsx, fields: { numero: Num, recue: Date, montant: Montant } }
  lignes: { label: Lignes, register: demande, format: jsonl, fields: { numero: num, recue: date, montant: montant } }
END
  cat >"$1/services/accueil/figures.yaml" <<'END'
figures:
  demandes: { label: Demandes reçues, unit: demandes, count: demande, by: [voie, commune, month] }
  visites: { label: Visites, unit: visites, nature: flow }
  visites_matin: { label: Visites du matin, unit: visites, nature: flow, parent: visites }
  visites_soir: { label: Visites du soir, unit: visites, nature: flow, parent: visites }
END
  cat >"$1/services/accueil/claims.yaml" <<'END'
claims:
  somme: { says: 'visites = visites_matin + visites_soir', line: 3 }
END
  printf 'Le service a reçu {visites} visites.\n' >"$1/services/accueil/chapter.md"
  printf 'key,period,value,qualifier,precision,line,note\n' >"$1/declared/2023.csv"
  printf '%s\n' accueil.visites,2023,1200,exact,,3, accueil.visites_matin,2023,700,exact,,3, \
    accueil.visites_soir,2023,500,exact,,3, >>"$1/declared/2023.csv"
}
make_pack ville
here=(--pack ville --database ville.sqlite)
cat >parametres.yaml <<'END'
parameters:
  aide.plafond:
    label: Plafond de l'aide
    kind: amount
    unit: €
    of: [seul, couple]
    values:
      - { from: 2023-01-01, until: 2023-12-31, value: { seul: 600, couple: 900.50 }, source: "Délibération 12, art. 3", grade: memory }
END
cat >good.csv <<'END'
numero,recue,commune,voie,montant
1,2023-01-15,94002,ecrite,12.50
2,2023-02-15,94003,orale,
3,2023-02-16,,"courrier_electronique",0.99
END

part "usage"
expect "no such command" 2 "Unexpected argument 'nope'" -- nope
expect "no such option" 2 "Unknown option '--nope'" -- check --nope
expect "a locale that is not spoken" 2 "'fr' and 'en'" -- check --locale de
expect "a format that is not known" 2 "'table', 'csv' or 'json'" -- figures --format xml
expect "three breakdowns" 2 "is invalid for '--by" -- figures "${here[@]}" --by a,b,c
expect "no breakdown" 2 "is invalid for '--by" -- figures "${here[@]}" --by ,
expect "import of nothing" 2 "Expected a source and files" -- import "${here[@]}"
expect "import without a file" 2 "Expected at least one file" -- import "${here[@]}" demande
expect "two files and one file of rejects" 2 "exactly one file" -- import "${here[@]}" demande a b --rejects c
expect "a port that is none" 2 "Expected a port" -- serve --port 70000
expect "help" 0 "SUBCOMMANDS" -- --help
expect "version" 0 "0." -- --version

part "a sound body"
expect "check, without a database" 0 "1 claims: 1 hold" -- check --pack ville --database none.sqlite
[ ! -e none.sqlite ]; judge "check makes no database" 0 $?
expect "load" 0 "declared values: 3 inserted" -- load "${here[@]}"
expect "load again" 0 "declared values: 0 inserted, 0 updated, 0 removed, 3 unchanged" -- load "${here[@]}"
expect "import" 0 "3 inserted, 0 updated, 0 unchanged" -- import "${here[@]}" demande good.csv
expect "the same file again" 0 "0 inserted, 0 updated, 3 unchanged" -- import "${here[@]}" demande good.csv
expect "verify" 0 "The journal is intact" -- verify "${here[@]}"
env LC_ALL=fr_FR.UTF-8 "$bilan" verify "${here[@]}" >said 2>&1
judge "in French" 0 $? "Journal intact"
expect "--locale before the environment" 0 "Journal intact" -- verify "${here[@]}" --locale fr

part "figures"
expect "table" 0 "accueil.demandes" "Demandes reçues" "3 records of demande" -- figures "${here[@]}" accueil.demandes
expect "a service" 0 "accueil.visites_soir" -- figures "${here[@]}" accueil
expect "a breakdown" 0 "Alfortville" -- figures "${here[@]}" accueil.demandes --by commune
expect "two breakdowns" 0 "Alfortville" "Écrite" -- figures "${here[@]}" accueil.demandes --by commune,voie
expect "an explanation" 0 "SELECT COUNT(*)" "--records" -- figures "${here[@]}" accueil.demandes --explain
expect "records" 0 "2023-02-16" -- figures "${here[@]}" accueil.demandes --records
expect "another period" 0 "2 records" -- figures "${here[@]}" accueil.demandes --period 2023-02
run figures "${here[@]}" --format json && python3 -c 'import json; assert len(json.load(open("said"))) == 4' 2>>said
judge "JSON" 0 $?
run figures "${here[@]}" --format csv && python3 -c 'import csv; assert {len(row) for row in csv.reader(open("said"))} == {12}' 2>>said
judge "CSV" 0 $?
expect "an unknown figure" 1 "accueil.visite" "accueil.visites" -- figures "${here[@]}" accueil.visite
expect "an unknown breakdown" 1 "quartier" "voie, commune, month" -- figures "${here[@]}" accueil.demandes --by quartier
expect "a period that is none" 1 "2023-13" -- figures "${here[@]}" --period 2023-13
env LC_ALL=en_GB.UTF-8 "$bilan" figures "${here[@]}" >/dev/full 2>said
judge "an output that takes nothing" 1 $? "the output cannot be written: No space left on device"

part "legal parameters"
rm -rf legal && cp -r ville legal && cp parametres.yaml legal/services/accueil/parameters.yaml
expect "in force on the last day of the year" 0 "accueil.aide.plafond.couple" "900.50" "Délibération 12" "from memory" -- \
  parameters --pack legal
expect "as CSV" 0 "accueil.aide.plafond,seul," ",2023-06-01,600,2023-01-01,2023-12-31," -- \
  parameters --pack legal accueil --date 2023-06-01 --format csv
expect "on a day without value" 0 "has no value on 1" "2023-12-31" -- parameters --pack legal --date 2024-01-01
expect "an unknown parameter" 1 "accueil.aide.plafont" "accueil.aide.plafond" -- parameters --pack legal accueil.aide.plafont
expect "a day that is none" 1 "2023-02-30" -- parameters --pack legal --date 2023-02-30
expect "check tells those known from memory" 0 "from memory, to be confirmed: 1" "services/accueil/parameters.yaml:2:" -- \
  check --pack legal --database none.sqlite
printf '      - { from: 2023-12-31, value: { seul: 1, couple: 2 }, source: Suite }\n' >>legal/services/accueil/parameters.yaml
expect "values that overlap" 1 "legal/services/accueil/parameters.yaml:9:9" "overlaps" -- check --pack legal --database none.sqlite

part "rules"
rm -rf regles && cp -r ville regles && cp parametres.yaml regles/services/accueil/parameters.yaml
cat >regles/services/accueil/rules.yaml <<'END'
rules:
  plafond:
    label: Plafond de l'aide
    inputs: { date: date, personnes: { type: integer, min: 1 } }
    result: { type: money, unit: € }
    date: date
    table:
      inputs: [personnes]
      rows:
        - ['1', 'parameter("aide.plafond").seul']
        - ['>= 2', 'parameter("aide.plafond").couple']
  tarif:
    label: Tarif
    inputs: { voie: { type: choice, of: [ecrite, orale] }, montant: money }
    result: money
    csv: tarif.csv
  aide:
    label: Aide
    inputs: { date: date, personnes: { type: integer, min: 1 }, montant: money }
    result: { type: money, unit: € }
    formula: 'min(plafond(date, personnes), tarif(voie: "ecrite", montant: montant))'
    examples:
      couple: { inputs: { date: 2023-06-01, personnes: 2, montant: 1000 }, result: 900.50 }
END
printf 'voie,montant,result,# remarque\necrite,-,montant,\norale,<= 10,0,rien\norale,> 10,montant - 10,\n' \
  >regles/services/accueil/tarif.csv
case='{"date": "2023-06-01", "personnes": 3, "montant": 5000}'
expect "a list" 0 "accueil.plafond" "Plafond de l'aide" "personnes" -- rules --pack regles
expect "a table" 0 "UNIQUE" ">= 2" -- rules --pack regles accueil.plafond
expect "as the CSV of a pack" 0 "voie,montant,result,# remarque" '"""orale"""' -- rules --pack regles accueil.tarif --format csv
expect "a value" 0 "900.5" -- rules --pack regles accueil.aide --input "$case"
expect "and why" 0 "rule 2 of the table applies" -- rules --pack regles accueil.aide --explain --input "$case"
expect "no value, and why" 0 "null" "personnes: expected a whole number, at least 1, found 0" -- \
  rules --pack regles accueil.plafond --input '{"date": "2023-06-01", "personnes": 0}'
expect "an unknown rule" 1 "accueil.plafon" "accueil.plafond" -- rules --pack regles accueil.plafon
expect "an unknown input" 1 "personne" "personnes" -- rules --pack regles accueil.plafond --input '{"personne": 1}'
expect "inputs of no rule" 2 "needs exactly one rule" -- rules --pack regles --input '{}'
expect "the examples hold" 0 "3 rules, 1 example: all hold" -- check --pack regles --database none.sqlite
expect "as a DMN model" 0 "3 decisions written to regles.dmn" -- rules export --pack regles -o regles.dmn
expect "which gives the same" 0 "900.5" -- dmn evaluate regles.dmn --decision Aide --input "$case"
expect "a file that cannot be" 1 "/dev/null/x.dmn" -- rules export --pack regles -o /dev/null/x.dmn
sed -i 's/result: 900.50/result: 900/' regles/services/accueil/rules.yaml
expect "an example that fails" 1 "regles/services/accueil/rules.yaml:23:7" "expected 900, found 900.5" -- \
  check --pack regles --database none.sqlite
printf 'orale,"[5..20]",1,\n' >>regles/services/accueil/tarif.csv
expect "rows that overlap" 1 "regles/services/accueil/tarif.csv:5:1" "rows 2 and 4 both match" -- \
  check --pack regles --database none.sqlite

part "tables of cases"
vectors=$root/Tests/PackTests/Vectors
valdemarne=(--pack "$root/packs/val-de-marne")
# Whether every amount is that of the column $2, within a cent: $1 a table with a column resultat_montant.
same_amounts() {
  awk -F, -v column="$2" 'NR == 1 { for (i = 1; i <= NF; i++) place[$i] = i; next }
    { gap = $place["resultat_montant"] - $place[column]; if ($place["resultat_montant"] == "" || gap > 0.01001 || gap < -0.01001) bad++ }
    END { print NR - 1 " rows, " bad + 0 " wrong"; exit bad > 0 || NR < 2 }' "$1" >said
}
for case in rsa:rsa_2023-06_openfisca:rsa apa_domicile:apa_domicile_2023_legal_params:apa; do
  IFS=: read -r programme file column <<<"$case"
  env LC_ALL=en_GB.UTF-8 "$bilan" evaluate "$programme" "$vectors/$file.csv" "${valdemarne[@]}" >table.csv 2>said
  judge "evaluate $programme" 0 $?
  same_amounts table.csv "$column"
  judge "evaluate $programme: amounts" 0 $? "1000 rows, 0 wrong"
done
printf '\xef\xbb\xbfnote,gir,en_couple,ressources_mensuelles_menage,plan_propose\r\n"a, b",3,oui,1095.77,1377.27\r\n' >cases.csv
expect "evaluate: quotes, CRLF, byte order mark" 0 '"a, b",3,oui,1095.77,1377.27,1118.61,1118.61,0.00' -- evaluate apa_domicile cases.csv "${valdemarne[@]}"
run evaluate apa_domicile - "${valdemarne[@]}" <cases.csv
judge "evaluate: standard input" 0 $? 'resultat_montant'
printf 'gir\n3\n9\nx\n' >cases.csv
expect "evaluate: a rule, wrong cells" 1 '3,1118.61' 'cases.csv:3:1: column “gir”: expected' 'cases.csv:4:1: column “gir”: expected' '2 of 3 rows without a result' -- \
  evaluate da.apa_plafond cases.csv --date 2023-06-01 "${valdemarne[@]}"
expect "evaluate: a day without parameters" 1 'parameter “da.apa.plafond” has no value on' -- evaluate da.apa_plafond cases.csv --date 2025-06-01 "${valdemarne[@]}"
printf 'date;gir\n2023-06-01;1\n' >points.csv
expect "evaluate: another separator" 1 'points.csv:1:1: expected columns separated by “,”' 'with “;” in it' -- evaluate da.apa_plafond points.csv "${valdemarne[@]}"
printf 'date,gir\n01/06/2023,1\n' >jours.csv
expect "evaluate: a date written otherwise" 1 'expected a day written YYYY-MM-DD, such as 2023-06-01, found “01/06/2023”' -- \
  evaluate da.apa_plafond jours.csv "${valdemarne[@]}"
expect "evaluate: a missing column" 1 '“date”' 'found: “gir”' -- evaluate da.apa_plafond cases.csv "${valdemarne[@]}"
printf 'gir,date\n3\n3,2023-06-01,1\n' >cases.csv
expect "evaluate: ragged rows" 1 'cases.csv:2:1: expected 2 fields' 'cases.csv:3:1: expected 2 fields' -- evaluate da.apa_plafond cases.csv "${valdemarne[@]}"
printf 'gir,date\n' >cases.csv
expect "evaluate: a header alone" 1 'nothing but its header' -- evaluate da.apa_plafond cases.csv "${valdemarne[@]}"
expect "evaluate: no file" 1 'nothing.csv' -- evaluate rsa nothing.csv "${valdemarne[@]}"
expect "evaluate: no programme" 1 'did you mean “rsa”' -- evaluate rsaa cases.csv "${valdemarne[@]}"

part "packs with mistakes"
# broken NAME FILE TEXT FRAGMENT…: a copy of the pack where a file ends with TEXT.
broken() {
  local name=$1 file=$2 text=$3
  shift 3
  rm -rf mistaken && cp -r ville mistaken && printf '%b' "$text" >>"mistaken/$file"
  expect "$name" 1 "$@" -- check --pack mistaken --database none.sqlite
}
expect "no pack" 1 "nowhere/pack.yaml: expected" -- check --pack nowhere
broken "an unknown keyword" services/accueil/figures.yaml '  f: { label: F, unit: u, cuont: demande }\n' \
  "mistaken/services/accueil/figures.yaml:6:" "cuont" "count"
broken "a chapter with an unknown figure" services/accueil/chapter.md '\nEt {visitse} visites.\n' \
  "mistaken/services/accueil/chapter.md:3:5" "visitse"
broken "YAML that is none" services/accueil/registers.yaml '  x: [1, 2\n' "mistaken/services/accueil/registers.yaml:"
broken "a value of an unknown figure" declared/2023.csv 'accueil.rien,2023,1,exact,,1,\n' "mistaken/declared/2023.csv:5" "accueil.rien"
broken "a value that is no number" declared/2023.csv 'accueil.visites,2022,1 200,exact,,1,\n' "mistaken/declared/2023.csv:5" "1 200"
broken "a claim on an unknown figure" services/accueil/claims.yaml "  c: { says: 'visitez = 1' }\n" "mistaken/services/accueil/claims.yaml:3" "visitez"
broken "a filter that is not FEEL" services/accueil/figures.yaml "  f: { label: F, unit: u, count: demande, where: 'voie = ' }\n" \
  "mistaken/services/accueil/figures.yaml:6"
rm -rf mistaken && cp -r ville mistaken && echo '  f: { unit: u, count: demande }' >>mistaken/services/accueil/figures.yaml
printf '\nEt {visitse} visites.\n' >>mistaken/services/accueil/chapter.md
expect "two mistakes are told at once" 1 "figures.yaml:6" "chapter.md:3" -- check --pack mistaken --database none.sqlite

part "a declared value changed by one digit"
rm -rf mistaken && cp -r ville mistaken && sed -i 's/accueil.visites,2023,1200/accueil.visites,2023,1210/' mistaken/declared/2023.csv
expect "the claim is named" 1 "mistaken/services/accueil/claims.yaml:2" "accueil.somme" "(off by 10)" -- \
  check --pack mistaken --database none.sqlite
cp ville.sqlite changed.sqlite
expect "in a database too" 1 "accueil.somme" -- check --pack mistaken --database changed.sqlite

part "files with mistakes"
# refused NAME FRAGMENT…: bad.csv is refused as a whole.
refused() {
  local name=$1
  shift
  expect "$name" 1 "$@" -- import "${here[@]}" demande bad.csv
}
head -c 0 good.csv >bad.csv
refused "an empty file" "bad.csv" "the file is empty"
printf 'numero,commune\n9,94002\n' >bad.csv
refused "a missing column" "bad.csv" "recue"
printf 'numero,recue,couleur\n9,2023-01-01,bleu\n' >bad.csv
refused "a column too many" "bad.csv" "couleur"
printf 'numero,recue\n9,2023-02-30\n10,15/03/2023\n' >bad.csv
refused "wrong dates" "bad.csv:2" "2023-02-30" "bad.csv:3" "15/03/2023"
printf 'numero,recue,commune\n9,2023-01-01,75001\n' >bad.csv
refused "an unknown commune" "bad.csv:2" "75001" "commune"
printf 'numero,recue,voie\n9,2023-01-01,fax\n' >bad.csv
refused "a choice that is none" "bad.csv:2" "fax" "ecrite, orale"
printf 'numero,recue,montant\n9,2023-01-01,1.234\n' >bad.csv
refused "a third decimal of a euro" "bad.csv:2" "1.234"
printf 'numero,recue\n,2023-01-01\n' >bad.csv
refused "a key without value" "bad.csv:2" "numero"
printf 'numero,recue\n9,2023-01-01,3\n' >bad.csv
refused "a field too many" "bad.csv:2" "2 fields" "found 3"
printf 'numero,recue\n"9,2023-01-01\n10,2023-01-01\n' >bad.csv
refused "a quote never closed" "bad.csv:2" "never closed"
printf 'numero,recue\n9,2023-01-01\n1\0000,2023-01-01\n' >bad.csv
refused "a NUL byte" "bad.csv:3" "NUL byte"
printf 'numero,recue,voie\n9,2023-01-01,\xe9crite\n' >bad.csv
refused "Latin-1 where UTF-8 is declared" "bad.csv:2" "0xE9" "latin-1"
printf 'numero,recue\n9,2023-01-01\n9,2023-01-02\n' >bad.csv
refused "a key twice" "bad.csv:3" "line 2 has the same key"
{ printf 'numero,recue\n'; head -c 100000000 /dev/zero | tr '\0' a; printf '\n'; } >bad.csv
refused "a line of 100 MB" "bad.csv:2" "at most 16"
rm bad.csv
refused "no such file" "bad.csv"
expect "a folder" 1 "ville" -- import "${here[@]}" demande ville
expect "no such source" 1 "nulle_part" -- import "${here[@]}" nulle_part good.csv
expect "nothing of all that was kept" 0 "3 records of demande" -- figures "${here[@]}" accueil.demandes

part "files of other kinds"
printf 'numero,recue\n9,2023-01-01\n10,2023-02-30\n11,2023-01-03\n' >mixed.csv
expect "--rejects takes what is refused" 0 "2 inserted" "1 refused" -- import "${here[@]}" demande mixed.csv --rejects rejects.csv
cp rejects.csv said; judge "the refused row is there, with its reason" 0 0 "2023-02-30" "numero,recue"
printf '\xef\xbb\xbfnumero,recue\r\n12,2023-01-01\r\n' >windows.csv
expect "BOM and CRLF" 0 "1 inserted" -- import "${here[@]}" demande windows.csv
printf 'Num;Date;Voie;Montant\n13;2023-01-01;\xe9crit;1234,50\n' >latin.csv
expect "Latin-1, as declared" 0 "1 inserted" -- import "${here[@]}" guichet latin.csv
printf '{"num": "14", "date": "2023-01-01", "montant": 1.5}\n{"num": "15", "date": "2023-01-02"}\n' >lines.jsonl
expect "JSON lines" 0 "2 inserted" -- import "${here[@]}" lignes lines.jsonl
printf '{"num": "14", "date": "2023-01-01"\n' >bad.jsonl
expect "JSON that is none" 1 "bad.jsonl:1" -- import "${here[@]}" lignes bad.jsonl
python3 - <<'END'
import zipfile
main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
package = "http://schemas.openxmlformats.org/package/2006"
def text(place, value):
    return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'
rows = [text("A1", "Num") + text("B1", "Date") + text("C1", "Montant"),
        text("A2", "16") + '<c r="B2" s="1"><v>44927</v></c><c r="C2"><v>3.25</v></c>',
        text("A3", "17") + text("B3", "2023-03-01")]
sheet = "".join(f'<row r="{n}">{cells}</row>' for n, cells in enumerate(rows, 1))
parts = {
    "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{links}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{links}"><sheets><sheet name="Feuil1" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{links}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{links}/styles" Target="styles.xml"/></Relationships>',
    "xl/styles.xml": f'<styleSheet xmlns="{main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{sheet}</sheetData></worksheet>',
}
with zipfile.ZipFile("sheet.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
    for name, content in parts.items():
        archive.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + content)
END
expect "XLSX" 0 "2 inserted" -- import "${here[@]}" classeur sheet.xlsx
expect "a date of XLSX" 0 "2023-01-01" "3.25" -- figures "${here[@]}" accueil.demandes --records --period 2023
head -c 300 sheet.xlsx >bad.xlsx
expect "an XLSX cut short" 1 "bad.xlsx" "XLSX" -- import "${here[@]}" classeur bad.xlsx
expect "a CSV given as XLSX" 1 "good.csv" "XLSX" -- import "${here[@]}" classeur good.csv

part "databases"
expect "there is none to verify" 1 "expected a database at" -- verify --pack ville --database none.sqlite
expect "in no folder" 1 "does the folder exist" -- load --pack ville --database nowhere/x.sqlite
echo "This is not a database at all, only text that is long enough to be taken for a header." >text.sqlite
expect "not a database" 1 "expected an SQLite database" -- load --pack ville --database text.sqlite
sqlite3 other.sqlite 'CREATE TABLE t (x)'
expect "of another program" 1 "of another program, left untouched" -- load --pack ville --database other.sqlite
rm -rf autre && cp -r ville autre && sed -i 's/^pack: ville/pack: autre/' autre/pack.yaml
expect "of another pack" 1 "expected the database of pack" "autre" "ville" -- load --pack autre --database ville.sqlite
cp ville.sqlite newer.sqlite && sqlite3 newer.sqlite 'PRAGMA user_version = 999'
expect "of a newer version" 1 "999" -- load --pack ville --database newer.sqlite
cp ville.sqlite cut.sqlite && truncate -s 20000 cut.sqlite
expect "cut short" 1 "cut.sqlite" -- verify --pack ville --database cut.sqlite
cp ville.sqlite cell.sqlite && sqlite3 cell.sqlite "UPDATE demande SET voie = 'orale' WHERE numero = '1'"
expect "verify finds a changed cell" 1 "demande, record" "changed without the journal telling" "voie" -- \
  verify --pack ville --database cell.sqlite
cp ville.sqlite row.sqlite && sqlite3 row.sqlite "DELETE FROM demande WHERE numero = '2'"
expect "verify finds a deleted row" 1 "demande, record" -- verify --pack ville --database row.sqlite
cp ville.sqlite locked.sqlite
mkfifo hold
sqlite3 locked.sqlite <hold >/dev/null & exec 9>hold
echo 'BEGIN EXCLUSIVE;' >&9
printf 'numero,recue\n90,2023-01-01\n' >one.csv
sleep 0.3
expect "locked by another process" 1 "in use by another process" -- import --pack ville --database locked.sqlite demande one.csv
exec 9>&-
expect "and once it is done" 0 "1 inserted" -- import --pack ville --database locked.sqlite demande one.csv
awk 'BEGIN { print "numero,recue,voie"; for (i = 1000; i < 21000; i++) print i ",2023-01-01,courrier_electronique" }' >many.csv
mkdir small
if mount -t tmpfs -o size=1m tmpfs small 2>/dev/null; then
  expect "on a small disk" 0 "3 inserted" -- import --pack ville --database small/x.sqlite demande good.csv
  expect "on a full disk" 1 "no room is left" -- import --pack ville --database small/x.sqlite demande many.csv
  expect "nothing was kept of it" 0 "3 records of demande" -- figures --pack ville --database small/x.sqlite accueil.demandes
  expect "and the journal is whole" 0 "The journal is intact" -- verify --pack ville --database small/x.sqlite
else
  echo "   skipped: a full disk (mounting one needs root)"
fi

part "Ctrl-C in the middle of an import"
awk 'BEGIN { print "numero,recue,voie"; for (i = 100000; i < 1600000; i++) print i ",2023-01-01,orale" }' >huge.csv
run figures "${here[@]}" --format csv; cp said before
env LC_ALL=en_GB.UTF-8 "$bilan" import "${here[@]}" demande huge.csv >interrupted 2>&1 & import=$!
sleep 1
kill -INT $import
wait $import
code=$?; cp interrupted said
judge "the import stops and says so" 1 $code "import interrupted: nothing was written"
expect "the journal is whole" 0 "The journal is intact" -- verify "${here[@]}"
run figures "${here[@]}" --format csv; cmp -s said before
judge "no figure has changed" 0 $?
rm huge.csv

part "reports"
expect "HTML" 0 "written to" -- report "${here[@]}" --format html -o pages
[ -f pages/index.html ]; judge "its first page is there" 0 $?
expect "JSON" 0 "1 file written" -- report "${here[@]}" --format json -o pages
expect "a folder that cannot be" 1 "/dev/null/pages" "Not a directory" -- report "${here[@]}" -o /dev/null/pages
expect "a year without values" 1 "chapter.md:1" "1999" -- report "${here[@]}" --year 1999 -o pages

part "serve"
expect "one pack twice" 1 "is given twice" -- serve --pack ville --database ville.sqlite --pack ville --database changed.sqlite
env LC_ALL=en_GB.UTF-8 "$bilan" serve "${here[@]}" --port 0 >served 2>&1 & server=$!
for _ in $(seq 100); do grep -q http:// served && break; sleep 0.1; done
port=$(grep -o 'localhost:[0-9]*' served | cut -d: -f2)
curl -sf "http://localhost:$port/chapters/accueil" >said
judge "a page is served" 0 $? "accueil.visites"
expect "a port that is taken" 1 "cannot listen at 127.0.0.1, port $port" "already in use" -- serve "${here[@]}" --port "$port"
kill -INT $server; wait $server
code=$?; cp served said
judge "Ctrl-C ends it at once" 0 $code

part "FEEL"
expect "a value" 0 "0.3" -- feel '0.1 + 0.2'
expect "with names" 0 "true" -- feel 'a > 1' --context '{"a": 2}'
expect "a mistake is located" 1 "1:4" -- feel '1 +'
expect "a context that is none" 1 "" -- feel 'a' --context '{"a": '

part "payments"
make_pack aides && mkdir -p aides/services/accueil
sed -i 's/^pack: ville/pack: aides/' aides/pack.yaml
echo "debtor: { name: 'Ville d''essai', iban: FR14 2004 1010 0505 0001 3M02 606, bic: PSSTFRPPPAR }" >>aides/pack.yaml
printf 'roles:\n  agent: { label: Agent }\n' >aides/roles.yaml
printf 'commissions:\n  comite: { label: Comité, quorum: 1 }\n' >aides/services/accueil/commissions.yaml
cat >aides/services/accueil/programmes.yaml <<'END'
programmes:
  aide:
    label: Aide à l'énergie
    short: AID
    subject: person
    form: { montant: { type: money, min: 0, required: true } }
    states: { demande: Demande déposée, ouvert: Droit ouvert }
    transitions:
      deposer: { label: Déposer, to: demande, by: [agent] }
      accorder: { label: Accorder, from: demande, to: ouvert, by: [agent], decision: grant, right: open }
    right: { rhythm: monthly, amount: montant, budget: 65-AID }
END
here2=(--pack aides --database aides.sqlite)
aide() {
  echo "{\"do\": \"person.new\", \"nom\": \"$1\", \"prenom\": \"Élise\", \"iban\": \"$2\", \"distinct\": true, \"as\": \"p\"}"
  echo '{"do": "dossier.open", "programme": "aide", "applicant": "$p", "form": {"montant": 100.1}, "as": "d"}'
  echo '{"do": "dossier.do", "dossier": "$d.dossier", "step": "accorder"}'
}
{
  echo '{"day": "2023-03-01", "agent": "Zoé", "roles": ["agent"]}'
  aide 'Petit & Grand' FR7630006000011234567890189
  aide 'Ünsal' DE89370400440532013000
  aide 'Sans compte' ''
} | sed 's/"iban": "", //' >aides.jsonl
expect "no budget" 1 "aides.jsonl:4" "the line “65-AID” is expected in the budget of 2023" -- play aides.jsonl "${here2[@]}"
rm -f aides.sqlite
expect "credits" 0 "65-AID" -- budget set 2023 65-AID 5000 --label Aides "${here2[@]}"
expect "rights" 0 "" -- play aides.jsonl "${here2[@]}"
expect "what they commit" 0 "3003" -- budget show 2023 --format json "${here2[@]}"
expect "credits that are too low" 1 "expected at least €3,003.00, already committed, found €150.00" -- budget set 2023 65-AID 150 "${here2[@]}"
expect "a line without a code" 1 "expected the code of the budget line" -- budget set 2023 "" 150 "${here2[@]}"
expect "more credits" 0 "" -- budget set 2023 65-AID 5000 "${here2[@]}"
expect "a session" 0 "" -- commission new comite --date 2023-03-20 --day 2023-03-10 "${here2[@]}"
expect "which opens" 0 "" -- commission open comite:2023-03-20 --president Ada --present Ada --day 2023-03-20 "${here2[@]}"
expect "a batch with a refusal" 1 '"refused": [{"dossier": "AID-2023-000001"' -- commission batch comite:2023-03-20 \
  '{"decisions": [{"dossier": "AID-2023-000001", "step": "accorder"}]}' --format json --day 2023-03-20 "${here2[@]}"
expect "a list in a state of no programme" 1 "did you mean “ouvert”" -- dossier list --state ouverte "${here2[@]}"
expect "a batch of nothing" 1 "expected a whole number" "found 0" -- pay run aide 2023-03 --batch 0 --day 2023-03-25 "${here2[@]}"
: >nothing.yaml
expect "a replay with an empty file" 1 "the file holds no rule and no parameter" -- replay aide --with nothing.yaml "${here2[@]}"
printf '%s\n' '{"do": "person.new", "nom": "Dix", "prenom": "Ève", "refused": true}' >voulu.jsonl
expect "a refusal that does not come" 1 "voulu.jsonl:1" "what the line does is done and stays" -- play voulu.jsonl "${here2[@]}"
expect "the run goes on" 0 '"payments": 3' '"total": 300.3' '"rejected": 1' '"problems": []' -- \
  pay run aide 2023-03 --day 2023-03-25 --format json "${here2[@]}"
expect "no month" 1 "expected a month" "2023-13" -- pay run aide 2023-13 "${here2[@]}"
expect "the file of the bank" 0 "AID-202303-1" -- pay file aide 2023-03 --day 2023-03-28 -o banque.xml "${here2[@]}"
"$root/.tools/venv/bin/python3" "$root/scripts/check_bank_file.py" banque.xml >said 2>&1
judge "it is valid" 0 $?
expect "nothing is sent twice" 1 "no payment waits" "AID-202303-1" -- pay file aide 2023-03 "${here2[@]}"
run pay file aide 2023-03 --again AID-202303-1 "${here2[@]}"; cmp -s said banque.xml
judge "but it can be had again" 0 $?
expect "a reject before the payment was sent" 1 "the day it was sent, found" -- \
  pay reject AID-202303-1-M1 'AC04' --day 2023-03-27 "${here2[@]}"
expect "a reject" 0 "rejete" -- pay reject AID-202303-1-M1 'AC04' "${here2[@]}"
expect "an account with a wrong key" 1 "the key 76 does not agree" -- \
  pay reissue AID-202303-1-M1 --iban FR7630006000011234567890188 "${here2[@]}"
expect "made again" 0 "AID-202303-1-M2" -- pay reissue AID-202303-1-M1 --iban 'DE89 3704 0044 0532 0130 00' "${here2[@]}"
expect "mandates" 0 "M-AID-202303-3,2023,65-AID,aide,AID-2023-000003" -- pay mandates aide 2023-03 "${here2[@]}"
expect "receipts" 0 "numero,exercice,ligne" -- pay receipts aide "${here2[@]}"
expect "all agrees" 0 '"problems": []' '"reissued": 1' -- pay show aide 2023-03 --format json "${here2[@]}"
expect "the journal is whole" 0 "The journal is intact" -- verify "${here2[@]}"

part "reading published reports"
printf '# Rapport 2023\n\nLe service compte 1 104 agents en 2023, dont 38 apprentis.\n\nStatut\tAgents\nTitulaires\t600\nContractuels\t400\nTotal\t1 010\n' >report.md
expect "figures are read" 0 "figures;" -- read report.md
expect "as CSV, with the columns of the reference" 0 "key,section,label,value,unit,nature,period,qualifier,parent,line" -- read report.md --format csv --show figures
expect "as JSON" 0 '"figures":[' -- read report.md --format json
expect "the text as it was read" 0 "1  # Rapport 2023" -- read report.md --show text
expect "both tables need a file" 1 "add -o NAME.csv" -- read report.md --format csv
expect "both tables" 0 "both-figures.csv, both-claims.csv" -- read report.md --format csv -o both.csv
expect "the annotated document" 0 "Written: report.html" -- read report.md --format html -o report.html
said_in() { cp "$2" said; judge "$1" 0 0 "$3"; }
said_in "figures are underlined" report.html 'class="figure"'
expect "a broken claim is told" 0 "600 + 400" -- read report.md --severity broken
expect "and fails where that is asked for" 1 "600 + 400" -- read report.md --strict
expect "a pack is started" 0 "pack started" -- read report.md --pack begun
expect "and passes its check" 0 "claims" -- check --pack begun --database begun.sqlite
expect "and prints" 0 "site-begun" -- report --pack begun --database begun.sqlite -o site-begun
expect "a pack is not written over" 1 "exists and is not empty" -- read report.md --pack begun
sed 's/1 104 agents/3 104 agents/' report.md >newer.md
expect "two editions are compared" 0 "multiplied by 2.8" -- read newer.md --compare report.md
expect "--pack and --compare" 2 "does not go with" -- read newer.md --compare report.md --pack other
expect "no file" 1 "there is no such file" -- read absent.pdf
expect "a folder" 1 "this is a folder" -- read .
: >empty.txt
expect "an empty file" 1 "the file is empty" -- read empty.txt
head -c 5000 /dev/urandom >noise.txt
expect "binary contents" 1 "binary contents" -- read noise.txt
printf '%%PDF-1.7\nbroken' >broken.pdf
expect "a broken PDF" 1 "expected a PDF that can be read" -- read broken.pdf
printf '%%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n' >scan.pdf
expect "a scan" 1 "made of images" -- read scan.pdf
head -c 50000000 /dev/zero | tr '\0' 7 >digits.txt
expect "50 MB of digits" 1 "at most 20 MB; this one has 50 MB" -- read digits.txt
rm digits.txt
python3 -c 'import zipfile; z = zipfile.ZipFile("bomb.docx", "w", zipfile.ZIP_DEFLATED); z.writestr("word/document.xml", b"0" * 100_000_000)'
expect "a zip bomb" 1 "it is not opened" -- read bomb.docx
expect "a file that cannot be written" 1 "cannot be written" -- read report.md --format html -o absent/report.html
printf '<html><p>7 agents</p></html>' >page.html
env PATH=/nowhere LC_ALL=en_GB.UTF-8 "$bilan" read page.html >said 2>&1
judge "pandoc is not installed" 1 $? "apt install pandoc"

part "another département, with its own accidents"
state=$root/packs/etat-val-de-marne/services/securite_routiere
make_pack marne77 && rm -rf marne77/services/accueil marne77/declared && mkdir -p marne77/services/securite_routiere marne77/declared
sed -i 's/^pack: ville/pack: marne77/; s/2023/2020/' marne77/pack.yaml
printf 'organisation:\n  securite_routiere: { label: Sécurité routière, kind: service }\n' >marne77/organisation.yaml
printf 'code,name,population,longitude,latitude,ept\n77284,Meaux,55709,2.88,48.96,M\n77288,Melun,41127,2.66,48.54,V\n' \
  >marne77/territory/communes.csv
printf 'grouping,code,name\nept,M,Pays de Meaux\nept,V,Melun Val de Seine\n' >marne77/territory/groupings.csv
cp "$state"/{registers,figures}.yaml marne77/services/securite_routiere/
sed 's/dep = "94"/dep = "77"/; s/with(dep, "94")/with(dep, "77")/' "$state/sources.yaml" >marne77/services/securite_routiere/sources.yaml
printf '%s\n' '{accidents} accidents.' '' '{table accidents by commune | total | title "Accidents par commune"}' '' \
  '{map accidents by commune | title "Accidents"}' >marne77/services/securite_routiere/chapter.md
printf 'key,period,value,qualifier,precision,line,note\n' >marne77/declared/2020.csv
{
  echo 'Num_Acc;jour;mois;an;hrmn;lum;dep;com;agg;int;atm;col;adr;lat;long'
  for n in 1 2 3 4 5 6 7 8 9; do echo "20200000000$n;$n;3;2020;1$n:00;1;77;77284;2;1;1;3;RUE DU $n;48,9600000;2,8800000"; done
  echo '202000000010;1;12;2020;08:30;5;77;77288;2;1;1;6;QUAI;48,5400000;2,6600000'
  echo '202000000011;1;12;2020;08:30;5;94;94028;2;1;1;6;AILLEURS;48,7900000;2,4500000'
} >baac77.csv
there=(--pack marne77 --database marne77.sqlite)
expect "its file is read" 0 "10 inserted" "1 left out by the filter" -- import "${there[@]}" baac_caracteristiques baac77.csv
expect "its figures are counted" 0 "Meaux" "Melun" "10" -- figures "${there[@]}" securite_routiere.accidents --by commune
expect "its pack is sound" 0 "0 claims" -- check "${there[@]}"
expect "its report is written" 0 "written to" -- report "${there[@]}" -o pages77
expect "its journal is whole" 0 "The journal is intact" -- verify "${there[@]}"

part "A year of casework"
for pack in val-de-marne etat-val-de-marne; do
  year=(--pack "$root/packs/$pack" --database "$pack-year.sqlite")
  python3 "$root/scripts/year.py" "$root/packs/$pack" --dossiers 15 >"$pack.jsonl"
  expect "the database of $pack is made" 0 -- load "${year[@]}"
  expect "the year of $pack is played" 0 "operations done" -- play "${year[@]}" "$pack.jsonl"
  expect "its journal is whole" 0 "The journal is intact" -- verify "${year[@]}"
done
expect "appeals are counted" 0 "15 records" -- figures --pack "$root/packs/etat-val-de-marne" \
  --database etat-val-de-marne-year.sqlite logement.dossiers_dalo
expect "aids are counted" 0 "15 records" -- figures --pack "$root/packs/val-de-marne" \
  --database val-de-marne-year.sqlite dasipe.fonds_demandes

part "The guide to programmes"
python3 "$root/scripts/guide.py" "$root" guide >guide.sh
guide=(--pack guide --database guide.sqlite)
expect "its pack is sound" 0 "claims" -- check --pack guide
expect "its database is made" 0 -- load "${guide[@]}"
while IFS= read -r line; do
  eval "arguments=($line)"
  # The first time that the dossier is said to be complete, its documents are not there.
  code=0
  [[ $line == *declarer_complet*06-02* ]] && code=1
  expect "$line" $code -- "${arguments[@]}" "${guide[@]}"
done <guide.sh
expect "the dossier is paid" 0 "400" -- pay show aide_permis 2023-06 "${guide[@]}"

echo "$count checks of the command line, ${failures/#0/no} failed, in $SECONDS s"
[ "$failures" -eq 0 ]

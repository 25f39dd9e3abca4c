#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# year.sh BILAN PACK: a year of invented dossiers, played into out/PACK-year.sqlite, verified, and what the figures count.
set -euo pipefail
bilan=$1
pack=$2
options=(--pack "packs/$pack" --database "out/$pack-year.sqlite")

echo "── $pack"
rm -f "out/$pack-year.sqlite"*
"$bilan" load "${options[@]}" > /dev/null
python3 scripts/year.py "packs/$pack" > "out/$pack-year.jsonl"
time "$bilan" play "${options[@]}" "out/$pack-year.jsonl"
"$bilan" verify "${options[@]}"
case $pack in
  val-de-marne) figures=(rsa_demandes rsa_ouvertures rsa_rejets rsa_delai rsa_droits rsa_orientations rsa_situations
    rsa_reductions rsa_radiations rsa_fins rsa_verse fonds_demandes fonds_auto_saisies fonds_accords
    fonds_accords_commission fonds_rejets fonds_delai fonds_verse fonds_verse_tiers)
    figures=("${figures[@]/#/dasipe.}" da.apa_demandes da.apa_accords da.apa_forfaitaires da.apa_rejets da.apa_delai
      da.apa_plan_moyen da.apa_droits da.apa_fins da.apa_verse) ;;
  *) figures=(dossiers_dalo dossiers_dalo_examines dossiers_dalo_reconnus dossiers_dalo_rejetes dossiers_dalo_silences
    dossiers_dalo_delai dossiers_dalo_propositions dossiers_dalo_reloges dossiers_dalo_attente)
    figures=("${figures[@]/#/logement.}") ;;
esac
"$bilan" figures "${options[@]}" "${figures[@]}"

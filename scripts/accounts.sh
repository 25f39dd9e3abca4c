#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# accounts.sh BILAN PACK: an account a role in out/PACK.sqlite, for the demonstration, and prints them. Nothing is made twice.
set -euo pipefail
bilan=$1
pack=$2
options=(--pack "packs/$pack" --database "out/$pack.sqlite")
password='bureau ouvert 2023'

case $pack in
  val-de-marne) accounts=(
    "agent|Alice Martin|agent@dasipe|Agent instructeur (DASIPE)"
    "referent|Rémi Petit|referent@dasipe|Référent de parcours RSA (DASIPE)"
    "autonomie|Aude Laurent|agent@da responsable@da|Agent et responsable (DA)"
    "evaluation|Émile Robert|equipe_medico_sociale@da|Équipe médico-sociale (DA)"
    "responsable|Renaud Chevalier|responsable@dasipe|Responsable d'un espace de solidarités (DASIPE)"
    "secretaire|Sonia Bernard|secretaire@dasipe|Secrétaire de commission (DASIPE)"
    "chef|Chloé Durand|chef@dasipe|Cheffe de service (DASIPE)"
    "paie|Paul Moreau|paie@dasipe paie@da|Gestionnaire des paiements (DASIPE, DA)"
    "controle|Carla Simon|controle|Contrôleuse, partout"
    "administrateur|Adrien Michel|administrateur|Administrateur des comptes") ;;
  *) accounts=(
    "instructeur|Ines Lefebvre|instructeur@logement|Instructrice (logement)"
    "relogement|Rachid Leroy|relogement@logement|Chargé du relogement (logement)"
    "secretaire|Sarah Roux|secretaire@logement|Secrétaire de commission (logement)"
    "chef|Cyril Fournier|chef@logement|Chef de service (logement)"
    "controle|Carla Simon|controle|Contrôleuse, partout"
    "administrateur|Adrien Michel|administrateur|Administrateur des comptes") ;;
esac

known=$("$bilan" account list "${options[@]}" | cut -f1)
echo "Comptes de démonstration de $pack (mot de passe : $password)"
for account in "${accounts[@]}"; do
  IFS='|' read -r login name roles label <<<"$account"
  if ! grep -qx "$login" <<<"$known"; then
    given=()
    for role in $roles; do given+=(--role "$role"); done
    "$bilan" account add "$login" --name "$name" "${given[@]}" --password-from-stdin "${options[@]}" <<<"$password"
  fi
  printf '  %-16s %s\n' "$login" "$label"
done

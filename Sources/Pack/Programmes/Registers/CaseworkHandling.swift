// SPDX-License-Identifier: Apache-2.0

/// What is done to a dossier between the steps of its procedure, as the register of steps names it.
public enum CaseworkHandling {
  /// Names, none of which a transition has, with their labels.
  public static let labels = [
    (name: "bilan_formulaire", label: "Compléter le formulaire"),
    (name: "bilan_piece", label: "Recevoir une pièce"),
    (name: "bilan_avis_demande", label: "Demander un avis"),
    (name: "bilan_avis_rendu", label: "Rendre un avis"),
    (name: "bilan_affectation", label: "Affecter le dossier"),
  ]
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Testing

/// Programmes that say something against themselves.
@Suite struct ContradictionTests {
  private static let sound = """
    programmes:
      aide:
        label: Aide
        short: AID
        form:
          revenu: { type: money, min: 0 }
          logement: { type: choice, of: [loue, possede] }
          surface: { type: decimal, scale: 1, unit: arpents }
        motives: { ressources: Ressources trop élevées }
        states: { demande: Demande, etude: Étude, clos: { label: Clos, final: true } }
        transitions:
          deposer: { label: Déposer, to: demande, by: [agent], start: [reponse] }
          etudier: { label: Étudier, from: [demande], to: etude, by: [agent], guard: 'dossier.state = "demande"' }
          clore: { label: Clore, from: [demande, etude], to: clos, by: [agent], motives: [ressources], stop: [reponse], letters: [fin] }
        deadlines:
          reponse: { label: Réponse attendue, after: P2M }
        letters:
          fin: { label: Fin, text: 'Vous gagnez {revenu | €/mois} et avez {surface | arpents}.' }
    """
  private static let file = "services/dhfv/programmes.yaml"

  private static func pack(_ old: String, _ new: String) throws -> TemporaryPack {
    try TemporaryPack([
      file: sound.replacing(old, with: new),
      "roles.yaml": "roles:\n  agent: { label: Agent }\n",
      "services/dhfv/registers.yaml":
        "registers:\n  lieu: { label: Lieu, date: le, fields: { le: { type: date } } }\n",
      "services/dhfv/figures.yaml": "figures:\n  lieux: { label: Lieux, unit: lieux, count: lieu }\n",
      "services/dhfv/chapter.md": "Il y a {lieux} lieux.\n",
      "services/dhfv/claims.yaml": "claims:\n  c1: { says: 'lieux = lieux', line: 1 }\n",
      "declared/2023.csv": "key,period,value,qualifier,precision,line,note\n",
    ])
  }

  @Test func aSoundProgrammeHasNothingWrong() throws {
    let pack = try Self.pack("§", "").load()
    #expect(pack.remarks.isEmpty)
  }

  @Test(arguments: [
    (
      ", start: [reponse]", "",
      "16:7: no step starts the deadline “reponse”: it is expected under the “start” of a step"
    ),
    ("after: P2M", "after: P0D", "16:50: expected a duration above nothing (P2M, P30D), found “P0D”"),
    (
      "after: P2M", "after: '@\"-P1M\"'",
      "16:50: expected a duration above nothing (P2M, P30D), found “@\"-P1M\"”"
    ),
    (
      "| €/mois", "| €/moi",
      "18:55: expected a measure (€, €/mois, %) or a unit of the form or the rule, found “€/moi”"
    ),
    (
      "| arpents", "| arpent",
      "18:82: expected a measure (€, €/mois, %) or a unit of the form or the rule, found “arpent”; did you mean “arpents”?"
    ),
    (
      "to: demande, by: [agent]", "to: demande, by: [agent, agent]",
      "12:59: expected each name once, “agent” is in the list already"
    ),
    (
      "[demande, etude]", "[demande, demande, etude]",
      "14:46: expected each name once, “demande” is in the list already"
    ),
    (
      "[ressources], stop", "[ressources, ressources], stop",
      "14:99: expected each name once, “ressources” is in the list already"
    ),
    (
      "stop: [reponse]", "stop: [reponse], start: [reponse]",
      "14:125: expected the deadline “reponse” under “stop” or “start”, found under both"
    ),
    (
      "stop: [reponse]", "pause: [reponse], resume: [reponse]",
      "14:108: expected the deadline “reponse” under “resume” or “pause”, found under both"
    ),
    (
      "surface: {", "return: {",
      "8:7: expected another name: “return” is a word of expressions, none could read it"
    ),
    (
      "surface: {", "history: {",
      "8:7: “history” is a name that Bilan keeps for itself, choose another"
    ),
    (
      "dossier.state = \"demande\"", "dossier.state = \"demnade\"",
      "13:97: expected “demande”, “etude”, “clos”, found “demnade”; did you mean “demande”?"
    ),
    (
      "dossier.state = \"demande\"", "dossier.motive in (\"resources\")",
      "resources"
    ),
    (
      "dossier.state = \"demande\"", "count(history[transition = \"deposser\"]) > 0",
      "deposser"
    ),
    ("dossier.state = \"demande\"", "logement = \"louee\"", "louee"),
  ])
  func aContradictionIsToldWhereItStands(_ old: String, _ new: String, _ expected: String) throws {
    let problems = try Self.pack(old, new).problems()
    #expect(problems.contains { $0.hasPrefix(Self.file) && $0.contains(expected) }, "\(problems)")
  }

  @Test func aQuestionOfAGroupHidesNoNameOfTheDossier() throws {
    let group = "motives: {"
    let problems = try Self.pack(
      group, "groups: { enfants: { fields: { day: { type: date } } } }\n    motives: {"
    ).problems()
    #expect(problems.contains { $0.contains("“day” is a name that Bilan keeps for itself") }, "\(problems)")
  }

  @Test func aStateThatIsNotReachedOrNotLeftIsRemarked() throws {
    func remarks(_ old: String, _ new: String) throws -> [String] {
      try Self.pack(old, new).load().remarks.map { $0.message(.en) }
    }
    #expect(
      try remarks("etude: Étude,", "etude: Étude, appel: Appel,") == ["no steps lead to the state “appel”"])
    #expect(
      try remarks("[demande, etude], to: clos", "demande, to: clos")
        == ["no step leaves the state “etude”, which is not final (final: true)"])
  }
}

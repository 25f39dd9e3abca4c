// SPDX-License-Identifier: Apache-2.0

import Pack
import Testing

@Suite struct ProgrammeLoadingTests {
  private static let sound = """
    programmes:
      aide:
        label: Aide
        short: AID
        form:
          revenu: { type: money, min: 0 }
        states: { demande: Demande, clos: { label: Clos, final: true } }
        transitions:
          deposer: { label: Déposer, to: demande, by: agent }
          clore: { label: Clore, from: demande, to: clos, by: agent, guard: 'revenu > 0' }
    """
  /// The files beside it, without the registers of the sample, one of which has the name of one of casework.
  private static let others = [
    "roles.yaml": "roles:\n  agent: { label: Agent }\n",
    "services/dhfv/registers.yaml":
      "registers:\n  lieu: { label: Lieu, date: le, fields: { le: { type: date } } }\n",
    "services/dhfv/figures.yaml": "figures:\n  lieux: { label: Lieux, unit: lieux, count: lieu }\n",
    "services/dhfv/chapter.md": "Il y a {lieux} lieux.\n",
    "services/dhfv/claims.yaml": "claims:\n  c1: { says: 'lieux = lieux', line: 1 }\n",
    "declared/2023.csv": "key,period,value,qualifier,precision,line,note\n",
  ]

  private static func pack(_ text: String, _ files: [String: String] = [:]) throws -> TemporaryPack {
    try TemporaryPack(
      others.merging(files, uniquingKeysWith: { $1 }).merging(
        ["services/dhfv/programmes.yaml": text], uniquingKeysWith: { $1 }))
  }

  /// What is wrong where a text of the sound programme is replaced.
  private func problems(_ old: String = "", _ new: String = "") throws -> [String] {
    let text = old.isEmpty ? Self.sound : Self.sound.replacing(old, with: new)
    return try Self.pack(text).problems()
  }

  @Test func aProgrammeBringsItsRegisters() throws {
    let pack = try Self.pack(Self.sound).load()
    #expect(pack.register("aide")?.fields.map(\.name) == ["dossier", "revenu"])
    for name in ["personne", "dossier", "etape", "decision", "droit", "versement", "seance"] {
      #expect(pack.register(name) != nil)
    }
    #expect(try TemporaryPack().load().register("dossier") == nil)
  }

  @Test func whatIsWrongIsToldWhereItStands() throws {
    let none = try problems()
    #expect(none == [])
    let file = "services/dhfv/programmes.yaml"
    #expect(
      try problems("revenu > 0", "revenus > 0").first?.hasPrefix("\(file):10:74: ") == true)
    #expect(try problems("revenu > 0", "revenu + 1").first?.hasPrefix("\(file):10:") == true)
    #expect(
      try problems("from: demande", "from: demandé").first?.contains("did you mean “demande”?") == true)
    #expect(try problems("by: agent }", "by: chef }").first?.hasPrefix("\(file):9:") == true)
    #expect(
      try problems("to: clos, by: agent,", "to: clos,")
        == ["\(file):10:7: nobody may do “clore”: expected “by”, “commission” or the “then” of a deadline"])
    #expect(
      try problems("to: demande, by: agent }", "from: demande, by: agent }").first?
        .contains("no transition begins a dossier") == true)
    #expect(try problems("short: AID", "short: aide").first?.contains("capital letters") == true)
    #expect(try problems("revenu: {", "day: {").first?.contains("day") == true)
    #expect(try problems("label: Clore,", "label: Clore, right: close,").first?.contains("close") == true)
  }

  @Test func aRegisterOfThePackMayNotTakeTheNameOfOneOfCasework() throws {
    let registers = """
      registers:
        dossier:
          label: Dossier
          fields: { numero: { type: text } }
      """
    let problems = try Self.pack(Self.sound, ["services/dhfv/registers.yaml": registers]).problems()
    #expect(problems.contains { $0.contains("“dossier”") })
  }
}

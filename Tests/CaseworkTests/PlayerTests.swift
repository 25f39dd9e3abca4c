// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Store
import Testing

@Suite struct PlayerTests {
  @Test func aScriptGoesThroughAProcedure() throws {
    let body = try SampleBody()
    let (person, household) = try body.household("Petit")
    var player = Player(desk: body.desk("2023-01-01", roles: []), file: "année.jsonl")
    let lines = [
      #"{"day": "2023-03-15", "agent": "Ali", "roles": ["agent"]}"#,
      #"{"do": "dossier.open", "programme": "aide_loyer", "applicant": \#(person), "household": \#(household), "form": {"statut": "proprietaire"}, "documents": ["identite"], "as": "d"}"#,
      #"{"do": "dossier.do", "dossier": "$d", "step": "declarer_complet"}"#,
      #"{"do": "dossier.do", "dossier": "$d.dossier", "step": "accorder", "refused": true}"#,
      #"{"day": "2023-05-16", "do": "due"}"#,
    ]
    let results = try lines.enumerated().map { try player.play($1, line: $0 + 1) }
    #expect(results[3].string?.contains("un rôle parmi chef attendu, Ali a") == true)
    #expect(results[4].items.first?.context?["step"] == .string("accord_tacite"))
    #expect(player.count == 4)
  }

  @Test(arguments: [
    (#"{"do": "dossier.opn"}"#, "unknown operation “dossier.opn”; did you mean “dossier.open”?"),
    (#"{"do": "dossier.do", "dossier": "X"}"#, "dossier.do: the argument “step” is expected"),
    (
      #"{"do": "dossier.do", "dossier": "X", "step": "y", "motif": "z"}"#,
      "dossier.do has no argument “motif”"
    ),
    (#"{"do": "dossier.do", "dossier": "$x", "step": "y"}"#, "“$x” names no result of an earlier line"),
    (
      #"{"do": "due", "refused": true}"#,
      "due was expected to be refused, and was not: what the line does is done and stays"
    ),
    (#"{"day": "2023-02-30"}"#, "day: expected"), (#"[1]"#, "expected"), (#"{"do": "#, "s.jsonl:7"),
  ])
  func aBadLineIsToldByItsNumber(_ line: String, _ expected: String) throws {
    var player = Player(desk: try SampleBody().desk("2023-01-01"), file: "s.jsonl")
    let error = #expect(throws: Diagnostic.self) { _ = try player.play(line, line: 7) }
    #expect(error?.position?.line == 7)
    #expect(error?.description(in: .en).plain.contains(expected) == true)
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Foundation
import Store
import Testing

@Suite struct ResemblanceTests {
  private let body: SampleBody
  private let blank: StoredRecord

  init() throws {
    body = try SampleBody()
    blank = try body.database.reading { try $0.blank("personne") }
  }

  private func identity(
    _ last: String, _ first: String, _ birth: String? = "1980-05-12", married: String? = nil,
    sex: String? = "f", commune: String? = "94028"
  ) -> PersonIdentity {
    var record = blank
    record["nom"] = .text(last)
    record["prenom"] = .text(first)
    if let birth { record["naissance"] = .text(birth) }
    if let married { record["nom_usage"] = .text(married) }
    if let sex { record["sexe"] = .text(sex) }
    if let commune { record["commune"] = .text(commune) }
    return PersonIdentity(record)
  }

  private func score(_ a: PersonIdentity, _ b: PersonIdentity) -> Int { Resemblance(a, b).score }

  @Test func oneSpellingIsAsGoodAsAnother() {
    let known = identity("Lefèvre-Noël", "Zoé")
    #expect(score(known, known) == 100)
    #expect(score(known, identity("LEFEVRE NOEL", "ZOE")) == 100)
    #expect(score(known, identity("Noël Lefevre", "Zoé")) == 100)
    #expect(score(identity("de l'Étoile", "Ana"), identity("Etoile", "Ana")) == 100)
  }

  @Test func slipsOfTheKeyboardAreSeenThrough() {
    let known = identity("Martin", "Clémence")
    for other in [
      identity("Mratin", "Clémence"), identity("Martn", "Clemence"), identity("Martin", "Clemense"),
      identity("Martin", "Clémence", "1980-12-05"), identity("Martin", "Clémence", "1980-05-13"),
      identity("Clémence", "Martin"), identity("Martin", "Clémence", commune: "94002"),
      identity("Bernard", "Clémence", married: "Martin"),
    ] {
      #expect(score(known, other) >= Resemblance.duplicate, "\(Resemblance(known, other).reasons)")
    }
  }

  @Test func othersAreNotTakenForDuplicates() {
    let known = identity("Martin", "Clémence")
    for other in [
      identity("Martin", "Bastien"), identity("Martin", "Clémence", "1991-11-30"),
      identity("Martin", "Clémence", nil), identity("Dubois", "Clémence"),
    ] {
      #expect(score(known, other) < Resemblance.duplicate)
    }
  }

  @Test func itSaysWhy() {
    let reasons = Resemblance(
      identity("Martin", "Clémence"), identity("Clemence", "Martin", "1980-12-05", commune: "94002")
    ).reasons.map(\.en)
    #expect(reasons == ["first and last names swapped", "day and month of birth swapped", "other commune"])
  }

  @Test func itIsTheSameEitherWay() {
    var random = SeededRandom(state: 20_231_122)
    let names = ["Martin", "Mratin", "Dupont-Martin", "Léa", "Lea", "Clémence", "Zoé", "de Sá", "Nguyễn", ""]
    let births = ["1980-05-12", "1980-12-05", "1981-05-12", "2001-01-01", nil]
    func any() -> PersonIdentity {
      identity(
        names.randomElement(using: &random) ?? "", names.randomElement(using: &random) ?? "",
        births.randomElement(using: &random) ?? nil,
        married: Bool.random(using: &random) ? names.randomElement(using: &random) : nil,
        sex: ["f", "m", nil].randomElement(using: &random) ?? nil,
        commune: ["94028", "94002", nil].randomElement(using: &random) ?? nil)
    }
    for _ in 0..<5000 {
      let (a, b) = (any(), any())
      let (one, other) = (Resemblance(a, b), Resemblance(b, a))
      #expect(one.score == other.score)
      #expect(one.reasons.map(\.en) == other.reasons.map(\.en))
      #expect((0...100).contains(one.score))
    }
  }
}

/// The same numbers every time (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Store
import Testing

@Suite struct RightEffectTests {
  @Test func aRightIsReducedTwiceThenEnds() throws {
    let body = try SampleBody()
    let dossier = try body.granted(on: "2023-03-15", children: 2)
    try body.step("reduire", dossier, on: "2023-05-01")
    #expect(
      try body.periods() == [
        period("2023-03-01", "2023-04-30", 21000), period("2023-05-01", nil, 10500, 50),
      ])
    // As much again from a later day changes nothing.
    try body.step("reduire", dossier, on: "2023-07-01")
    #expect(try body.periods().count == 2)
    try body.step("retablir", dossier, on: "2023-08-01")
    #expect(try body.periods().last == period("2023-08-01", nil, 21000))
    try body.step("reduire", dossier, on: "2023-09-01")
    try body.step("fermer", dossier, on: "2023-10-11", motive: "fraude")
    #expect(try body.periods().last == period("2023-09-01", "2023-10-10", 10500, 50))
    let right = try body.right()
    #expect(right["etat"] == .text("clos"))
    #expect(right["au"] == .text("2023-10-10"))
    #expect(right["motif"] == .text("fraude"))
    #expect(try body.database.verify().isEmpty)
  }

  @Test func aRightIsSuspendedAndResumed() throws {
    let body = try SampleBody()
    let dossier = try body.granted(on: "2023-03-15")
    try body.step("suspendre", dossier, on: "2023-05-01")
    #expect(try body.right()["etat"] == .text("suspendu"))
    #expect(try body.periods().last == period("2023-05-01", nil, 0, 100))
    #expect(
      refusal { try body.step("reduire", dossier, on: "2023-05-10") }
        == "the right of dossier ALO-2023-000001 is suspended: it has to be resumed first")
    #expect(refusal { try body.step("suspendre", dossier, on: "2023-05-10") } != nil)
    try body.step("retablir", dossier, on: "2023-06-01")
    #expect(try body.right()["etat"] == .text("ouvert"))
    #expect(
      try body.periods() == [
        period("2023-03-01", "2023-04-30", 11000), period("2023-05-01", "2023-05-31", 0, 100),
        period("2023-06-01", nil, 11000),
      ])
  }

  @Test func aRevisionKeepsTheReductionThatRuns() throws {
    let body = try SampleBody()
    let dossier = try body.granted(on: "2023-03-15")
    try body.step("reduire", dossier, on: "2023-05-01")
    try body.desk("2023-06-01").work { work in
      try work.answer(["enfants": .list([.context(["naissance": .string("2019-03-02")])])], of: dossier)
    }
    try body.step("reviser", dossier, on: "2023-06-01")
    #expect(try body.periods().last == period("2023-06-01", nil, 8000, 50))
    #expect(try body.right()["revue_le"] == .text("2023-12-01"))
  }

  @Test func aRevisionFromAPastDayKeepsTheReductionsDecidedSince() throws {
    let body = try SampleBody.dated()
    let dossier = try body.granted(on: "2023-03-15")
    try body.step("reduire", dossier, on: "2023-05-01")
    try body.step("retablir", dossier, on: "2023-07-01")
    try body.desk("2023-08-01").work { work in
      try work.answer(
        [
          "enfants": .list([.context(["naissance": .string("2019-03-02")])]), "effet": .string("2023-04-01"),
        ], of: dossier)
    }
    try body.step("reviser", dossier, on: "2023-08-01")
    #expect(
      try body.periods() == [
        period("2023-03-01", "2023-03-31", 11000), period("2023-04-01", "2023-04-30", 16000),
        period("2023-05-01", "2023-06-30", 8000, 50), period("2023-07-01", nil, 16000),
      ])
  }

  @Test func aRevisionFromAPastDayGivesEachMonthItsOwnParameters() throws {
    let body = try SampleBody.dated()
    let dossier = try body.granted(on: "2022-11-10")
    let programme = try body.desk("2023-01-01").programme("aide_loyer")
    _ = try body.desk("2023-01-01").revise(programme)
    #expect(
      try body.periods() == [period("2022-11-01", "2022-12-31", 10000), period("2023-01-01", nil, 11000)])
    try body.desk("2023-03-10").work { work in
      try work.answer(
        [
          "enfants": .list([.context(["naissance": .string("2019-03-02")])]), "effet": .string("2022-12-01"),
        ], of: dossier)
    }
    try body.step("reviser", dossier, on: "2023-03-10")
    #expect(
      try body.periods() == [
        period("2022-11-01", "2022-11-30", 10000), period("2022-12-01", "2022-12-31", 15000),
        period("2023-01-01", nil, 16000),
      ])
    // Again, it changes nothing.
    let count = try body.database.reading { try $0.count(RecordQuery("periode")) }
    try body.step("reviser", dossier, on: "2023-03-11")
    #expect(try body.database.reading { try $0.count(RecordQuery("periode")) } == count)
  }

  @Test func aRevisionKeepsADayToComeForWhichAnotherAmountWasDecided() throws {
    let body = try SampleBody.dated()
    let dossier = try body.granted(on: "2022-11-10")
    let programme = try body.desk("2023-01-01").programme("aide_loyer")
    _ = try body.desk("2023-01-01").revise(programme)
    try body.desk("2022-12-20").work { work in
      try work.answer(["enfants": .list([.context(["naissance": .string("2019-03-02")])])], of: dossier)
    }
    try body.step("reviser", dossier, on: "2022-12-20")
    #expect(
      try body.periods() == [
        period("2022-11-01", "2022-12-19", 10000), period("2022-12-20", "2022-12-31", 15000),
        period("2023-01-01", nil, 16000),
      ])
  }

  @Test func aChangeBeforeTheFirstDayCountsFromTheFirstDay() throws {
    let body = try SampleBody.dated()
    let dossier = try body.granted(on: "2023-03-15")
    try body.desk("2023-03-20").work { try $0.answer(["effet": .string("2022-11-01")], of: dossier) }
    try body.step("reduire", dossier, on: "2023-03-20")
    #expect(try body.periods() == [period("2023-03-01", nil, 5500, 50)])
  }

  @Test func aDeathEndsTheRightOnThatPastDay() throws {
    let body = try SampleBody()
    let dossier = try body.granted(on: "2023-03-15")
    try body.step("reduire", dossier, on: "2023-06-01")
    try body.database.write(by: .bilan) { writer in
      var person = try #require(try writer.reader.record(dossier.applicant, of: "personne"))
      person["deces"] = .text("2023-04-12")
      try writer.update(person)
    }
    try body.step("deceder", dossier, on: "2023-06-20")
    #expect(try body.periods() == [period("2023-03-01", "2023-04-12", 11000)])
    #expect(try body.right()["au"] == .text("2023-04-12"))
    #expect(refusal { try body.step("reviser", dossier, on: "2023-07-01") } != nil)
  }

  @Test func aRightClosedOnTheDayItOpenedWasNeverDue() throws {
    let body = try SampleBody()
    let dossier = try body.granted(on: "2023-03-01")
    try body.step("fermer", dossier, on: "2023-03-01", motive: "fraude")
    #expect(try body.periods().isEmpty)
    #expect(try body.right()["au"] == .text("2023-02-28"))
  }

  @Test(arguments: 0..<12) func periodsCoverTheRightWithoutGapOrOverlap(seed: UInt64) throws {
    let body = try SampleBody.dated()
    let dossier = try body.granted(on: "2023-03-15", children: 1)
    var random = SplitMix(state: seed)
    let steps = ["reduire", "retablir", "suspendre", "reviser", "fermer"]
    for round in 0..<25 {
      let step = steps[Int.random(in: 0..<(round < 20 ? 4 : 5), using: &random)]
      let day = CivilDate(days: 19431 + Int.random(in: 0..<280, using: &random))
      let children = (0..<Int.random(in: 0..<4, using: &random)).map { _ in
        Value.context(["naissance": .string("2019-03-02")])
      }
      // Nothing is added to a dossier that is closed.
      _ = refusal {
        try body.desk("2023-12-20").work { work in
          try work.answer(["effet": .date(day), "enfants": .list(children)], of: dossier)
        }
      }
      // What is refused leaves the right as it was.
      _ = refusal {
        try body.step(step, dossier, on: "2023-12-20", motive: step == "fermer" ? "fraude" : nil)
      }
      try check(body, seed, "\(step) \(day)")
    }
    #expect(try body.database.verify().isEmpty)
  }

  private func check(_ body: SampleBody, _ seed: UInt64, _ step: String) throws {
    let right = try body.right()
    let periods = try body.periods()
    guard let first = periods.first, let last = periods.last else {
      #expect(right["etat"] == .text("clos"), "\(seed) \(step)")
      return
    }
    #expect(first.from == right.day("du"), "\(seed) \(step)")
    #expect(last.until == right.day("au"), "\(seed) \(step)")
    for (one, next) in zip(periods, periods.dropFirst()) {
      #expect(one.until?.adding(days: 1) == next.from, "\(seed) \(step)")
    }
    for period in periods {
      #expect(period.until.map { $0 >= period.from } ?? true, "\(seed) \(step)")
    }
  }
}

/// Numbers that look random, the same for each seed.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

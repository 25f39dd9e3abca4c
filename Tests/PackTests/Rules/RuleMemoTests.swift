// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Testing

/// What is remembered of rules changes nothing of what they give.
@Suite struct RuleMemoTests {
  @Test func rememberedResultsAreThoseOfTheRule() throws {
    let pack = try RuleSample.valDeMarne()
    let rule = try #require(pack.ruleBook.rule(RuleKey(service: "da", name: "apa_montant")))
    let memo = RuleMemo(pack.ruleBook.ownCopy())
    // Twice, so that the second time all is known; on days with other parameters, in turn.
    for _ in 0..<2 {
      for income in stride(from: 700, through: 3500, by: 50) {
        for day in ["2022-06-01", "2023-06-01"] {
          for gir in 1...4 {
            let inputs: [Value] = [
              .date(try #require(CivilDate(day))), .number(Number(gir)), .number(900),
              .number(Number(income)), .boolean(gir == 2),
            ]
            let known = memo.book.value(of: rule, inputs, memo: memo)
            #expect(known == pack.ruleBook.value(of: rule, inputs), "\(day), \(gir), \(income)")
          }
        }
      }
    }
  }

  @Test func theCauseOfNoResultIsToldEachTime() throws {
    let pack = try RuleSample.valDeMarne()
    let rule = try #require(pack.ruleBook.rule(RuleKey(service: "da", name: "apa_plafond")))
    let memo = RuleMemo(pack.ruleBook)
    let inputs: [Value] = [.date(try #require(CivilDate("1990-01-01"))), .number(1)]
    let first = memo.book.value(of: rule, inputs, memo: memo)
    #expect(first.isNull)
    #expect(first.cause != nil)
    #expect(memo.book.value(of: rule, inputs, memo: memo).cause?.message == first.cause?.message)
  }
}

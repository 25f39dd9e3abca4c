// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Reading

@Suite struct ReadingTablesTests {
  private let reading = ReadingSamples.staff

  @Test func figuresHaveTheColumnsOfAReferenceFirst() {
    let rows = reading.figureTable.csv.split(separator: "\r\n")
    #expect(
      rows[0] == "key,section,label,value,unit,nature,period,qualifier,parent,line,column,written,context")
    #expect(rows[1] == "effectif.titulaires,effectif,titulaires,5489,agents,stock,2023,exact,,5,12,5489,")
    #expect(rows.count == 6)
  }

  @Test func claimsNameTheirOperandsAndGiveTheirValues() {
    let rows = reading.claimTable(.en).csv.split(separator: "\r\n")
    #expect(
      rows[0]
        == "id,section,kind,result_key,result_period,operands,stated,unit,line,verdict,note,form,column,operand_values"
    )
    #expect(
      rows[1]
        == "c1,effectif,sum,effectif.total,2023,effectif.titulaires@2023 effectif.contractuels@2023,7060,agents,7,broken,"
        + "\"5,489 + 1,561 = 7,050; off by 10\",table_total,7,5489 1561")
    #expect(rows[3].contains(",to_look_at,"))
  }

  @Test(arguments: Reading.Part.allCases) func jsonHoldsTheDocumentAndWhatIsAskedFor(_ part: Reading.Part)
    throws
  {
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(reading.json(part, .fr))) as? [String: Any])
    let document = try #require(json["document"] as? [String: Any])
    #expect(document["title"] as? String == "Rapport <2023> & suite")
    #expect((document["verdicts"] as? [String: Int])?["broken"] == 1)
    #expect((json["figures"] == nil) == (part == .claims))
    #expect((json["claims"] == nil) == (part == .figures))
    guard let claims = json["claims"] as? [[String: Any]] else { return }
    let operands = try #require(claims[0]["operands"] as? [[String: Any]])
    #expect(operands.map { $0["value"] as? Int } == [5489, 1561])
    #expect(claims[0]["operand_values"] == nil)
  }

  @Test func theWordsAroundAClaimAreCutBetweenWords() {
    #expect(reading.excerpt(reading.claims[1].span, around: 14).hasPrefix("… 5489, soit 78 %"))
    #expect(reading.excerpt(reading.claims[0].span) == "Total | 7060")
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import Reporting

/// What each placeholder prints, word for word.
struct NumberTests {
  @Test(arguments: [
    ("{demandes} demandes", "2\u{202F}340\u{A0}demandes"),
    ("{demandes}, dont", "2\u{202F}340, dont"),
    ("{demandes @2022} fois", "1\u{202F}560\u{A0}fois"),
    ("{demandes @year - 1} fois", "1\u{202F}560\u{A0}fois"),
    ("{budget} en tout", "4,84\u{A0}M€ en tout"),
    ("{budget | full} en tout", "4\u{202F}840\u{202F}000\u{A0}€ en tout"),
    ("{economie}", "320\u{202F}500,50\u{A0}€"),
    ("{taux} des cas", "92,0\u{A0}% des cas"),
    ("{surface} au sol", "1\u{202F}250\u{A0}m² au sol"),
    ("{refus} refus", "environ\u{A0}800\u{A0}refus"),
    ("{refus | number} refus", "800\u{A0}refus"),
    ("{visites} visites", "plus de\u{A0}3\u{202F}000\u{A0}visites"),
    ("{agents | words} agents", "seize\u{A0}agents"),
    ("{demandes | words}", "2\u{202F}340"),
    ("{demandes | change}", "+50\u{A0}%"),
    ("{demandes_orales | change}", "−4,3\u{A0}%"),
    ("{demandes | change 2022}", "+50\u{A0}%"),
    ("{demandes_orales | difference} demandes", "−15\u{A0}demandes"),
    ("{taux | difference}", "+1,5\u{A0}point"),
    ("{demandes_ecrites | share demandes}", "85,5\u{A0}%"),
    ("{= demandes_ecrites + demandes_orales} demandes", "2\u{202F}330\u{A0}demandes"),
    ("{= demandes / 7 | decimals 1}", "334,3"),
    ("{= budget * 2 | unit €}", "9,68\u{A0}M€"),
    ("{= surface / 1000 | unit km | decimals 2}", "1,25\u{A0}km"),
    ("En {year}, en {year - 1}", "En 2023, en 2022"),
  ])
  func aPlaceholderPrints(_ written: String, _ printed: String) throws {
    #expect(try SampleReport(written).sentence() == printed)
  }

  @Test func englishPrintsEnglishNumbers() throws {
    let sentence = try SampleReport("{demandes} x, {refus} x, {taux}, {demandes | change}", language: .en)
      .sentence()
    #expect(sentence == "2,340\u{A0}x, about\u{A0}800\u{A0}x, 92.0\u{A0}%, +50\u{A0}%")
  }

  @Test(arguments: [
    ("999999", "999\u{202F}999\u{A0}€"), ("1000000", "1\u{A0}M€"), ("77000000", "77\u{A0}M€"),
    ("4845000", "4\u{202F}845\u{202F}000\u{A0}€"), ("1234560000", "1\u{202F}234,56\u{A0}M€"),
    ("1230000000", "1,23\u{A0}Md€"), ("-4840000", "−4,84\u{A0}M€"), ("0", "0\u{A0}€"),
  ])
  func amountsAreShortWhereNothingIsLost(_ value: String, _ printed: String) throws {
    let number = try #require(Number(value))
    #expect(NumberPrinter(language: .fr).text(number, .euro, decimals: 0).description == printed)
  }

  @Test func unitsThatAreSymbolsGoWithTheNumber() {
    #expect(["%", "€", "km", "m²", "mm/h", "€/m²", "kWc"].allSatisfy { Unit(name: $0).isSymbol })
    #expect(["agents", "ans", "mois", "tests/jour", "ETP", ""].allSatisfy { !Unit(name: $0).isSymbol })
  }
}

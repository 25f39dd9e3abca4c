// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import Reading

/// Numbers as administrations write them.
@Suite struct AmountTests {
  @Test(arguments: [
    ("1 104 familles", "1104 familles"), ("1\u{A0}104 familles", "1104 familles"),
    ("1\u{202F}104 familles", "1104 familles"), ("1\u{2009}104 familles", "1104 familles"),
    ("1.104 familles", "1104 familles"), ("12 345 678 nuitées", "12345678 nuitées"),
    ("un budget de 8,8 M€", "8800000 €"), ("un budget de 8,8 M €", "8800000 €"),
    ("un budget de 145 K€", "145000 €"), ("2,7 milliards d'euros", "2700000000 €"),
    ("3,3 Mds pour les quartiers", "3300000000 €"), ("2 millions d'habitants", "2000000 habitants"),
    ("19,1 milliers de tonnes", "19100 t"), ("38,5 %", "38.5 %"), ("38.5%", "38.5 %"),
    ("12 pour cent", "12 %"),
    ("16 000 m²", "16000 m²"), ("1770 m<sup>2</sup>", "1770 m²"), ("300 mètres carrés", "300 m²"),
    ("1 an et 40 jours", "405 jours"), ("2 ans et 3 mois", "27 mois"), ("9 329h de présence", "9329 h"),
    ("un coût de 1,141 centimes", "1.141 centimes"), ("une cinquantaine de bénévoles", "50 bénévoles"),
    ("trois réunions", "3 réunions"), ("dix-sept classes", "17 classes"),
    ("quatre-vingt-douze logements", "92 logements"), ("deux cent cinquante agents", "250 agents"),
    ("deux centaines d'arbres", "200 arbres"), ("trois quarts des sièges", "75 %"), ("3/4 communaux", "75 %"),
    ("**108 collèges**", "108 collèges"), ("77 000 000<sup>1</sup> habitants", "77000000 habitants"),
    ("34 prises en charge", "34 prises en charge"), ("2 appels à projets", "2 appels à projets"),
    ("20 nouveaux collaborateurs", "20 collaborateurs"), ("52* blessés", "52 blessés"),
  ])
  func aNumberIsReadAsWritten(_ text: String, _ expected: String) {
    #expect(figures(text) == [expected])
  }

  @Test(arguments: [
    ("1,104 families", "1104 families"), ("a budget of £3.2 million", "3200000 £"),
    ("$1.3m for parks", "1300000 $"),
    ("twenty-five homes", "25 homes"), ("12.5% of pupils", "12.5 %"),
  ])
  func englishIsReadToo(_ text: String, _ expected: String) {
    #expect(figures(text, .en) == [expected])
  }

  @Test func theLastDigitWrittenTellsThePrecision() {
    #expect(read("8,8 M€").figures[0].precision == Number(100_000))
    #expect(read("38,5 %").figures[0].precision == Number("0.1"))
    #expect(read("87 M€").figures[0].precision == Number(1_000_000))
  }

  @Test func rangesAndListsShareTheirNoun() {
    #expect(figures("300 à 500 tests par jour") == ["300 tests/jour", "500 tests/jour"])
    #expect(
      figures("des contrats de 1,2,3,4, ou 5 jours") == [
        "1 jours", "2 jours", "3 jours", "4 jours", "5 jours",
      ])
    #expect(figures("de 2 à 3 M€") == ["2000000 €", "3000000 €"])
  }

  @Test func whatIsWrittenInAnyGroupingIsReadBack() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let value = Int.random(in: 1_000...99_999_999, using: &random)
      let separator = [" ", "\u{A0}", "\u{202F}", "."].randomElement(using: &random) ?? " "
      var digits = String(value)
      var groups: [Substring] = []
      while digits.count > 3 {
        groups.insert(digits.suffix(3), at: 0)
        digits = String(digits.dropLast(3))
      }
      let written = ([Substring(digits)] + groups).joined(separator: separator)
      #expect(figures("\(written) dossiers") == ["\(value) dossiers"], "\(written)")
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import Reporting

struct TypographerTests {
  @Test(arguments: [
    ("L'aide", "L’aide"),
    ("Attention : danger", "Attention\u{A0}: danger"),
    ("Attention: danger", "Attention\u{A0}: danger"),
    ("Qui ? Moi ! Oui ; non", "Qui\u{202F}? Moi\u{202F}! Oui\u{202F}; non"),
    ("Qui? Quoi?!", "Qui\u{202F}? Quoi\u{202F}?!"),
    (#"le "mot" juste"#, "le «\u{202F}mot\u{202F}» juste"),
    (#"l'"Ordival""#, "l’«\u{202F}Ordival\u{202F}»"),
    ("le « mot » juste", "le «\u{202F}mot\u{202F}» juste"),
    ("le «mot» juste", "le «\u{202F}mot\u{202F}» juste"),
    (#"Que dit "l'un" ? Rien..."#, "Que dit «\u{202F}l’un\u{202F}»\u{202F}? Rien…"),
    ("à 10:30, voir https://exemple.fr/?a=b;c", "à 10:30, voir https://exemple.fr/?a=b;c"),
    ("pendant 25 ans et en 2023 encore", "pendant 25\u{A0}ans et en 2023 encore"),
    (
      "9 % de 1 364 482 € en 2023 150 fois",
      "9\u{A0}% de 1\u{202F}364\u{202F}482\u{A0}€ en 2023 150\u{A0}fois"
    ),
    ("(oui ?)", "(oui\u{202F}?)"),
  ])
  func frenchIsSetAsItIsPrinted(_ typed: String, _ set: String) {
    #expect(Typographer.set(typed, in: .fr) == set)
  }

  @Test(arguments: [
    ("the body's \"word\": yes...", "the body’s “word”: yes…"), ("Who? Me; you!", "Who? Me; you!"),
    ("'so' it is", "‘so’ it is"),
  ])
  func englishHasNoSpacesBeforeMarks(_ typed: String, _ set: String) {
    #expect(Typographer.set(typed, in: .en) == set)
  }

  @Test func settingTwiceChangesNothing() {
    let pieces = [
      "l'eau", " : ", "«", " », ", "a ?", " ; b", "\"", "x\"", "...", " 25 ans", "!", " ", "10:30", "(", ")",
    ]
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let text = (0..<6).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let once = Typographer.set(text.replacing("\"", with: ""), in: .fr)
      #expect(Typographer.set(once, in: .fr) == once, "\(text)")
    }
  }

  @Test func aSentenceCutByEmphasisIsSetAsAWhole() throws {
    let report = try SampleReport("Le \"*grand* jour\" : *oui* ? Et \"{demandes}\" ; `a ? b : c`.")
    #expect(
      try report.sentence()
        == "Le «\u{202F}grand jour\u{202F}»\u{A0}: oui\u{202F}? Et «\u{202F}2\u{202F}340\u{202F}»\u{202F}; a ? b : c."
    )
  }
}

// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Reading

/// What is written in digits and counts nothing.
@Suite struct NonQuantityTests {
  @Test(arguments: [
    "le 31 décembre 2023", "au 1<sup>er</sup> janvier 2024", "du 7 au 18 août 2023", "31/12/2023",
    "depuis 2018",
    "le schéma 2023-2027", "à la rentrée 2024-2025", "l'article L. 121-1 du code", "l'article L.121-1",
    "la loi n° 2015-991",
    "voir annexe 3", "page 12", "l'axe 2 du plan", "01 43 99 77 00", "appelez le 3994", "le 115",
    "12 rue de la Paix",
    "94000 Créteil", "la Covid-19", "la ligne 15", "l'A86 et la RD7", "la 3e édition", "au XXe siècle",
    "2ème année",
    "les enfants de 0 à 3 ans", "les moins de 18 ans", "les 60 ans et plus", "les jeunes de 18-25 ans",
    "ouvert 7 jours sur 7", "24h/24", "de 9h à 18h", "à 20h30", "Horizon 2030", "la 5G",
    "https://exemple.fr/2023/12",
    "1.2.3 Les moyens", "ces deux structures", "(1827)",
  ])
  func aNumberThatCountsNothingIsLeftOut(_ text: String) {
    #expect(figures("Texte : " + text + ".") == [], "\(text)")
  }

  @Test func theMarksOfHeadingsAndListsAreLeftOut() {
    #expect(figures("## 1.1 La mise en place") == [])
    #expect(figures("### 2. Le développement") == [])
    #expect(figures("2) Les moyens") == [])
    #expect(figures("## 3 marchés lancés") == ["3 marchés"])
  }

  @Test func aYearBeforeANounCountsIt() {
    #expect(figures("à 2000 jeunes") == ["2000 jeunes"])
    #expect(figures("en 2022 plusieurs jeunes") == [])
  }

  @Test func agesThatMeasureAreKept() {
    #expect(figures("une moyenne d'âge de 17 ans") == ["17 ans"])
    #expect(figures("pendant 3 ans") == ["3 ans"])
    #expect(figures("un contrat d'une durée de 2 à 3 ans") == ["2 ans", "3 ans"])
  }
}

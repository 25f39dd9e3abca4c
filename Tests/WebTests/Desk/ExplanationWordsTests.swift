// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack
import Testing

@testable import Web

/// How the reasons of a rule are told to those who have not read it.
@Suite struct ExplanationWordsTests {
  private let words: ExplanationWords

  init() throws {
    let pack = try Pack.load(
      from: URL(filePath: #filePath).appending(path: "../../../../packs/val-de-marne").standardized)
    words = ExplanationWords(pack, try #require(pack.programme("fonds_solidarite")), in: .fr)
  }

  private func told(_ sentence: String) -> String { words.told(sentence).plain }

  @Test func whatARuleReadsAndGivesGoesByItsLabel() {
    #expect(
      told("la condition n'est pas remplie : ressources (600) ne dépasse pas plafond (1 100)")
        == "la condition n'est pas remplie : ressources mensuelles du ménage (600) ne dépasse pas plafond de ressources (1 100)"
    )
    #expect(told("montant : 150") == "Aide : 150")
  }

  @Test func answersRulesAndParametersGoByTheirLabels() {
    #expect(told("nature est « quotidien »") == "Nature de l’aide est « Aide au quotidien »")
    #expect(
      told("plafond : fonds_plafond(date, personnes)")
        == "Plafond de ressources : « Fonds unique de solidarité, plafond de ressources du ménage »(jour de l’examen, personnes du ménage)"
    )
    let parameter = told("parameter(« fonds.seuil_commission ») = 500")
    #expect(parameter.hasPrefix("« ") && parameter.hasSuffix(" = 500") && !parameter.contains("fonds.seuil"))
  }

  @Test func whatHasNoLabelIsAtLeastReadable() {
    #expect(told("au_plus : 900") == "au plus : 900")
    #expect(
      told("« if nature = « quotidien » then maximum.quotidien else maximum… » : 900") == "ce choix : 900")
    #expect(told("donc : maximum.quotidien = 900") == "donc : maximum (Aide au quotidien) = 900")
    #expect(told("parameter(« rien.du_tout ») = 1") == "parameter(« rien.du_tout ») = 1")
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import DMN
import FEEL
import Foundation
import Pack
import Testing

/// Rules written as one decision model.
@Suite struct RuleModelTests {
  @Test func theModelGivesWhatTheRulesGive() throws {
    for pack in [try RuleSample.valDeMarne(), try sample()] {
      let model = try DecisionModel(try pack.decisionModel(of: pack.rules))
      #expect(model.findings.map { $0.description(in: .en) } == [])
      for example in pack.examples {
        let rule = try #require(pack.ruleBook.rule(example.rule))
        let decision = try #require(model.definitions.decisions.first { $0.name.hasPrefix(rule.label) })
        let data = decision.informationRequirements.compactMap { requirement in
          model.definitions.inputData.first { $0.element.id == requirement.reference.id }?.name
        }
        let inputs = Value.Context(zip(data, example.inputs).map { .init(name: $0, value: $1) })
        let value = try model.evaluate([decision.name], inputs: inputs)[0]
        #expect(
          value == example.expected, "\(rule.key), \(example.name): \(value.cause?.explanation.en ?? "")")
      }
    }
  }

  @Test func whatARuleCallsIsWrittenWithIt() throws {
    let pack = try RuleSample.valDeMarne()
    let rule = try #require(pack.ruleBook.rule(RuleKey(service: "da", name: "apa_montant")))
    let model = try pack.decisionModel(of: [rule])
    #expect(
      model.businessKnowledgeModels.map(\.name).sorted() == [
        "apa_montant", "apa_participation", "apa_plafond", "apa_ressources", "parameter",
      ])
    #expect(model.xml.contains("parameter(&quot;") == false)
    #expect(model.xml.contains("parameter(\"da.apa.seuil_versement\", date)"))
    #expect(try Definitions(reading: Data(model.xml.utf8), file: model.file) == model)
  }

  @Test func namesOfOtherServicesAndDatesAreWrittenOut() throws {
    let xml = try sample().decisionModel(of: try sample().rules).xml
    #expect(xml.contains("parameter(key: \"dhfv.tarif\", date: jour).plein"))
    #expect(xml.contains("parameter(\"dhfv.tarif\", @\"2023-02-01\").reduit + prix( jour, 1)"))
  }

  private func sample() throws -> Pack {
    try RuleSample.pack(
      """
        prix:
          label: Prix
          inputs: { jour: date, n: { type: integer, min: 0, max: 9 } }
          result: money
          date: jour
          formula: |-
            parameter(key: "tarif").plein
              * n
          examples:
            deux: { inputs: { jour: 2023-03-01, n: 2 }, result: 20 }
        table:
          label: Table
          inputs: { jour: date, sorte: { type: choice, of: [un, deux] }, liste: { type: number, list: true } }
          results: { a: number, b: text }
          table:
            hit_policy: FIRST
            inputs: [sorte, { value: count(liste), of: '< 5' }]
            rows:
              - ['"un"', '> 1', 'parameter("tarif", @"2023-02-01").reduit + dhfv . prix( jour, 1)', '"plusieurs"']
              - ['-', '0', '0', '"rien"']
            default: { a: '1', b: '"sinon"' }
          examples:
            plusieurs: { inputs: { jour: 2023-08-01, sorte: un, liste: [1, 2] }, result: { a: 17, b: plusieurs } }
            sinon: { inputs: { jour: 2023-08-01, sorte: deux, liste: [1] }, result: { a: 1, b: sinon } }
        remise:
          label: Remise de l'élève
          inputs: { age_de_l_eleve: integer, boursier: boolean }
          result: number
          dmn: remise.dmn
          decision: Remise
          examples:
            boursier: { inputs: { age_de_l_eleve: 12, boursier: true }, result: 70 }
      """, ["remise.dmn": RuleModelSample.discount]
    ).load()
  }
}

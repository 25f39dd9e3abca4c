// SPDX-License-Identifier: Apache-2.0

import DMN
import FEEL
import Foundation

/// What holds of any bytes that are read as a model.
enum ModelProperties {
  static func check(_ bytes: Data) {
    guard let definitions = try? Definitions(reading: bytes, file: "fuzz.dmn"),
      let model = try? DecisionModel(definitions)
    else { return }
    let inputs = model.typed(
      Value.Context(
        definitions.inputData.enumerated().map {
          Value.Context.Entry(name: $0.element.name, value: Sample.values[$0.offset % Sample.values.count])
        }))
    let names =
      model.decisionNames + definitions.businessKnowledgeModels.map(\.name)
      + definitions.decisionServices.map(\.name)
    guard let values = try? model.evaluate(names, inputs: inputs) else {
      fatalError("an element of the model is not known by its name: \(names)")
    }
    for value in values {
      _ = value.cause?.explanation
      _ = value.json
    }
  }
}

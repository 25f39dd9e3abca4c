// SPDX-License-Identifier: Apache-2.0

import Base
import DMN
import Foundation

/// The namespace of the models of these tests.
let own = "https://example.org/aide"

/// A file of DMN 1.5 whose root holds `body`, from its second line.
func file(_ body: String) -> String {
  """
  <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="aide" namespace="\(own)">
  \(body)
  </definitions>
  """
}

/// The model of a file of DMN 1.5 whose root holds `body`.
func model(_ body: String) throws -> Definitions { try read(file(body)) }

func read(_ text: String) throws -> Definitions {
  try Definitions(reading: Data(text.utf8), file: "aide.dmn")
}

/// The logic of a decision that holds `logic`.
func logic(_ logic: String) throws -> Logic? {
  try model("<decision name=\"montant\">\(logic)</decision>").decisions.first?.logic
}

/// What is found wrong in a file, a line each, in English; empty where nothing is.
func findings(_ data: Data) -> [String] {
  do {
    _ = try Definitions(reading: data, file: "aide.dmn")
    return []
  } catch {
    return error.all.map { $0.description(in: .en) }
  }
}

func findings(_ text: String) -> [String] { findings(Data(text.utf8)) }

/// A literal expression of this text.
func literal(_ text: String, typeRef: String? = nil) -> Logic {
  .literalExpression(LiteralExpression(typeRef: typeRef, text: SourceText(text)))
}

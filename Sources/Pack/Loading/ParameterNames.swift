// SPDX-License-Identifier: Apache-2.0

import Base

/// The parameters of a pack by name, as its files name them.
struct ParameterNames: Sendable {
  private let parameters: [Parameter]
  private let index: [String: Int]

  init(parameters: [Parameter]) {
    self.parameters = parameters
    index = Dictionary(
      parameters.enumerated().map { ($1.key.description, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The parameter of a full key.
  func parameter(_ key: String) -> Parameter? { index[key].map { parameters[$0] } }

  /// The parameter that a name means within a service's files: one of the service, one common to the pack, or
  /// that of a full key. The loader keeps these apart.
  func parameter(named name: String, in service: String) -> Parameter? {
    parameter("\(service).\(name)") ?? parameter(name)
  }

  /// The known name nearest to an unknown one: in the same service first.
  func suggestion(for name: String, in service: String) -> String? {
    let siblings = parameters.filter { $0.key.service == service }.map(\.key.name)
    return Suggestion.closest(to: name, among: siblings)
      ?? Suggestion.closest(to: name, among: parameters.map(\.key.description))
  }
}

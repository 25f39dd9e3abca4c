// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// The parameters of a pack by name, as its files name them.
struct ParameterNames: Sendable {
  private let parameters: [Parameter]
  private let index: [String: Int]
  /// Of each parameter, in their order: its values, and when they are in force.
  private let spans: [[Span]]

  /// A value as expressions know it, and the days on which it is in force.
  private struct Span: Sendable {
    let from: CivilDate
    let until: CivilDate?
    let value: Value
  }

  init(parameters: [Parameter]) {
    self.parameters = parameters
    index = Dictionary(
      parameters.enumerated().map { ($1.key.description, $0) }, uniquingKeysWith: { first, _ in first })
    spans = parameters.map { parameter in
      parameter.values.map { Span(from: $0.from, until: $0.until, value: parameter.value($0)) }
    }
  }

  /// The parameter of a full key.
  func parameter(_ key: String) -> Parameter? { index[key].map { parameters[$0] } }

  /// The services that declare one.
  var services: Set<String> { Set(parameters.compactMap(\.key.service)) }

  /// The places of the parameters by the names that they have within a service's files: those of the service
  /// and those common to the pack by name, all by full key. The loader keeps these apart.
  func places(in service: String) -> [String: Int] {
    let prefix = "\(service)."
    let own = index.filter { $0.key.hasPrefix(prefix) }.map { ($0.dropFirst(prefix.count), $1) }
    return index.merging(own.map { (String($0), $1) }) { _, own in own }
  }

  subscript(place: Int) -> Parameter { parameters[place] }

  /// The value of the parameter at a place; null, with the cause, where there is none at that time.
  func value(at place: Int, _ time: ParameterTime) -> Value {
    if case .day(let day) = time {
      for span in spans[place].reversed() where span.from <= day && span.until.map({ day <= $0 }) ?? true {
        return span.value
      }
    }
    return parameters[place].value(at: time)
  }

  /// The known name nearest to an unknown one: in the same service first.
  func suggestion(for name: String, in service: String) -> String? {
    let siblings = parameters.filter { $0.key.service == service }.map(\.key.name)
    return Suggestion.closest(to: name, among: siblings)
      ?? Suggestion.closest(to: name, among: parameters.map(\.key.description))
  }
}

// SPDX-License-Identifier: Apache-2.0

import Foundation
import Hummingbird

/// The `?name=value&…` of an address.
struct AddressQuery {
  private var pairs: [(name: String, value: String)]

  init(_ request: Request) {
    pairs = request.uri.queryParameters.map { (String($0.key), String($0.value)) }
  }

  /// The first value of a name that is not empty.
  subscript(name: String) -> String? { pairs.first { $0.name == name && !$0.value.isEmpty }?.value }

  /// All values of a name that are not empty.
  func all(_ name: String) -> [String] { pairs.filter { $0.name == name && !$0.value.isEmpty }.map(\.value) }

  /// The names given with a value.
  var names: [String] { pairs.filter { !$0.value.isEmpty }.map(\.name) }

  /// The query at the end of an address, as `text` writes it.
  init(text: String) {
    pairs = (URLComponents(string: "/" + text)?.queryItems ?? []).map { ($0.name, $0.value ?? "") }
  }

  func setting(_ name: String, to value: String) -> AddressQuery {
    var copy = without(name)
    copy.pairs.append((name, value))
    return copy
  }

  func without(_ name: String) -> AddressQuery {
    var copy = self
    copy.pairs.removeAll { $0.name == name }
    return copy
  }

  /// As it stands at the end of an address: "?commune=94028&page=2"; empty where nothing is asked.
  var text: String {
    let parts = pairs.filter { !$0.value.isEmpty }.map {
      "\(Self.escaped($0.name))=\(Self.escaped($0.value))"
    }
    return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
  }

  private static let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))

  private static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
  }
}

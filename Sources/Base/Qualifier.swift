// SPDX-License-Identifier: Apache-2.0

/// How a printed number is weakened by the words around it.
public enum Qualifier: String, Sendable, Hashable, CaseIterable, Codable {
  case exact
  case about
  case atLeast = "at_least"
  case atMost = "at_most"
}

// SPDX-License-Identifier: Apache-2.0

/// A request that is being written: what was typed so far, text by text.
public struct Draft: Sendable {
  /// Its identifier in the database.
  public let id: Int64
  /// What is asked for.
  public let programme: String
  /// Whether it was sent: its contents are gone then, but for the number of the dossier.
  public let isSent: Bool
  /// What was typed, by field.
  public var values: [String: String]

  /// How long it is kept, in seconds.
  public static let lasting: Int64 = 30 * 86_400
  static let register = "acces_brouillon"
  /// The longest contents, in bytes.
  static let longest = 300_000
}

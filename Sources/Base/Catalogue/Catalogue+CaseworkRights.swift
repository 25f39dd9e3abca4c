// SPDX-License-Identifier: Apache-2.0

/// Messages about rights: what changes them, their revision, their replay.
extension Catalogue {
  /// A right that is suspended cannot be reduced.
  public static func rightSuspended(_ number: String) -> Message {
    Message(
      fr: "le droit du dossier \(number) est suspendu\u{A0}: il faut d'abord le rétablir",
      en: "the right of dossier \(number) is suspended: it has to be resumed first")
  }
}

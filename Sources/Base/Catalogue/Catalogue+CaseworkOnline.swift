// SPDX-License-Identifier: Apache-2.0

/// What citizens ask for themselves.
extension Catalogue {
  /// A programme that citizens do not ask for online.
  public static func notForCitizens(_ programme: String) -> Message {
    Message(
      fr: "«\u{A0}\(programme)\u{A0}» ne se demande pas en ligne\u{A0}: adressez-vous au service",
      en: "“\(programme)” cannot be requested online: ask the service")
  }
}

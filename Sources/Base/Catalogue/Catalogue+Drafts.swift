// SPDX-License-Identifier: Apache-2.0

/// Requests that are being written.
extension Catalogue {
  public static let draftGone = Message(
    fr: "cette demande a déjà été envoyée, ou son brouillon a expiré",
    en: "this request was sent already, or its draft has expired")
  public static let draftTooLong = Message(
    fr: "la demande est trop longue pour être enregistrée", en: "the request is too long to be kept")
}

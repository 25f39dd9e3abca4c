// SPDX-License-Identifier: Apache-2.0

/// Files that are handed in.
extension Catalogue {
  public static let fileOfNoKind = Message(
    fr:
      "ce fichier n'est pas un document reconnu\u{A0}: envoyez un PDF, une image PNG ou JPEG, ou un texte ODT ou DOCX",
    en: "this file is no document that is taken: send a PDF, a PNG or JPEG image, or an ODT or DOCX text")
  /// A file beyond the largest that is taken.
  public static func fileTooLarge(_ megabytes: Int) -> Message {
    Message(
      fr: "ce fichier dépasse \(megabytes)\u{A0}Mo\u{A0}: envoyez-le en plusieurs parties, ou moins lourd",
      en: "this file is larger than \(megabytes) MB: send it in parts, or a lighter one")
  }
}

// SPDX-License-Identifier: Apache-2.0

extension Catalogue {
  /// What is said of documents that are read, and of those that are not.
  public enum Read {}
}

extension Catalogue.Read {
  private static let kinds = Message(
    fr: "un texte, du Markdown, un PDF, un DOCX, un ODT ou du HTML est attendu",
    en: "expected plain text, Markdown, PDF, DOCX, ODT or HTML")

  private static func expected(_ fr: String, _ en: String) -> Message {
    Message(fr: "\(kinds.fr)\u{202F}; \(fr)", en: "\(kinds.en); \(en)")
  }

  public static let missing = Message(
    fr: "un document est attendu\u{202F}; il n'y a pas de fichier de ce nom",
    en: "expected a document; there is no such file")
  public static let folder = expected("ceci est un dossier", "this is a folder")
  public static let empty = expected("le fichier est vide", "the file is empty")
  public static let noWords = Message(
    fr: "un texte est attendu\u{202F}; le document n'a ni lettre ni chiffre",
    en: "expected a text; the document has neither a letter nor a digit")
  public static let binary = expected(
    "le fichier n'est pas du texte (contenu binaire)", "the file is no text (binary contents)")

  public static func otherKind(_ kind: Message) -> Message {
    expected("ceci est \(kind.fr)", "this is \(kind.en)")
  }

  public static let brokenArchive = expected(
    "cette archive zip est endommagée", "this zip archive is broken")
  public static let otherArchive = expected(
    "cette archive zip n'est ni un DOCX ni un ODT", "this zip archive is neither a DOCX nor an ODT")
  public static let encrypted = Message(
    fr:
      "un document lisible est attendu\u{202F}; celui-ci est protégé par un mot de passe\u{A0}: enregistrez-le sans mot de passe",
    en: "expected a document that can be read; this one is protected by a password: save it without")

  private static func megabytes(_ bytes: Int) -> (fr: String, en: String) {
    let number = Number(bytes).dividedForDisplay
    return (number.formatted(atMost: 1, in: .fr) + "\u{A0}Mo", number.formatted(atMost: 1, in: .en) + " MB")
  }

  public static func bomb(_ part: String, size: Int, packed: Int, most: Int) -> Message {
    let (size, most) = (megabytes(size), megabytes(most))
    return Message(
      fr:
        "un document d'au plus \(most.fr) une fois décompressé, et comprimé comme l'est un texte, est attendu\u{202F}; avec «\u{202F}\(part)\u{202F}», celui-ci atteint \(size.fr)\u{A0}: il n'est pas ouvert",
      en:
        "expected a document of at most \(most.en) once unpacked, packed as text is; with “\(part)” this one reaches \(size.en): it is not opened"
    )
  }

  public static func tooManyParts(_ count: Int, most: Int) -> Message {
    expected(
      "cette archive zip a \(count) parties, plus de \(most)",
      "this zip archive has \(count) parts, more than \(most)")
  }

  public static func tooLarge(bytes: Int, most: Int) -> Message {
    let (bytes, most) = (megabytes(bytes), megabytes(most))
    return Message(
      fr: "un fichier d'au plus \(most.fr) est attendu\u{202F}; celui-ci a \(bytes.fr)",
      en: "expected a file of at most \(most.en); this one has \(bytes.en)")
  }

  /// `bytes`: nil where the conversion was stopped before it was known.
  public static func textTooLong(bytes: Int?, most: Int) -> Message {
    let most = megabytes(most)
    guard let bytes = bytes.map(megabytes) else {
      return Message(
        fr: "un texte d'au plus \(most.fr) est attendu\u{202F}; celui de ce document est plus long",
        en: "expected a text of at most \(most.en); that of this document is longer")
    }
    return Message(
      fr: "un texte d'au plus \(most.fr) est attendu\u{202F}; celui-ci a \(bytes.fr)",
      en: "expected a text of at most \(most.en); this one has \(bytes.en)")
  }

  public static func lineTooLong(_ line: Int, most: Int) -> Message {
    Message(
      fr:
        "des phrases sont attendues\u{202F}; la ligne \(line) a plus de \(Number(most).formatted(decimals: 0, in: .fr)) octets",
      en:
        "expected sentences; line \(line) has more than \(Number(most).formatted(decimals: 0, in: .en)) bytes"
    )
  }

  public static func systemRefuses(_ cause: String) -> Message {
    Message(
      fr: "le système refuse de lire ce fichier\u{A0}: \(cause)",
      en: "the system refuses to read this file: \(cause)")
  }
}

extension Number {
  /// A number of bytes in millions.
  fileprivate var dividedForDisplay: Number {
    Number(coefficient: coefficient, exponent: exponent - 6) ?? self
  }
}

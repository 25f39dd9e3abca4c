// SPDX-License-Identifier: Apache-2.0

/// What is said of the conversion of documents.
extension Catalogue.Read {
  public static let noPandoc = Message(
    fr: "pandoc est attendu pour lire DOCX, ODT et HTML\u{202F}; installez-le (apt install pandoc)",
    en: "pandoc is needed to read DOCX, ODT and HTML; install it (apt install pandoc)")
  public static let noPoppler = Message(
    fr: "pdftotext est attendu pour lire un PDF\u{202F}; installez-le (apt install poppler-utils)",
    en: "pdftotext is needed to read a PDF; install it (apt install poppler-utils)")

  public static func tooSlow(seconds: Int) -> Message {
    Message(
      fr:
        "une conversion d'au plus \(seconds) secondes est attendue\u{202F}; celle de ce document dure plus longtemps et a été arrêtée",
      en:
        "expected a conversion of at most \(seconds) seconds; that of this document takes longer and was stopped"
    )
  }

  public static func tooMuchMemory(_ bytes: Int) -> Message {
    let megabytes = Number(bytes / 1_000_000)
    return Message(
      fr:
        "une conversion qui tient dans \(megabytes.formatted(decimals: 0, in: .fr))\u{A0}Mo de mémoire est attendue\u{202F}; celle de ce document a été arrêtée",
      en:
        "expected a conversion within \(megabytes.formatted(decimals: 0, in: .en)) MB of memory; that of this document was stopped"
    )
  }

  public static func brokenOffice(_ said: String) -> Message {
    said.isEmpty
      ? Message(
        fr: "un document lisible est attendu\u{202F}; celui-ci est endommagé",
        en: "expected a document that can be read; this one is broken")
      : Message(
        fr: "un document lisible est attendu\u{202F}; pandoc ne peut pas lire celui-ci\u{A0}: \(said)",
        en: "expected a document that can be read; pandoc cannot read this one: \(said)")
  }

  public static func brokenPDF(_ said: String) -> Message {
    said.isEmpty
      ? Message(
        fr: "un PDF lisible est attendu\u{202F}; celui-ci est endommagé",
        en: "expected a PDF that can be read; this one is broken")
      : Message(
        fr: "un PDF lisible est attendu\u{202F}; pdftotext ne peut pas lire celui-ci\u{A0}: \(said)",
        en: "expected a PDF that can be read; pdftotext cannot read this one: \(said)")
  }

  public static func scanned(pages: Int, characters: Int) -> Message {
    Message(
      fr:
        "un PDF qui contient son texte est attendu\u{202F}; celui-ci a \(pages) \(pages > 1 ? "pages" : "page") et \(characters == 0 ? "aucun caractère" : "\(characters) \(characters > 1 ? "caractères" : "caractère")")\u{A0}: il est fait d'images (numérisé)\u{202F}; faites-le d'abord passer par une reconnaissance de caractères",
      en:
        "expected a PDF that holds its text; this one has \(pages) \(pages > 1 ? "pages" : "page") and \(characters == 0 ? "no character" : "\(characters) \(characters > 1 ? "characters" : "character")"): it is made of images (scanned); have its characters recognised first"
    )
  }

  public static let unreadableFonts = Message(
    fr:
      "un PDF dont le texte se copie est attendu\u{202F}; les polices de celui-ci ne disent pas quelles lettres elles dessinent\u{202F}: faites-le passer par une reconnaissance de caractères",
    en:
      "expected a PDF whose text can be copied; the fonts of this one do not tell which letters they draw: have its characters recognised"
  )

  /// `pages`: their numbers, from 1.
  public static func pagesWithoutText(_ pages: [Int]) -> Message {
    let shown = pages.prefix(20).map(String.init).joined(separator: ", ") + (pages.count > 20 ? "…" : "")
    return pages.count == 1
      ? Message(
        fr: "La page \(shown) n'a pas de texte\u{A0}: rien n'y est lu.",
        en: "Page \(shown) has no text: nothing is read there.")
      : Message(
        fr: "\(pages.count) pages n'ont pas de texte (\(shown))\u{A0}: rien n'y est lu.",
        en: "\(pages.count) pages have no text (\(shown)): nothing is read there.")
  }

  public static func otherLanguage(_ name: Message, readAs language: Message) -> Message {
    Message(
      fr:
        "Le document semble être en \(name.fr)\u{A0}: il est lu comme s'il était \(language.fr), et beaucoup peut manquer.",
      en:
        "The document seems to be in \(name.en): it is read as if it were \(language.en), and much may be missing."
    )
  }
}

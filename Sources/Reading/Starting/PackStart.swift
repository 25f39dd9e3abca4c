// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Foundation

/// The files of a pack that begins with what was read of a report: its sections, figures, values and claims.
public struct PackStart: Sendable {
  /// The texts of the files by their paths in the pack's folder.
  public let files: [String: String]
  /// How many figures and claims they declare.
  public let figureCount: Int
  public var claimCount: Int { claims.count }

  private let claims: PackClaims

  /// The claim that a line of a file of the pack declares; nil where it declares none.
  public func claim(at line: Int, of path: String) -> String? {
    let parts = path.split(separator: "/")
    guard parts.count >= 3, parts.last == "claims.yaml" else { return nil }
    return claims.name(at: line, of: String(parts[parts.count - 2]))
  }

  /// The file that lists what is to be checked by hand.
  public static func listName(_ language: Language) -> String {
    language == .fr ? "a-verifier.csv" : "to-check.csv"
  }

  /// - Parameters:
  ///   - left: the names of claims that are left out, and listed for a look instead.
  ///   - language: of the pack's own words.
  public init?(_ reading: Reading, leavingOut left: Set<String> = [], language: Language) {
    let figures = PackFigures(reading)
    guard let year = reading.year ?? figures.year, !figures.entries.isEmpty else { return nil }
    let claims = PackClaims(reading, figures, year: year, leavingOut: left, language)
    var files = [
      "pack.yaml": Self.header(reading, year: year, language),
      "organisation.yaml": Self.organisation(figures),
      "territory/communes.csv": "code,name,population,longitude,latitude\n",
      "territory/groupings.csv": "grouping,code,name\n",
      "declared/\(year).csv": figures.declared,
      Self.listName(language): claims.list,
    ]
    for service in figures.services {
      files["services/\(service.name)/figures.yaml"] = figures.definitions(of: service.name)
      files["services/\(service.name)/chapter.md"] = figures.chapter(of: service.name, year: year, language)
      if let text = claims.definitions(of: service.name) {
        files["services/\(service.name)/claims.yaml"] = text
      }
    }
    self.files = files
    self.claims = claims
    figureCount = figures.entries.count
  }

  private static func header(_ reading: Reading, year: Int, _ language: Language) -> String {
    let name = String(PackName.identifier(reading.title, or: "rapport").replacing("_", with: "-").prefix(40))
    return """
      pack: \(name.last == "-" ? String(name.dropLast()) : name)
      name: \(PackName.quoted(reading.title))
      title: \(PackName.quoted(Catalogue.Read.packTitle(language)))
      locale: \(reading.language.rawValue)
      year: \(year)
      source: \(PackName.quoted(reading.name))

      """
  }

  private static func organisation(_ figures: PackFigures) -> String {
    let lines = figures.services.map {
      "  \($0.name): { label: \(PackName.quoted($0.title)), kind: chapter }\n"
    }
    return "organisation:\n" + lines.joined()
  }
}

/// Names and texts as the files of a pack write them.
enum PackName {
  /// Small letters, digits and `_`, beginning with a letter.
  static func identifier(_ text: String, or other: String) -> String {
    let folded = text.folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
      .replacing("œ", with: "oe").replacing("æ", with: "ae")
    let words = folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let name = words.joined(separator: "_")
    guard let first = name.first else { return other }
    return first.isLetter ? name : "s_" + name
  }

  /// A text in YAML.
  static func quoted(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ").replacing("\t", with: " ")
    return "'" + line.trimmingCharacters(in: .whitespaces).replacing("'", with: "''") + "'"
  }

  /// A text in a chapter, where nothing of it is markup or a placeholder.
  static func plain(_ text: String) -> String {
    var plain = ""
    for character in text {
      switch character {
      case "{": plain += "("
      case "}": plain += ")"
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&": plain += "\\\(character)"
      case _ where character.isNewline: plain += " "
      default: plain.append(character)
      }
    }
    return plain.trimmingCharacters(in: .whitespaces)
  }
}

// SPDX-License-Identifier: Apache-2.0

/// Which cell styles of a workbook show a number as a date (ECMA-376, 18.8).
final class NumberFormats: PartParser {
  private var custom: [Int: SerialFormat] = [:]
  private var styles: [SerialFormat?] = []
  private var isInCellFormats = false

  /// How the cells of a style show their number; nil where as a number.
  subscript(style: Int) -> SerialFormat? { styles.indices.contains(style) ? styles[style] : nil }

  override func start(_ element: String, _ attributes: [String: String]) throws(ImportFailure) {
    switch element {
    case "numFmt":
      guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
        return
      }
      custom[id] = SerialFormat(code: code)
    case "cellXfs": isInCellFormats = true
    case "xf":
      guard isInCellFormats else { return }
      let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      styles.append(custom[id] ?? SerialFormat(builtIn: id))
    default: break
    }
  }

  override func end(_ element: String) throws(ImportFailure) {
    if element == "cellXfs" { isInCellFormats = false }
  }
}

/// What a date format shows of a serial number.
enum SerialFormat: Sendable, Hashable {
  case date
  case time

  /// One of the formats that every workbook has (ECMA-376, 18.8.30).
  init?(builtIn id: Int) {
    switch id {
    case 14...17, 22, 27...31, 36, 50...54, 57, 58: self = .date
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    default: return nil
    }
  }

  /// A format by its code: `dd/mm/yyyy`, `[h]:mm`. Texts in quotes, escapes and colours say nothing.
  init?(code: String) {
    var letters: Set<Character> = []
    var section = ""
    var closing: Character?
    var isEscaped = false
    // What follows a semicolon is for negative numbers.
    for character in code.lowercased().prefix(while: { $0 != ";" }) {
      if isEscaped {
        isEscaped = false
      } else if let mark = closing {
        if character != mark {
          section.append(character)
          continue
        }
        // [h] counts the hours past a day; [red] is a colour.
        if mark == "]", Set(section).isSubset(of: ["h", "m", "s"]) { letters.formUnion(section) }
        closing = nil
        section = ""
      } else {
        switch character {
        case "\\", "_", "*": isEscaped = true
        case "\"": closing = "\""
        case "[": closing = "]"
        default: letters.insert(character)
        }
      }
    }
    if letters.isDisjoint(with: ["y", "d", "h", "s", "m"]) { return nil }
    let hasTime = !letters.isDisjoint(with: ["h", "s"])
    self = letters.isDisjoint(with: ["y", "d"]) && hasTime ? .time : .date
  }
}

// SPDX-License-Identifier: Apache-2.0

/// How wide a text is, about: enough to keep labels from touching without the font at hand. Advances are
/// those of Inter, rounded up, in thousandths of the size.
struct TextMetrics {
  let size: Double

  /// The width of a text on one line.
  func width(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + TextMetrics.advance($1) } * size / 1000
  }

  /// The text, cut with an ellipsis where it is wider than `limit`.
  func fitted(_ text: String, to limit: Double) -> String {
    guard width(text) > limit else { return text }
    var kept = text
    while !kept.isEmpty, width(kept + "…") > limit { kept.removeLast() }
    return kept.trimmingTrailingSpaces + "…"
  }

  /// The text on at most `lines` lines of `limit`, the last one cut where it must be.
  func wrapped(_ text: String, to limit: Double, lines: Int) -> [String] {
    var result: [String] = []
    var line = ""
    var words = text.split(separator: " ")[...]
    while let word = words.first {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if width(longer) <= limit || line.isEmpty {
        line = longer
        words = words.dropFirst()
      } else if result.count + 1 < lines {
        result.append(line)
        line = ""
      } else {
        line += " " + words.joined(separator: " ")
        break
      }
    }
    return (result + [line]).map { fitted($0, to: limit) }
  }

  private static func advance(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "|", "'", "’", ".", ",", ":", ";", "!", "\u{202F}": 300
    case "f", "t", "r", "(", ")", "[", "]", "-", " ", "\u{A0}", "/", "·": 400
    case "m", "w", "M", "W", "œ", "Œ", "%", "€", "…", "—", "@": 950
    case "A"..."Z", "À"..."Ý": 740
    case "0"..."9": 650
    default: 600
    }
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

// SPDX-License-Identifier: Apache-2.0

import Access
import Foundation

/// A message as it goes over the wire: headers and a plain text in UTF-8, quoted-printable.
struct MailText {
  let from: MailAddress
  let recipient: MailAddress
  let subject: String
  let text: String
  /// The seconds since 1970.
  let moment: Int64
  /// What tells it from every other.
  let identifier: String

  /// All of it, lines ended by CR LF.
  var wire: String {
    let domain = from.text.split(separator: "@").last.map(String.init) ?? "localhost"
    return [
      "From: <\(from.text)>", "To: <\(recipient.text)>", "Subject: \(Self.header(subject))",
      "Date: \(Self.date(moment))", "Message-ID: <\(identifier)@\(domain)>", "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable",
      "Auto-Submitted: auto-generated", "", Self.quotedPrintable(text),
    ].joined(separator: "\r\n")
  }

  /// A text in a header (RFC 2047): as it is where it is plain, else in encoded words. No line break survives.
  static func header(_ text: String) -> String {
    let line = String(
      text.unicodeScalars.map { $0.value < 32 || $0.value == 127 ? " " : Character($0) })
    let isPlain = line.utf8.allSatisfy { $0 < 127 } && !line.contains("=?") && line.utf8.count <= 60
    if isPlain { return line }
    // Words of at most 75 characters that do not cut a character in two.
    var words: [String] = []
    var word: [UInt8] = []
    for scalar in line.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if word.count + bytes.count > 42 {
        words.append(encoded(word))
        word = []
      }
      word += bytes
    }
    words.append(encoded(word))
    return words.joined(separator: "\r\n ")
  }

  private static func encoded(_ bytes: [UInt8]) -> String {
    "=?utf-8?B?\(Data(bytes).base64EncodedString())?="
  }

  /// RFC 2045: lines of at most 76 characters.
  static func quotedPrintable(_ text: String) -> String {
    let plain = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    return plain.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var lines = [""]
      let bytes = Array(line.utf8)
      for (index, byte) in bytes.enumerated() {
        let isSpace = byte == 32 || byte == 9
        let isLiteral =
          (33...126).contains(byte) && byte != UInt8(ascii: "=") || isSpace && index + 1 < bytes.count
        let piece = isLiteral ? String(UnicodeScalar(byte)) : "=" + hexadecimal(byte)
        if lines[lines.count - 1].utf8.count + piece.utf8.count > 75 {
          lines[lines.count - 1] += "="
          lines.append("")
        }
        lines[lines.count - 1] += piece
      }
      return lines.joined(separator: "\r\n")
    }.joined(separator: "\r\n")
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
  }

  /// RFC 5322, in UTC.
  static func date(_ moment: Int64) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let date = Date(timeIntervalSince1970: Double(moment))
    let parts = calendar.dateComponents([.year, .month, .day, .weekday, .hour, .minute, .second], from: date)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    func two(_ number: Int?) -> String { String((number ?? 0) + 100).suffix(2).description }
    return
      "\(days[(parts.weekday ?? 1) - 1]), \(parts.day ?? 1) \(months[(parts.month ?? 1) - 1]) \(parts.year ?? 1970) "
      + "\(two(parts.hour)):\(two(parts.minute)):\(two(parts.second)) +0000"
  }
}

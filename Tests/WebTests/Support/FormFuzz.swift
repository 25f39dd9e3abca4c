// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Makes forms that no browser would send; the same ones for the same seed.
struct FormFuzz {
  private var state: UInt64
  /// The names that fields may have.
  var names: Set<String> = ["name", "login", "password"] {
    didSet { sorted = names.sorted() }
  }
  private var sorted: [String] = ["login", "name", "password"]

  init(seed: UInt64) { state = seed }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }

  private mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }
  private mutating func one<T>(of list: [T]) -> T { list[below(list.count)] }
  private mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(next() & 255) } }

  static let values = [
    "", " ", "0", "-1", "1e400", "9223372036854775808", "-9223372036854775809", "0.1.2", "1,5", "NaN", "２３",
    "2023-02-30", "0000-00-00", "9999-12-31", "-2023-01-01", "2023-06-15T00:00:00Z", "15/06/2023",
    "' OR 1=1 --", "\"; DROP TABLE dossier; --", "%", "_", "*", "\\", "<script>alert(1)</script>", "\"><b>",
    "{{7*7}}", "${7*7}", "../../etc/passwd", "..\\..\\x", "/desk", "//evil.example", "javascript:alert(1)",
    "\u{0}", "\u{1}\u{7f}", "\r\nSet-Cookie: x=1", "é", "e\u{301}", "\u{202E}abc", "👩‍👩‍👧‍👦", "\u{FEFF}", "null",
    "true",
    "[]", "{\"a\":1}", "a\nb\nc", "agent@aide", "aide_loyer", "identite", "accorder", "1", "2", "on",
    String(repeating: "a", count: 5_000), String(repeating: "(", count: 3_000),
  ]

  /// Parameters of a path, some of them turned into what nobody would type.
  mutating func parameters(_ known: [String: String], keep: Bool) -> [String: String] {
    guard !keep || below(4) == 0 else { return known }
    let odd = [
      "0", "-1", "é", "%00", "..", "a/b", "' OR 1=1", "9223372036854775808",
      String(repeating: "x", count: 2_000),
    ]
    return known.mapValues { value in below(2) == 0 ? value : one(of: odd) }
  }

  mutating func query() -> String {
    let pairs = (0..<below(4)).map { _ in
      "\(Self.escaped(one(of: sorted)))=\(Self.escaped(one(of: Self.values)))"
    }
    return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
  }

  /// A form: its type, and its bytes with the token of the session.
  mutating func form() -> (type: String?, body: @Sendable (String) -> [UInt8]) {
    let urlEncoded = "application/x-www-form-urlencoded"
    let noise = bytes(below(2_000))
    let pairs = (0..<below(12)).map { _ in (one(of: sorted), one(of: Self.values)) }
    let text = pairs.map { "&\(Self.escaped($0.0))=\(Self.escaped($0.1))" }.joined()
    switch below(10) {
    case 0: return (urlEncoded, { _ in noise })
    case 1: return (urlEncoded, { Array("form_token=\($0)&".utf8) + noise })
    case 2:
      let wrong = [
        "text/plain", "application/json", "", "multipart/form-data", "x", "multipart/form-data; boundary=",
      ]
      return (one(of: wrong), { Array("form_token=\($0)\(text)".utf8) })
    case 3:
      let name = one(of: sorted)
      let huge = String(repeating: one(of: ["a", "%41", "é", "1"]), count: 99_000)
      return (urlEncoded, { Array("form_token=\($0)&\(Self.escaped(name))=\(huge)".utf8) })
    case 4:
      let name = Self.escaped(one(of: sorted))
      let many = (0..<(1_000 + below(5_000))).map { "&\(name)=\($0)" }.joined()
      return (urlEncoded, { Array("form_token=\($0)\(many)".utf8) })
    case 5:
      let bad = one(of: ["%", "%f", "%zz", "%00", "%ff%fe", "%c3", "%ed%a0%80", "=&=&&&", "%u0041"])
      return (urlEncoded, { Array("form_token=\($0)\(text)&\(pairs.first?.0 ?? "x")=\(bad)".utf8) })
    case 6, 7:
      let isCut = below(2) == 0
      let cut = below(600)
      let file = one(of: [
        "../../x.pdf", "a.svg", "", "con.exe", "é\u{301}.png", String(repeating: "n", count: 3_000),
      ])
      return (
        "multipart/form-data; boundary=limite",
        { token in
          let whole = Self.multipart([("form_token", token)] + pairs, file: file, noise)
          return isCut ? Array(whole.prefix(cut)) : whole
        }
      )
    default: return (urlEncoded, { Array("form_token=\($0)\(text)".utf8) })
    }
  }

  private static func multipart(_ pairs: [(String, String)], file: String, _ content: [UInt8]) -> [UInt8] {
    var body: [UInt8] = []
    for (name, value) in pairs {
      body += Array("--limite\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
    }
    let head = "--limite\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(file)\"\r\n"
    return body + Array((head + "Content-Type: image/svg+xml\r\n\r\n").utf8) + content
      + Array("\r\n--limite--\r\n".utf8)
  }

  private static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}

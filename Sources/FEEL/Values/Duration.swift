// SPDX-License-Identifier: Apache-2.0

/// The lexical form of durations (ISO 8601 as XML Schema restricts it): `P1Y2M`, `P3DT4H`, `-P1D`.
enum Duration {
  static let secondsPerDay: Int64 = 86_400

  /// The duration that a text writes; nil where it writes none, or mixes months with days.
  static func parse(_ text: String) -> Value? {
    var rest = text.utf8[...]
    let negative = rest.first == UInt8(ascii: "-")
    if negative { rest = rest.dropFirst() }
    guard rest.popFirst() == UInt8(ascii: "P"), !rest.isEmpty else { return nil }
    var months: Int64?
    var seconds: Int64?
    var units = [(UInt8(ascii: "Y"), 12), (UInt8(ascii: "M"), 1), (UInt8(ascii: "D"), secondsPerDay)][...]
    var inTime = false
    while let byte = rest.first {
      if byte == UInt8(ascii: "T"), !inTime {
        rest = rest.dropFirst()
        guard !rest.isEmpty else { return nil }
        inTime = true
        units = [(UInt8(ascii: "H"), 3600), (UInt8(ascii: "M"), 60), (UInt8(ascii: "S"), 1)]
        continue
      }
      guard let count = number(&rest), let unit = rest.popFirst(),
        let place = units.firstIndex(where: { $0.0 == unit })
      else { return nil }
      let (product, overflow) = count.multipliedReportingOverflow(by: units[place].1)
      let isMonths = !inTime && unit != UInt8(ascii: "D")
      let (sum, carried) = ((isMonths ? months : seconds) ?? 0).addingReportingOverflow(product)
      guard !overflow, !carried else { return nil }
      if isMonths { months = sum } else { seconds = sum }
      units = units[(place + 1)...]
    }
    switch (months, seconds) {
    case (let months?, nil): return .yearsDuration(negative ? -months : months)
    case (nil, let seconds?): return .daysDuration(negative ? -seconds : seconds)
    default: return nil
    }
  }

  private static func number(_ rest: inout Substring.UTF8View) -> Int64? {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest.dropFirst(digits.count)
    return Int64(Substring(digits))
  }

  /// `P1DT2H` of a count of seconds.
  static func text(seconds: Int64) -> String {
    let count = seconds.magnitude
    let days = count / 86_400
    let time = [(count / 3600 % 24, "H"), (count / 60 % 60, "M"), (count % 60, "S")]
      .filter { $0.0 != 0 }.map { "\($0.0)\($0.1)" }.joined()
    if count == 0 { return "PT0S" }
    return (seconds < 0 ? "-P" : "P") + (days > 0 ? "\(days)D" : "") + (time.isEmpty ? "" : "T" + time)
  }

  /// `P1Y2M` of a count of months.
  static func text(months: Int64) -> String {
    let count = months.magnitude
    if count == 0 { return "P0M" }
    let (years, rest) = (count / 12, count % 12)
    return (months < 0 ? "-P" : "P") + (years > 0 ? "\(years)Y" : "") + (rest > 0 ? "\(rest)M" : "")
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

extension Date {
  /// The instant in UTC, to the millisecond: `2024-03-01T09:30:00.125Z` (ISO 8601).
  var journalNotation: String {
    let milliseconds = Int((timeIntervalSince1970 * 1000).rounded())
    let perDay = 86_400_000
    let day = milliseconds >= 0 ? milliseconds / perDay : (milliseconds + 1) / perDay - 1
    let rest = milliseconds - day * perDay
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let clock = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { padded($0, 2) }
    return "\(CivilDate(days: day))T\(clock.joined(separator: ":")).\(padded(rest % 1000, 3))Z"
  }
}

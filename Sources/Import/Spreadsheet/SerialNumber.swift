// SPDX-License-Identifier: Apache-2.0

import Base

/// A number of a spreadsheet, as it is written in the file.
struct SerialNumber {
  let text: String

  /// Spreadsheets compute with 15 significant digits but write up to 17: `2.4900000000000002` is 2.49.
  var decimal: String {
    guard text.utf8.count > 15, let number = Number(text), !number.isZero else { return text }
    let digits = String(number.reduced.coefficient.magnitude).utf8.count
    guard digits > 15 else { return text }
    return number.rounded(to: 15 - digits - number.reduced.exponent, .halfEven).description
  }

  /// The ISO 8601 form of the date or time that the number stands for; the number itself where it stands for
  /// none.
  func text(as format: SerialFormat, from1904: Bool) -> String {
    guard let number = Number(text), !number.isNegative, number < 2_958_466,
      let day = number.rounded(to: 0, .floor).int,
      let seconds = number.subtracting(Number(day))?.multiplied(by: 86_400)?.rounded(to: 0, .halfUp).int
    else { return text }
    // A last half second belongs to the next day.
    let (day2, rest) = (day + seconds / 86_400, seconds % 86_400)
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { ($0 < 10 ? "0" : "") + String($0) }
      .joined(separator: ":")
    switch format {
    case .time: return day2 == 0 ? time : decimal
    case .date: return date(day2, from1904) + (rest == 0 ? "" : "T" + time)
    }
  }

  /// Days are counted from 1904, or from 1900 with a 29 February 1900 that there never was (day 60).
  private func date(_ day: Int, _ from1904: Bool) -> String {
    if from1904 { return CivilDate(days: day - 24_107).description }
    return day == 60 ? "1900-02-29" : CivilDate(days: day - (day > 60 ? 25_569 : 25_568)).description
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base

/// A number in digits: `1 104` with any kind of space, `1.104`, `1,104` (English), `38,5`, `38.5`.
///
/// What only looks like one (`1.2.3`, `31/12/2023`, `06 12 34 56 78`) is taken as a whole and is no number.
struct NumeralScan {
  private let scalars: [Unicode.Scalar]
  private let language: Language
  private(set) var end: Int
  private(set) var numeral: Numeral?

  /// A number of more digits is an identifier.
  private static let longest = 18

  init(_ scalars: [Unicode.Scalar], from start: Int, _ language: Language) {
    self.scalars = scalars
    self.language = language
    end = start
    if let place = composite(start) {
      end = place
      return
    }
    numeral = scan(start)
  }

  private func digits(_ start: Int) -> Int {
    var place = start
    while place < scalars.count, scalars[place].isDigit { place += 1 }
    return place - start
  }

  private func at(_ place: Int) -> Unicode.Scalar {
    place >= 0 && place < scalars.count ? scalars[place] : "\n"
  }

  private mutating func scan(_ start: Int) -> Numeral? {
    let first = digits(start)
    var place = start + first
    var isGrouped = false
    if first <= 3, scalars[start] != "0" || first == 1, let separator = separator(place) {
      while at(place) == separator || (separator.isBlank && at(place).isBlank), digits(place + 1) == 3 {
        place += 4
        isGrouped = true
      }
    }
    let whole = scalars[start..<place].filter(\.isDigit)
    var fraction: ArraySlice<Unicode.Scalar> = []
    let mark = at(place)
    let isAmongList = at(start - 1) == mark && at(start - 2).isDigit
    if mark == "," || mark == ".", digits(place + 1) > 0, !isAmongList, !isList(place, mark) {
      let count = digits(place + 1)
      fraction = scalars[(place + 1)..<(place + 1 + count)]
      place += 1 + count
    }
    end = place
    guard whole.count + fraction.count <= Self.longest else { return nil }
    let text = String(String.UnicodeScalarView(whole + fraction))
    guard let unscaled = Int(text),
      let value = Number(coefficient: Int128(unscaled), exponent: -fraction.count)
    else { return nil }
    return Numeral(value: value, decimals: fraction.count, isGrouped: isGrouped, digits: whole.count)
  }

  /// What sets the thousands apart, where three digits and no more follow.
  private func separator(_ place: Int) -> Unicode.Scalar? {
    let mark = at(place)
    guard digits(place + 1) == 3, !(mark == "." && isList(place, mark)) else { return nil }
    switch mark {
    case _ where mark.isBlank: return mark
    case ".": return language == .fr ? mark : nil
    case ",": return language == .en ? mark : nil
    case "'", "’": return mark
    default: return nil
    }
  }

  /// “1,2,3,4 ou 5”: a list, not a number.
  private func isList(_ place: Int, _ mark: Unicode.Scalar) -> Bool {
    let next = place + 1 + digits(place + 1)
    guard at(next) == mark, digits(next + 1) > 0 else { return false }
    return !(language == .en && mark == "," && digits(place + 1) == 3)
      && !(language == .fr && mark == "." && digits(place + 1) == 3)
  }

  // MARK: What is no number

  /// The end of a date, a telephone number, a number of chapters or a code; nil where there is none.
  private func composite(_ start: Int) -> Int? { chapter(start) ?? date(start) ?? telephone(start) }

  private func chapter(_ start: Int) -> Int? {
    var place = start
    var parts: [Int] = []
    while digits(place) > 0 {
      parts.append(digits(place))
      place += digits(place)
      guard at(place) == ".", at(place + 1).isDigit else { break }
      place += 1
    }
    guard parts.count > 2, !parts.dropFirst().allSatisfy({ $0 == 3 }) || parts[0] > 3 else { return nil }
    return place
  }

  private func date(_ start: Int) -> Int? {
    let first = digits(start)
    guard first == 1 || first == 2 || first == 4 else { return nil }
    let mark = at(start + first)
    guard mark == "/" || mark == "-" || mark == "." else { return nil }
    let second = digits(start + first + 1)
    let middle = start + first + 1 + second
    guard second == 1 || second == 2, at(middle) == mark else { return nil }
    let third = digits(middle + 1)
    guard first == 4 ? third <= 2 && third > 0 : third == 4 || third == 2 else { return nil }
    return middle + 1 + third
  }

  private func telephone(_ start: Int) -> Int? {
    guard at(start) == "0" else { return nil }
    var place = start
    var count = 0
    while place < scalars.count,
      at(place).isDigit || ((at(place).isBlank || at(place) == ".") && at(place + 1).isDigit)
    {
      if at(place).isDigit { count += 1 }
      place += 1
    }
    return count >= 10 ? place : nil
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

extension Value {
  /// The value as a letter says it: long dates, numbers with their unit, lists with commas.
  ///
  /// - Parameter unit: that of its numbers; euros are written to the cent.
  public func words(_ unit: String?, in language: Language) -> String {
    switch self {
    case .null: return ""
    case .string(let text): return text
    case .boolean(let truth): return (truth ? Catalogue.yes : Catalogue.no)(language)
    case .date(let day): return day.formatted(in: language)
    case .number(let number):
      let digits =
        unit?.hasPrefix("€") == true
        ? number.formatted(decimals: 2, in: language) : number.formatted(in: language)
      return unit.map { "\(digits)\u{A0}\($0)" } ?? digits
    case .list(let items): return items.map { $0.words(unit, in: language) }.joined(separator: ", ")
    default: return description
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base

// How values are stored: constants, and terms brought to one storage.
extension SQLCompiler {
  /// A constant as an argument; nil for null.
  /// - Throws: where the database has no exact place for it.
  func constant(_ value: Value, at position: Position) throws(Diagnostic) -> SQLTerm? {
    switch value {
    case .null: return nil
    case .boolean(let boolean): return .boolean(boolean)
    case .number(let number): return try fitting(self.number(number, scale: number.decimals), at: position)
    case .string(let text):
      guard !text.unicodeScalars.contains("\0") else {
        throw refusal(Catalogue.FEEL.zeroCharacter, at: position)
      }
      return argument(value, .text, of: value)
    case .date(let date):
      guard dialect.years.contains(date.year) else {
        return try fitting(whole(date.days, .days, of: value), at: position)
      }
      return argument(.string(date.description), .date, digits: SQLTerm.dateDigits, of: value)
    case .daysDuration(let duration):
      guard let seconds = duration.totalSeconds.int else {
        throw refusal(Catalogue.FEEL.exceedsIntegers, at: position)
      }
      return try fitting(whole(seconds, .seconds, of: value), at: position)
    case .yearsDuration(let duration):
      return try fitting(whole(Int(duration.months), .months, of: value), at: position)
    case .list, .context: throw refusal(Catalogue.FEEL.listsStayInMemory, at: position)
    default: throw refusal(Catalogue.FEEL.noSQLEquivalent, at: position)
    }
  }

  private func fitting(_ term: SQLTerm?, at position: Position) throws(Diagnostic) -> SQLTerm {
    guard let term else { throw refusal(Catalogue.FEEL.exceedsIntegers, at: position) }
    return term
  }

  private func argument(
    _ stored: Value, _ storage: SQLStorage, digits: Int = 1, of value: Value
  ) -> SQLTerm {
    let text = SQLText(sql: dialect.placeholder(storage), arguments: [stored], isNullable: false)
    return SQLTerm(text, storage, digits: digits, constant: value)
  }

  /// A value stored as a whole number; nil beyond 18 digits.
  func whole(_ number: Int, _ storage: SQLStorage, of value: Value) -> SQLTerm? {
    let digits = String(number.magnitude).count
    guard digits <= SQLTerm.maximumDigits else { return nil }
    return argument(.number(Number(number)), storage, digits: digits, of: value)
  }

  /// A number written with `scale` digits after its point, which are no fewer than it has; nil beyond 18
  /// digits.
  private func number(_ number: Number, scale: Int) -> SQLTerm? {
    guard let shifted = Number(coefficient: 1, exponent: scale).flatMap(number.multiplied),
      let whole = shifted.int
    else { return nil }
    return self.whole(whole, SQLStorage(scale: scale), of: .number(number))
  }

  /// The same number at a finer scale; nil where it may exceed 64 bits.
  private func scaled(_ term: SQLTerm, to scale: Int) -> SQLTerm? {
    guard let own = term.storage.scale, own < scale else { return term }
    if let constant = term.constant?.number { return number(constant, scale: scale) }
    let digits = term.digits + scale - own
    guard digits <= SQLTerm.maximumDigits else { return nil }
    return SQLTerm("(\(term) * \(PowerOfTen.of(scale - own)))", SQLStorage(scale: scale), digits: digits)
  }

  /// Terms brought to one storage, in which they can be compared: numbers to one scale, dates to day numbers
  /// where one of them is.
  func aligned(_ terms: [SQLTerm], or reason: Message, at position: Position) throws(Diagnostic) -> [SQLTerm]
  {
    let storages = Set(terms.map(\.storage))
    if storages.count < 2 { return terms }
    if storages.allSatisfy(\.isDate) { return terms.map(dayNumber) }
    let scales = storages.compactMap(\.scale)
    guard scales.count == storages.count, let scale = scales.max() else {
      throw refusal(reason, at: position)
    }
    let aligned = terms.compactMap { scaled($0, to: scale) }
    guard aligned.count == terms.count else { throw refusal(Catalogue.FEEL.exceedsIntegers, at: position) }
    return aligned
  }

  /// A date as the days since 1970-01-01.
  func dayNumber(_ date: SQLTerm) -> SQLTerm {
    guard date.storage == .date else { return date }
    if let constant = date.constant?.date, let number = whole(constant.days, .days, of: .date(constant)) {
      return number
    }
    return SQLTerm(dialect.dayNumber(date), .days, digits: SQLTerm.dateDigits)
  }
}

enum PowerOfTen {
  /// 10 to a power of 0 to 18.
  static func of(_ power: Int) -> Int { (0..<power).reduce(1) { product, _ in product * 10 } }
}

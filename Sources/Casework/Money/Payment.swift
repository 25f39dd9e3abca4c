// SPDX-License-Identifier: Apache-2.0

import Base
import Store

/// What a payment pays.
enum PaymentKind: String {
  case month = "mensualite"
  case once = "unique"
  case arrears = "rappel"

  /// As identifiers have it.
  var letter: Character {
    switch self {
    case .month: "M"
    case .once: "U"
    case .arrears: "R"
    }
  }
}

/// A payment that is going to be made.
struct Payment {
  let right: Int64
  /// The first day of the month that it is due for.
  let month: CivilDate
  let kind: PaymentKind
  let due: Number
  /// What is kept back, by the place of the debt among the claims.
  var withheld: [(claim: Int, sum: Number)] = []
  /// The arrears that it is made of, by their place among the claims.
  var settles: [(claim: Int, sum: Number)] = []

  /// What is kept back in all.
  var withheldSum: Number { withheld.reduce(.zero) { $0 + $1.sum } }
  /// What is paid.
  var sum: Number { due - withheldSum }
}

/// The identifier of a payment from end to end, from the body to the payee's bank: at most 35 characters.
struct PaymentIdentifier: CustomStringConvertible {
  let programme: String
  let month: CivilDate
  let right: Int64
  let kind: PaymentKind
  /// 1, and one more each time that it is made again.
  let rank: Int

  var description: String {
    let short = String(SEPAText.plain(programme).filter { $0.isLetter || $0.isNumber }.prefix(8))
    return "\(short)-\(month.compactMonth)-\(right)-\(kind.letter)\(rank)"
  }

  /// The key of the payment that an identifier names; nil where it names none.
  static func key(of text: String) -> (right: Int64, month: CivilDate, kind: PaymentKind, rank: Int64)? {
    let parts = text.split(separator: "-")
    guard parts.count == 4, let right = Int64(parts[2]), parts[1].count == 6,
      let month = CivilDate("\(parts[1].prefix(4))-\(parts[1].suffix(2))-01"),
      let kind = [PaymentKind.month, .once, .arrears].first(where: { $0.letter == parts[3].first }),
      let rank = Int64(parts[3].dropFirst())
    else { return nil }
    return (right, month, kind, rank)
  }
}

extension CivilDate {
  /// `202303`.
  var compactMonth: String { description.prefix(7).filter { $0 != "-" } }
}

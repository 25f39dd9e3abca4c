// SPDX-License-Identifier: Apache-2.0

import Base

/// The mistake that a wrong number most likely comes from.
enum Slip: Sendable, Hashable {
  /// Cut instead of rounded.
  case truncated
  /// Rounded to tens, hundreds… and stated as exact.
  case rounded
  /// Neighbouring digits exchanged.
  case swappedDigits
  /// One digit mistyped.
  case oneDigit
  /// A unit wrong by a power of ten.
  case factor(Int)
  case sign

  /// The slip that leads from the computed number to the stated one; nil where none does.
  init?(stated: Number, computed: Number) {
    let decimals = stated.exponent < 0 ? -stated.exponent : 0
    if computed.rounded(to: decimals, .down) == stated {
      self = .truncated
    } else if stated == -computed.rounded(to: decimals, .halfUp) {
      self = .sign
    } else if stated.reduced.exponent > 0, Slip.isNear(stated, computed),
      computed.rounded(to: -stated.reduced.exponent, .halfUp) == stated
    {
      self = .rounded
    } else if let factor = Slip.factor(stated, computed) {
      self = .factor(factor)
    } else if let slip = Slip.digits(stated, computed.rounded(to: decimals, .halfUp)) {
      self = slip
    } else {
      return nil
    }
  }

  /// Whether a number is within a twentieth of another.
  private static func isNear(_ stated: Number, _ computed: Number) -> Bool {
    guard let gap = stated.subtracting(computed)?.magnitude.multiplied(by: 20) else { return false }
    return gap <= computed.magnitude
  }

  private static func factor(_ stated: Number, _ computed: Number) -> Int? {
    guard !stated.isZero, let ratio = computed.divided(by: stated)?.magnitude else { return nil }
    for (factor, number) in [
      (1000, Number(1000)), (1_000_000, Number(1_000_000)), (100, Number(100)), (10, Number(10)),
    ] {
      for candidate in [ratio.divided(by: number), ratio.multiplied(by: number)] {
        if let candidate, let gap = candidate.subtracting(.one)?.magnitude, let bound = Number("0.02"),
          gap <= bound
        {
          return factor
        }
      }
    }
    return nil
  }

  private static func digits(_ stated: Number, _ computed: Number) -> Slip? {
    let (a, b) = (Array(stated.magnitude.description), Array(computed.magnitude.description))
    guard a.count == b.count, a.count > 1 else { return nil }
    let differing = a.indices.filter { a[$0] != b[$0] }
    if differing.count == 1 { return .oneDigit }
    if differing.count == 2, differing[1] == differing[0] + 1, a[differing[0]] == b[differing[1]],
      a[differing[1]] == b[differing[0]]
    {
      return .swappedDigits
    }
    return nil
  }

  var message: Message {
    switch self {
    case .truncated: Catalogue.slipTruncated
    case .rounded: Catalogue.slipRounded
    case .swappedDigits: Catalogue.slipSwapped
    case .oneDigit: Catalogue.slipOneDigit
    case .factor(let factor): Catalogue.slipFactor(factor)
    case .sign: Catalogue.slipSign
    }
  }
}

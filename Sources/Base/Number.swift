// SPDX-License-Identifier: Apache-2.0

/// An exact decimal number of at most 34 significant digits: `coefficient × 10^exponent`.
///
/// This is the number of FEEL (DMN 1.5, 10.3.2.3.1), an IEEE 754-2008 decimal128: results that need more
/// than 34 digits are rounded half to even. Money, indices and shares are all of this type; binary floating
/// point is used nowhere.
///
/// Two numbers are equal when their values are: `1.0 == 1`.
public struct Number: Sendable {
  /// The signed digits, below 10³⁴ in magnitude.
  public let coefficient: Int128
  /// The power of ten that the coefficient is multiplied by.
  public let exponent: Int

  /// Significant digits kept by every operation.
  public static let precision = 34
  /// The exponents of decimal128 for a full coefficient: beyond them a number is no number.
  public static let exponents = -6176...6111

  /// 0
  public static let zero = Number(0)
  /// 1
  public static let one = Number(1)

  /// `coefficient × 10^exponent`; nil when it cannot be held (more than 34 digits are rounded, an exponent
  /// out of range is not).
  public init?(coefficient: Int128, exponent: Int) {
    // Below 2¹¹², which is below 10³⁴, there is nothing to round: this is most numbers.
    if coefficient.magnitude >> 112 == 0, Number.exponents.contains(exponent) {
      self.init(exactly: coefficient, coefficient == 0 ? 0 : exponent)
      return
    }
    guard
      let rounded = Number.rounding(coefficient.magnitude, 0, negative: coefficient < 0, exponent: exponent)
    else { return nil }
    self = rounded
  }

  /// A whole number.
  public init(_ value: Int) {
    coefficient = Int128(value)
    exponent = 0
  }

  /// The number written as `[±]digits[.digits][e[±]digits]`, where one side of the point may be empty; nil
  /// for anything else, and beyond the range of decimal128.
  public init?(_ text: some StringProtocol) {
    guard let parsed = NumberParser.parse(text) else { return nil }
    self = parsed
  }

  init(exactly coefficient: Int128, _ exponent: Int) {
    self.coefficient = coefficient
    self.exponent = exponent
  }
}

extension Number {
  /// Whether the value is 0.
  public var isZero: Bool { coefficient == 0 }
  /// Whether the value is below 0.
  public var isNegative: Bool { coefficient < 0 }
  /// The value without its sign.
  public var magnitude: Number { Number(exactly: coefficient < 0 ? -coefficient : coefficient, exponent) }

  /// The same value without trailing zeros in the coefficient.
  public var reduced: Number {
    guard coefficient != 0 else { return .zero }
    var digits = coefficient
    var power = exponent
    // Many zeros leave together; what then fits 64 bits is divided faster.
    while digits.magnitude >> 63 != 0 {
      let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10_000_000_000_000_000)
      guard remainder == 0 else { break }
      digits = quotient
      power += 16
    }
    guard var small = Int64(exactly: digits) else {
      while true {
        let (quotient, remainder) = digits.quotientAndRemainder(dividingBy: 10)
        guard remainder == 0 else { return Number(exactly: digits, power) }
        digits = quotient
        power += 1
      }
    }
    while true {
      let (quotient, remainder) = small.quotientAndRemainder(dividingBy: 10)
      guard remainder == 0 else { return Number(exactly: Int128(small), power) }
      small = quotient
      power += 1
    }
  }

  /// Whether the value has no fractional part.
  public var isWhole: Bool { reduced.exponent >= 0 }

  /// Digits after the decimal point that the value needs: 0 for 1200 and 3.0, 2 for 0.25.
  public var decimals: Int { Swift.max(0, -reduced.exponent) }

  /// The value as an `Int`, if it is whole and fits.
  public var int: Int? {
    if exponent == 0 { return Int(exactly: coefficient) }
    let value = reduced
    guard value.exponent >= 0, value.exponent <= 18 else { return value.isZero ? 0 : nil }
    let (product, overflow) = value.coefficient.multipliedReportingOverflow(by: PowersOfTen[value.exponent])
    guard !overflow else { return nil }
    return Int(exactly: product)
  }

  /// The nearest binary double: for drawing only, never for a result.
  public var double: Double { Double(description) ?? .nan }

  /// How a number is rounded to fewer digits (the rounding functions of DMN 1.5, 10.3.4.5).
  ///
  /// The three halves round to the nearest, and a tie to the even digit, away from zero or towards it; `up`
  /// is away from zero, `down` towards it, `ceiling` and `floor` towards the higher and the lower number.
  public enum Rounding: Sendable { case halfEven, halfUp, halfDown, up, down, ceiling, floor }

  /// The value with at most `decimals` digits after the point; to tens, hundreds… where negative.
  public func rounded(to decimals: Int = 0, _ rounding: Rounding = .halfEven) -> Number {
    let drop = -decimals - exponent
    guard drop > 0 else { return self }
    guard drop <= 38 else {
      return Number.tiny(negative: isNegative, decimals: decimals, rounding, isZero: isZero)
    }
    let power = PowersOfTen[drop].magnitude
    let (quotient, remainder) = coefficient.magnitude.quotientAndRemainder(dividingBy: power)
    let half = Comparison(remainder, ofHalf: power)
    let up = rounding.roundsUp(
      odd: quotient & 1 == 1, negative: isNegative, remainder: remainder == 0 ? nil : half)
    let digits = Int128(up ? quotient + 1 : quotient)
    return Number(exactly: isNegative ? -digits : digits, -decimals)
  }

  private static func tiny(negative: Bool, decimals: Int, _ rounding: Rounding, isZero: Bool) -> Number {
    let up = rounding.roundsUp(odd: false, negative: negative, remainder: isZero ? nil : .below)
    return up ? Number(exactly: negative ? -1 : 1, -decimals) : .zero
  }
}

/// How a remainder stands to one half.
enum Comparison {
  case below
  case equal
  case above

  init(_ remainder: UInt128, ofHalf divisor: UInt128) {
    let rest = divisor - remainder
    self = remainder < rest ? .below : remainder == rest ? .equal : .above
  }
}

extension Number.Rounding {
  /// Whether the magnitude is increased, given what was cut off (nil: nothing).
  func roundsUp(odd: Bool, negative: Bool, remainder: Comparison?) -> Bool {
    guard let remainder else { return false }
    switch self {
    case .halfEven: return remainder == .above || (remainder == .equal && odd)
    case .halfUp: return remainder != .below
    case .halfDown: return remainder == .above
    case .up: return true
    case .down: return false
    case .ceiling: return !negative
    case .floor: return negative
    }
  }
}

/// 10⁰ to 10³⁸.
enum PowersOfTen {
  private static let values: [Int128] = (0...38).reduce(into: []) { powers, _ in
    powers.append((powers.last.map { $0 * 10 }) ?? 1)
  }

  static subscript(_ power: Int) -> Int128 { values[power] }

  /// The number of decimal digits of a magnitude; 0 has one.
  static func digits(_ magnitude: UInt128) -> Int {
    let bits = 128 - magnitude.leadingZeroBitCount
    let estimate = (bits * 1233) >> 12
    guard estimate < values.count else { return 39 }
    return magnitude < values[estimate].magnitude ? Swift.max(1, estimate) : estimate + 1
  }
}

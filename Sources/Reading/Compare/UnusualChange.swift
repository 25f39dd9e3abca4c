// SPDX-License-Identifier: Apache-2.0

import Base

/// What is more than a figure usually does from one year to the next.
enum UnusualChange {
  /// A count may double; what is below this may do anything.
  private static let few = Number(10)
  /// Percentages that move by more points than this are looked at.
  private static let points = Number(20)

  /// Why a change is unusual; nil where it is not.
  static func reason(_ old: ReadFigure, _ new: ReadFigure) -> Message? {
    let (before, after) = (old.value, new.value)
    guard before != after else { return nil }
    if before.isNegative != after.isNegative, !before.isZero, !after.isZero {
      return Catalogue.Read.signChanged
    }
    if new.unit == "%" {
      guard let difference = after.subtracting(before)?.magnitude, points < difference else { return nil }
      return Catalogue.Read.pointsChanged(difference)
    }
    if before.isZero || after.isZero {
      let other = before.isZero ? after : before
      return few < other.magnitude ? (before.isZero ? Catalogue.Read.fromZero : Catalogue.Read.toZero) : nil
    }
    let (low, high) = before.magnitude < after.magnitude ? (before, after) : (after, before)
    guard let ratio = high.magnitude.divided(by: low.magnitude) else { return nil }
    let isUp = low == before
    for power in [Number(1000), Number(1_000_000)] {
      if let slip = ratio.divided(by: power), Number("0.5").map({ $0 < slip }) ?? false, slip < Number(2) {
        return Catalogue.Read.thousandTimes(power, isUp: isUp)
      }
    }
    guard Number(2) < ratio, few < high.magnitude else { return nil }
    return Catalogue.Read.factor(ratio, isUp: isUp)
  }
}

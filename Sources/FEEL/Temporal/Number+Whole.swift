// SPDX-License-Identifier: Apache-2.0

import Base

extension Number {
  /// `count` nanoseconds as seconds; exact below 10³⁴, which every duration and time of day is.
  init(nanoseconds count: Int128) {
    self = Number(coefficient: count, exponent: -9)?.reduced ?? .zero
  }

  /// The value without its fraction; nil where 128 bits do not hold it.
  var wholePart: Int128? {
    let whole = rounded(to: 0, .down)
    var value = whole.coefficient
    var power = whole.exponent
    while power > 0, value != 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      value = product
      power -= 1
    }
    return value
  }
}

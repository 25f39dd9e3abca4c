// SPDX-License-Identifier: Apache-2.0

import FEEL

/// What holds of any text that is read as JSON.
enum JSONProperties {
  static func check(_ text: String) {
    guard let value = try? Value(json: text) else { return }
    let again = try? Value(json: value.json)
    require(again == value, "JSON reads as another value", "\(text)\n\(value.json)")
    _ = FEELType.list(.context([.init(name: "d", type: .date)])).reading(value)
  }
}

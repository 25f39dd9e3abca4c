// SPDX-License-Identifier: Apache-2.0

import Base

/// A side of a claim, computed: its value and the arithmetic that led to it, as a reader would write it.
struct Term: Sendable {
  let content: Content
  /// The arithmetic in each language: "19 856 + 8 565".
  let text: Message
  /// Whether the text is one number, so that it needs no parentheses and there is nothing to compute.
  let isSingle: Bool

  enum Content: Sendable {
    case quantity(Quantity)
    /// Something named in a list, which only counts.
    case name
    case list([Term])
  }

  init(_ quantity: Quantity, text: Message, isSingle: Bool = false) {
    content = .quantity(quantity)
    self.text = text
    self.isSingle = isSingle
  }

  /// A number that is read, not computed.
  init(_ quantity: Quantity) {
    self.init(quantity, text: quantity.value.text, isSingle: true)
  }

  /// Something named in a list.
  init(naming name: String) {
    content = .name
    text = Message(fr: name, en: name)
    isSingle = true
  }

  /// A list of terms.
  init(_ items: [Term]) {
    content = .list(items)
    let separator = " ; "
    text = Message(
      fr: items.map(\.text.fr).joined(separator: separator),
      en: items.map(\.text.en).joined(separator: separator))
    isSingle = false
  }

  /// The terms of a list; a single term is a list of itself.
  var items: [Term] {
    guard case .list(let items) = content else { return [self] }
    return items
  }

  var quantity: Quantity? {
    guard case .quantity(let quantity) = content else { return nil }
    return quantity
  }

  /// The text, in parentheses where it is more than one number.
  var grouped: Message {
    isSingle ? text : Message(fr: "(\(text.fr))", en: "(\(text.en))")
  }
}

extension Number {
  /// The number as printed in a sentence, with at most four decimals.
  var text: Message {
    Message(fr: formatted(atMost: 4, in: .fr), en: formatted(atMost: 4, in: .en))
  }
}

extension Message {
  /// Messages joined by a symbol between spaces: "a + b".
  static func joining(_ messages: [Message], with symbol: String) -> Message {
    Message(
      fr: messages.map(\.fr).joined(separator: "\u{A0}\(symbol) "),
      en: messages.map(\.en).joined(separator: "\u{A0}\(symbol) "))
  }
}

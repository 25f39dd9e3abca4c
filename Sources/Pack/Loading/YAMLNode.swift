// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Yams

/// A node of a YAML file that reads itself and reports what it is not.
struct YAMLNode {
  let node: Node
  let file: String
  let report: PackReport

  var position: Position { node.mark.map(Position.init) ?? Position(line: 1, column: 1) }

  func fail(_ message: Message) { report.add(file, position, message) }

  func remark(_ message: Message) { report.remark(file, position, message) }

  /// The place of the first character of a scalar's content: after the quote, where there is one.
  var contentPosition: Position {
    guard case .scalar(let scalar) = node, scalar.style == .singleQuoted || scalar.style == .doubleQuoted
    else { return position }
    return Position(line: position.line, column: position.column + 1)
  }

  // MARK: Scalars

  /// The text of a scalar.
  func text() -> String? {
    guard case .scalar(let scalar) = node else {
      fail(Catalogue.expectedText(found: kind))
      return nil
    }
    return scalar.string
  }

  func boolean() -> Bool? { scalar(Catalogue.expectedBoolean) { ["true": true, "false": false][$0] } }
  func integer() -> Int? { scalar(Catalogue.expectedInteger) { Int($0) } }
  func number() -> Number? { scalar(Catalogue.expectedNumber) { Number($0) } }
  func date() -> CivilDate? { scalar(Catalogue.expectedDate) { CivilDate($0) } }
  func period() -> Period? { scalar(Catalogue.expectedPeriod) { Period($0) } }

  /// One of the raw values of an enumeration.
  func option<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> Value?
  where Value.RawValue == String {
    let allowed = Value.allCases.map(\.rawValue)
    return scalar { found in
      Catalogue.expectedOneOf(allowed, found: found, Suggestion.closest(to: found, among: allowed))
    } _: {
      Value(rawValue: $0)
    }
  }

  /// What a scalar says, or nothing and a report of what it should have said.
  private func scalar<Value>(_ expected: (String) -> Message, _ parse: (String) -> Value?) -> Value? {
    guard case .scalar(let scalar) = node, let value = parse(scalar.string) else {
      fail(expected(node.string ?? kind))
      return nil
    }
    return value
  }

  /// An identifier: a letter, then letters, digits and `_`, all ASCII.
  func identifier() -> String? {
    guard let name = text() else { return nil }
    guard name.isPackIdentifier else {
      fail(Catalogue.expectedIdentifier(found: name))
      return nil
    }
    return name
  }

  /// FEEL; `dropping` characters of the text stand before it.
  func expression(dropping count: Int = 0) -> Expression? {
    guard let text = text() else { return nil }
    let origin = Position(line: contentPosition.line, column: contentPosition.column + count)
    return report.expression(String(text.dropFirst(count)), file: file, at: origin)
  }

  // MARK: Collections

  /// The elements of a sequence; a scalar counts as a sequence of one where `orOne`.
  func elements(orOne: Bool = false) -> [YAMLNode]? {
    switch node {
    case .sequence(let sequence): return sequence.map(child)
    case .scalar where orOne: return [self]
    default:
      fail(Catalogue.expectedList(found: kind))
      return nil
    }
  }

  /// The entries of a mapping, in the order of the file, without those already reported as duplicates.
  func entries() -> [(key: YAMLNode, value: YAMLNode)]? {
    guard case .mapping(let mapping) = node else {
      fail(Catalogue.expectedMapping(found: kind))
      return nil
    }
    return mapping.map { (child($0.key), child($0.value)) }
      .filter { $0.0.node.string?.first != YAMLText.duplicateMark }
  }

  private func child(_ node: Node) -> YAMLNode { YAMLNode(node: node, file: file, report: report) }

  private var kind: String {
    switch node {
    case .scalar(let scalar): scalar.string
    case .mapping: "{…}"
    case .sequence: "[…]"
    case .alias: "*alias"
    }
  }
}

extension String {
  /// Whether this is an identifier of a pack.
  var isPackIdentifier: Bool {
    guard let first = utf8.first, first.isASCIILetter else { return false }
    return utf8.allSatisfy { $0.isASCIILetter || $0 == UInt8(ascii: "_") || (48...57).contains($0) }
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool { (65...90).contains(self) || (97...122).contains(self) }
}

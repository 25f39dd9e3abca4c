// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// Reads an XML file into a tree of the elements in the namespace of its root (XML 1.0, fifth edition;
/// Namespaces in XML 1.0). A document type is refused: there is no entity but the five of XML, and nothing is
/// loaded from elsewhere.
///
/// Foundation's XMLParser is no choice here: it crashes on `<?a?>` (Swift 6.3, Linux) and on names that are not
/// in UTF-8, and drops the text of entities.
struct MarkupReader {
  private static let maximumDepth = 200
  private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

  private struct Open {
    /// With its prefix.
    let name: String
    let prefixes: [String: String]
    /// Nil in another namespace than the root's.
    var element: MarkupElement?
  }

  private let maximumElements: Int
  private var scanner: MarkupScanner
  /// The elements that are open, from the root.
  private var open: [Open] = []
  private var root: MarkupElement?
  private var count = 0

  private init(_ text: MarkupText, maximumElements: Int) {
    self.maximumElements = maximumElements
    scanner = MarkupScanner(text)
  }

  /// The root of an XML file; fails where the file is not well-formed, or is beyond the bounds.
  static func root(
    of data: Data, file: String, maximumElements: Int = 1_000_000
  ) throws(Diagnostic) -> MarkupElement {
    var reader = MarkupReader(try MarkupText(data, file: file), maximumElements: maximumElements)
    return try reader.document()
  }

  private mutating func document() throws(Diagnostic) -> MarkupElement {
    try declaration()
    while !scanner.isAtEnd {
      let start = scanner.position
      if scanner.take("<!--") {
        _ = try scanner.take(past: "--")
        try scanner.expect(">")
      } else if scanner.take("<?") {
        try instruction()
      } else if scanner.take("</") {
        try endTag()
      } else if scanner.isNext("<!DOCTYPE") {
        throw scanner.failure(Catalogue.DMN.documentType)
      } else if !open.isEmpty, scanner.take("<![CDATA[") {
        let inside = scanner.position
        append(try scanner.takeCDATA(), from: inside)
      } else if scanner.isNext("<") {
        guard root == nil else { throw scanner.failure(Catalogue.DMN.secondRoot) }
        _ = scanner.take("<")
        try startTag(at: start)
      } else if open.isEmpty {
        guard scanner.takeSpaces() else { throw scanner.failure(expected: Catalogue.DMN.anElement) }
      } else {
        append(try scanner.takeCharacters(), from: start)
      }
    }
    guard open.isEmpty, let root else {
      let closing = open.last.map { Catalogue.DMN.theSign("</\($0.name)>") }
      throw scanner.failure(expected: closing ?? Catalogue.DMN.anElement)
    }
    return root
  }

  /// The text is in Unicode by now; where the declaration says otherwise, its letters may be wrong.
  private mutating func declaration() throws(Diagnostic) {
    guard scanner.isNext("<?xml"), !scanner.isNext("<?xml-") else { return }
    _ = scanner.take("<?xml")
    _ = scanner.takeSpaces()
    while !scanner.take("?>") {
      let name = try scanner.takeName()
      let (value, place) = try value()
      if name == "encoding", !["UTF-8", "UTF-16", "US-ASCII"].contains(value.uppercased()) {
        throw Diagnostic(file: scanner.file, position: place, Catalogue.DMN.encoding(value))
      }
      _ = scanner.takeSpaces()
    }
  }

  private mutating func value() throws(Diagnostic) -> (String, Position) {
    _ = scanner.takeSpaces()
    try scanner.expect("=")
    _ = scanner.takeSpaces()
    let place = scanner.position
    return (try scanner.takeValue(), place)
  }

  private mutating func instruction() throws(Diagnostic) {
    let target = try scanner.takeName()
    guard target.lowercased() != "xml" else { throw scanner.failure(Catalogue.DMN.lateDeclaration) }
    _ = try scanner.take(past: "?>")
  }

  private mutating func append(_ text: String, from start: Position) {
    guard let last = open.indices.last else { return }
    if open[last].element?.text.isEmpty == true { open[last].element?.textPosition = start }
    open[last].element?.text += text
  }

  // MARK: Tags

  private mutating func startTag(at start: Position) throws(Diagnostic) {
    count += 1
    guard open.count < MarkupReader.maximumDepth else {
      throw Diagnostic(file: scanner.file, position: start, Catalogue.DMN.tooDeep(MarkupReader.maximumDepth))
    }
    guard count <= maximumElements else {
      throw Diagnostic(
        file: scanner.file, position: start, Catalogue.DMN.tooManyElements(maximumElements))
    }
    let name = try scanner.takeName()
    var attributes: [String: String] = [:]
    while scanner.takeSpaces(), !scanner.isNext(">"), !scanner.isNext("/>") {
      let attribute = try scanner.takeName()
      let (value, place) = try value()
      guard attributes.updateValue(value, forKey: attribute) == nil else {
        throw Diagnostic(file: scanner.file, position: place, Catalogue.DMN.repeatedAttribute(attribute))
      }
    }
    let isEmpty = scanner.take("/>")
    if !isEmpty { try scanner.expect(">") }
    try begin(name, attributes, at: start)
    if isEmpty { end() }
  }

  private mutating func begin(
    _ name: String, _ attributes: [String: String], at start: Position
  ) throws(Diagnostic) {
    var prefixes = open.last?.prefixes ?? ["xml": "http://www.w3.org/XML/1998/namespace"]
    for (name, value) in attributes {
      if name == "xmlns" { prefixes[""] = value }
      if name.hasPrefix("xmlns:") { prefixes[String(name.dropFirst(6))] = value }
    }
    for name in [name] + attributes.keys {
      let prefix = MarkupReader.parts(of: name).prefix
      guard prefix.isEmpty || prefix == "xmlns" || prefixes[prefix]?.isEmpty == false else {
        throw Diagnostic(file: scanner.file, position: start, Catalogue.DMN.undeclaredPrefix(prefix))
      }
    }
    let (prefix, local) = MarkupReader.parts(of: name)
    let namespace = prefixes[prefix] ?? ""
    var element: MarkupElement?
    if open.isEmpty || open.last?.element != nil && open.first?.element?.namespace == namespace {
      element = MarkupElement(
        name: local, namespace: namespace, attributes: MarkupReader.plain(attributes, prefixes),
        prefixes: prefixes, position: start, textPosition: scanner.position)
    }
    open.append(Open(name: name, prefixes: prefixes, element: element))
  }

  private static func parts(of name: String) -> (prefix: String, local: String) {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return ("", name) }
    return (String(name[..<colon]), String(name[name.utf8.index(after: colon)...]))
  }

  private static func plain(_ attributes: [String: String], _ prefixes: [String: String]) -> [String: String]
  {
    guard attributes.keys.contains(where: { $0.utf8.contains(UInt8(ascii: ":")) }) else { return attributes }
    var plain: [String: String] = [:]
    for (name, value) in attributes {
      let (prefix, local) = parts(of: name)
      if prefix.isEmpty { plain[local] = value }
      if prefixes[prefix] == schemaInstance { plain["xsi:" + local] = value }
    }
    return plain
  }

  private mutating func endTag() throws(Diagnostic) {
    guard let name = open.last?.name else { throw scanner.failure(expected: Catalogue.DMN.anElement) }
    let place = scanner.position
    let found = try scanner.takeName()
    guard found == name else {
      throw Diagnostic(
        file: scanner.file, position: place,
        Catalogue.DMN.expectedMarkup(Catalogue.DMN.theSign("</\(name)>"), found: "</\(found)>"))
    }
    _ = scanner.takeSpaces()
    try scanner.expect(">")
    end()
  }

  private mutating func end() {
    guard let element = open.popLast()?.element else { return }
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].element?.children.append(element)
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Yams

/// Parses a YAML text whole, so that every later mistake can be located, and every duplicate key found.
enum YAMLText {
  /// The root node, or nil where the text is not YAML; what is wrong goes to `report`.
  static func compose(_ text: String, file: String, report: inout [Diagnostic]) -> Node? {
    var text = text
    // A duplicate is reported, then renamed out of the way, so that the rest of the file is still checked.
    for attempt in 0..<50 {
      do {
        return try Yams.compose(yaml: text)
      } catch let YamlError.duplicatedKeysInMapping(duplicates, context) {
        guard let key = duplicates.first,
          let (position, range) = secondKey(key, in: text, first: Position(context.mark))
        else {
          report.append(
            Diagnostic(file: file, Position(context.mark), Catalogue.duplicateKey(duplicates.first ?? "")))
          return nil
        }
        report.append(Diagnostic(file: file, position, Catalogue.duplicateKey(key)))
        let renamed =
          String(repeating: duplicateMark, count: max(1, key.count - 1)) + String(private: attempt)
        text.replaceSubrange(range, with: renamed)
      } catch let YamlError.scanner(_, problem, mark, _) {
        return fail(problem, mark)
      } catch let YamlError.parser(_, problem, mark, _) {
        return fail(problem, mark)
      } catch let YamlError.composer(_, problem, mark, _) {
        return fail(problem, mark)
      } catch {
        report.append(Diagnostic(file: file, Catalogue.notYAML("\(error)")))
        return nil
      }
    }
    return nil

    func fail(_ problem: String, _ mark: Mark) -> Node? {
      report.append(Diagnostic(file: file, position: Position(mark), Catalogue.notYAML(problem)))
      return nil
    }
  }

  /// What the key of a duplicate is renamed to begins with: a private-use character that no key holds.
  static let duplicateMark: Character = "\u{E000}"

  /// The second place of a key whose first place is known: in a flow mapping before its brace closes, in a
  /// block at the same column.
  private static func secondKey(_ key: String, in text: String, first: Position) -> (
    Position, Range<String.Index>
  )? {
    var position = Position(line: 1, column: 1)
    var depth = 0
    var isFlow = false
    for index in text.indices {
      let character = text[index]
      if position == first {
        isFlow = depth > 0
        depth = 0
      } else if position > first, depth == 0, isFlow || position.column == first.column,
        isKeyStart(text, index),
        text[index...].hasPrefix(key)
      {
        let end = text.index(index, offsetBy: key.count)
        if text[end...].drop(while: { $0 == " " }).first == ":" { return (position, index..<end) }
      }
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      position =
        character.isNewline
        ? Position(line: position.line + 1, column: 1)
        : Position(line: position.line, column: position.column + character.unicodeScalars.count)
    }
    return nil
  }

  private static func isKeyStart(_ text: String, _ index: String.Index) -> Bool {
    guard index > text.startIndex else { return true }
    let before = text[text.index(before: index)]
    return before.isWhitespace || before == "{" || before == ","
  }
}

extension Position {
  init(_ mark: Mark) { self.init(line: mark.line, column: mark.column) }
}

extension Diagnostic {
  init(file: String, _ position: Position, _ message: Message) {
    self.init(file: file, position: position, message)
  }
}

extension String {
  /// A private-use character of its own for each number.
  fileprivate init(private number: Int) {
    self = Unicode.Scalar(0xE100 + UInt32(number)).map { String(Character($0)) } ?? ""
  }
}

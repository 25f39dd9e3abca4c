// SPDX-License-Identifier: Apache-2.0

/// Names the parts of a document after their headings.
enum Sections {
  /// The sections of the blocks, and in each block the index of its own.
  static func named(_ blocks: inout [Block], _ tokens: [Token], _ lineCount: Int) -> [ReadSection] {
    var sections: [ReadSection] = []
    var names: [String: Int] = [:]
    func open(_ title: String, _ level: Int, _ line: Int) {
      if let last = sections.indices.last {
        sections[last].lines =
          sections[last].lines.lowerBound...max(sections[last].lines.lowerBound, line - 1)
      }
      sections.append(
        ReadSection(
          name: unique(slug(title), &names), title: title, level: level, lines: line...max(line, lineCount)))
    }
    for index in blocks.indices {
      let block = blocks[index]
      if case .heading(let level) = block.kind, let first = block.tokens.first {
        open(text(tokens[block.tokens]), level, tokens[first].line)
      } else if sections.isEmpty {
        open("", 1, 1)
      }
      blocks[index].section = sections.count - 1
    }
    return sections
  }

  static func text(_ tokens: ArraySlice<Token>) -> String {
    var text = ""
    for token in tokens {
      if token.isSpaced, !text.isEmpty { text += " " }
      text += token.text
    }
    return text
  }

  /// An identifier as packs have them: lower case letters, digits and underscores, at most 40.
  static func slug(_ text: String) -> String {
    var slug = ""
    for scalar in Folding.fold(text).unicodeScalars {
      if ("a"..."z").contains(scalar) || scalar.isDigit {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, slug.last != "_" {
        slug += "_"
      }
    }
    if slug.count > 40 {
      slug = String(slug.prefix(40)).split(separator: "_").dropLast().joined(separator: "_")
    }
    slug = slug.split(separator: "_").joined(separator: "_")
    if slug.isEmpty { return "document" }
    return slug.first?.isNumber == true ? "s_" + slug : slug
  }

  static func unique(_ name: String, _ names: inout [String: Int]) -> String {
    let count = names[name, default: 0] + 1
    names[name] = count
    return count == 1 ? name : unique("\(name)_\(count)", &names)
  }
}

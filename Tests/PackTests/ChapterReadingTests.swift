// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Testing

@Suite struct ChapterReadingTests {
  private func chapter(_ text: String) throws -> Chapter {
    try #require(try TemporaryPack(["services/dhfv/chapter.md": text]).load().chapters.first)
  }

  private func problems(_ text: String) throws -> [String] {
    try TemporaryPack(["services/dhfv/chapter.md": text]).problems()
  }

  @Test func placeholdersKeepTheirPeriodAndFormat() throws {
    let chapter = try chapter(
      "A {interpellations @2022} b {interpellations @year - 1 | number} c {interpellations | change 2021} d {year + 1}."
    )
    guard case .paragraph(let inlines) = chapter.blocks[0] else {
      Issue.record("no paragraph")
      return
    }
    let placeholders = inlines.compactMap { inline -> Placeholder? in
      guard case .placeholder(let placeholder) = inline else { return nil }
      return placeholder
    }
    #expect(placeholders.count == 4)
    guard case .figure(let key, .fixed(let period)) = placeholders[0].content else {
      Issue.record("no figure")
      return
    }
    #expect(key.description == "dhfv.interpellations")
    #expect(period == .year(2022))
    guard case .figure(_, .year(-1)) = placeholders[1].content, case .number = placeholders[1].format,
      case .change(from: .fixed) = placeholders[2].format, case .year(1) = placeholders[3].content
    else {
      Issue.record("wrong placeholders: \(placeholders)")
      return
    }
    #expect(placeholders[0].position == Position(line: 1, column: 4))
  }

  @Test func markdownDoesNotTouchWhatIsBetweenBraces() throws {
    let chapter = try chapter("Soit {= interpellations * 2 * 3 | decimals 1} et *{interpellations}*.")
    guard case .paragraph(let inlines) = chapter.blocks[0], inlines.count == 5,
      case .placeholder(let first) = inlines[1],
      case .expression(let expression, _, let decimals) = first.content
    else {
      Issue.record("wrong paragraph: \(chapter.blocks)")
      return
    }
    #expect(expression.text == "interpellations * 2 * 3")
    #expect(decimals == 1)
  }

  @Test func aDirectiveMayTakeSeveralLines() throws {
    let chapter = try chapter(
      """
      {chart interpellations as "Demandes, en tout"
      | title "Titre : oui | non"
      | periods 2022}

      ## Suite
      """)
    guard chapter.blocks.count == 2, case .directive(let directive) = chapter.blocks[0],
      case .heading(2, _, let position) = chapter.blocks[1]
    else {
      Issue.record("wrong blocks: \(chapter.blocks)")
      return
    }
    #expect(directive.title == "Titre : oui | non")
    #expect(position.line == 5)
  }

  @Test func aTableOfFiguresKnowsItsOptions() throws {
    let chapter = try chapter(
      "{table sejours, part_hotel as \"Part\" | total familles | share | change | title \"T\"}")
    guard case .directive(let directive) = chapter.blocks[0], case .table(let table) = directive.content
    else {
      Issue.record("no table")
      return
    }
    #expect(table.items.map(\.label) == [nil, "Part"])
    #expect(table.total?.figure.name == "familles")
    #expect(table.hasShare && table.hasChange)
    #expect(directive.title == "T")
  }

  @Test(arguments: [
    ("Un {interpellations", 1, 4), ("# Titre\n", 1, 1), ("Un {table sejours by lieu} ici.", 1, 5),
    ("{table sejours by lieux}", 1, 19), ("{chart interpellations, familles}", 1, 8),
    ("{map interpellations by commune}", 1, 25),
    ("{table sejours | titel \"x\"}", 1, 18), ("{interpellations | chnge}", 1, 20),
    ("{interpellations @20222}", 1, 19),
    ("{records sejours}", 1, 10), ("{records sejour | columns lieux}", 1, 27),
    ("{= interpellations + \"a\"}", 1, 20),
    ("Ligne\n\nsuite {inconnu}", 3, 8),
  ])
  func mistakesAreLocated(_ text: String, _ line: Int, _ column: Int) throws {
    let problems = try problems(text)
    #expect(
      problems.contains { $0.hasPrefix("services/dhfv/chapter.md:\(line):\(column):") },
      "expected \(line):\(column), found \(problems)")
  }
}

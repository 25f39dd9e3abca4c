// SPDX-License-Identifier: Apache-2.0

import Base

/// What was read of a document: its lines, its sections, its figures and its claims, in the document's order.
public struct Reading: Sendable {
  /// The name of the file.
  public var name: String
  /// The first heading, or the name.
  public var title: String
  public var language: Language
  /// The report's own year, where the document says one.
  public var year: Int?
  /// The text, line by line, without line ends.
  public var lines: [String]
  public var sections: [ReadSection]
  public var figures: [ReadFigure]
  public var claims: [ReadClaim]
  /// What the reader should know: pages without text, another language.
  public var remarks: [Message]
}

/// A part of a document under one heading.
public struct ReadSection: Sendable, Hashable {
  /// An identifier made of the heading: lower case, no accents, unique.
  public var name: String
  /// The heading's words.
  public var title: String
  /// 1 for the highest.
  public var level: Int
  /// The lines it covers, from its heading on, counted from 1.
  public var lines: ClosedRange<Int>

  public init(name: String, title: String, level: Int, lines: ClosedRange<Int>) {
    self.name = name
    self.title = title
    self.level = level
    self.lines = lines
  }
}

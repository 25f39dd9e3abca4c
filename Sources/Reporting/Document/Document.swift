// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack

/// A whole report with every value in its place: what HTML, PDF, DOCX, ODT and JSON are written from.
public struct Document: Sendable {
  /// The body that reports.
  public let body: String
  /// The report's title, without the year.
  public let title: String
  /// Of numbers and of Bilan's own words.
  public let language: Language
  /// The period reported.
  public let year: Period
  /// The publication that the declared values were printed in.
  public let source: String?
  /// Poles with their chapters, in the order of the organisation.
  public let parts: [Part]
  /// What the report states about its figures, each with its verdict.
  public let claims: [JudgedClaim]

  /// A pole; chapters that no pole owns stand in a part without a label.
  public struct Part: Sendable {
    /// The pole's label.
    public let label: String?
    /// In the order of the organisation.
    public let chapters: [DocumentChapter]
  }

  /// Every chapter, in order.
  public var chapters: [DocumentChapter] { parts.flatMap(\.chapters) }

  /// The chapter of a service.
  public func chapter(_ service: String) -> DocumentChapter? {
    for part in parts {
      if let chapter = part.chapters.first(where: { $0.service == service }) { return chapter }
    }
    return nil
  }
}

/// What a service tells, with its values.
public struct DocumentChapter: Sendable {
  /// The service's key.
  public let service: String
  /// The service's label.
  public let title: String
  /// The acronym that the service is known by.
  public let short: String?
  /// The pole that the service belongs to.
  public let part: String?
  /// What it tells, in order.
  public let blocks: [Block]
  /// The numbered notes of its sentences, from 1.
  public let notes: [String]
  /// Where it prints figures, in the order of the text; a figure counts once a section.
  public let mentions: [Mention]

  /// A figure printed in a section.
  public struct Mention: Sendable, Hashable {
    /// Which figure.
    public let figure: FigureKey
    /// nil before the first section.
    public let section: Section?
  }

  /// A section, by its heading.
  public struct Section: Sendable, Hashable {
    /// The identifier of the heading.
    public let anchor: String
    /// The words of the heading.
    public let title: String
  }

  /// The sections of the first level, in order.
  public var sections: [Section] {
    blocks.compactMap { block in
      guard case .heading(2, let anchor, let content) = block else { return nil }
      return Section(anchor: anchor, title: content.plainText)
    }
  }
}

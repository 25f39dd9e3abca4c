// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack

/// The pages of a report: the same for a folder of files and for a server, which differ by their links.
public struct Site: Sendable {
  /// What the pages show.
  public let document: Document
  let setting: DocumentBuilder
  /// Claims by the figures that take part in them, as places in the document's list.
  let claimsByFigure: [FigureKey: [Int]]
  /// Chapters and sections that print a figure.
  let mentionsByFigure: [FigureKey: [Place]]

  /// A place of the report where a figure is printed.
  struct Place: Sendable {
    let service: String
    let chapter: String
    let section: DocumentChapter.Section?
  }

  /// `builder`: what the document was built with.
  public init(_ document: Document, from builder: DocumentBuilder) {
    self.document = document
    setting = builder
    var claims: [FigureKey: [Int]] = [:]
    for (index, judged) in document.claims.enumerated() {
      for key in Set(judged.figures) { claims[key, default: []].append(index) }
    }
    claimsByFigure = claims
    var places: [FigureKey: [Place]] = [:]
    for chapter in document.chapters {
      for mention in chapter.mentions {
        places[mention.figure, default: []].append(
          Place(service: chapter.service, chapter: chapter.title, section: mention.section))
      }
    }
    mentionsByFigure = places
  }

  var book: FigureBook { setting.book }
  var pack: Pack { setting.book.pack }
  var language: Language { document.language }

  /// Every page of the site, the style sheet left out.
  public var pages: [SitePage] {
    [.home, .figureIndex, .checks, .about] + document.chapters.map { .chapter($0.service) }
      + pack.figures.map { .figure($0.key) }
  }

  /// A page as a complete HTML document; nil where there is no such page.
  public func html(_ page: SitePage, links: SiteLinks) throws -> String? {
    switch page {
    case .home: home(links)
    case .chapter(let service, _): document.chapter(service).map { chapter($0, links) }
    case .figureIndex: figureIndex(links)
    case .figure(let key): try pack.figure(key).map { try figure($0, links) }
    case .checks: checks(links)
    case .about: about(links)
    case .records, .registers, .stylesheet: nil
    }
  }

  /// What surrounds a page, also for pages that a server adds of its own.
  public func frame(_ links: SiteLinks) -> PageFrame {
    PageFrame(body: document.body, report: reportTitle, language: language, links: links)
  }

  var reportTitle: String { "\(document.title) \(document.year.formatted(in: language))" }

  func label(_ key: FigureKey) -> String {
    pack.figure(key).map { setting.typeset($0.label) } ?? key.description
  }

  func serviceLabel(_ key: String) -> String {
    pack.organisation.unit(key).map { setting.typeset($0.label) } ?? key
  }
}

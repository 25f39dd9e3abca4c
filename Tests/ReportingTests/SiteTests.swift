// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack
import Testing

@testable import Reporting

struct SiteTests {
  private let text = """
    Le service a reçu {demandes} demandes et vendu {ventes} biens.

    ## Ventes

    {table ventes by genre | total | title "Biens vendus <ici>"}

    {chart demandes_ecrites, demandes_orales | title "Demandes & réponses"}

    {map produit by commune | title "Produit"}
    """

  private func page(_ page: SitePage) throws -> String {
    try #require(try SampleReport(text).site().html(page, links: .files(from: page)))
  }

  @Test func everyPageIsCompleteAndHasOneTitle() throws {
    let site = try SampleReport(text).site()
    for page in site.pages {
      let html = try #require(try site.html(page, links: .files(from: page)))
      #expect(html.hasPrefix("<!doctype html>\n<html lang=\"fr\">"))
      #expect(html.components(separatedBy: "<h1").count == 2, "\(page)")
      #expect(html.components(separatedBy: "<main").count == 2)
      #expect(html.contains("<a class=\"skip\" href=\"#contents\">"))
      #expect(!html.contains("style=\"") && !html.contains("<script"))
      #expect(!html.contains("<ici>") && !html.contains("<DAP>"))
    }
  }

  /// Every relative link leads to a page of the site, every fragment to an identifier of its page, and no
  /// identifier stands twice.
  @Test func everyLinkLeadsSomewhere() throws {
    let site = try SampleReport(text).site()
    var pages: [String: String] = [SitePage.stylesheet.file: ""]
    for page in site.pages { pages[page.file] = try site.html(page, links: .files(from: page)) }
    for (file, html) in pages {
      let identifiers = html.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
      #expect(Set(identifiers).count == identifiers.count, "\(file)")
      for match in html.matches(of: /href="([^"]*)"/) {
        let parts = match.1.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let base = URL(filePath: "/" + file)
        let target =
          parts[0].isEmpty
          ? file
          : String(URL(filePath: String(parts[0]), relativeTo: base).standardizedFileURL.path.dropFirst())
        let found = try #require(pages[target], "\(file) → \(match.1)")
        if parts.count > 1 { #expect(found.contains("id=\"\(parts[1])\""), "\(file) → \(match.1)") }
      }
    }
  }

  @Test func aPrintedFigureLeadsToItsPage() throws {
    let html = try page(.chapter("dap"))
    #expect(
      html.contains(
        "<a class=\"figure\" href=\"../figures/dap.demandes.html\" title=\"Demandes reçues (2023)\">2\u{202F}340</a>\u{A0}demandes"
      ))
    #expect(html.contains("<sup><a href=\"#dap-note-1\" aria-label=\"Note 1\">1</a></sup>"))
    #expect(html.contains("<li id=\"dap-note-1\">Valeur publiée\u{A0}: 5 (écart\u{A0}: −1)."))
  }

  @Test func aFigurePageTellsWhereItComesFrom() throws {
    let computed = try page(.figure(FigureKey(service: "dap", name: "ventes")))
    #expect(
      computed.contains("Calculé sur 4 enregistrements du registre «\u{202F}Cessions de biens\u{202F}»."))
    #expect(computed.contains("Valeur publiée\u{A0}: 5."))
    #expect(computed.contains("<summary>Requête SQL</summary>"))
    #expect(computed.contains("href=\"../chapters/dap.html#ventes\""))
    let declared = try page(.figure(FigureKey(service: "dap", name: "demandes")))
    #expect(declared.contains("Source\u{A0}: Rapport imprimé, ligne 7."))
    #expect(declared.contains("dap.demandes_ecrites.html"))
    #expect(declared.contains("<span class=\"verdict accepted\">Écart expliqué</span>"))
    let absent = try page(.figure(FigureKey(service: "dap", name: "oubli")))
    #expect(absent.contains("<p class=\"value\">n.\u{202F}d.</p>"))
  }

  @Test func recordsAreLinkedOnALiveSiteOnly() throws {
    let site = try SampleReport(text).site()
    let key = FigureKey(service: "dap", name: "ventes")
    #expect(
      try site.html(.figure(key), links: .routes)?.contains("href=\"/figures/dap.ventes/records\"") == true)
    #expect(try site.html(.figure(key), links: .files(from: .figure(key)))?.contains("records") == false)
  }

  @Test func checksAreCountedByVerdict() throws {
    let html = try page(.checks)
    #expect(html.contains("<h2 id=\"accepted\">Écarts expliqués (1)</h2>"))
    #expect(html.contains("<h2 id=\"holds\">Affirmations vraies (1)</h2>"))
    #expect(html.contains("Explication\u{A0}: Le total imprimé dépasse de 10\u{A0}la somme."))
  }

  @Test func linksAreRelativeToTheirPage() {
    let key = FigureKey(service: "da", name: "apa")
    #expect(SiteLinks.files(from: .home).href(.figure(key)) == "figures/da.apa.html")
    #expect(SiteLinks.files(from: .figure(key)).href(.home) == "../index.html")
    #expect(SiteLinks.files(from: .chapter("da")).href(.chapter("da", anchor: "x")) == "#x")
    #expect(SiteLinks.routes.href(.chapter("da", anchor: "x")) == "/chapters/da#x")
  }

  @Test func thereIsNoPageForWhatDoesNotExist() throws {
    let site = try SampleReport(text).site()
    #expect(try site.html(.chapter("rien"), links: .routes) == nil)
    #expect(try site.html(.figure(FigureKey(service: "dap", name: "rien")), links: .routes) == nil)
  }

  /// WCAG 2.2, 1.4.3: text contrasts at least 4.5 to 1 with its ground; 1.4.11: marks of a drawing at least 3
  /// to 1.
  @Test func coloursContrastEnough() throws {
    for palette in [GraphicPalette.light, .dark] {
      for ink in [palette.text, palette.muted] { #expect(try contrast(ink, palette.paper) >= 4.5) }
      for mark in [palette.series[0], palette.series[2], palette.outline] {
        #expect(try contrast(mark, palette.paper) >= 3)
      }
    }
    let blocks = Stylesheet.page.components(separatedBy: "@media")
    #expect(blocks.count > 1)
    for block in blocks.prefix(2) {
      let named = block.matches(of: /--([a-z-]+): (#[0-9a-f]{6})/).map { (String($0.1), String($0.2)) }
      let colours = Dictionary(named, uniquingKeysWith: { first, _ in first })
      for (ink, grounds) in [
        ("ink", ["paper", "ground", "accent-ground"]), ("muted", ["paper", "ground", "accent-ground"]),
        ("accent", ["paper", "ground", "accent-ground"]), ("good", ["good-ground"]),
        ("warn", ["warn-ground"]),
        ("bad", ["bad-ground"]),
      ] {
        for ground in grounds {
          let found = try contrast(try #require(colours[ink]), try #require(colours[ground]))
          #expect(found >= 4.5, "\(ink) on \(ground): \(found)")
        }
      }
    }
  }

  private func contrast(_ first: String, _ second: String) throws -> Double {
    let levels = try [first, second].map { colour in
      let value = try #require(UInt32(colour.dropFirst(), radix: 16))
      let channels = [16, 8, 0].map { shift -> Double in
        let level = Double(value >> UInt32(shift) & 255) / 255
        return level <= 0.04045 ? level / 12.92 : pow((level + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }.sorted()
    return (levels[1] + 0.05) / (levels[0] + 0.05)
  }
}

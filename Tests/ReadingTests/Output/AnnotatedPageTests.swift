// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Testing

@testable import Reading

@Suite struct AnnotatedPageTests {
  private let html = String(decoding: AnnotatedPage(ReadingSamples.staff, language: .fr).file, as: UTF8.self)

  @Test func figuresAreUnderlinedWithWhatTheyAre() {
    #expect(
      html.contains("<span class=\"figure\" title=\"5\u{202F}489\u{A0}agents, 2023, titulaires\">5489</span>")
    )
  }

  @Test func claimsBearASignTheirArithmeticAndALinkFromTheTop() {
    #expect(html.contains("href=\"#c1\""))
    #expect(html.contains("id=\"c1\" href=\"#c1\" class=\"sign broken\""))
    #expect(
      html.contains("aria-describedby=\"c1-note\">✗</a><span class=\"tip\" role=\"tooltip\" id=\"c1-note\""))
    #expect(html.contains("5 489 + 1 561 = 7 050 ; écart de 10"))
    for claim in ReadingSamples.staff.claims {
      #expect(html.ranges(of: "id=\"\(claim.name)\"").count == 1, "\(claim.name)")
    }
  }

  @Test func linesBecomeHeadingsTablesAndItems() {
    #expect(html.contains("<h2>Rapport &lt;2023&gt; &amp; suite</h2>"))
    #expect(html.contains("<h3>Effectif</h3>"))
    #expect(html.ranges(of: "<tr>").count == 4)
    #expect(html.contains("<td>Statut</td><td>Agents</td>"))
    #expect(html.contains("<ul><li><span class=\"claim look\">"))
    #expect(!html.contains("**"))
  }

  @Test func nothingOfADocumentIsMarkup() {
    var reading = ReadingSamples.staff
    reading.title = "<script>alert(1)</script>"
    reading.lines = [
      "<img src=x onerror=alert(1)> & \"<b>gras</b>\"", "| a | b |", "|---|---|", "| <i>1</i> | 2 |",
    ]
    reading.figures = []
    reading.claims = []
    let html = String(decoding: AnnotatedPage(reading, language: .en).file, as: UTF8.self)
    #expect(!html.contains("<script"))
    #expect(!html.contains("<img"))
    #expect(html.contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;gras&quot;"))
    #expect(html.contains("<tr><td>a </td><td> b</td></tr>"))
    #expect(!html.contains("---"))
  }

  @Test func spansOutOfALineHarmNothing() {
    var reading = ReadingSamples.staff
    reading.claims[0].span = TextSpan(line: 7, column: 7, length: 4000)
    reading.claims[1].span = TextSpan(line: 99, column: 1, length: 1)
    reading.claims[2].span = TextSpan(line: 10, column: 500, length: 3)
    reading.figures[0].span = TextSpan(line: 5, column: 12, length: 90)
    let html = String(decoding: AnnotatedPage(reading, language: .fr).file, as: UTF8.self)
    #expect(html.contains("id=\"c1\""))
  }

  @Test func theStylesHoldNothingThatHTMLEscapes() {
    let styles = AnnotatedStylesheet.page + AnnotatedStylesheet.text
    #expect(!styles.contains { "<>&\"".contains($0) })
  }
}

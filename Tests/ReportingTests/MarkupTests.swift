// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Reporting

struct MarkupTests {
  @Test func textAndAttributesAreEscaped() {
    var html = Markup()
    html.element(.p, .title("a\"<b>&")) { $0.text("<script>&\"'</script>") }
    #expect(html.string == "<p title=\"a&quot;&lt;b&gt;&amp;\">&lt;script&gt;&amp;&quot;'&lt;/script&gt;</p>")
  }

  @Test func emptyElementsAreClosedAsTheirKindWants() {
    var html = Markup()
    html.element(.br)
    html.element(.td)
    html.element(.path, .d("M0 0"))
    html.element(.input, .type("checkbox"), .checked)
    #expect(html.string == "<br><td></td><path d=\"M0 0\"/><input type=\"checkbox\" checked>")
  }

  @Test(arguments: [
    ("javascript:alert(1)", "#"), ("JaVa\tScript:alert(1)", "#"), ("data:text/html,x", "#"),
    (" vbscript:x", "#"),
    ("https://exemple.fr/?a=b", "https://exemple.fr/?a=b"), ("mailto:a@b.fr", "mailto:a@b.fr"),
    ("#ici", "#ici"),
    ("../figures/da.apa.html", "../figures/da.apa.html"), ("/a?u=x:y", "/a?u=x:y"),
  ])
  func linksNeverRunScripts(_ address: String, _ written: String) {
    var html = Markup()
    html.element(.a, .href(address), text: "x")
    #expect(html.string == "<a href=\"\(written)\">x</a>")
  }

  @Test func noTextCanOpenAnElement() {
    let alphabet: [Character] = [
      "<", ">", "&", "\"", "'", "/", "a", "é", " ", "\u{0}", "\u{7}", "\u{202F}", "😀", "=",
    ]
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let text = String((0..<12).map { _ in alphabet.randomElement(using: &generator) ?? "a" })
      var html = Markup()
      html.element(.p, .title(text), text: text)
      let inside = html.string.dropFirst("<p title=\"".count).dropLast("</p>".count)
      let marks = inside.filter { "<>\"".contains($0) }
      #expect(String(marks) == "\">", "\(text)")
      #expect(!inside.unicodeScalars.contains { $0.value < 32 })
    }
  }

  @Test(arguments: [
    (0.0, "0"), (1.25, "1.3"), (-0.04, "0"), (12.0, "12"), (-3.16, "-3.2"), (1234.5, "1234.5"),
  ])
  func coordinatesHaveOneDecimal(_ value: Double, _ written: String) {
    #expect(Attribute.short(value) == written)
  }
}

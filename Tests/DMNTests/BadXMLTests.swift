// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Testing

@testable import DMN

@Test(arguments: [
  ("", "1:1: expected an XML element, found the end of the file"),
  ("non", "1:1: expected an XML element, found “non”"),
  ("<a>\n  <b></a>", "2:8: expected </b>, found “</a>”"),
  ("<a>", "1:4: expected </a>, found the end of the file"),
  ("<a/>\n<b/>", "2:1: expected the end of the file, found a second root element"),
  ("<a/>b", "1:5: expected an XML element, found “b”"),
  ("</a>", "1:3: expected an XML element, found “a>”"),
  ("<a b=c/>", "1:6: expected \", found “c/>”"), ("<a b='<'/>", "1:7: expected \", found “<'/>”"),
  ("<a b='1' b='2'/>", "1:12: expected one attribute a name, “b” is given twice"),
  ("<a b='1'c='2'/>", "1:9: expected >, found “c='2'/>”"),
  ("<9/>", "1:2: expected a name, found “9/>”"),
  ("<é:a/>", "1:1: expected a declared prefix, found “é” without xmlns:é"),
  ("<a>é]]></a>", "1:5: expected ]]&gt;, found “]]></a>”"),
  ("<a><!-- -- --></a>", "1:11: expected >, found “”"),
  ("<a><![CDATA[</a>", "1:17: expected ]]>, found the end of the file"),
  (" <?xml version='1.0'?><a/>", "1:7: expected the declaration <?xml…?> at the very beginning of the file"),
  ("<a>\u{1}</a>", "1:4: expected a text without control characters, which XML forbids"),
])
func whatIsNoXMLIsRefused(text: String, finding: String) {
  #expect(findings(text) == ["aide.dmn:" + finding])
}

@Test(arguments: ["&eacute;", "&", "&#0;", "&#xD800;", "&#+9;", "&#xFFFE;", "&#99999999999;", "&lt"])
func onlyTheReferencesOfXMLAreKnown(reference: String) {
  let expected = "&lt;, &gt;, &amp;, &quot;, &apos; or the number of a character (&#233;)"
  let found = findings("<a>\(reference)</a>").first ?? ""
  #expect(found.hasPrefix("aide.dmn:1:4: expected \(expected), found “\(reference.prefix(2))"))
  #expect(findings("<a b='\(reference)'/>").first?.hasPrefix("aide.dmn:1:7: expected \(expected)") == true)
}

@Test func noEntityIsDefinedAndNothingIsLoaded() {
  let external =
    "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n" + file("<description>&e;</description>")
  let bomb =
    "<!DOCTYPE d [<!ENTITY a0 \"ha\">"
    + (1...20).map { "<!ENTITY a\($0) \"&a\($0 - 1);&a\($0 - 1);\">" }.joined() + "]>"
    + file("<description>&a20;</description>")
  let expected =
    "expected an XML document without a document type (<!DOCTYPE>), which defines entities"
  #expect(findings(external) == ["aide.dmn:1:1: " + expected])
  #expect(findings("<?xml version=\"1.0\"?>\n<!-- <!DOCTYPE> -->\n" + bomb) == ["aide.dmn:3:1: " + expected])
  let wide = ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + bomb).data(using: .utf16LittleEndian) ?? Data()
  #expect(findings(Data([0xFF, 0xFE]) + wide).first?.hasSuffix(expected) == true)
}

@Test func theTextIsInUnicode() throws {
  let text = file("<inputData name=\"é\"/>")
  #expect(findings(text.data(using: .isoLatin1) ?? Data()).count == 1)
  #expect(
    findings(Data("<?xml version='1.0' encoding='ISO-8859-1'?>\n".utf8) + Data(text.utf8)) == [
      "aide.dmn:1:30: expected the encoding UTF-8 or UTF-16, found “ISO-8859-1”"
    ])
  #expect(
    findings(Data("<a>\n\u{E9}".utf8) + Data([0xE9])) == [
      "aide.dmn:2:2: expected a text in UTF-8, or in UTF-16 after its byte order mark"
    ])
  let wide = try #require(("<?xml version='1.0' encoding='utf-16'?>" + text).data(using: .utf16))
  #expect(try Definitions(reading: wide, file: "aide.dmn").inputData.map(\.name) == ["é"])
  let marked = Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
  #expect(try Definitions(reading: marked, file: "aide.dmn").element.origin.position?.column == 1)
}

@Test func sizesAreBounded() {
  func nested(_ depth: Int) -> String {
    let opening = "<list>"
    let closing = "</list>"
    return file(
      "<decision name=\"d\">" + String(repeating: opening, count: depth)
        + String(repeating: closing, count: depth) + "</decision>")
  }
  #expect(findings(nested(198)) == [])
  let tooDeep = "aide.dmn:2:1208: expected at most 200 elements one within another"
  #expect(findings(nested(199)) == [tooDeep])
  #expect(findings(nested(10_000)) == [tooDeep])
  #expect(
    findings(Data(count: 64 << 20 + 1)) == ["aide.dmn: expected a file of at most 64\u{A0}MB"])
  let three = Data("<a><b/><c/></a>".utf8)
  #expect(throws: Never.self) { try MarkupReader.root(of: three, file: "aide.dmn", maximumElements: 3) }
  #expect(throws: Diagnostic.self) { try MarkupReader.root(of: three, file: "aide.dmn", maximumElements: 2) }
}

@Test func aFileCutAnywhereIsRefused() {
  let whole = Data(
    file(
      "<decision id=\"d\" name=\"é\"><literalExpression><text>1 &lt; <![CDATA[2]]></text>"
        + "</literalExpression></decision>"
    ).utf8)
  #expect(findings(whole) == [])
  for length in 0..<whole.count {
    #expect(findings(whole.prefix(length)).count == 1, "\(length) bytes")
  }
}

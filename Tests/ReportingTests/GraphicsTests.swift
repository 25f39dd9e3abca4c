// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import FoundationXML
import Testing

@testable import Reporting

struct GraphicsTests {
  private func chart(
    _ kind: Chart.Kind, _ values: [[Int?]], categories: [String]? = nil, unit: String = "agents"
  ) -> Chart {
    let count = values.map(\.count).max() ?? 0
    return Chart(
      title: "Titre <& \"x\"", kind: kind, unit: unit,
      categories: categories ?? (0..<count).map { "Poste \($0)" },
      series: values.enumerated().map { index, points in
        Chart.Series(
          label: "Série \(index)",
          points: points.map { $0.map { Chart.Point(value: Number($0), text: String($0)) } })
      }, note: nil, source: nil, number: 1)
  }

  /// What an SVG file says: its title, its description, its texts; parsing fails where it is not well-formed.
  private final class Reader: NSObject, XMLParserDelegate {
    var texts: [String: [String]] = [:]
    var attributes: [String: String] = [:]
    private var path: [String] = []

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes found: [String: String]
    ) {
      if name == "svg" { attributes = found }
      path.append(name)
      texts[name, default: []].append("")
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
      guard let name = path.last, let last = texts[name]?.indices.last else { return }
      texts[name]?[last] += text
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
      path.removeLast()
    }
  }

  private func read(_ drawing: some Drawing) throws -> Reader {
    let reader = Reader()
    let parser = XMLParser(data: Data(drawing.file.utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
    return reader
  }

  @Test(arguments: [Chart.Kind.bar, .column, .line])
  func aChartIsWellFormedTitledAndPrintsItsValues(_ kind: Chart.Kind) throws {
    let reader = try read(ChartDrawing(chart(kind, [[12, 345, nil, 7]]), language: .fr))
    #expect(reader.attributes["role"] == "img")
    #expect(reader.attributes["aria-labelledby"] == "title desc")
    #expect(reader.texts["title"]?.first == "Titre <& \"x\"")
    #expect(
      reader.texts["desc"]?.first
        == "Poste 0\u{A0}: 12\u{202F}; Poste 1\u{A0}: 345\u{202F}; Poste 2\u{A0}: n.\u{202F}d.\u{202F}; Poste 3\u{A0}: 7."
    )
    #expect(["12", "345", "7"].allSatisfy { reader.texts["text"]?.contains($0) ?? false })
  }

  @Test func oddDataIsDrawn() throws {
    for kind in [Chart.Kind.bar, .column, .line] {
      for values: [[Int?]] in [
        [[0]], [[nil]], [[0, 0]], [[-5, 3]], [[-5, -7]], [[1_000_000_000, 1]], [[]],
        [[1, 2], [3, 4], [5, 6], [7, 8], [9, 1]],
      ] {
        let drawing = ChartDrawing(chart(kind, values), language: .fr)
        #expect(!drawing.file.contains("nan") && !drawing.file.contains("inf"))
        _ = try read(drawing)
      }
    }
  }

  @Test func nothingLeavesTheFrame() throws {
    let long = [
      "Établissements d'hébergement pour personnes âgées dépendantes et résidences autonomie", "Bref", "x",
    ]
    for kind in [Chart.Kind.bar, .column] {
      let file = ChartDrawing(
        chart(kind, [[123_456_789, 5, 44]], categories: long, unit: "€"), language: .fr
      ).file
      for match in file.matches(
        of: /<text x="(-?[0-9.]+)" y="[0-9.]+"(?: class="([a-z ]*)")?>(?:<title>[^<]*<\/title>)?([^<]*)/)
      {
        let names = match.2.map(String.init) ?? ""
        let width = TextMetrics(size: names.contains("small") ? 11 : 13).width(String(match.3)) * 0.9
        let x = try #require(Double(match.1))
        let left = names.contains("middle") ? x - width / 2 : names.contains("end") ? x - width : x
        #expect(left >= -1 && left + width <= ChartDrawing.width + 1, "\(match.3)")
      }
    }
  }

  @Test func aCutLabelKeepsItsWholeText() throws {
    let long = String(repeating: "interminable ", count: 12)
    let reader = try read(ChartDrawing(chart(.bar, [[1, 2]], categories: [long, "b"]), language: .fr))
    #expect(reader.texts["title"]?.contains(long) == true)
  }

  @Test(arguments: [
    ([0, 7], ["0", "2", "4", "6", "8"]), ([0, 3], ["0", "1", "2", "3"]),
    ([120, 310], ["0", "100", "200", "300", "400"]),
    ([-20, 12], ["-20", "-10", "0", "10", "20"]), ([0], ["0"]),
  ])
  func ticksAreRound(_ values: [Int], _ ticks: [String]) {
    #expect(Scale(of: values.map { Number($0) }, from: 0, length: 100).ticks.map(\.description) == ticks)
  }

  @Test func ticksAreExactBelowOne() throws {
    let scale = Scale(of: [try #require(Number("0.31"))], from: 0, length: 100)
    #expect(scale.ticks.map(\.description) == ["0", "0.1", "0.2", "0.3", "0.4"])
  }

  @Test func classesHoldEveryValueOnce() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let values = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
        Number(Int.random(in: 0...40, using: &generator))
      }
      let classes = ValueClasses(values)
      #expect((1...5).contains(classes.limits.count))
      for value in values {
        #expect(classes.limits.filter { $0.from <= value && value <= $0.to }.count == 1)
        #expect((0...4).contains(classes.shade(of: value)))
      }
    }
  }

  private func map(_ boundaries: BoundarySet?, isAdditive: Bool) -> ThematicMap {
    let areas = [("94002", 2.42, 48.79, 5), ("94003", 2.33, 48.80, 0), ("94022", 2.41, 48.76, nil)].map {
      code, x, y, value in
      ThematicMap.Area(
        code: code, name: "Commune \(code)", longitude: x, latitude: y,
        point: value.map { Chart.Point(value: Number($0), text: String($0)) })
    }
    return ThematicMap(
      title: "Carte", label: "Ventes", unit: "ventes", areas: areas, boundaries: boundaries,
      isAdditive: isAdditive,
      note: nil, source: nil, number: 1)
  }

  private func square() throws -> BoundarySet {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).geojson")
    defer { try? FileManager.default.removeItem(at: file) }
    let ring = "[[[2.4,48.7],[2.5,48.7],[2.5,48.8],[2.4,48.7]]]"
    let feature =
      "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":\(ring)},\"properties\":{\"code\":94002,\"nom\":null}}"
    try Data("{\"type\":\"FeatureCollection\",\"features\":[\(feature)]}".utf8).write(to: file)
    return try BoundarySet.load(file, codeProperty: "code")
  }

  @Test func ratiosColourAreasAndCountsAreCircles() throws {
    let boundaries = try square()
    let choropleth = MapDrawing(map(boundaries, isAdditive: false), language: .fr)
    let symbols = MapDrawing(map(boundaries, isAdditive: true), language: .fr)
    #expect(try read(choropleth).texts["path"]?.count == 1)
    #expect(choropleth.file.contains("class=\"c5\"") && !choropleth.file.contains("<circle"))
    #expect(symbols.file.contains("class=\"ground\"") && symbols.file.contains("class=\"symbol\""))
    #expect(
      try read(MapDrawing(map(nil, isAdditive: false), language: .fr)).texts["circle"]?.isEmpty == false)
    #expect(symbols.summary == "Commune 94002\u{A0}: 5\u{202F}; Commune 94003\u{A0}: 0.")
  }

  @Test(arguments: [
    "{", "[]", "{\"features\":[{\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]},\"properties\":{}}]}",
    "{\"features\":[{\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]},\"properties\":{}}]}",
  ])
  func whatIsNoBoundaryFileIsNamed(_ text: String) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).geojson")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    let found = #expect(throws: Diagnostic.self) { try BoundarySet.load(file, codeProperty: "code") }
    #expect(found?.file == file.path)
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base

/// Reads `territory/`.
enum TerritoryReader {
  private static let columns = ["code", "name", "population", "longitude", "latitude"]

  static func read(_ folder: PackFolder, _ report: PackReport) -> Territory {
    let boundaries = folder.file("territory/boundaries.geojson")
    let groupings = groupings(folder.file("territory/groupings.csv"), report)
    let file = folder.file("territory/communes.csv")
    guard file.exists, let csv = PackCSV(file, columns: columns, others: true, report: report) else {
      return Territory(
        communes: [], groupings: groupings, boundaries: boundaries.exists ? boundaries.url : nil)
    }
    var seen: [String: Int] = [:]
    let communes = csv.rows.compactMap { row -> Commune? in
      let code = row["code"]
      if let line = seen.updateValue(row.line, forKey: code.text) {
        report.add(file.name, code.position, Catalogue.alreadyDeclared(code.text, at: "\(file.name):\(line)"))
      }
      guard let population = Int(row["population"].text) else {
        report.add(
          file.name, row["population"].position, Catalogue.expectedInteger(found: row["population"].text))
        return nil
      }
      guard let longitude = degrees(row["longitude"], file, report),
        let latitude = degrees(row["latitude"], file, report)
      else { return nil }
      var groups: [String: String] = [:]
      for grouping in groupings {
        let cell = row[grouping.name]
        guard grouping.groups.contains(where: { $0.code == cell.text }) else {
          let codes = grouping.groups.map(\.code)
          report.add(
            file.name, cell.position,
            Catalogue.expectedOneOf(codes, found: cell.text, Suggestion.closest(to: cell.text, among: codes)))
          continue
        }
        groups[grouping.name] = cell.text
      }
      return Commune(
        code: code.text, name: row["name"].text, population: population, longitude: longitude,
        latitude: latitude,
        groups: groups)
    }
    return Territory(
      communes: communes, groupings: groupings, boundaries: boundaries.exists ? boundaries.url : nil)
  }

  private static func degrees(_ cell: PackCSV.Cell, _ file: PackFile, _ report: PackReport) -> Number? {
    guard let value = Number(cell.text) else {
      report.add(file.name, cell.position, Catalogue.expectedNumber(found: cell.text))
      return nil
    }
    return value
  }

  private static func groupings(_ file: PackFile, _ report: PackReport) -> [Grouping] {
    guard file.exists, let csv = PackCSV(file, columns: ["grouping", "code", "name"], report: report) else {
      return []
    }
    var names: [String] = []
    var groups: [String: [Grouping.Group]] = [:]
    for row in csv.rows {
      let name = row["grouping"].text
      guard name.isPackIdentifier else {
        report.add(file.name, row["grouping"].position, Catalogue.expectedIdentifier(found: name))
        continue
      }
      if groups[name] == nil { names.append(name) }
      groups[name, default: []].append(Grouping.Group(code: row["code"].text, name: row["name"].text))
    }
    return names.map { Grouping(name: $0, groups: groups[$0] ?? []) }
  }
}

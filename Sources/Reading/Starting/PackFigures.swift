// SPDX-License-Identifier: Apache-2.0

import Base

/// The figures of a reading as those of a pack: each has a value for each period that the document gives it for.
struct PackFigures {
  /// A figure of the pack.
  struct Entry {
    let service: String
    let name: String
    /// Its values, one a period, in the document's order.
    var values: [ReadFigure]

    var key: String { "\(service).\(name)" }
    var figure: ReadFigure { values[0] }
  }

  private(set) var entries: [Entry] = []
  /// The sections that have figures, in the document's order.
  private(set) var services: [(name: String, title: String)] = []
  /// The entry of a figure of the reading, by its index there.
  private var homes: [Int: Int] = [:]
  private let source: Reading

  init(_ reading: Reading) {
    source = reading
    var alike: [String: Int] = [:]
    var names: Set<String> = []
    for figure in reading.figures where figure.nature != .evolution && Period(figure.period) != nil {
      let service = service(of: figure)
      let likeness = [service, figure.label, figure.unit, figure.nature.rawValue].joined(separator: "\u{1F}")
      // The same words for another period are the same figure.
      if let place = alike[likeness], !entries[place].values.contains(where: { $0.period == figure.period }) {
        homes[figure.id] = place
        entries[place].values.append(figure)
        continue
      }
      let last = figure.key.split(separator: ".").last.map(String.init) ?? ""
      let wished = PackName.identifier(last, or: "chiffre")
      var name = wished
      var number = 2
      while !names.insert("\(service).\(name)").inserted {
        name = "\(wished)_\(number)"
        number += 1
      }
      alike[likeness] = entries.count
      homes[figure.id] = entries.count
      entries.append(Entry(service: service, name: name, values: [figure]))
    }
  }

  private mutating func service(of figure: ReadFigure) -> String {
    let name = PackName.identifier(figure.section, or: "rapport")
    if !services.contains(where: { $0.name == name }) {
      services.append((name, String(source.title(ofSection: figure.section).prefix(160))))
    }
    return name
  }

  /// The year that most values are of.
  var year: Int? {
    let years = Dictionary(grouping: entries.flatMap(\.values).compactMap { Int($0.period.prefix(4)) }) { $0 }
    return years.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }?.key
  }

  /// The entry of a figure of the reading; nil where the pack does not hold it.
  func entry(_ index: Int) -> Entry? { homes[index].map { entries[$0] } }

  func definitions(of service: String) -> String {
    let own = entries.filter { $0.service == service }
    let keys = Set(own.map(\.key))
    return "figures:\n"
      + own.map { entry in
        let figure = entry.figure
        var parts = [
          "label: \(PackName.quoted(figure.label.isEmpty ? entry.name : figure.label))",
          "unit: \(PackName.quoted(figure.unit.isEmpty ? Catalogue.Read.number(source.language) : figure.unit))",
          "nature: \(figure.nature.keyword)",
        ]
        if let parent = figure.parent.flatMap(self.entry), parent.key != entry.key, keys.contains(parent.key)
        {
          parts.append("parent: \(parent.name)")
        }
        return "  \(entry.name): { \(parts.joined(separator: ", ")) }\n"
      }.joined()
  }

  /// The declared values of all figures.
  var declared: String {
    let rows = entries.flatMap { entry in
      entry.values.map { figure in
        let isCount = figure.precision == .one && figure.value.isWhole
        return CSVText.line([
          entry.key, figure.period, figure.value.description, figure.qualifier.rawValue,
          isCount ? "" : figure.precision.description, String(figure.span.line), "",
        ])
      }
    }
    return (["key,period,value,qualifier,precision,line,note"] + rows).map { $0 + "\n" }.joined()
  }

  /// A line for each figure: what the chapter tells of them is the controller's to write.
  func chapter(of service: String, year: Int, _ language: Language) -> String {
    entries.filter { $0.service == service }.map { entry in
      let period = entry.values.first { $0.period == String(year) }?.period ?? entry.figure.period
      let place = period == String(year) ? entry.name : "\(entry.name) @\(period)"
      let label = PackName.plain(entry.figure.label.isEmpty ? entry.name : entry.figure.label)
      return "- \(label)\(Catalogue.colon(source.language)){\(place)}\n"
    }.joined()
  }
}

extension ReadFigure.Nature {
  /// As a pack writes it.
  fileprivate var keyword: String {
    switch self {
    case .flow: "flow"
    case .stock: "stock"
    case .ratio, .evolution: "ratio"
    case .amount: "amount"
    case .threshold: "threshold"
    case .target: "target"
    }
  }
}

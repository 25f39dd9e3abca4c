// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack

extension ChapterBuilder {
  /// The map; where nothing of it is known, a sentence that says so.
  mutating func map(
    _ key: FigureKey, _ reference: PeriodReference, _ directive: Directive
  ) throws -> Block? {
    guard let figure = figure(key, at: directive.position) else { return nil }
    mention(key)
    let period = reference.period(reporting: year)
    let table = try book.breakdown(key, by: [.commune], for: period)
    var values: [String: Number] = [:]
    for (member, cells) in zip(table.rows, table.cells) {
      guard let code = member.code, let number = cells.first ?? nil else { continue }
      values[code] = number
    }
    guard !values.isEmpty else { return unavailable(directive.title ?? figure.label, [table.total]) }
    let areas = pack.territory.communes.map { commune in
      ThematicMap.Area(
        code: commune.code, name: commune.name, longitude: commune.longitude.double,
        latitude: commune.latitude.double, point: point(values[commune.code], figure))
    }
    let label = setting.typeset(figure.short ?? figure.label)
    return .map(
      ThematicMap(
        title: directive.title.map(setting.typeset) ?? label, label: label,
        unit: setting.typeset(figure.unit),
        areas: areas, boundaries: setting.boundaries, isAdditive: figure.nature != .ratio,
        note: directive.note.map(setting.typeset), source: source(of: [table.total]), number: nextDrawing()))
  }
}

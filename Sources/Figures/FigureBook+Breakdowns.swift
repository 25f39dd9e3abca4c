// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

extension FigureBook {
  /// A figure split by one or two breakdowns, by their names in the pack.
  /// - Throws: `Diagnostic` for a breakdown that the figure does not have.
  public func breakdown(_ key: FigureKey, named names: [String], for period: Period) throws -> BreakdownTable
  {
    let breakdowns = try names.map { name in
      guard let breakdown = pack.figure(key)?.breakdown(named: name) else {
        let known = pack.figure(key)?.breakdowns.map(\.name) ?? []
        throw Diagnostic(file: nil, Catalogue.noBreakdown(key.description, name, known))
      }
      return breakdown
    }
    return try breakdown(key, by: breakdowns, for: period)
  }

  /// A figure split by one breakdown, by its name in the pack.
  func breakdown(_ key: FigureKey, named name: String, for period: Period) throws -> BreakdownTable {
    try breakdown(key, named: [name], for: period)
  }

  /// A figure split by one or two breakdowns.
  ///
  /// What is counted over records that cover the period is zero where there is none; averages and shares of
  /// nothing are absent.
  /// - Throws: `Diagnostic` for a figure that the pack does not have; storage errors.
  public func breakdown(_ key: FigureKey, by breakdowns: [Figure.Breakdown], for period: Period) throws
    -> BreakdownTable
  {
    let total = try value(key, for: period)
    guard !breakdowns.isEmpty else {
      return BreakdownTable(figure: key, period: period, rows: [], columns: [], cells: [], total: total)
    }
    let isComputed = if case .known(_, .records) = total.content { true } else { false }
    guard let counted = counted[key], isComputed else {
      return try declaredBreakdown(key, by: breakdowns, for: period, total)
    }
    let isStock = counted.aggregate.timing != .flow && counted.aggregate.timing != .timeless
    if isStock, let time = breakdowns.firstIndex(where: \.isTime) {
      return try stockBreakdown(key, by: breakdowns, time: time, for: period, total)
    }
    let table = try table(ComputedKey(figure: key, period: period, breakdowns: breakdowns))
    let members = breakdowns.indices.map { index in
      self.members(
        of: breakdowns[index], counted, period, found: Set(table.cells.keys.map { $0.codes[index] }))
    }
    let columns = members.count > 1 ? members[1] : []
    let absent: Number? = counted.countsFromZero ? .zero : nil
    let cells = members[0].map { row in
      columns.isEmpty
        ? [table.cells[.init(codes: [row.code])].map(\.value) ?? absent]
        : columns.map { table.cells[.init(codes: [row.code, $0.code])].map(\.value) ?? absent }
    }
    return BreakdownTable(
      figure: key, period: period, rows: members[0], columns: columns, cells: cells, total: total)
  }

  /// The months or quarters of a figure that has declared values for them; empty for any other split.
  private func declaredBreakdown(
    _ key: FigureKey, by breakdowns: [Figure.Breakdown], for period: Period, _ total: FigureValue
  ) throws -> BreakdownTable {
    let periods = breakdowns == [.month] ? period.months : breakdowns == [.quarter] ? period.quarters : []
    let series = DeclaredSeries(declaredValues(of: key))
    let values = periods.map { series.value(at: $0)?.value }
    guard values.contains(where: { $0 != nil }) else {
      return BreakdownTable(figure: key, period: period, rows: [], columns: [], cells: [], total: total)
    }
    return BreakdownTable(
      figure: key, period: period, rows: periods.map { member($0) }, columns: [], cells: values.map { [$0] },
      total: total)
  }

  /// A stock on the day that each month or quarter is counted on, or a presence during it: one pass for each.
  private func stockBreakdown(
    _ key: FigureKey, by breakdowns: [Figure.Breakdown], time: Int, for period: Period, _ total: FigureValue
  ) throws -> BreakdownTable {
    let periods = breakdowns[time] == .month ? period.months : period.quarters
    let others = breakdowns.enumerated().filter { $0.offset != time }.map(\.element)
    guard let other = others.first else {
      let cells = try periods.map { [try value(key, for: $0).number] }
      return BreakdownTable(
        figure: key, period: period, rows: periods.map { member($0) }, columns: [], cells: cells, total: total
      )
    }
    let tables = try periods.map { try breakdown(key, by: [other], for: $0) }
    let members = tables.flatMap(\.rows).reduce(into: [Member]()) { unique, member in
      if !unique.contains(member) { unique.append(member) }
    }
    let byTime = tables.map { table in
      members.map { member in table.rows.firstIndex(of: member).flatMap { table.cells[$0][0] } }
    }
    let times = periods.map { member($0) }
    if time == 0 {
      return BreakdownTable(
        figure: key, period: period, rows: times, columns: members, cells: byTime, total: total)
    }
    let transposed = members.indices.map { row in byTime.map { $0[row] } }
    return BreakdownTable(
      figure: key, period: period, rows: members, columns: times, cells: transposed, total: total)
  }

  // MARK: Members

  private func member(_ period: Period) -> Member {
    Member(code: period.notation, label: period.formatted(in: language))
  }

  /// The members of a breakdown in their order: all of those declared, with those found that are not.
  private func members(
    of breakdown: Figure.Breakdown, _ figure: CountedFigure, _ period: Period, found: Set<String?>
  ) -> [Member] {
    var members: [Member]
    switch breakdown {
    case .month: members = period.months.map { member($0) }
    case .quarter: members = period.quarters.map { member($0) }
    case .commune: members = communes
    case .grouping(let name):
      members = (pack.territory.grouping(name)?.groups ?? []).map { Member(code: $0.code, label: $0.name) }
    case .field(let path):
      switch pack.register(figure.aggregate.register).flatMap({ model.field(at: path, of: $0) })?.type {
      case .choice(let choices): members = choices.map { Member(code: $0.value, label: $0.label) }
      case .boolean:
        members = [
          Member(code: "true", label: Catalogue.yes(language)),
          Member(code: "false", label: Catalogue.no(language)),
        ]
      case .commune: members = communes
      default: members = []
      }
    }
    let known = Set(members.map(\.code))
    members += found.subtracting(known).compactMap(\.self).sorted().map { Member(code: $0, label: $0) }
    if found.contains(nil) { members.append(Member(code: nil, label: Catalogue.notGiven(language))) }
    return members
  }

  private var communes: [Member] {
    pack.territory.communes.map { Member(code: $0.code, label: $0.name) }
      .sorted { Collation.precedes($0.label, $1.label) }
  }
}

extension Figure.Breakdown {
  var isTime: Bool { self == .month || self == .quarter }
}

extension CountedFigure {
  /// Whether nothing found is zero: counts and sums, not averages, medians and shares.
  var countsFromZero: Bool {
    guard share == nil else { return false }
    switch aggregate.function {
    case .count, .sum, .distinct: return true
    case .average, .median: return false
    }
  }
}

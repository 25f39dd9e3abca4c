// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack
import Reporting

/// The records that a figure counts: from a number down to what makes it.
struct CountedRecords {
  let edition: LiveReport.Edition
  let links: SiteLinks
  let language: Language

  /// The list, as a page or as data; nil where the figure is not counted over a public register.
  func answer(_ name: String, _ query: AddressQuery, _ format: RecordFormat) throws -> Answer? {
    let book = edition.book
    guard let key = FigureKey(name), let figure = book.pack.figure(key),
      let register = book.register(countedBy: key),
      register.isPublic
    else { return nil }
    let period = try period(query) ?? book.pack.year
    let members = try members(figure, query)
    guard format == .html else {
      let table = DataTable.records(try book.records(countedBy: key, for: period, members: members))
      return format == .csv ? Answer(.csv, table.csv) : Answer(.json, table.json)
    }
    let page = try Pagination.page(in: query)
    let table = try book.records(countedBy: key, for: period, members: members, Pagination.range(of: page))
    let header = book.pack.header
    let (label, service) = (header.typeset(figure.label), book.pack.organisation.unit(key.service)?.label)
    let list = RecordsPage(
      title: Catalogue.recordsOf(label, period.formatted(in: language))(language),
      trail: [
        .init(header.typeset(service ?? key.service), links.href(.chapter(key.service))),
        .init(label, links.href(.figure(key))), .init(header.typeset(register.plural)),
      ],
      table: table, filters: try filters(figure, period, query),
      pagination: try Pagination(page: page, total: table.total, query: query), query: query,
      name: "records", header: header, language: language, text: edition.builder.text)
    return Answer(.html, list.html(in: edition.site.frame(links)))
  }

  private func period(_ query: AddressQuery) throws -> Period? {
    guard let text = query["period"] else { return nil }
    guard let period = Period(text) else {
      throw Diagnostic(file: nil, Catalogue.expectedPeriod(found: text))
    }
    return period
  }

  /// The members chosen in the query: the breakdowns of the figure that it names.
  private func members(_ figure: Figure, _ query: AddressQuery) throws -> [(Figure.Breakdown, String?)] {
    try query.names.filter { !["period", "page"].contains($0) }.map { name in
      guard let breakdown = figure.breakdowns.first(where: { $0.name == name }) else {
        throw Diagnostic(
          file: nil, Catalogue.noBreakdown(figure.key.description, name, figure.breakdowns.map(\.name)))
      }
      return (breakdown, query[name])
    }
  }

  private func filters(_ figure: Figure, _ period: Period, _ query: AddressQuery) throws -> [RecordsPage
    .Filter]
  {
    try figure.breakdowns.map { breakdown in
      let members = try edition.book.breakdown(figure.key, by: [breakdown], for: period).rows
      return RecordsPage.Filter(
        name: breakdown.name, label: edition.builder.name(of: breakdown, figure),
        options: members.compactMap { member in member.code.map { ($0, member.label) } },
        chosen: query[breakdown.name])
    }
  }
}

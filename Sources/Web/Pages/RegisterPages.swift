// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack
import Reporting

/// The public registers, and their records.
struct RegisterPages {
  let edition: LiveReport.Edition
  let links: SiteLinks
  let language: Language

  private var pack: Pack { edition.book.pack }

  /// The list of public registers.
  func index() -> Answer {
    let html = edition.site.frame(links).page(title: Catalogue.registers(language), current: .registers) {
      html in
      html.element(.h1, text: Catalogue.registers(language))
      html.element(.p, .class("lead"), text: Catalogue.registersLead(language))
      html.element(.ul) { html in
        for register in pack.registers where register.isPublic {
          html.element(.li) { html in
            html.element(
              .a, .href("\(links.href(.registers))/\(register.name)"),
              text: pack.header.typeset(register.plural))
          }
        }
      }
    }
    return Answer(.html, html)
  }

  /// A register's records, as a page or as data; nil where it is unknown or not public.
  func answer(_ name: String, _ query: AddressQuery, _ format: RecordFormat) throws -> Answer? {
    guard let register = pack.register(name), register.isPublic else { return nil }
    let matching = Dictionary(
      query.names.filter { $0 != "page" }.map { ($0, query[$0] ?? "") },
      uniquingKeysWith: { first, _ in first })
    guard format == .html else {
      let table = DataTable.records(try edition.book.records(of: name, matching: matching))
      return format == .csv ? Answer(.csv, table.csv) : Answer(.json, table.json)
    }
    let page = try Pagination.page(in: query)
    let table = try edition.book.records(of: name, matching: matching, Pagination.range(of: page))
    let title = pack.header.typeset(register.plural)
    let list = RecordsPage(
      title: title, trail: [.init(Catalogue.registers(language), links.href(.registers)), .init(title)],
      table: table, filters: filters(register, query),
      pagination: try Pagination(page: page, total: table.total, query: query), query: query, name: name,
      header: pack.header, language: language, text: edition.builder.text)
    return Answer(.html, list.html(in: edition.site.frame(links)))
  }

  private func filters(_ register: Register, _ query: AddressQuery) -> [RecordsPage.Filter] {
    register.fields.filter { !$0.isConfidential }.compactMap { field in
      let options: [(String, String)]
      switch field.type {
      case .choice(let choices): options = choices.map { ($0.value, $0.label) }
      case .boolean: options = [("1", Catalogue.yes(language)), ("0", Catalogue.no(language))]
      case .commune:
        options = pack.territory.communes.map { ($0.code, $0.name) }.sorted { Collation.precedes($0.1, $1.1) }
      default: return nil
      }
      return RecordsPage.Filter(
        name: field.name, label: field.label, options: options, chosen: query[field.name])
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import Figures
import Pack
import Reporting
import Store

/// From a figure to the records and dossiers that make it.
struct DeskFigurePages {
  private let visit: Visit
  private let figure: Figure
  private typealias Words = Catalogue.DeskRegisters

  init(_ visit: Visit) throws {
    self.visit = visit
    guard let key = FigureKey(visit[parameter: DeskTarget.figure.rawValue]),
      let figure = visit.pack.figure(key)
    else { throw DeskNotFound() }
    self.figure = figure
  }

  static let routes: [DeskRoute] = [
    .get("/desk/figures/:figure", .permissionOn(.registers, .figure)) {
      try DeskFigurePages($0).page(of: .registers)
    },
    .get("/desk/figures/:figure/dossiers", .permissionOn(.dossiers, .figure)) {
      try DeskFigurePages($0).page(of: .dossiers)
    },
  ]

  /// The page of a figure at the desk, for who may read what it counts; nil where there is none.
  static func address(of figure: Figure, _ pack: Pack, for account: Account) -> String? {
    guard case .aggregate(let aggregate) = figure.definition, let register = pack.register(aggregate.register)
    else { return nil }
    let permission = register.permission
    guard account.may(permission, in: figure.key.service, pack) else { return nil }
    return "/desk/figures/\(figure.key)" + (permission == .dossiers ? "/dossiers" : "")
  }

  private func page(of permission: Permission) throws -> DeskAnswer {
    let book = try visit.body.books.book()
    let title = visit.pack.header.typeset(figure.label)
    let period = try period()
    guard let register = book.register(countedBy: figure.key), register.permission == permission else {
      return page(title, period) { html in
        html.element(.p, .class("lead"), text: visit.text(Words.notCounted))
      }
    }
    let number = try pageNumber()
    let table: RecordTable
    do {
      table = try book.records(countedBy: figure.key, for: period, Pagination.range(of: number))
    } catch let error as Diagnostic {
      throw Refusal(error.message)
    }
    let view = DeskFigureView(
      visit: visit, register: register, table: table, links: try links(table, register),
      page: number, pages: max(1, (table.total + Pagination.size - 1) / Pagination.size))
    guard number <= view.pages else { throw Refusal(Catalogue.expectedPage(upTo: view.pages, found: number)) }
    return page(title, period) { html in view.write(&html) }
  }

  private func page(_ title: String, _ period: Period, _ main: (inout Markup) -> Void) -> DeskAnswer {
    let trail: [PageFrame.Step] = [
      .init(visit.text(Catalogue.figures), visit.link("/figures")),
      .init(title, visit.link("/figures/\(figure.key)")), .init(visit.text(Words.atDesk)),
    ]
    return visit.page(title: title, trail: trail) { html in
      html.element(.h1, text: title)
      html.element(.p, .class("actions")) { html in
        html.element(
          .a, .class("button second"), .href(visit.link("/figures/\(figure.key)")),
          text: visit.text(Words.backToFigure))
      }
      html.element(.form, .method("get")) { html in
        html.element(.div, .class("fields")) { html in
          FieldWriter(
            name: "period", label: visit.text(Words.period), value: period.notation,
            hint: visit.text(Words.periodHint)
          ).input(&html)
        }
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), .class("second"), text: visit.text(Words.apply))
        }
      }
      main(&html)
    }
  }

  private func period() throws(Refusal) -> Period {
    guard let text = visit.query["period"] else { return visit.pack.year }
    guard let period = Period(text) else { throw Refusal(Catalogue.expectedPeriod(found: text)) }
    return period
  }

  private func pageNumber() throws(Refusal) -> Int {
    do throws(Diagnostic) {
      return try Pagination.page(in: visit.query)
    } catch {
      throw Refusal(error.message)
    }
  }

  /// Where the rows lead to: nothing where the account may not read it.
  private func links(_ table: RecordTable, _ register: Register) throws -> [Int64: DeskFigureView.Link] {
    let dossiers = DossierLinks(visit)
    let path = dossiers.path(from: register)
    return try visit.body.database.reading { reader in
      var links: [Int64: DeskFigureView.Link] = [:]
      for row in table.rows {
        if let path {
          guard let id = try dossiers.dossier(of: row.id, in: register, path, reader),
            let dossier = try dossiers.link(id, reader)
          else { continue }
          links[row.id] = .init(label: dossier.number, href: dossier.href)
        } else if register.isOpen(to: visit) {
          let name = try RecordWords(reader, visit.pack, visit.language).name(row.id, of: register.name)
          links[row.id] = .init(label: name, href: visit.link("/desk/registers/\(register.name)/\(row.id)"))
        }
      }
      return links
    }
  }
}

extension Register {
  /// What reading its records asks for: those of casework are read with dossiers.
  fileprivate var permission: Permission { service == nil || isFilledInDossiers ? .dossiers : .registers }
}

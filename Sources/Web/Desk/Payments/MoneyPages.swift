// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Reporting

/// What the pages of payments, of the budget and of revisions have in common.
enum MoneyPages {
  /// The pages of money that are open to the account, the present one marked.
  static func links(_ visit: Visit, at present: Permission, _ html: inout Markup) {
    let pages: [(Permission, String, Message)] = [
      (.payments, "/desk/payments", Catalogue.payments), (.budget, "/desk/budget", Catalogue.Paying.budget),
      (.revisions, "/desk/revisions", Catalogue.Paying.revisions),
    ].filter { visit.account.may($0.0, visit.pack) }
    guard pages.count > 1 else { return }
    html.element(.nav, .class("pages"), .ariaLabel(visit.text(Catalogue.Paying.pages))) { html in
      html.element(.ul) { html in
        for (permission, path, label) in pages {
          html.element(.li) { html in
            html.element(
              .a, .href(visit.link(path)), permission == present ? .ariaCurrent("page") : nil,
              text: visit.text(label))
          }
        }
      }
    }
  }
}

extension Visit {
  /// The programme that the path names.
  func programme() throws(DeskNotFound) -> Programme {
    guard let programme = pack.programme(self[parameter: "programme"]) else { throw DeskNotFound() }
    return programme
  }

  /// As shown to the reader.
  func label(_ programme: Programme) -> String { pack.header.typeset(programme.label) }

  /// A month, as shown to the reader.
  func monthName(_ month: CivilDate) -> String {
    Period.month(month.month, of: month.year).formatted(in: language)
  }
}

extension CivilDate {
  /// As addresses name a month: `2023-06`.
  var monthCode: String { String(description.prefix(7)) }
}

extension Programme {
  /// Whether its rights are paid.
  var pays: Bool { right.map { $0.rhythm != .none && $0.budgetLine != nil } ?? false }
}

extension Number {
  /// An amount as it is typed: with spaces between thousands, a comma or a point, maybe a sign of euro.
  init?(typed text: String) {
    let digits = text.filter { !$0.isWhitespace && $0 != "\u{202F}" && $0 != "€" }
    self.init(digits.replacing(",", with: "."))
  }
}

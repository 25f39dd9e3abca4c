// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Pack
import Reporting

/// What an agent finds in the morning: dossiers by deadline, those that are theirs, what changed.
struct MyWorkPages {
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] = [.get("/desk", .account) { try MyWorkPages($0).page() }]

  private func page() throws -> DeskAnswer {
    visit.page(title: visit.text(Catalogue.myWork), part: .work) { html in
      html.element(.h1, text: visit.text(Catalogue.myWork))
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import HTTPTypes
import Reporting

/// Pages that say why something is not shown or done, and lead on to where whoever reads them belongs.
struct NoticePages {
  let guest: Guest
  /// Whether the address is one of citizens' pages.
  let isForCitizens: Bool
  /// Whether it is that of a link that was sent to someone.
  private let isInvitation: Bool
  /// Of the session, where there is one.
  var formToken: String?

  init(_ guest: Guest, on route: DeskRoute) {
    self.guest = guest
    isForCitizens = CitizenRoutes.prefixes.contains { route.path.hasPrefix($0) }
    isInvitation = route.path.hasPrefix("/invitations")
  }

  private var language: Language { guest.language }

  func notice(_ status: HTTPResponse.Status, _ title: Message, _ text: Message) -> DeskAnswer {
    func contents(_ html: inout Markup) {
      html.element(.h1, text: title(language))
      html.element(.p, .class("lead"), text: text(language).sentence)
      html.element(.p) { html in
        html.element(.a, .href(guest.link(way.path)), text: way.label(language))
      }
      guard isInvitation, guest.account == nil else { return }
      html.element(.p) { html in
        html.element(
          .a, .href(guest.link(NewLinkPages.path)), text: Catalogue.newLinkOffered(language))
      }
    }
    if isForCitizens || guest.account?.person != nil {
      var frame = CitizenFrame(guest)
      frame.formToken = formToken
      return frame.page(title: title(language), status: status, main: contents)
    }
    let frame = DeskFrame(
      body: guest.body, language: language, account: guest.account, formToken: formToken)
    return .page(frame.page(title: title(language), main: contents), status: status)
  }

  private var way: (path: String, label: Message) {
    if guest.account?.person != nil { return ("/my", Catalogue.myDossiers) }
    if isForCitizens { return ("/programmes", Catalogue.yourRequests) }
    return guest.account == nil ? ("/sign-in", Catalogue.signIn) : ("/desk", Catalogue.backToDesk)
  }
}

extension String {
  /// As a sentence: a capital first, a full stop last.
  var sentence: String {
    let text = prefix(1).uppercased() + dropFirst()
    guard let last = text.last, !".!?…:".contains(last) else { return text }
    return text + "."
  }
}

// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import Foundation
import Pack
import Reporting

/// A request that is gone on with later, or begun anew.
extension RequestPages {
  func mailLink(_ draft: Draft) throws -> DeskAnswer {
    let programme = try guest.citizenProgramme()
    let flow = RequestFlow(try answers(programme, draft), desk)
    guard let recipient = MailAddress(draft.values["p.courriel"] ?? "") else {
      return RequestForm(guest, flow, refusal: Catalogue.wrongMailAddress).page(.identity)
    }
    guard guest.body.attempts.allows("\(guest.address) mail") else {
      throw Refusal(Catalogue.tooManyAttempts)
    }
    let link = try drafts.link(to: draft)
    let address = guest.body.mail.origin + guest.link("/requests/resume/\(link.text)")
    let label = guest.body.pack.header.typeset(programme.label)
    try guest.body.mail.post(
      to: recipient, subject: Catalogue.resumeSubject(label)(language),
      text: Catalogue.resumeMail(label, address)(language))
    return .see(guest.link("/programmes/\(programme.name)/request/saved"))
  }

  func saved() throws -> DeskAnswer {
    let programme = try guest.citizenProgramme()
    let title = guest.text(Catalogue.requestSaved)
    return CitizenFrame(guest).page(title: title) { html in
      html.element(.h1, text: title)
      html.element(
        .p, .class("lead"),
        text: guest.text(guest.body.mail.isSent ? Catalogue.requestSavedText : Catalogue.requestSavedHere))
      html.element(.p) { html in
        html.element(.a, .class("button"), .href(address(programme)), text: guest.text(Catalogue.goOnNow))
      }
    }
  }

  /// A link that does not serve is told as citizens' pages tell it.
  func told(_ run: () throws -> DeskAnswer) throws -> DeskAnswer {
    do {
      return try run()
    } catch let refusal as Refusal {
      let title = guest.text(Catalogue.goOnWithRequest)
      return CitizenFrame(guest, refusal: refusal.reason).page(title: title, status: .unprocessableContent) {
        html in
        html.element(.h1, text: title)
        html.element(.p, text: guest.text(Catalogue.linkNoLonger))
        html.element(.p) { html in
          html.element(
            .a, .class("button second"), .href(guest.link("/programmes")),
            text: guest.text(Catalogue.yourRequests))
        }
      }
    }
  }

  func token() throws -> Token {
    guard let token = Token(guest[parameter: "token"]) else { throw Refusal(Catalogue.linkUnknown) }
    return token
  }

  /// A link that is only looked at, as mail programmes do, stays good.
  func resumePage() throws -> DeskAnswer {
    let token = try token()
    _ = try guest.body.accounts.target(of: token, for: .resume)
    let title = guest.text(Catalogue.goOnWithRequest)
    return CitizenFrame(guest).page(title: title) { html in
      html.element(.h1, text: title)
      html.element(.p, .class("lead"), text: guest.text(Catalogue.linkServesOnce))
      html.element(.form, .method("post"), .action(guest.link("/requests/resume/\(token.text)"))) { html in
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: guest.text(Catalogue.goOnNow))
        }
      }
    }
  }

  func resume() throws -> DeskAnswer {
    let (token, draft) = try drafts.resume(try token())
    return .see(guest.link("/programmes/\(draft.programme)/request")).setting(
      DraftCookie.cookie(token, guest))
  }

  /// Begins another request in this browser.
  func forget() throws -> DeskAnswer {
    let programme = try guest.citizenProgramme()
    var cookie = DraftCookie.cookie(Token(), guest)
    cookie.lasting = 0
    return .see(address(programme)).setting(cookie)
  }
}

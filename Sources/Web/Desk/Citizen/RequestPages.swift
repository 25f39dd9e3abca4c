// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import Foundation
import Pack
import Reporting

/// A request, page by page: kept on the way, sealed, and sent once.
struct RequestPages {
  let guest: Guest
  let drafts: DraftBook

  init(_ guest: Guest) {
    self.guest = guest
    drafts = DraftBook(guest.body.accounts)
  }

  static let routes: [DeskRoute] = [
    .guest(.get, "/programmes/:programme/request") { try RequestPages($0).page() },
    .guest(.post, "/programmes/:programme/request", takesDocuments: true) { try RequestPages($0).take() },
    .guest(.post, "/programmes/:programme/request/new") { try RequestPages($0).forget() },
    .guest(.get, "/programmes/:programme/request/saved") { try RequestPages($0).saved() },
    .guest(.get, "/requests/resume/:token") { guest in
      try RequestPages(guest).told { try RequestPages(guest).resumePage() }
    },
    .guest(.post, "/requests/resume/:token") { guest in
      try RequestPages(guest).told { try RequestPages(guest).resume() }
    },
  ]

  var language: Language { guest.language }
  var desk: Desk { guest.citizenDesk() }
  func address(_ programme: Programme) -> String {
    guest.link("/programmes/\(programme.name)/request")
  }

  /// The draft of this browser; nil where there is none for the programme.
  func draft(_ programme: Programme) throws -> Draft? {
    guard let token = guest.draft, let draft = try drafts.draft(token), draft.programme == programme.name
    else { return nil }
    return draft
  }

  func answers(_ programme: Programme, _ draft: Draft?) throws -> RequestAnswers {
    RequestAnswers(
      programme: programme, pack: guest.body.pack, language: language,
      values: try draft?.values ?? knownValues())
  }

  /// What is known of the citizen who is signed in.
  private func knownValues() throws -> [String: String] {
    guard let person = guest.account?.person else { return [:] }
    let record = try guest.body.database.reading { reader in
      try reader.record(try reader.keptPerson(person), of: "personne")
    }
    return Dictionary(
      RequestAnswers.personFields.compactMap { name in record?.text(name).map { ("p.\(name)", $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  // MARK: Pages

  func page() throws -> DeskAnswer {
    let programme = try guest.citizenProgramme()
    let draft = try draft(programme)
    if let draft, draft.isSent { return SentPage(guest, programme, draft).page() }
    let flow = RequestFlow(try answers(programme, draft), desk)
    return RequestForm(guest, flow).page(flow.step(guest.query["step"] ?? draft?.values["step"]))
  }

  private func take() throws -> DeskAnswer {
    let programme = try guest.citizenProgramme()
    var draft = try draft(programme)
    if let draft, draft.isSent { return .see(address(programme)) }
    var answers = try answers(programme, draft)
    let step = RequestFlow(answers, desk).step(guest.form["step"])
    answers.take(guest.form, on: step, desk)
    var refusal: Message?
    if step == .documents {
      do throws(Refusal) { try takeDocuments(&answers) } catch { refusal = error.reason }
    }
    let isRepeated = answers.repeated(guest.form)
    let flow = RequestFlow(answers, desk)
    let go = guest.form["go"] ?? "next"
    if refusal == nil, !isRepeated, go == "next" || go == "send" {
      do throws(Refusal) { try flow.check(step) } catch { refusal = error.reason }
    }
    let next: RequestFlow.Step =
      isRepeated || refusal != nil || go == "save"
      ? step : go == "back" ? flow.step(before: step) ?? step : flow.step(after: step)
    answers.values["step"] = next.name
    let cookie: DeskCookie?
    do {
      cookie = try keep(answers, &draft)
    } catch let refusal as Refusal {
      guard let sent = try alreadySent(programme) else { throw refusal }
      return sent
    }
    func answer(_ answer: DeskAnswer) -> DeskAnswer { cookie.map { answer.setting($0) } ?? answer }
    if let refusal {
      return answer(RequestForm(guest, RequestFlow(answers, desk), refusal: refusal).page(step))
    }
    if go == "send", step == .review, let draft { return answer(try send(flow, draft)) }
    if go == "save", let draft { return answer(try mailLink(draft)) }
    return answer(.see(address(programme) + "?step=\(next.name)"))
  }

  /// Keeps what was typed; the cookie of a draft that begins.
  private func keep(_ answers: RequestAnswers, _ draft: inout Draft?) throws -> DeskCookie? {
    if var known = draft {
      known.values = answers.values
      try drafts.save(known)
      draft = known
      return nil
    }
    guard guest.body.attempts.allows("\(guest.address) draft") else {
      throw Refusal(Catalogue.tooManyAttempts)
    }
    let token = try drafts.begin(answers.programme.name, answers.values)
    draft = try drafts.draft(token)
    return DraftCookie.cookie(token, guest)
  }

  /// Documents are taken as they come; what is refused is told, what is missing can be sent later.
  private func takeDocuments(_ answers: inout RequestAnswers) throws(Refusal) {
    let store = DocumentStore(guest.body.database)
    for document in RequestFlow(answers, desk).documents {
      guard let file = guest.form.file("d.\(document.kind)") else { continue }
      let kept: DocumentStore.Kept
      do {
        kept = try store.keep(file)
      } catch let refusal as Refusal {
        throw Refusal(Catalogue.ofDocument(document.label, refusal.reason))
      } catch {
        throw Refusal(Catalogue.fileNotKept)
      }
      answers.values["d.\(document.kind)"] = "\(kept.digest) \(kept.name)"
    }
  }

  private func send(_ flow: RequestFlow, _ draft: Draft) throws -> DeskAnswer {
    if let problem = flow.firstProblem() {
      return RequestForm(guest, flow, refusal: problem.reason).page(problem.step)
    }
    guard guest.form["certify"] == "1" else {
      return RequestForm(guest, flow, refusal: Catalogue.certifyExpected).page(.review)
    }
    do {
      try RequestSending(guest, drafts).send(flow, draft)
    } catch let refusal as Refusal {
      if let sent = try alreadySent(flow.answers.programme) { return sent }
      return RequestForm(guest, flow, refusal: refusal.reason).page(.review)
    }
    return .see(address(flow.answers.programme))
  }

  /// Where a request is sent twice at once, who comes second is led to what the first one sent.
  private func alreadySent(_ programme: Programme) throws -> DeskAnswer? {
    guard let draft = try draft(programme), draft.isSent else { return nil }
    return .see(address(programme))
  }
}

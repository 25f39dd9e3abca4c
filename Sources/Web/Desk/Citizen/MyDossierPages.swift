// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import Pack
import Reporting

/// A citizen's own dossiers: where they stand, what is awaited, what can be done. Nobody else's is there.
struct MyDossierPages {
  let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  private static let shown: DeskRoute.Run = { try MyDossierPages($0).dossier() }

  static let routes: [DeskRoute] = [
    .get("/my", .applicant) { try MyDossierPages($0).list() },
    .get("/my/dossiers/:number", .applicant) { try MyDossierPages($0).dossier() },
    .get("/my/dossiers/:number/letters/:letter", .applicant) { try MyDossierPages($0).letter() },
    .get("/my/dossiers/:number/documents/:document", .applicant) { try MyDossierPages($0).document() },
    .post("/my/dossiers/:number/documents", .applicant, page: shown) {
      try MyDossierPages($0).sendDocument()
    },
    .post("/my/dossiers/:number/steps", .applicant, page: shown) {
      try MyDossierPages($0).perform()
    },
  ]

  var language: Language { visit.language }
  func typeset(_ text: String) -> String { visit.pack.header.typeset(text) }
  func day(_ date: CivilDate) -> String { date.formatted(in: language) }

  /// Where the citizen works: as the procedures let citizens.
  private var desk: Desk { visit.guest.citizenDesk(named: visit.account.name) }

  private func person() throws -> Int64 {
    guard let person = visit.account.person else { throw DeskNotFound() }
    return person
  }

  private func list() throws -> DeskAnswer {
    let dossiers = try desk.dossiers(of: try person())
    let title = visit.text(Catalogue.myDossiers)
    return CitizenFrame(visit).page(title: title, part: .dossiers) { html in
      html.element(.h1, text: title)
      if dossiers.isEmpty {
        html.element(.p, .class("lead"), text: visit.text(Catalogue.noDossiers))
      }
      for dossier in dossiers {
        html.element(.section, .class("panel"), .ariaLabelledBy(dossier.number)) { html in
          html.element(.h2, .id(dossier.number)) { html in
            html.element(
              .a, .href(visit.link("/my/dossiers/\(dossier.number)")), text: typeset(dossier.programme.label))
          }
          html.element(.p) { html in
            html.element(
              .span, .class("tag"),
              text: typeset(dossier.programme.state(dossier.state)?.label ?? dossier.state))
            html.text(" ")
            html.element(
              .span, .class("quiet"),
              text: Catalogue.numberAndDay(dossier.number, dossier.submitted.map(day) ?? "")(language))
          }
        }
      }
      html.element(.p) { html in
        html.element(
          .a, .class("button second"), .href(visit.link("/programmes")),
          text: visit.text(Catalogue.makeAnotherRequest))
      }
    }
  }

  // MARK: One dossier

  private func file() throws -> ApplicantFile {
    do {
      return try desk.applicantFile(visit[parameter: "number"], of: try person())
    } catch is Refusal {
      throw DeskNotFound()
    }
  }

  private func dossier() throws -> DeskAnswer {
    let file = try self.file()
    let letters = try desk.letters(of: file.dossier.number)
    let label = typeset(file.dossier.programme.label)
    return CitizenFrame(visit).page(
      title: "\(label) – \(file.dossier.number)", part: .dossiers,
      trail: [.init(visit.text(Catalogue.myDossiers), visit.link("/my")), .init(file.dossier.number)]
    ) { html in
      html.element(.h1, text: label)
      MyDossierPage(visit: visit, file: file, letters: letters).write(&html)
    }
  }

  private func letter() throws -> DeskAnswer {
    let file = try self.file()
    let letters = try desk.letters(of: file.dossier.number)
    guard let place = Int(visit[parameter: "letter"]), letters.indices.contains(place - 1) else {
      throw DeskNotFound()
    }
    let letter = letters[place - 1]
    let title = typeset(letter.subject)
    return CitizenFrame(visit).page(
      title: title, part: .dossiers,
      trail: [
        .init(visit.text(Catalogue.myDossiers), visit.link("/my")),
        .init(file.dossier.number, visit.link("/my/dossiers/\(file.dossier.number)")), .init(title),
      ]
    ) { html in
      html.element(.h1, text: title)
      html.element(.p, .class("quiet"), text: day(letter.day))
      html.element(.div, .class("letter"), .lang(visit.pack.header.language.rawValue), text: letter.text)
    }
  }

  /// A document that the citizen handed in: to be kept, not opened here.
  private func document() throws -> DeskAnswer {
    let received = try file().received.first { String($0.id) == visit[parameter: "document"] }
    guard let file = received?.file, let kept = try visit.documents.file(file.digest) else {
      throw DeskNotFound()
    }
    return .file(kept.content, type: kept.kind.type, name: file.name)
  }

  // MARK: What a citizen does

  private func sendDocument() throws -> DeskAnswer {
    let file = try self.file()
    let kind = visit.form["kind"] ?? ""
    guard file.documents.contains(where: { $0.kind == kind }) else {
      throw Refusal(Catalogue.documentKindExpected)
    }
    guard let sent = visit.form.file("file") else { throw Refusal(Catalogue.fileExpected) }
    let kept = try visit.documents.keep(sent)
    try desk.work { work in
      let dossier = try work.dossier(file.dossier.number)
      // The same file sent twice is one document.
      let known = try work.hasDocument(kind, digest: kept.digest, of: dossier)
      if !known { try work.receive(kind, for: dossier, file: (kept.name, kept.digest)) }
    }
    return .see(visit.link("/my/dossiers/\(file.dossier.number)?done=document"))
  }

  private func perform() throws -> DeskAnswer {
    let file = try self.file()
    let step = visit.form["step"] ?? ""
    guard file.steps.contains(where: { $0.transition.name == step }) else {
      throw Refusal(Catalogue.stepNotOpen)
    }
    guard visit.form["confirm"] == "1" else { throw Refusal(Catalogue.confirmExpected) }
    try desk.work { work in
      let dossier = try work.dossier(file.dossier.number)
      let act = Act(
        motive: visit.form["motive"], note: visit.form["note"].map { String($0.prefix(2000)) },
        seen: visit.form["version"].flatMap { Int64($0) })
      _ = try work.perform(step, on: dossier, act)
    }
    return .see(visit.link("/my/dossiers/\(file.dossier.number)?done=step"))
  }
}

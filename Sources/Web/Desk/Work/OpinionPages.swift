// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Pack
import Reporting
import Store

/// An opinion that another service asks for: its question and the answer, without the dossier itself.
struct OpinionPages {
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] = [
    .get("/desk/opinions/:opinion", .permission(.dossiers)) { try OpinionPages($0).page() },
    .post("/desk/opinions/:opinion", .permission(.handle), page: again) {
      try OpinionPages($0).give()
    },
  ]

  private static let again: DeskRoute.Run = { try OpinionPages($0).page() }

  private typealias Words = Catalogue.CaseDesk

  /// The opinion, where it was asked of a service of the account.
  private func find() throws -> (opinion: StoredRecord, number: String) {
    let found = try visit.body.database.reading { reader -> (StoredRecord, String)? in
      guard let id = Int64(visit[parameter: "opinion"]), let opinion = try reader.record(id, of: "avis"),
        let dossier = try opinion.integer("dossier").flatMap({ try reader.record($0, of: "dossier") })
      else { return nil }
      return (opinion, dossier.text("numero") ?? "")
    }
    guard let (opinion, number) = found, let service = opinion.text("service"),
      visit.services(where: .dossiers).contains(service)
    else { throw DeskNotFound() }
    return (opinion, number)
  }

  private func page() throws -> DeskAnswer {
    let (opinion, number) = try find()
    let sheet = try visit.desk().sheet(number)
    let title = visit.text(Words.opinionOn(number))
    let isGiven = opinion.date("rendu_le") != nil
    return visit.page(
      title: title, part: .work,
      trail: [.init(visit.text(Catalogue.myWork), visit.link("/desk")), .init(title)]
    ) { html in
      html.element(.h1, text: title)
      html.element(.dl, .class("facts")) { html in
        for (label, text) in [
          (Words.programme, visit.typeset(sheet.dossier.programme.label)),
          (Words.applicant, sheet.applicant?.personName ?? "–"),
          (Words.service, visit.queue(opinion.text("service") ?? "")),
          (Words.askedOn, visit.date(opinion.date("demande_le"))),
          (Words.askedBy, opinion.text("demande_par") ?? "–"),
          (Words.question, opinion.text("question") ?? "–"),
        ] {
          html.element(.dt, text: visit.text(label))
          html.element(.dd, text: text)
        }
      }
      if isGiven {
        html.element(.p) { html in
          html.element(.span, .class("tag good"), text: visit.label(of: "sens", in: opinion))
          html.text(" " + visit.text(Words.givenOn(visit.date(opinion.date("rendu_le")))))
        }
      } else if visit.may(.handle, in: opinion.text("service")) {
        answerForm(opinion, &html)
      }
    }
  }

  private func answerForm(_ opinion: StoredRecord, _ html: inout Markup) {
    html.element(.form, .method("post"), .action(visit.link("/desk/opinions/\(opinion.id)"))) { html in
      visit.formField(&html)
      if case .choice(let senses)? = visit.pack.register("avis")?.field("sens")?.type {
        FieldWriter(
          name: "sense", label: visit.text(Words.opinion), value: visit.form["sense"] ?? "", isRequired: true
        ).select(
          &html, senses.map { ($0.value, visit.typeset($0.label)) }, empty: visit.text(Words.choose))
      }
      FieldWriter(
        name: "text", label: visit.text(Words.reasonsOfOpinion), value: visit.form["text"] ?? ""
      ).area(&html, rows: 5)
      html.element(.div, .class("actions")) { html in
        html.element(.button, .type("submit"), text: visit.text(Words.giveOpinion))
      }
    }
  }

  private func give() throws -> DeskAnswer {
    let (opinion, number) = try find()
    let service = opinion.text("service") ?? ""
    guard visit.may(.handle, in: service) else { throw DeskNotFound() }
    var arguments: Value.Context = [
      "dossier": .string(number), "service": .string(service), "sense": .string(visit.form["sense"] ?? ""),
    ]
    if let text = visit.form["text"] {
      arguments = Value.Context(arguments.entries + [.init(name: "text", value: .string(text))])
    }
    _ = try Operation.named("opinion.give").run(arguments, at: visit.desk(in: service))
    return .see(visit.link("/desk?done=\(DeskNotice.sent.rawValue)"))
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import HTTPTypes
import NIOCore
import Reading
import Reporting

/// A document that whoever asks drops on a page, read and shown with its figures and claims marked. Nothing of it is
/// kept.
struct ReadingPages {
  private let guest: Guest

  init(_ guest: Guest) { self.guest = guest }

  static let routes: [DeskRoute] = [
    .guest(.get, "/read") { ReadingPages($0).form() },
    .guest(.post, "/read", takesFiles: true) { try await ReadingPages($0).read() },
  ]

  private var language: Language { guest.language }
  private var frame: ReadingFrame { ReadingFrame(body: guest.body, language: language) }

  /// What a reader may want of a document.
  private enum Outcome: String, CaseIterable {
    case page, file, figures, claims, json

    var label: Message {
      switch self {
      case .page: Catalogue.Read.outcomePage
      case .file: Catalogue.Read.outcomeFile
      case .figures: Catalogue.Read.outcomeFigures
      case .claims: Catalogue.Read.outcomeClaims
      case .json: Catalogue.Read.outcomeJSON
      }
    }
  }

  private func form(_ reason: Message? = nil, status: HTTPResponse.Status = .ok) -> DeskAnswer {
    let title = guest.text(Catalogue.Read.pageTitle)
    return frame.page(title: title, status: status) { html in
      html.element(.h1, text: title)
      if let reason {
        html.element(.div, .class("alert"), .role("alert"), .id("refusal"), .tabindex(-1)) { html in
          html.element(.p, text: reason(language).sentence)
        }
      }
      html.element(.p, .class("lead"), text: guest.text(Catalogue.Read.pageLead))
      html.element(
        .form, .method("post"), .action(guest.link("/read")), .enctype("multipart/form-data"),
        .class("fields")
      ) { html in
        FieldWriter(
          name: "document", label: guest.text(Catalogue.Read.fileLabel),
          hint: Catalogue.Read.fileHint(megabytes: ReadingBench.limits.fileBytes / 1_000_000)(language),
          isRequired: true,
          isWide: true
        ).input(
          &html, type: "file",
          others: [
            .class("drop"),
            .accept(".txt,.md,.pdf,.docx,.odt,.html,.htm,text/plain,text/html,application/pdf"),
          ])
        FieldWriter(
          name: "as", label: guest.text(Catalogue.Read.outcomeLabel), value: guest.form["as"] ?? "page"
        ).select(
          &html, Outcome.allCases.map { ($0.rawValue, $0.label(language)) }, empty: nil)
        html.element(.div, .class("actions")) { html in
          html.element(.button, .type("submit"), text: guest.text(Catalogue.Read.readIt))
        }
      }
      html.element(.p, .class("remark"), text: guest.text(Catalogue.Read.notKept))
    }
  }

  private func read() async throws -> DeskAnswer {
    guard let file = guest.form.file("document") else {
      return form(Catalogue.Read.noFile, status: .unprocessableContent)
    }
    do {
      let reading = try await guest.body.readings.read(
        Data(file.content.readableBytesView), named: file.name, from: guest.address)
      return answer(reading, guest.form["as"].flatMap(Outcome.init) ?? .page)
    } catch let failure as ReadingBench.Failure {
      return form(
        failure == .busy ? Catalogue.Read.busy : Catalogue.tooManyAttempts, status: .tooManyRequests)
    } catch let error as Diagnostic {
      return form(error.message, status: .unprocessableContent)
    }
  }

  private func answer(_ reading: Reading, _ outcome: Outcome) -> DeskAnswer {
    let name = (reading.name as NSString).deletingPathExtension
    switch outcome {
    case .page:
      return frame.page(title: reading.title) { html in
        html.element(.h1, .lang(reading.language.rawValue), text: reading.title)
        AnnotatedPage(reading, language: language).contents(&html)
        html.element(.p) { html in
          html.element(.a, .href(guest.link("/read")), text: guest.text(Catalogue.Read.another))
        }
      }
    case .file:
      let bytes = AnnotatedPage(reading, language: language).file
      return .file(ByteBuffer(bytes: bytes), type: "text/html; charset=utf-8", name: "\(name).html")
    case .figures: return table(reading.figureTable.csv, name: "\(name)-figures.csv")
    case .claims: return table(reading.claimTable(language).csv, name: "\(name)-claims.csv")
    case .json:
      return .file(
        ByteBuffer(bytes: reading.json(.all, language)), type: "application/json; charset=utf-8",
        name: "\(name).json")
    }
  }

  private func table(_ csv: String, name: String) -> DeskAnswer {
    .file(ByteBuffer(string: csv), type: "text/csv; charset=utf-8", name: name)
  }
}

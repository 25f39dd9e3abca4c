// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Casework
import FEEL
import NIOCore
import Pack
import Reporting

/// A run of payments: what it came to, its files, what the bank sent back.
struct PaymentRunPages {
  private typealias Words = Catalogue.Paying
  private let visit: Visit

  init(_ visit: Visit) { self.visit = visit }

  static let routes: [DeskRoute] = [
    get("") { try $0.page() },
    get("/files/:file") { try $0.file() },
    get("/mandates") { try $0.lines("pay.mandates", "mandats") },
    get("/receipts") { try $0.lines("pay.receipts", "titres") },
    post("/send") { try $0.send() },
    post("/reject") { try $0.reject() },
    post("/reissue") { try $0.reissue() },
  ]

  private static func get(
    _ path: String, _ run: @escaping @Sendable (PaymentRunPages) throws -> DeskAnswer
  ) -> DeskRoute {
    .get("/desk/payments/:programme/:month" + path, .permissionOn(.payments, .programme)) {
      try run(PaymentRunPages($0))
    }
  }

  private static func post(
    _ path: String, _ run: @escaping @Sendable (PaymentRunPages) throws -> DeskAnswer
  ) -> DeskRoute {
    .post(
      "/desk/payments/:programme/:month" + path, .permissionOn(.payments, .programme),
      page: { try PaymentRunPages($0).page() },
      { try run(PaymentRunPages($0)) })
  }

  /// The programme and the month of the path, where they have a run.
  private func found() throws -> (programme: Programme, month: CivilDate, runs: PaymentRunEntry) {
    let programme = try visit.programme()
    guard let period = Period(visit[parameter: "month"]), period.kind == .month,
      let run = try visit.desk().paymentRuns(of: programme).first(where: { $0.month == period.start })
    else { throw DeskNotFound() }
    return (programme, period.start, run)
  }

  private func page() throws -> DeskAnswer {
    let (programme, month, run) = try found()
    let desk = visit.desk()
    let contents = PaymentRunContents(
      visit: visit, programme: programme, run: run,
      totals: try desk.paymentTotals(programme, month: month),
      files: try desk.bankFiles(of: programme, month: month),
      rejected: try desk.rejectedPayments(of: programme, month: month))
    let title = visit.monthName(month)
    return try visit.page(
      title: visit.text(Words.title(visit.label(programme), title)), part: .payments,
      trail: [
        .init(visit.text(Catalogue.payments), visit.link("/desk/payments")),
        .init(visit.label(programme), visit.link("/desk/payments/\(programme.name)")), .init(title),
      ]
    ) { html in
      html.element(.h1, text: visit.text(Words.title(visit.label(programme), title)))
      try contents.write(&html)
    }
  }

  // MARK: Files

  private var arguments: [Value.Context.Entry] {
    [
      .init(name: "programme", value: .string(visit[parameter: "programme"])),
      .init(name: "month", value: .string(visit[parameter: "month"])),
    ]
  }

  private func run(_ operation: String, _ more: [Value.Context.Entry] = []) throws -> Value {
    try visit.run(operation, Value.Context(arguments + more))
  }

  /// A file for the bank names payees and their accounts: who downloads it is noted.
  private func noteReading() throws {
    guard let service = visit.service else { return }
    let number = "\(visit[parameter: "programme"]) \(visit[parameter: "month"])"
    try visit.body.confidentiality.note(
      .init(service: service, register: "campagne", number: number), by: visit.account, on: visit.day)
  }

  private func file() throws -> DeskAnswer {
    _ = try found()
    let name = visit[parameter: "file"]
    let file = try run("pay.file", [.init(name: "file", value: .string(name))])
    try noteReading()
    return .file(
      ByteBuffer(string: file.context?["text"]?.string ?? ""), type: "application/xml", name: "\(name).xml")
  }

  private func lines(_ operation: String, _ name: String) throws -> DeskAnswer {
    let (programme, month, _) = try found()
    let lines = try run(operation)
    try noteReading()
    return .file(
      ByteBuffer(string: lines.context?["text"]?.string ?? ""), type: "text/csv; charset=utf-8",
      name: "\(name)-\(programme.name)-\(month.monthCode).csv")
  }

  // MARK: What forms do

  private func done(_ notice: DeskNotice) -> DeskAnswer {
    .see(
      visit.link(
        "/desk/payments/\(visit[parameter: "programme"])/\(visit[parameter: "month"])?done=\(notice.rawValue)"
      ))
  }

  private func send() throws -> DeskAnswer {
    _ = try found()
    _ = try run("pay.file")
    return done(.sent)
  }

  /// The payment that a form names, where it is of this run.
  private func payment() throws -> Value {
    let (programme, month, _) = try found()
    let identifier = visit.form["payment"] ?? ""
    guard try visit.desk().hasPayment(identifier, of: programme, month: month) else {
      throw Refusal(Words.notOfThisRun)
    }
    return .string(identifier)
  }

  private func reject() throws -> DeskAnswer {
    try visit.run(
      "pay.reject", ["payment": try payment(), "reason": .string(visit.form["reason"] ?? "")])
    return done(.saved)
  }

  private func reissue() throws -> DeskAnswer {
    try visit.run(
      "pay.reissue",
      ["payment": try payment(), "iban": visit.form["iban"].map { .string($0) } ?? .null()])
    return done(.saved)
  }
}

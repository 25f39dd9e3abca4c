// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Figures
import HTTPTypes
import Hummingbird
import Logging
import Pack
import Reporting

/// The pages and data of one body.
struct ReportController: Sendable {
  let report: LiveReport
  /// What makes entity tags differ between two runs of the server, as its code or its pack may.
  let run: String
  /// Whom figures lead on to their records; nil: nobody signs in.
  var desk: DeskBody?

  private var language: Language { report.body.language }
  private var pack: Pack { report.body.pack }

  /// Adds every route of the body.
  func add(to router: some RouterMethods<BilanRequestContext>) {
    SharedAssets.add(to: router)
    for (path, page) in [
      ("/", SitePage.home), ("/figures", .figureIndex), ("/checks", .checks), ("/about", .about),
    ] {
      get(path, router) { edition, _, _ in try sitePage(page, edition) }
    }
    get("/chapters/:service", router) { edition, parameters, _ in
      try sitePage(.chapter(try parameters.require("service")), edition)
    }
    data("/figures", router) { edition in try .values(of: pack.figures, edition.book, for: pack.year) }
    data("/checks", router) { edition in .claims(try edition.book.judgedClaims(), language) }
    router.get("/figures/:key") { request, context in
      if let own = try ownFigure(request, context.parameters) { return own }
      return try answer(request, context.parameters, "/figures/:key", context.logger) {
        edition, parameters, _ in
        try figure(try parameters.require("key"), edition)
      }
    }
    get("/figures/:key/:records", router) { edition, parameters, query in
      guard let format = RecordFormat(try parameters.require("records")) else { return nil }
      return try counted(edition).answer(try parameters.require("key"), query, format)
    }
    get("/registers", router) { edition, _, _ in registers(edition).index() }
    get("/registers/:name", router) { edition, parameters, query in
      let (name, format) = RecordFormat.split(try parameters.require("name"))
      return try registers(edition).answer(name, query, format)
    }
  }

  private func counted(_ edition: LiveReport.Edition) -> CountedRecords {
    CountedRecords(edition: edition, links: report.links, language: language)
  }

  private func registers(_ edition: LiveReport.Edition) -> RegisterPages {
    RegisterPages(edition: edition, links: report.links, language: language)
  }

  // MARK: Answers

  private typealias Write = @Sendable (LiveReport.Edition, Parameters, AddressQuery) throws -> Answer?

  private func get(
    _ path: String, _ router: some RouterMethods<BilanRequestContext>, _ write: @escaping Write
  ) {
    router.get(RouterPath(path)) { request, context in
      try answer(request, context.parameters, path, context.logger, write)
    }
  }

  /// The same rows at `path.csv` and `path.json`.
  private func data(
    _ path: String, _ router: some RouterMethods<BilanRequestContext>,
    _ table: @escaping @Sendable (LiveReport.Edition) throws -> DataTable
  ) {
    get("\(path).csv", router) { edition, _, _ in Answer(.csv, try table(edition).csv) }
    get("\(path).json", router) { edition, _, _ in Answer(.json, try table(edition).json) }
  }

  private func answer(
    _ request: Request, _ parameters: Parameters, _ template: String, _ logger: Logger, _ write: Write
  ) throws -> Response {
    do {
      let edition = try report.edition()
      let tag = EntityTag.of([edition.book.revision, run, request.uri.string])
      func writeNow() throws -> Answer? { try write(edition, parameters, AddressQuery(request)) }
      // Queries are without number: only pages are kept.
      let answer =
        request.uri.query == nil
        ? try edition.pages.answer(for: request.uri.path, writeNow) : try writeNow()
      return answer?.response(to: request, tag: tag) ?? notFound(request)
    } catch let error as Diagnostic {
      return notice(.badRequest, Catalogue.badRequest, error.message, request)
    } catch {
      let cause = (error as? Diagnostics)?.description(in: language) ?? "\(error)"
      logger.error("\(template): \(cause)")
      return notice(.internalServerError, Catalogue.serverError, Catalogue.serverErrorText, request)
    }
  }

  /// An address that leads nowhere.
  func notFound(_ request: Request) -> Response {
    notice(.notFound, Catalogue.pageNotFound, Catalogue.pageNotFoundText, request)
  }

  private func notice(_ status: HTTPResponse.Status, _ title: Message, _ text: Message, _ request: Request)
    -> Response
  {
    let header = pack.header
    let frame = PageFrame(
      body: header.typeset(header.name), report: header.typeset("\(header.title) \(header.year)"),
      language: language, links: report.links)
    let html = frame.page(title: title(language)) { html in
      html.element(.h1, text: title(language))
      let sentence = text(language)
      html.element(.p, text: sentence.prefix(1).uppercased() + sentence.dropFirst())
    }
    return Answer(.html, html).response(to: request, status: status)
  }

  private func sitePage(_ page: SitePage, _ edition: LiveReport.Edition) throws -> Answer? {
    try edition.site.html(page, links: report.links).map { Answer(.html, $0) }
  }

  /// A figure's page for who is signed in and may read what it counts: it leads there, and is kept by nobody.
  private func ownFigure(_ request: Request, _ parameters: Parameters) throws -> Response? {
    guard let desk, let token = request.cookies[DeskController.sessionCookie].flatMap({ Token($0.value) }),
      let account = try desk.sessions.account(of: token),
      let figure = FigureKey(try parameters.require("key")).flatMap(pack.figure),
      let address = DeskFigurePages.address(of: figure, pack, for: account)
    else { return nil }
    var links = report.links
    links.desk = desk.address(address)
    let html = try report.edition().site.html(.figure(figure.key), links: links)
    guard var response = html.map({ Answer(.html, $0).response(to: request) }) else { return nil }
    response.headers[.cacheControl] = "no-store"
    return response
  }

  /// A figure's page, or its values where the key ends in `.csv` or `.json`.
  private func figure(_ name: String, _ edition: LiveReport.Edition) throws -> Answer? {
    let (key, format) = RecordFormat.split(name)
    guard let key = FigureKey(key), let figure = pack.figure(key) else { return nil }
    switch format {
    case .html: return try sitePage(.figure(key), edition)
    case .csv: return Answer(.csv, try DataTable.figure(figure, edition.book, for: pack.year).csv)
    case .json: return Answer(.json, try DataTable.figure(figure, edition.book, for: pack.year).json)
    }
  }
}

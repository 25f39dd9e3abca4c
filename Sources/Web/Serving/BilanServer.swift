// SPDX-License-Identifier: Apache-2.0

import Base
import Hummingbird
import Logging
import Reporting

/// Serves the reports of one or several bodies over HTTP.
///
/// One body's report is at `/`; several are each under their pack's identifier, with a list of them at `/`.
public struct BilanServer: Sendable {
  private let bodies: [PublishedBody]
  private let logger: Logger

  /// A server of these bodies, not yet running. Nothing of the reports is made before it is asked for.
  public init(_ bodies: [PublishedBody], logger: Logger = Logger(label: "bilan")) {
    self.bodies = bodies
    self.logger = logger
  }

  private var router: Router<BasicRequestContext> {
    let router = Router()
    let run = String(UInt64.random(in: .min ... .max), radix: 16)
    if bodies.count == 1 {
      ReportController(report: LiveReport(bodies[0], links: .routes), run: run).add(to: router)
    } else {
      for body in bodies {
        let prefix = "/\(body.pack.header.identifier)"
        let report = LiveReport(body, links: .routes(under: prefix))
        ReportController(report: report, run: run).add(to: router.group(RouterPath(prefix)))
      }
      HomeController(bodies: bodies).add(to: router)
    }
    return router
  }

  /// Serves until the process is told to stop (SIGTERM, SIGINT); requests under way are finished first.
  /// - Parameter onReady: told the port once connections are accepted.
  public func run(host: String, port: Int, onReady: @escaping @Sendable (Int) async -> Void) async throws {
    let application = Application(
      router: router, configuration: .init(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) }, logger: logger)
    try await application.runService()
  }
}

/// The list of bodies, where there are several.
struct HomeController: Sendable {
  let bodies: [PublishedBody]

  func add(to router: some RouterMethods<BasicRequestContext>) {
    let language = bodies.first?.language ?? .fr
    let answer = Answer(.html, html(language))
    let stylesheet = Answer(.css, Site.stylesheet)
    router.get("/") { request, _ in answer.response(to: request, tag: EntityTag.of([html(language)])) }
    router.get("/assets/bilan.css") { request, _ in
      stylesheet.response(to: request, tag: EntityTag.of([Site.stylesheet]))
    }
  }

  private func html(_ language: Language) -> String {
    let title = Catalogue.publishedReports(language)
    var html = Markup()
    html.doctype()
    html.element(.html, .lang(language.rawValue)) { html in
      html.element(.head) { html in
        html.element(.meta, .charset("utf-8"))
        html.element(.meta, .name("viewport"), .content("width=device-width, initial-scale=1"))
        html.element(.title, text: title)
        html.element(.link, .rel("stylesheet"), .href(SiteLinks.routes.href(.stylesheet)))
      }
      html.element(.body) { html in
        html.element(.main) { html in
          html.element(.h1, text: title)
          html.element(.ul) { html in
            for body in bodies {
              html.element(.li) { html in
                let header = body.pack.header
                html.element(
                  .a, .href("/\(header.identifier)/"), text: "\(header.name) – \(header.title) \(header.year)"
                )
              }
            }
          }
        }
      }
    }
    return html.string
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Hummingbird
import Logging
import NIOCore
import Reporting

/// Serves the reports of one or several bodies over HTTP.
///
/// One body's report is at `/`; several are each under their pack's identifier, with a list of them at `/`.
public struct BilanServer: Sendable {
  private let bodies: [PublishedBody]
  private let logger: Logger
  private let desks: [String: DeskController]
  private let settings: ServerSettings

  /// A server of these bodies, not yet running. Nothing of the reports is made before it is asked for.
  ///
  /// - Parameter logger: where failures are noted; by default standard error, for what is worth a warning.
  /// - Throws: `Diagnostic` where two bodies have one identifier, and so one address.
  public init(_ bodies: [PublishedBody], settings: ServerSettings = ServerSettings(), logger: Logger? = nil)
    throws(Diagnostic)
  {
    for (identifier, group) in Dictionary(grouping: bodies, by: \.pack.header.identifier)
    where group.count > 1 {
      throw Diagnostic(file: nil, Catalogue.bodyServedTwice(identifier))
    }
    self.bodies = bodies
    self.settings = settings
    self.logger = logger ?? Self.standardError(asJSON: settings.logsRequests)
    let isAlone = bodies.count == 1
    desks = Dictionary(
      uniqueKeysWithValues: bodies.compactMap { body in
        body.desk(isAlone: isAlone).map { (body.pack.header.identifier, $0) }
      })
  }

  private static func standardError(asJSON: Bool) -> Logger {
    guard !asJSON else { return Logger(label: "bilan") { _ in JSONLogHandler(log: .standardError) } }
    var logger = Logger(label: "bilan") { StreamLogHandler.standardError(label: $0) }
    logger.logLevel = .warning
    return logger
  }

  private var router: Router<BilanRequestContext> {
    let router = Router(context: BilanRequestContext.self, options: .autoGenerateHeadEndpoints)
    let statistics = RequestStatistics()
    router.add(
      middleware: RequestObserver(
        statistics: statistics, log: settings.logsRequests ? .standardError : nil))
    OperationsController(
      bodies: bodies, desks: bodies.compactMap { desks[$0.pack.header.identifier]?.body },
      statistics: statistics, settings: settings
    ).add(to: router)
    let run = String(UInt64.random(in: .min ... .max), radix: 16)
    guard bodies.count > 1 else {
      for body in bodies {
        let controller = ReportController(
          report: LiveReport(body, links: body.links(.routes)), run: run,
          desk: desks[body.pack.header.identifier]?.body)
        router.add(middleware: UnknownAddress { controller.notFound($0) })
        controller.add(to: router)
        desks[body.pack.header.identifier]?.add(to: router)
      }
      return router
    }
    let home = HomeController(bodies: bodies)
    let controllers = bodies.map { body in
      ReportController(
        report: LiveReport(body, links: body.links(.routes(under: body.prefix))), run: run,
        desk: desks[body.pack.header.identifier]?.body)
    }
    router.add(
      middleware: UnknownAddress { request in
        let owner = controllers.first { request.uri.path.hasPrefix($0.report.body.prefix + "/") }
        return owner?.notFound(request) ?? home.notFound(request)
      })
    home.add(to: router)
    for controller in controllers {
      let group = router.group(RouterPath(controller.report.body.prefix))
      controller.add(to: group)
      desks[controller.report.body.pack.header.identifier]?.add(to: group)
    }
    return router
  }

  /// Serves until the process is told to stop (SIGTERM, SIGINT); requests under way are finished first.
  ///
  /// - Parameter onReady: told the port once connections are accepted.
  /// - Throws: `Diagnostic` where the address cannot be listened to.
  public func run(host: String, port: Int, onReady: @escaping @Sendable (Int) async -> Void) async throws {
    let application = Application(
      router: router, configuration: .init(address: .hostname(host, port: port), serverName: nil),
      onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) }, logger: logger)
    let upkeep = Task.detached(priority: .background) { [desks, logger] in
      await AbandonedDrafts.forgetDaily(desks.values.map(\.body), logger)
    }
    defer { upkeep.cancel() }
    do {
      try await application.runService()
    } catch let error as IOError {
      let cause = String(cString: strerror(error.errnoCode))
      throw Diagnostic(file: nil, Catalogue.cannotListen(host, port, cause))
    } catch let error as SocketAddressError.UnknownHost {
      throw Diagnostic(file: nil, Catalogue.cannotListen(host, port, "\(error)"))
    }
  }
}

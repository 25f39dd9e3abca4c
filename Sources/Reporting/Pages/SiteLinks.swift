// SPDX-License-Identifier: Apache-2.0

import Pack

/// A page of the report, or a place in it.
public enum SitePage: Sendable, Hashable {
  case home
  /// A service's chapter, at a section if named.
  case chapter(String, anchor: String? = nil)
  case figureIndex
  case figure(FigureKey)
  case checks
  case about
  case stylesheet
  /// The records that make a figure's value: only a live site can list them.
  case records(FigureKey)
  /// The public registers: only a live site can list them.
  case registers

  /// Its file in a static site.
  var file: String {
    switch self {
    case .home: "index.html"
    case .chapter(let service, _): "chapters/\(service).html"
    case .figureIndex: "figures/index.html"
    case .figure(let key), .records(let key): "figures/\(key).html"
    case .checks: "checks.html"
    case .about, .registers: "about.html"
    case .stylesheet: "assets/bilan.css"
    }
  }

  /// Its path in a live site.
  var route: String {
    switch self {
    case .home: "/"
    case .chapter(let service, _): "/chapters/\(service)"
    case .figureIndex: "/figures"
    case .figure(let key): "/figures/\(key)"
    case .records(let key): "/figures/\(key)/records"
    case .checks: "/checks"
    case .about: "/about"
    case .registers: "/registers"
    case .stylesheet: "/assets/bilan.css"
    }
  }
}

/// How pages name each other: by relative files in a folder, or by the routes of a server.
public struct SiteLinks: Sendable {
  private let current: SitePage?
  /// What routes stand under: empty, or "/val-de-marne".
  private let prefix: String
  /// Where who reads the page finds the records of the figure shown, at the desk; nil: nobody is signed in.
  public var desk: String?
  /// Where citizens ask for what the body gives; nil where they do not.
  public private(set) var requests: String?
  /// Where documents of others are read; nil where they are not.
  public private(set) var reading: String?

  private init(current: SitePage?, prefix: String) {
    self.current = current
    self.prefix = prefix
  }

  /// The same, where citizens ask for what the body gives.
  public var withRequests: SiteLinks {
    var links = self
    links.requests = prefix + "/programmes"
    return links
  }

  /// The same, where documents of others are read.
  public var withReading: SiteLinks {
    var links = self
    links.reading = prefix + "/read"
    return links
  }

  /// The routes of a live site.
  public static let routes = SiteLinks(current: nil, prefix: "")

  /// The routes of a live site that stands under a prefix, as several do in one server.
  public static func routes(under prefix: String) -> SiteLinks { SiteLinks(current: nil, prefix: prefix) }

  /// Files, as seen from one of them.
  public static func files(from page: SitePage) -> SiteLinks { SiteLinks(current: page, prefix: "") }

  /// Whether the site can list records.
  public var isLive: Bool { current == nil }

  /// The address of a page.
  public func href(_ page: SitePage) -> String {
    var fragment = ""
    if case .chapter(_, let anchor?) = page { fragment = "#" + anchor }
    guard let current else { return prefix + page.route + fragment }
    if current.file == page.file, !fragment.isEmpty { return fragment }
    let depth = current.file.count { $0 == "/" }
    return String(repeating: "../", count: depth) + page.file + fragment
  }
}

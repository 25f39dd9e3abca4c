// SPDX-License-Identifier: Apache-2.0

/// The name of an element of HTML or SVG.
public struct Tag: Sendable {
  let name: StaticString
  let kind: Kind

  enum Kind { case normal, void, drawing }

  private init(_ name: StaticString, _ kind: Kind = .normal) {
    self.name = name
    self.kind = kind
  }

  public static let a = Tag("a")
  public static let article = Tag("article")
  public static let aside = Tag("aside")
  public static let blockquote = Tag("blockquote")
  public static let body = Tag("body")
  public static let br = Tag("br", .void)
  public static let button = Tag("button")
  public static let caption = Tag("caption")
  public static let code = Tag("code")
  public static let dd = Tag("dd")
  public static let details = Tag("details")
  public static let div = Tag("div")
  public static let dl = Tag("dl")
  public static let dt = Tag("dt")
  public static let em = Tag("em")
  public static let fieldset = Tag("fieldset")
  public static let figcaption = Tag("figcaption")
  public static let figure = Tag("figure")
  public static let footer = Tag("footer")
  public static let form = Tag("form")
  public static let h1 = Tag("h1")
  public static let h2 = Tag("h2")
  public static let h3 = Tag("h3")
  public static let h4 = Tag("h4")
  public static let h5 = Tag("h5")
  public static let h6 = Tag("h6")
  public static let head = Tag("head")
  public static let header = Tag("header")
  public static let hr = Tag("hr", .void)
  public static let html = Tag("html")
  public static let input = Tag("input", .void)
  public static let label = Tag("label")
  public static let legend = Tag("legend")
  public static let li = Tag("li")
  public static let link = Tag("link", .void)
  public static let main = Tag("main")
  public static let meta = Tag("meta", .void)
  public static let nav = Tag("nav")
  public static let ol = Tag("ol")
  public static let option = Tag("option")
  public static let p = Tag("p")
  public static let pre = Tag("pre")
  public static let section = Tag("section")
  public static let select = Tag("select")
  public static let small = Tag("small")
  public static let span = Tag("span")
  public static let strong = Tag("strong")
  public static let summary = Tag("summary")
  public static let sup = Tag("sup")
  public static let table = Tag("table")
  public static let tbody = Tag("tbody")
  public static let td = Tag("td")
  public static let textarea = Tag("textarea")
  public static let tfoot = Tag("tfoot")
  public static let th = Tag("th")
  public static let thead = Tag("thead")
  public static let time = Tag("time")
  public static let title = Tag("title")
  public static let tr = Tag("tr")
  public static let ul = Tag("ul")

  /// The heading of a level, 1 to 6.
  public static func heading(_ level: Int) -> Tag {
    switch level {
    case ...1: h1
    case 2: h2
    case 3: h3
    case 4: h4
    case 5: h5
    default: h6
    }
  }

  static let svg = Tag("svg")
  static let g = Tag("g")
  static let rect = Tag("rect", .drawing)
  static let path = Tag("path", .drawing)
  static let line = Tag("line", .drawing)
  static let circle = Tag("circle", .drawing)
  static let text = Tag("text")
  static let desc = Tag("desc")
  static let style = Tag("style")
}

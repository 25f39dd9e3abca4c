// SPDX-License-Identifier: Apache-2.0

/// An attribute of an element. There is none for handlers or inline styles: a strict content security policy holds.
public struct Attribute: Sendable {
  let name: StaticString
  /// nil for a boolean attribute, which is there or not.
  let value: String?

  private init(_ name: StaticString, _ value: String?) {
    self.name = name
    self.value = value
  }

  /// `id`
  public static func id(_ value: String) -> Attribute { Attribute("id", value) }
  /// `class`
  public static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
  /// `lang`
  public static func lang(_ value: String) -> Attribute { Attribute("lang", value) }
  /// `title`
  public static func title(_ value: String) -> Attribute { Attribute("title", value) }
  /// `role`
  public static func role(_ value: String) -> Attribute { Attribute("role", value) }
  /// `tabindex`
  public static func tabindex(_ value: Int) -> Attribute { Attribute("tabindex", String(value)) }
  /// `scope`
  public static func scope(_ value: String) -> Attribute { Attribute("scope", value) }
  /// `colspan`
  public static func colspan(_ value: Int) -> Attribute { Attribute("colspan", String(value)) }
  /// `rel`
  public static func rel(_ value: String) -> Attribute { Attribute("rel", value) }
  /// `charset`
  public static func charset(_ value: String) -> Attribute { Attribute("charset", value) }
  /// `name`
  public static func name(_ value: String) -> Attribute { Attribute("name", value) }
  /// `content`
  public static func content(_ value: String) -> Attribute { Attribute("content", value) }
  /// `value`
  public static func value(_ value: String) -> Attribute { Attribute("value", value) }
  /// `type`
  public static func type(_ value: String) -> Attribute { Attribute("type", value) }
  /// `for`
  public static func `for`(_ value: String) -> Attribute { Attribute("for", value) }
  /// `method`
  public static func method(_ value: String) -> Attribute { Attribute("method", value) }
  /// `action`
  public static func action(_ value: String) -> Attribute { Attribute("action", safe(value)) }
  /// `datetime`
  public static func datetime(_ value: String) -> Attribute { Attribute("datetime", value) }
  /// `autocomplete`
  public static func autocomplete(_ value: String) -> Attribute { Attribute("autocomplete", value) }
  /// `enctype`
  public static func enctype(_ value: String) -> Attribute { Attribute("enctype", value) }
  /// `placeholder`
  public static func placeholder(_ value: String) -> Attribute { Attribute("placeholder", value) }
  /// `rows`
  public static func rows(_ value: Int) -> Attribute { Attribute("rows", String(value)) }
  /// `inputmode`
  public static func inputmode(_ value: String) -> Attribute { Attribute("inputmode", value) }
  /// `accept`
  public static func accept(_ value: String) -> Attribute { Attribute("accept", value) }
  /// `min`
  public static func min(_ value: String) -> Attribute { Attribute("min", value) }
  /// `max`
  public static func max(_ value: String) -> Attribute { Attribute("max", value) }
  /// `maxlength`
  public static func maxlength(_ value: Int) -> Attribute { Attribute("maxlength", String(value)) }
  /// `step`
  public static func step(_ value: String) -> Attribute { Attribute("step", value) }
  /// `form`
  public static func form(_ value: String) -> Attribute { Attribute("form", value) }
  /// `formaction`
  public static func formaction(_ value: String) -> Attribute { Attribute("formaction", safe(value)) }
  /// `src`, of a script or image of this site
  public static func src(_ value: String) -> Attribute { Attribute("src", safe(value)) }
  /// `alt`
  public static func alt(_ value: String) -> Attribute { Attribute("alt", value) }
  /// `data-key`: the key that follows a link or presses a button
  public static func dataKey(_ value: String) -> Attribute { Attribute("data-key", value) }
  /// `data-row`: an item that the keys j and k go to
  public static let dataRow = Attribute("data-row", nil)
  /// `data-search`: the field that the key / goes to
  public static let dataSearch = Attribute("data-search", nil)
  /// `defer`
  public static let `defer` = Attribute("defer", nil)
  /// `formnovalidate`
  public static let formnovalidate = Attribute("formnovalidate", nil)
  /// `autofocus`
  public static let autofocus = Attribute("autofocus", nil)
  /// `multiple`
  public static let multiple = Attribute("multiple", nil)
  /// `aria-label`
  public static func ariaLabel(_ value: String) -> Attribute { Attribute("aria-label", value) }
  /// `aria-labelledby`
  public static func ariaLabelledBy(_ value: String) -> Attribute { Attribute("aria-labelledby", value) }
  /// `aria-describedby`
  public static func ariaDescribedBy(_ value: String) -> Attribute { Attribute("aria-describedby", value) }
  /// `aria-current`
  public static func ariaCurrent(_ value: String) -> Attribute { Attribute("aria-current", value) }
  /// `aria-invalid`: what was typed is wrong
  public static let ariaInvalid = Attribute("aria-invalid", "true")
  /// `aria-sort`
  public static func ariaSort(_ value: String) -> Attribute { Attribute("aria-sort", value) }
  /// `list`: the suggestions of a field
  public static func list(_ value: String) -> Attribute { Attribute("list", value) }
  /// `aria-hidden`
  public static let ariaHidden = Attribute("aria-hidden", "true")
  /// `required`
  public static let required = Attribute("required", nil)
  /// `selected`
  public static let selected = Attribute("selected", nil)
  /// `checked`
  public static let checked = Attribute("checked", nil)
  /// `disabled`
  public static let disabled = Attribute("disabled", nil)
  /// `open`
  public static let open = Attribute("open", nil)

  /// A link; an address of a scheme that could run a script becomes an empty fragment.
  public static func href(_ value: String) -> Attribute { Attribute("href", safe(value)) }

  static func xmlns(_ value: String) -> Attribute { Attribute("xmlns", value) }
  static func viewBox(_ value: String) -> Attribute { Attribute("viewBox", value) }
  static func x(_ value: Double) -> Attribute { Attribute("x", short(value)) }
  static func y(_ value: Double) -> Attribute { Attribute("y", short(value)) }
  static func x1(_ value: Double) -> Attribute { Attribute("x1", short(value)) }
  static func y1(_ value: Double) -> Attribute { Attribute("y1", short(value)) }
  static func x2(_ value: Double) -> Attribute { Attribute("x2", short(value)) }
  static func y2(_ value: Double) -> Attribute { Attribute("y2", short(value)) }
  static func cx(_ value: Double) -> Attribute { Attribute("cx", short(value)) }
  static func cy(_ value: Double) -> Attribute { Attribute("cy", short(value)) }
  static func r(_ value: Double) -> Attribute { Attribute("r", short(value)) }
  static func width(_ value: Double) -> Attribute { Attribute("width", short(value)) }
  static func height(_ value: Double) -> Attribute { Attribute("height", short(value)) }
  static func d(_ value: String) -> Attribute { Attribute("d", value) }
  static func fill(_ value: String) -> Attribute { Attribute("fill", value) }
  static func stroke(_ value: String) -> Attribute { Attribute("stroke", value) }
  static func strokeWidth(_ value: Double) -> Attribute { Attribute("stroke-width", short(value)) }
  static func strokeDash(_ value: String) -> Attribute { Attribute("stroke-dasharray", value) }
  static func fontFamily(_ value: String) -> Attribute { Attribute("font-family", value) }
  static func fontSize(_ value: Double) -> Attribute { Attribute("font-size", short(value)) }
  static func fontWeight(_ value: Int) -> Attribute { Attribute("font-weight", String(value)) }
  static func anchor(_ value: String) -> Attribute { Attribute("text-anchor", value) }
  static func fillOpacity(_ value: Double) -> Attribute { Attribute("fill-opacity", short(value)) }

  /// A coordinate with at most one decimal: finer than any screen or print shows.
  static func short(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + String(whole) + (rest == 0 ? "" : ".\(rest)")
  }

  /// Relative addresses and those of http, https and mailto.
  private static func safe(_ address: String) -> String {
    // What follows a slash is no scheme.
    if address.utf8.first == UInt8(ascii: "/") { return address }
    let trimmed = address.unicodeScalars.filter { $0.value > 32 }
    guard let colon = trimmed.firstIndex(of: ":"),
      !trimmed[..<colon].contains(where: { "/?#".unicodeScalars.contains($0) })
    else { return address }
    let scheme = String(String.UnicodeScalarView(trimmed[..<colon])).lowercased()
    return ["http", "https", "mailto"].contains(scheme) ? address : "#"
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Reporting

/// What the frames of agents and of citizens have in common.
extension DeskBody {
  /// Says that the day is that of a demonstration, where it is.
  func demonstration(_ html: inout Markup, in language: Language) {
    guard let day = fixedDay else { return }
    html.element(.aside, .class("demonstration"), text: Catalogue.demonstration(day)(language))
  }

  /// The button that changes the language.
  ///
  /// - Parameter path: where it leads then; nil: to the desk.
  func languageForm(_ html: inout Markup, from language: Language, to path: String? = nil) {
    let other: Language = language == .fr ? .en : .fr
    html.element(.form, .method("post"), .action(address("/language")), .class("inline")) { html in
      html.element(.input, .type("hidden"), .name("language"), .value(other.rawValue))
      if let path { html.element(.input, .type("hidden"), .name("to"), .value(address(path))) }
      html.element(
        .button, .type("submit"), .class("link"), .lang(other.rawValue),
        text: other == .fr ? "Français" : "English")
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Reporting

/// A labelled control of a form, filled in with what was typed before or stands already.
struct FieldWriter {
  /// The name of the field in the form.
  let name: String
  let label: String
  var value: String = ""
  var hint: String?
  var isRequired = false
  var isWide = false
  /// What is wrong with what was typed.
  var problem: String?
  /// Its identifier, where several forms of a page have a field of that name.
  var id: String?

  private var identifier: String { id ?? name }
  private var hintID: String { "\(identifier)-hint" }
  private var problemID: String { "\(identifier)-problem" }
  private var described: Attribute? {
    let ids = [hint == nil ? nil : hintID, problem == nil ? nil : problemID].compactMap(\.self)
    return ids.isEmpty ? nil : .ariaDescribedBy(ids.joined(separator: " "))
  }
  private var invalid: Attribute? { problem == nil ? nil : .ariaInvalid }

  /// A control on one line.
  func input(
    _ html: inout Markup, type: String = "text", autocomplete: String = "off", others: [Attribute] = []
  ) {
    frame(&html) { html in
      html.element(
        .input,
        [
          .type(type), .id(identifier), .name(name), described, invalid,
          // A file is chosen anew each time.
          type == "file" ? nil : .value(value), type == "file" ? nil : .autocomplete(autocomplete),
          isRequired ? .required : nil,
        ] + others)
    }
  }

  /// A text of several lines.
  func area(_ html: inout Markup, rows: Int = 4) {
    frame(&html) { html in
      html.element(
        .textarea, .id(identifier), .name(name), .rows(rows), described, invalid,
        isRequired ? .required : nil, text: value)
    }
  }

  /// One of several.
  ///
  /// - Parameter empty: what stands for none; nil: one has to be chosen.
  func select(_ html: inout Markup, _ options: [(value: String, label: String)], empty: String?) {
    frame(&html) { html in
      html.element(.select, .id(identifier), .name(name), described, invalid, isRequired ? .required : nil) {
        html in
        if let empty { html.element(.option, .value(""), text: empty) }
        for option in options {
          html.element(
            .option, .value(option.value), option.value == value ? .selected : nil, text: option.label)
        }
      }
    }
  }

  /// Yes or no.
  func checkbox(_ html: inout Markup) {
    html.element(.p, .class("field check")) { html in
      html.element(
        .input, .type("checkbox"), .id(identifier), .name(name), .value("1"), value == "1" ? .checked : nil,
        described)
      html.text(" ")
      html.element(.label, .for(identifier), text: label)
      if let hint { html.element(.span, .class("hint"), .id(hintID), text: hint) }
      if let problem { html.element(.span, .class("problem"), .id(problemID), text: problem) }
    }
  }

  private func frame(_ html: inout Markup, _ control: (inout Markup) -> Void) {
    html.element(.p, .class(isWide ? "field wide" : "field")) { html in
      html.element(.label, .for(identifier), text: label)
      if let hint { html.element(.span, .class("hint"), .id(hintID), text: hint) }
      if let problem { html.element(.span, .class("problem"), .id(problemID), text: problem) }
      control(&html)
    }
  }
}

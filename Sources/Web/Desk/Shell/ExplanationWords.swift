// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

/// How a rule's reasons are told to those who have not read the rule: what it reads and gives, other rules,
/// parameters and answers go by their labels.
struct ExplanationWords {
  private let pack: Pack
  /// The labels of what rules read and give.
  private let names: [String: String]
  /// The labels of answers.
  private let answers: [String: String]
  /// The labels of rules.
  private let rules: [String: String]
  private let service: String
  private let language: Language

  init(_ pack: Pack, _ programme: Programme, in language: Language) {
    self.pack = pack
    self.language = language
    service = programme.service
    let own = programme.calculation.flatMap { pack.ruleBook.rule($0.rule) }
    let others = pack.ruleBook.rules.filter { $0.key.service == programme.service }
    var names: [String: String] = [:]
    // The programme's own rule first: another may call something else so.
    for rule in [own].compactMap(\.self) + others {
      for variable in rule.inputs + rule.result.variables where names[variable.name] == nil {
        names[variable.name] = variable.label
      }
    }
    var rules: [String: String] = [:]
    for rule in pack.ruleBook.rules {
      rules[rule.key.description] = rule.label
      if rule.key.service == programme.service { rules[rule.key.name] = rule.label }
    }
    self.names = names
    self.rules = rules
    let fields = programme.questions.map(\.field) + programme.groups.flatMap(\.questions)
    var answers: [String: String] = [:]
    for field in fields {
      guard case .choice(let choices) = field.type else { continue }
      for choice in choices { answers[choice.value] = choice.label }
    }
    self.answers = answers
  }

  /// A sentence with labels instead of names.
  func told(_ sentence: String) -> String {
    // A parameter by its key, an answer in quotes, or a name, which may have a dot in it.
    let named =
      #/
      parameter\((?:«\h*|“|")(?<key>[^»”"]+?)(?:\h*»|”|")\)
      | «\h*(?<choice>if\ (?:[^«»]|«[^«»]*»)*)»
      | (?:«\h*|“|")(?<answer>[a-z][a-z0-9_]*)(?:\h*»|”|")
      | (?<name>[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*)
      /#
    return sentence.replacing(named) { match in
      let isFirst = match.range.lowerBound == sentence.startIndex
      if let key = match.output.key {
        return parameter(String(key)).map(quoted) ?? String(match.output.0)
      }
      if let answer = match.output.answer {
        return answers[String(answer)].map(quoted) ?? String(match.output.0)
      }
      if match.output.choice != nil { return Catalogue.CaseDesk.thisChoice(language) }
      let name = String(match.output.name ?? "")
      // A rule within a sentence is called with what it takes.
      if sentence[match.range.upperBound...].hasPrefix("("), let rule = rules[name] { return quoted(rule) }
      guard let label = names[name] ?? (isFirst ? names[name.lowercased()] : nil) ?? rules[name] else {
        return part(of: name)
      }
      return within(pack.header.typeset(label), isFirst: isFirst)
    }
  }

  /// A value within a value, `maximum.quotidien`, by the answer that it is for; any other name without its signs.
  private func part(of name: String) -> String {
    let parts = name.split(separator: ".").map(String.init)
    let told = parts.map { answers[$0].map(pack.header.typeset) ?? $0.replacing("_", with: " ") }
    guard let first = parts.first, parts.count > 1 else { return name.replacing("_", with: " ") }
    return "\(first.replacing("_", with: " ")) (\(told.dropFirst().joined(separator: ", ")))"
  }

  private func parameter(_ key: String) -> String? {
    (pack.parameter("\(service).\(key)") ?? pack.parameter(key))?.label
  }

  private func quoted(_ label: String) -> String {
    let label = pack.header.typeset(label)
    return language == .fr ? "«\u{A0}\(label)\u{A0}»" : "“\(label)”"
  }

  /// Within a sentence a label begins small, unless it begins with an abbreviation.
  private func within(_ label: String, isFirst: Bool) -> String {
    guard !isFirst, label.dropFirst().first?.isLowercase == true else { return label }
    return label.prefix(1).lowercased() + label.dropFirst()
  }
}

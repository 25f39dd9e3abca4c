// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import FEEL
import Figures
import Foundation
import Pack

/// `bilan rules`
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List rules, show one, evaluate it, or export them as a DMN model.",
    subcommands: [ShowRules.self, ExportRules.self], defaultSubcommand: ShowRules.self)
}

/// `bilan rules show`, which needs not be written.
struct ShowRules: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "List rules; show one, or evaluate it.")

  @OptionGroup var options: CommonOptions

  @Argument(help: "Keys of rules, or services; all rules where none is given. One rule is shown whole.")
  var keys: [String] = []

  @Option(help: ArgumentHelp("Evaluate the rule for these inputs, a JSON object.", valueName: "json"))
  var input: String?

  @Flag(help: "With --input: say what was read, computed and chosen.")
  var explain = false

  @Option(help: "table, csv or json.")
  var format: TableFormat = .table

  func validate() throws {
    guard input != nil || !explain else { throw ValidationError("'--explain' needs '--input'.") }
    guard input == nil || keys.count == 1 else { throw ValidationError("'--input' needs exactly one rule.") }
  }

  func run() async throws {
    try await options.reporting {
      let pack = try options.loadPack()
      if let input { return try evaluate(input, pack) }
      let rules = try pack.rules(named: keys, options.locale)
      let only = keys.count == 1 && rules.count == 1 ? rules.first : nil
      let printout = RulePrintout(language: options.locale)
      let data = only.flatMap(DataTable.rows) ?? DataTable.rules(rules, examples: pack.examples)
      switch format {
      case .table:
        let examples = pack.examples
        Terminal.print(only.map { printout.text($0, examples) } ?? printout.list(rules, examples))
      case .csv: Terminal.write(data.csv)
      case .json: Terminal.write(data.json)
      }
    }
  }

  private func evaluate(_ input: String, _ pack: Pack) throws {
    let rules = try pack.rules(named: keys, options.locale)
    guard rules.count == 1 else {
      throw Failure(Catalogue.oneRuleExpected(rules.map(\.key.description))(options.locale))
    }
    let inputs = try pack.ruleBook.inputs(of: rules[0], Value.Context(argument: input, options.locale))
    let (value, explanation) = pack.ruleBook.explain(rules[0], inputs)
    switch format {
    case .table: Terminal.print(explain ? explanation.text(in: options.locale) : value.description)
    case .csv: Terminal.write(DataTable.outcome(of: rules[0], inputs, value).csv)
    case .json: Terminal.print(explain ? explanation.json : value.json)
    }
    if !explain, let cause = value.cause { Terminal.error(cause.explanation(options.locale)) }
  }
}

/// `bilan rules export`
struct ExportRules: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write rules as one decision model (DMN 1.5).",
    discussion: "Rules that the given ones call, and the parameters that they name, are written with them.")

  @OptionGroup var options: CommonOptions

  @Argument(help: "Keys of rules, or services; all rules where none is given.")
  var keys: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
  var output: String

  func run() async throws {
    try await options.reporting {
      let pack = try options.loadPack()
      let model = try pack.decisionModel(of: pack.rules(named: keys, options.locale))
      try Data(model.xml.utf8).write(to: URL(fileURLWithPath: output))
      Terminal.print(Catalogue.rulesWritten(model.decisions.count, to: output)(options.locale))
    }
  }
}

extension Pack {
  /// The rules of some keys and services; all where there is none.
  fileprivate func rules(named names: [String], _ language: Language) throws -> [Rule] {
    guard !names.isEmpty else { return rules }
    return try names.flatMap { name -> [Rule] in
      let ofService = rules.filter { $0.key.service == name }
      guard ofService.isEmpty else { return ofService }
      guard let rule = RuleKey(name).flatMap(ruleBook.rule) else {
        let suggestion = Suggestion.closest(to: name, among: rules.map(\.key.description))
        throw Failure(Catalogue.unknownRule(name, suggestion)(language))
      }
      return [rule]
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Pack
import Reporting

/// What the rule gives for some answers, and why, in words.
struct SimulatedResult {
  let programme: Programme
  let outlook: RequestOutlook
  let guest: Guest

  private var language: Language { guest.language }
  private var header: Header { guest.body.pack.header }

  func write(_ html: inout Markup) {
    html.element(.section, .class("panel"), .ariaLabelledBy("result"), .id("refusal"), .tabindex(-1)) {
      html in
      html.element(.h2, .id("result"), text: guest.text(Catalogue.result))
      html.element(.p) { html in html.element(.strong, text: guest.text(verdict)) }
      let results = shown
      if !results.isEmpty {
        html.element(.dl, .class("facts")) { html in
          for result in results {
            html.element(.dt, text: result.label)
            html.element(.dd, text: result.value)
          }
        }
      }
      if case .refused(let reason?) = outlook.opening {
        html.element(.p, text: Catalogue.reasonIs(header.typeset(reason))(language).sentence)
      }
      if outlook.outcome?.amount == nil, let cause = outlook.outcome?.cause {
        html.element(.p, text: cause.explanation(language).sentence)
      }
      html.element(.div, .class("actions")) { html in
        html.element(
          .a, .class("button"), .href(guest.link("/programmes/\(programme.name)/request")),
          text: guest.text(Catalogue.makeRequest))
      }
      reasons(&html)
    }
  }

  private var verdict: Message {
    guard let outcome = outlook.outcome, let calculation = programme.calculation,
      let rule = guest.body.pack.ruleBook.rule(calculation.rule)
    else { return Catalogue.noResult }
    let found = outcome.results.context?[rule.result.variables[calculation.amount].name] ?? .null()
    guard !found.isNull else { return Catalogue.noResult }
    let isGiven = found.number.map { $0 > 0 } ?? found.isTrue
    guard isGiven, outcome.isEligible else { return Catalogue.probablyNotEligible }
    return switch outlook.opening {
    case .possible: Catalogue.probablyEligible
    case .refused: Catalogue.probablyNotEligible
    case .undecided: Catalogue.noResult
    }
  }

  /// The results of the rule that a sentence can tell, with their labels.
  private var shown: [(label: String, value: String)] {
    guard let calculation = programme.calculation,
      let rule = guest.body.pack.ruleBook.rule(calculation.rule)
    else { return [] }
    return rule.result.variables.compactMap { variable in
      guard let value = outlook.outcome?.results.context?[variable.name] else { return nil }
      let text: String
      switch value {
      case .number(let number):
        let isMoney = variable.unit?.hasPrefix("€") == true
        text =
          (isMoney ? number.formatted(decimals: 2, in: language) : number.formatted(in: language))
          + (variable.unit.map { "\u{A0}\(header.typeset($0))" } ?? "")
      case .boolean(let truth): text = (truth ? Catalogue.yes : Catalogue.no)(language)
      case .string(let words): text = header.typeset(words)
      case .date(let day): text = day.formatted(in: language)
      default: return nil
      }
      return (header.typeset(variable.label), text)
    }
  }

  /// What decides first; all of the reckoning for who wants it.
  private func reasons(_ html: inout Markup) {
    guard let calculation = programme.calculation,
      let rule = guest.body.pack.ruleBook.rule(calculation.rule), outlook.explanation.count > 1
    else { return }
    let words = ExplanationWords(guest.body.pack, programme, in: language)
    html.element(.details) { html in
      html.element(.summary, text: guest.text(Catalogue.why))
      if let source = rule.source { html.element(.p, .class("quiet"), text: header.typeset(source)) }
      html.element(.p) { html in html.element(.strong, text: header.typeset(rule.label)) }
      lines(outlook.explanation.dropFirst().filter { $0.depth <= 2 }, words, &html)
      if outlook.explanation.contains(where: { $0.depth > 2 }) {
        html.element(.details) { html in
          html.element(.summary, text: guest.text(Catalogue.wholeReckoning))
          lines(outlook.explanation.dropFirst(), words, &html)
        }
      }
    }
  }

  private func lines(
    _ lines: some Sequence<Explanation.Line>, _ words: ExplanationWords, _ html: inout Markup
  ) {
    html.element(.ul, .class("why")) { html in
      for line in lines {
        html.element(
          .li, .class("depth-\(min(max(line.depth - 1, 0), 6))"), text: words.told(line.text).sentence)
      }
    }
  }
}

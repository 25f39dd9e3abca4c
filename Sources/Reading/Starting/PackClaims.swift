// SPDX-License-Identifier: Apache-2.0

import Base
import Figures

/// The claims of a reading as those of a pack, and the list of those that somebody has to look at.
struct PackClaims: Sendable {
  /// What a claim says as a comparison over figures of the pack.
  private var statements: [String: [(name: String, text: String)]] = [:]
  /// The claims that are broken, doubtful or cannot be said in a pack.
  let list: String

  var count: Int { statements.values.reduce(0) { $0 + $1.count } }

  init(
    _ reading: Reading, _ figures: PackFigures, year: Int, leavingOut left: Set<String>, _ language: Language
  ) {
    var listed: [[String]] = []
    for claim in reading.claims {
      let statement = left.contains(claim.name) ? nil : ClaimStatement(claim, figures, year: year)
      let isSaid = statement != nil && [.holds, .rounding, .broken].contains(claim.verdict)
      if let statement, isSaid {
        var parts = [
          "says: \(PackName.quoted(statement.text))", "period: '\(year)'", "line: \(claim.span.line)",
        ]
        if claim.verdict == .broken {
          parts.append("accepted: \(PackName.quoted(Catalogue.Read.toCheck(claim.reason)(language)))")
        }
        statements[statement.service, default: []].append(
          (claim.name, "{ \(parts.joined(separator: ", ")) }"))
      }
      if claim.verdict == .broken || claim.verdict == .look || left.contains(claim.name) {
        listed.append([
          claim.name, String(claim.span.line), claim.section, claim.form.rawValue, claim.verdict.rawValue,
          isSaid ? "claims.yaml" : "", claim.reason(language), reading.excerpt(claim.span),
        ])
      }
    }
    let header = ["claim", "line", "section", "form", "verdict", "declared", "reason", "words"]
    list = ([header] + listed).map { CSVText.line($0) + "\n" }.joined()
  }

  /// The claims of a service; nil where it has none.
  func definitions(of service: String) -> String? {
    statements[service].map { "claims:\n" + $0.map { "  \($0.name): \($0.text)\n" }.joined() }
  }
}

extension PackClaims {
  /// The claim on a line of a service's file, the first of which opens it.
  func name(at line: Int, of service: String) -> String? {
    guard let own = statements[service], own.indices.contains(line - 2) else { return nil }
    return own[line - 2].name
  }
}

/// A claim as FEEL: the way of putting its figures together that comes nearest to what it states.
struct ClaimStatement {
  let service: String
  let text: String

  /// Nil where the claim is none of arithmetic over figures of the pack.
  init?(_ claim: ReadClaim, _ figures: PackFigures, year: Int) {
    func term(_ index: Int) -> Term? { figures.entry(index).flatMap { Term($0, index, figures, year: year) } }
    let result = claim.result.flatMap(term)
    let operands = claim.operands.compactMap(term)
    guard operands.count == claim.operands.count, let first = result ?? operands.first else { return nil }
    service = first.service
    let names = { (term: Term) in term.text(in: first.service) }
    switch claim.form {
    case .tableTotal, .parts:
      guard let result, operands.count > 1 else { return nil }
      text = "\(names(result)) = \(operands.map(names).joined(separator: " + "))"
    case .hundred:
      guard operands.count > 1, let stated = claim.stated else { return nil }
      text = "\(operands.map(names).joined(separator: " + ")) = \(stated)"
    case .part:
      let pair = ([result].compactMap(\.self) + operands).sorted { $0.value < $1.value }
      guard pair.count == 2, claim.verdict != .broken else { return nil }
      text = "\(names(pair[0])) <= \(names(pair[1]))"
    case .share, .evolution, .difference, .average, .multiple:
      guard let stated = claim.stated,
        let expression = Self.expression(claim.form, stated, result, operands, names)
      else { return nil }
      text = "\(expression) = \(stated)"
    case .announced, .repetition, .magnitude, .dates: return nil
    }
  }

  /// A figure at a period.
  private struct Term {
    let service: String
    let name: String
    let value: Number
    /// Nil for the year of the pack.
    let period: String?

    init?(_ entry: PackFigures.Entry, _ index: Int, _ figures: PackFigures, year: Int) {
      guard let figure = entry.values.first(where: { $0.id == index }) else { return nil }
      service = entry.service
      name = entry.name
      value = figure.value
      period = figure.period == String(year) ? nil : figure.period
    }

    func text(in other: String) -> String {
      let key = service == other ? name : "\(service).\(name)"
      return period.map { "at(\(key), \"\($0)\")" } ?? key
    }
  }

  /// How far from what is stated a way of putting figures together may be, over what is stated: six tenths.
  private static let nearness = Number(6).divided(by: Number(10)) ?? .one

  private static func expression(
    _ form: ReadClaim.Form, _ stated: Number, _ result: Term?, _ operands: [Term], _ names: (Term) -> String
  ) -> String? {
    let terms = [result].compactMap(\.self) + operands
    guard (2...3).contains(terms.count) else { return nil }
    var best: (distance: Number, text: String)?
    for (place, first) in terms.enumerated() {
      for (other, second) in terms.enumerated() where other != place {
        let (x, y) = (names(first), names(second))
        let difference = first.value.subtracting(second.value)
        let ratio = first.value.divided(by: second.value)
        let (value, text): (Number?, String) =
          switch form {
          case .share: (ratio?.multiplied(by: Number(100)), "\(x) / \(y) * 100")
          case .evolution:
            (difference?.divided(by: second.value)?.multiplied(by: Number(100)), "(\(x) - \(y)) / \(y) * 100")
          case .difference: (difference, "\(x) - \(y)")
          default: (ratio, "\(x) / \(y)")
          }
        guard let distance = value?.subtracting(stated)?.magnitude,
          best.map({ distance < $0.distance }) ?? true
        else { continue }
        best = (distance, text)
      }
    }
    // Far from what is stated, something else was meant: days, months, a figure that is not named.
    guard let best, let limit = stated.magnitude.multiplied(by: Self.nearness), !(limit < best.distance)
    else {
      return nil
    }
    return best.text
  }
}

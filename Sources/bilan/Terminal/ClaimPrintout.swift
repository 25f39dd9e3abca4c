// SPDX-License-Identifier: Apache-2.0

import Base
import Figures
import Pack

/// Claims and their verdicts, as `bilan check` prints them.
struct ClaimPrintout {
  let claims: [JudgedClaim]
  let language: Language

  /// The broken claims, those that cannot be checked where `all`, and the counts.
  func text(all: Bool) -> String {
    var lines: [String] = []
    if all {
      for judged in claims where judged.verdict.name.hasPrefix("holds") { lines.append(line(judged)) }
      for judged in claims where judged.verdict.name == "not_checkable" { lines.append(line(judged)) }
    }
    let accepted = claims.filter { $0.isBroken && !$0.isFailure }
    if !accepted.isEmpty {
      lines.append(Catalogue.acceptedClaims(accepted.count)(language))
      for judged in accepted {
        lines.append(line(judged))
        if let reason = judged.claim.accepted {
          lines.append("    \(Catalogue.explanationOfDifference(reason)(language))")
        }
      }
    }
    for judged in claims where judged.claim.accepted != nil && !judged.isBroken {
      lines.append(Catalogue.needlesslyAccepted(judged.claim.key.description)(language))
    }
    lines.append(counts)
    return lines.joined(separator: "\n")
  }

  /// The broken claims that nothing excuses, each with the chapter it is in.
  var failures: String {
    let failing = claims.filter(\.isFailure)
    return ([Catalogue.brokenClaims(failing.count)(language)] + failing.map { line($0) }).joined(
      separator: "\n")
  }

  private var counts: String {
    func count(_ name: String) -> Int { claims.count { $0.verdict.name == name } }
    return Catalogue.claimCounts(
      total: claims.count, holds: count("holds"), rounded: count("holds_within_rounding"),
      broken: count("broken"),
      notCheckable: count("not_checkable"))(language)
  }

  private func line(_ judged: JudgedClaim) -> String {
    let claim = judged.claim
    var text =
      "  \(claim.file):\(claim.position.line): \(claim.key) [\(Catalogue.verdict(judged.verdict.name)(language))]"
    if let statement = claim.statement { text += " \(statement.text)" }
    if let arithmetic = judged.arithmetic { text += "\n    \(arithmetic(language))" }
    if let reason = judged.verdict.reason { text += "\n    \(reason(language))" }
    return text
  }
}

extension JudgedClaim {
  fileprivate var isBroken: Bool { verdict.name == "broken" }
}

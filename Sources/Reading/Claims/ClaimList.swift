// SPDX-License-Identifier: Apache-2.0

import Base

/// The claims found so far; each finder adds its own.
struct ClaimList: Sendable {
  let context: ClaimContext
  private(set) var claims: [ReadClaim] = []
  /// The figures whose change, share or average a finder has already judged.
  var judged: Set<Int> = []
  /// The figures that are a sum of others.
  private(set) var summed: Set<Int> = []

  init(_ context: ClaimContext) { self.context = context }

  mutating func add(
    _ kind: ReadClaim.Kind, _ form: ReadClaim.Form, result: Int?, _ operands: [Int], stated: Number?,
    unit: String,
    at place: Int, span: TextSpan? = nil, _ verdict: ReadClaim.Verdict, _ reason: Message
  ) {
    if kind == .sum, let result { summed.insert(result) }
    claims.append(
      ReadClaim(
        id: claims.count, kind: kind, form: form, section: context.figures[place].section, result: result,
        operands: operands,
        stated: stated, unit: unit, span: span ?? context.figures[place].span, verdict: verdict,
        reason: reason))
  }

  /// The claims in the document's order, numbered.
  func sorted() -> [ReadClaim] {
    let ordered = claims.sorted {
      ($0.span.line, $0.span.column, $0.id) < ($1.span.line, $1.span.column, $1.id)
    }
    return ordered.enumerated().map { index, claim in
      var claim = claim
      claim.id = index
      return claim
    }
  }
}

/// Compares what is stated with what is computed.
struct Judgement {
  let verdict: ReadClaim.Verdict
  let computed: Number

  /// - Parameters:
  ///   - isSure: whether it is certain which figures the claim is computed from; otherwise a difference is to be looked at.
  init(stated: Quantity, computed: Quantity, decimals: Int, isSure: Bool) {
    self.computed = computed.value
    if stated.overlaps(computed) {
      verdict =
        computed.value.rounded(to: decimals, .halfUp) == stated.value || computed.value == stated.value
        ? .holds : .rounding
    } else {
      verdict = isSure ? .broken : .look
    }
  }
}

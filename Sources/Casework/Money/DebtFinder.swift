// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// The debts that payments of some rights may recover: their own, and those of other rights of the same persons
/// under the programme.
struct DebtFinder {
  /// The places of the debts among the claims, by right that is paid; oldest first.
  private(set) var places: [Int64: [Int]] = [:]

  /// - Parameter claims: those of the rights; the debts of other rights are added.
  init(_ paid: [Right], _ claims: inout [Claim], _ reader: RecordReader) throws {
    guard let programme = paid.first?.record["programme"] else { return }
    var applicants: [Int64: Int64] = [:]
    try reader.forEach(
      RecordQuery(Dossier.register).filtered("id", among: Set(paid.map(\.dossier)).map(StoredValue.integer))
    ) {
      applicants[$0.id] = $0.integer("demandeur")
    }
    let everyone = Set(applicants.values).map(StoredValue.integer)
    try reader.forEach(
      RecordQuery(Dossier.register).filtered("demandeur", among: everyone)
        .filtered("programme", .equals, programme)
    ) {
      applicants[$0.id] = $0.integer("demandeur")
    }
    let known = Set(claims.map(\.id))
    var dossiers: [Int64: Int64] = [:]
    try reader.forEach(
      RecordQuery(Right.register).filtered("dossier", among: applicants.keys.map(StoredValue.integer))
    ) {
      dossiers[$0.id] = $0.integer("dossier")
    }
    claims += try reader.records(
      RecordQuery("creance").filtered("droit", among: dossiers.keys.map(StoredValue.integer))
        .filtered("etat", .equals, .text("ouverte")).filtered("nature", .equals, .text("indu"))
    ).map(Claim.init).filter { !known.contains($0.id) }
    var byApplicant: [Int64: [Int]] = [:]
    for place in claims.indices.sorted(by: { claims[$0].id < claims[$1].id }) where !claims[place].isArrears {
      guard let dossier = dossiers[claims[place].right], let applicant = applicants[dossier] else { continue }
      byApplicant[applicant, default: []].append(place)
    }
    for right in paid {
      if let applicant = applicants[right.dossier] { places[right.id] = byApplicant[applicant] }
    }
  }
}

extension CaseTransaction {
  /// The greatest share of a payment that is kept back, in hundredths.
  func recoveryShare(_ terms: RightTerms, of right: Right) throws -> Number {
    guard let expression = terms.recovery else { return 100 }
    if let share = expression.constant?.number { return share }
    guard let dossier = try dossier(id: right.dossier) else { return .zero }
    let value = try DossierFacts(dossier, on: day, reader, pack).value(expression)
    guard let share = value.number else {
      throw Refusal(Catalogue.noRecoveryShare(dossier.number, cause: value.cause?.explanation))
    }
    return share
  }
}

extension Right {
  /// The dossier whose decision opened it.
  var dossier: Int64 { record.integer("dossier") ?? 0 }
}

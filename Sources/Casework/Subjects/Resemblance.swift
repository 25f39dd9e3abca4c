// SPDX-License-Identifier: Apache-2.0

import Base

/// How much two persons look like one, and by what. The same either way.
public struct Resemblance: Sendable {
  /// 0 to 100.
  public let score: Int
  /// What makes them alike or tells them apart, in the order of its weight.
  public let reasons: [Message]

  /// From this score on, a new person is taken for one that is known.
  public static let duplicate = 90
  /// From this score on, an agent is told.
  public static let worthTelling = 80

  /// Compares two persons. Names weigh 60 (35 the last, 25 the first), the birth 32, sex 3, the commune 5; what
  /// is not known weighs little.
  public init(_ a: PersonIdentity, _ b: PersonIdentity) {
    let parts = [
      Resemblance.names(a, b), Resemblance.births(a.birth, b.birth), Resemblance.sexes(a.sex, b.sex),
      Resemblance.communes(a.commune, b.commune),
    ]
    // Hundredths, so that nothing is lost before the end.
    score = parts.reduce(0) { $0 + $1.points } / 100
    reasons = parts.flatMap(\.reasons)
  }

  private typealias Part = (points: Int, reasons: [Message])

  private static func names(_ a: PersonIdentity, _ b: PersonIdentity) -> Part {
    let straight = lastNames(a, b)
    let first = a.first.likeness(to: b.first)
    let points = 35 * straight.points + 25 * first
    let crossed = 57 * (a.last.likeness(to: b.first) + a.first.likeness(to: b.last)) / 2
    if crossed > points { return (crossed, [Catalogue.namesSwapped]) }
    return (points, straight.reasons + wording(first, Catalogue.sameFirstName, Catalogue.closeFirstName))
  }

  /// The birth name of one may be found under the married name of the other.
  private static func lastNames(_ a: PersonIdentity, _ b: PersonIdentity) -> Part {
    let birth = a.last.likeness(to: b.last)
    let others = [
      b.married.map(a.last.likeness), a.married.map { $0.likeness(to: b.last) },
      a.married.flatMap { name in b.married.map(name.likeness) },
    ]
    let married = (others.compactMap { $0 }.max() ?? 0) * 95 / 100
    if married > birth { return (married, [Catalogue.marriedName]) }
    return (birth, wording(birth, Catalogue.sameLastName, Catalogue.closeLastName))
  }

  private static func wording(_ likeness: Int, _ same: Message, _ close: Message) -> [Message] {
    likeness == 100 ? [same] : likeness > 0 ? [close] : []
  }

  private static func births(_ a: CivilDate?, _ b: CivilDate?) -> Part {
    // Namesakes one of whose births is not known are told of, but not refused: 81 to 88.
    guard let a, let b else { return (2000, []) }
    if a == b { return (3200, [Catalogue.sameBirth]) }
    if a.swapped == b { return (2900, [Catalogue.birthSwapped]) }
    let slips = Slips.count(Array(a.description.utf8), Array(b.description.utf8))
    return slips == 1 ? (2600, [Catalogue.closeBirth]) : (0, [Catalogue.otherBirth])
  }

  private static func sexes(_ a: String?, _ b: String?) -> Part {
    guard let a, let b else { return (200, []) }
    return a == b ? (300, []) : (0, [Catalogue.otherSex])
  }

  private static func communes(_ a: String?, _ b: String?) -> Part {
    guard let a, let b else { return (300, []) }
    return a == b ? (500, [Catalogue.sameCommune]) : (100, [Catalogue.otherCommune])
  }
}

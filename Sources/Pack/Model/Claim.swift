// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// An arithmetical statement about figures, made by the published report or required by the service.
public struct Claim: Sendable {
  /// `<service>.<id>`
  public let key: FigureKey
  /// The comparison; nil where no figure at all carries the statement.
  public let statement: Expression?
  public let period: Period
  public let qualifier: Qualifier
  /// The place of the last printed digit of the number stated; nil: from its digits.
  public let precision: Number?
  /// What would be needed to check it.
  public let missing: String?
  /// Why it is accepted though broken.
  public let accepted: String?
  public let note: String?
  /// The line of the published report that states it.
  public let line: Int?
  public let file: String
  public let position: Position
}

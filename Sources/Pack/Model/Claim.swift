// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// An arithmetical statement about figures, made by the published report or required by the service.
public struct Claim: Sendable {
  /// `<service>.<name>`, in the form of a figure's key.
  public let key: FigureKey
  /// The comparison; nil where no figure at all carries the statement.
  public let statement: Expression?
  /// The period of the figures named.
  public let period: Period
  /// How the text weakens the number that it states.
  public let qualifier: Qualifier
  /// The place of the last printed digit of the number stated; nil: from its digits.
  public let precision: Number?
  /// What would be needed to check it; nil where it can be.
  public let missing: String?
  /// Why it is accepted though broken; nil where it must hold.
  public let accepted: String?
  /// A remark shown beside the verdict.
  public let note: String?
  /// The line of the published report that states it; nil for what the pack itself requires.
  public let line: Int?
  /// The `claims.yaml` that makes it, as shown to a person.
  public let file: String
  /// The place of its name in that file.
  public let position: Position
}

// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// The programmes of a pack, and what they share.
public struct Procedures: Sendable {
  /// In the order of the organisation.
  public let programmes: [Programme]
  /// Those that sit, in the order of the organisation.
  public let commissions: [Commission]
  /// Who agents may be.
  public let roles: [Role]
  /// The kinds of documents.
  public let documents: [DocumentKind]

  /// A pack without programmes.
  static let none = Procedures(programmes: [], commissions: [], roles: [], documents: [])

  /// The programme of a name.
  public func programme(_ name: String) -> Programme? { programmes.first { $0.name == name } }
  /// The commission of a name.
  public func commission(_ name: String) -> Commission? { commissions.first { $0.name == name } }
  /// The kind of document of a name.
  public func document(_ name: String) -> DocumentKind? { documents.first { $0.name == name } }
}

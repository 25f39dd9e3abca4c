// SPDX-License-Identifier: Apache-2.0

import Base

/// How the members voted.
public struct Ballot: Sendable, Hashable {
  /// For the step.
  public let inFavour: Int
  /// Against it.
  public let against: Int
  /// Neither.
  public let abstaining: Int

  /// The votes counted.
  public init(inFavour: Int, against: Int, abstaining: Int) {
    self.inFavour = inFavour
    self.against = against
    self.abstaining = abstaining
  }

  /// What a vote is given to.
  public enum Side: String, Sendable, CaseIterable {
    case inFavour = "for"
    case against

    /// As the register of affairs has it.
    var stored: String { self == .inFavour ? "pour" : "contre" }
  }

  /// - Throws: `Refusal` for more votes than voters, for votes below nothing, and for none at all.
  func check(voters: Int) throws(Refusal) {
    let votes = [inFavour, against, abstaining]
    let total = votes.reduce(0) { $0 &+ $1 }
    guard votes.allSatisfy({ (0...voters).contains($0) }), (1...voters).contains(total) else {
      throw Refusal(Catalogue.voteCount(found: total, voters: voters))
    }
  }

  /// The side that has more votes; nil where both have as many.
  var majority: Side? {
    inFavour == against ? nil : inFavour > against ? .inFavour : .against
  }
}

/// What a commission is asked about a dossier, and what it says.
public struct Motion: Sendable {
  /// The number of the dossier.
  public var dossier: String
  /// The step that is voted on.
  public var step: String
  /// Its motive, by code.
  public var motive: String?
  /// The votes; nil where all who vote are for it.
  public var ballot: Ballot?
  /// The side of the president, where votes are equal.
  public var casting: Ballot.Side?
  /// The step that is done where the vote is lost.
  public var otherwise: String?
  /// The motive of that step; that of the motion where there is none.
  public var otherwiseMotive: String?
  /// Anything else that the minutes should keep.
  public var note: String?

  /// A motion that all who vote are for, unless told otherwise.
  public init(dossier: String, step: String, motive: String? = nil) {
    self.dossier = dossier
    self.step = step
    self.motive = motive
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// A session under way, and who is there: read once for many decisions.
struct Sitting {
  let session: Session
  let present: Set<String>
}

extension CaseTransaction {
  /// A session that is open.
  ///
  /// - Throws: `Refusal` where it is not.
  func sitting(_ name: String) throws -> Sitting {
    let session = try session(name, in: .open)
    return Sitting(session: session, present: try roll(of: session))
  }

  /// Decides on a dossier in a session: the vote is counted, and the step done.
  ///
  /// - Throws: `Refusal` for a dossier that is not on the agenda, without quorum, for votes that do not add up or
  ///   are equal, and for a step that cannot be done.
  public func decide(_ motion: Motion, in name: String) throws -> Dossier {
    try decide(motion, in: sitting(name))
  }

  func decide(_ motion: Motion, in sitting: Sitting) throws -> Dossier {
    let session = sitting.session
    let affair = try affair(motion.dossier, of: session, in: .enrolled)
    let voters = sitting.present.subtracting(try recusals(affair))
    guard voters.count >= session.commission.quorum else {
      throw Refusal(
        Catalogue.noQuorumFor(motion.dossier, voters: voters.count, needed: session.commission.quorum))
    }
    let ballot = motion.ballot ?? Ballot(inFavour: voters.count, against: 0, abstaining: 0)
    try ballot.check(voters: voters.count)
    let side = try ballot.majority ?? casting(motion, session, voters)
    let voted = try self.dossier(motion.dossier)
    let (step, motive) = try chosen(motion, side, voted.programme)
    let dossier = try perform(
      step, on: voted,
      Act(
        authority: .session(session.id, commission: session.commission.name), motive: motive,
        note: motion.note))
    try update(
      affair,
      [
        "etat": .text(AffairState.decided.rawValue), "proposition": .text(motion.step),
        "transition": .text(step),
        "preponderante": StoredValue(text: ballot.majority == nil ? side.stored : nil),
        "motif": StoredValue(text: motive), "pour": .integer(Int64(ballot.inFavour)),
        "contre": .integer(Int64(ballot.against)), "abstention": .integer(Int64(ballot.abstaining)),
        "note": StoredValue(text: motion.note),
      ])
    return dossier
  }

  /// Where votes are equal, the president's decides, if the commission gives it that.
  private func casting(_ motion: Motion, _ session: Session, _ voters: Set<String>) throws(Refusal)
    -> Ballot.Side
  {
    guard session.commission.hasCastingVote, voters.contains(session.president ?? "") else {
      throw Refusal(Catalogue.votesTied(motion.dossier))
    }
    guard let side = motion.casting else { throw Refusal(Catalogue.castingVoteExpected(motion.dossier)) }
    return side
  }

  private func chosen(_ motion: Motion, _ side: Ballot.Side, _ programme: Programme) throws(Refusal) -> (
    step: String, motive: String?
  ) {
    switch side {
    case .inFavour: return (motion.step, motion.motive)
    case .against:
      guard let step = motion.otherwise, step != motion.step else {
        throw Refusal(Catalogue.otherwiseExpected(motion.dossier, programme.label(ofStep: motion.step)))
      }
      return (step, motion.otherwiseMotive ?? motion.motive)
    }
  }

  /// Puts the decision on a dossier off to another session.
  ///
  /// - Throws: `Refusal` for a dossier that is not on the agenda, or settled.
  public func adjourn(_ number: String, in name: String, note: String?) throws {
    let session = try session(name, in: .open)
    let affair = try affair(number, of: session, in: .enrolled)
    try update(
      affair, ["etat": .text(AffairState.adjourned.rawValue), "note": StoredValue(text: note)])
  }
}

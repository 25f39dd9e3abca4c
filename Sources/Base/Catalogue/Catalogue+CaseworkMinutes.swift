// SPDX-License-Identifier: Apache-2.0

// The minutes of a session.
extension Catalogue {
  public static let minutesPlace = Message(fr: "Lieu", en: "Place")
  public static let minutesPresident = Message(fr: "Présidence", en: "In the chair")
  public static let minutesQuorum = Message(fr: "Quorum", en: "Quorum")
  public static let minutesRapporteur = Message(fr: "Rapporteur", en: "Rapporteur")
  public static let minutesRecused = Message(fr: "Déports", en: "Recused")
  public static let minutesProposal = Message(fr: "Mise aux voix", en: "Put to the vote")
  public static let minutesVotes = Message(fr: "Votes", en: "Votes")
  public static let minutesDecision = Message(fr: "Décision", en: "Decision")
  public static let minutesAmount = Message(fr: "Montant", en: "Amount")
  public static let minutesNote = Message(fr: "Observation", en: "Note")
  public static let minutesAdjourned = Message(
    fr: "ajournée à une autre séance", en: "adjourned to another session")
  public static let minutesWaiting = Message(fr: "en attente", en: "waiting")
  public static let minutesClosed = Message(
    fr: "L’ordre du jour étant épuisé, la séance est close.",
    en: "The agenda being completed, the session is closed.")

  /// The title of the minutes.
  public static func minutesOf(_ date: CivilDate) -> Message {
    Message(
      fr: "Procès-verbal de la séance du \(date.formatted(in: .fr))",
      en: "Minutes of the session of \(date.formatted(in: .en))")
  }
  /// Who is there.
  public static func minutesPresent(_ count: Int) -> Message {
    Message(fr: count > 1 ? "Présents (\(count))" : "Présent (1)", en: "Present (\(count))")
  }
  /// Who is not.
  public static func minutesAbsent(_ count: Int) -> Message {
    Message(fr: count > 1 ? "Absents (\(count))" : "Absent (1)", en: "Absent (\(count))")
  }
  /// How many members are needed, and whether they are there.
  public static func minutesMembers(_ count: Int, isReached: Bool) -> Message {
    Message(
      fr: "\(count) membre\(count > 1 ? "s" : ""), \(isReached ? "atteint" : "non atteint")",
      en: "\(count) member\(count == 1 ? "" : "s"), \(isReached ? "reached" : "not reached")")
  }
  /// How many affairs there are.
  public static func minutesAgenda(_ count: Int) -> Message {
    Message(
      fr: "Ordre du jour (\(count) affaire\(count > 1 ? "s" : ""))",
      en: "Agenda (\(count) affair\(count == 1 ? "" : "s"))")
  }
  /// The votes on an affair.
  public static func minutesBallot(inFavour: Int64, against: Int64, abstaining: Int64) -> Message {
    Message(
      fr: "\(inFavour) pour, \(against) contre, \(abstaining) abstention\(abstaining > 1 ? "s" : "")",
      en: "\(inFavour) for, \(against) against, \(abstaining) abstention\(abstaining == 1 ? "" : "s")")
  }
  /// Votes are equal: the president's decides.
  public static func minutesCasting(isInFavour: Bool) -> Message {
    Message(
      fr: "\u{A0}; égalité, la voix prépondérante de la présidence est \(isInFavour ? "pour" : "contre")",
      en: "; a tie, the casting vote of the chair is \(isInFavour ? "for" : "against")")
  }
  /// What became of the affairs.
  public static func minutesTotals(decided: Int, adjourned: Int, waiting: Int) -> Message {
    func plural(_ count: Int) -> String { count > 1 ? "s" : "" }
    let rest =
      waiting > 0
      ? Message(fr: ", \(waiting) en attente", en: ", \(waiting) waiting") : Message(fr: "", en: "")
    return Message(
      fr: "\(decided) affaire\(plural(decided)) décidée\(plural(decided)), \(adjourned) "
        + "ajournée\(plural(adjourned))\(rest.fr).",
      en: "\(decided) affair\(decided == 1 ? "" : "s") decided, \(adjourned) adjourned\(rest.en).")
  }
}

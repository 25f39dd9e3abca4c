// SPDX-License-Identifier: Apache-2.0

// Why something is not done in a session of a commission.
extension Catalogue {
  /// A text that names no session.
  public static func sessionName(_ name: String) -> Message {
    Message(
      fr: "une séance se nomme «\u{A0}commission:2023-03-15\u{A0}», «\u{A0}\(name)\u{A0}» trouvé",
      en: "a session is named “commission:2023-03-15”, found “\(name)”")
  }
  /// No session has this name.
  public static func unknownSession(_ name: String) -> Message {
    Message(fr: "il n’y a pas de séance «\u{A0}\(name)\u{A0}»", en: "there is no session “\(name)”")
  }
  /// The commission meets that day already.
  public static func sessionExists(_ name: String) -> Message {
    Message(
      fr: "la séance «\u{A0}\(name)\u{A0}» existe déjà", en: "the session “\(name)” exists already")
  }
  /// A session whose day has not come.
  public static func sessionNotYet(_ name: String, _ date: CivilDate, today: CivilDate) -> Message {
    Message(
      fr: "la séance «\u{A0}\(name)\u{A0}» se tient le \(date.formatted(in: .fr)), on est le "
        + "\(today.formatted(in: .fr))",
      en: "the session “\(name)” meets on \(date.formatted(in: .en)), today is \(today.formatted(in: .en))")
  }
  /// A session that does not stand where it should.
  public static func sessionState(_ name: String, _ state: String, expected: [String]) -> Message {
    let list = expected.joined(separator: ", ")
    return Message(
      fr: "séance «\u{A0}\(name)\u{A0}»\u{A0}: état attendu\u{A0}: \(list)\u{A0}; trouvé\u{A0}: \(state)",
      en: "session “\(name)”: expected state: \(list); found: \(state)")
  }
  /// A member without a name.
  public static let memberWithoutName = Message(
    fr: "le nom d’un membre est vide", en: "the name of a member is empty")
  /// A member named twice.
  public static func memberTwice(_ name: String) -> Message {
    Message(
      fr: "le membre «\u{A0}\(name)\u{A0}» est nommé deux fois", en: "the member “\(name)” is named twice")
  }
  /// The president is not there.
  public static func presidentAbsent(_ name: String, present: [String]) -> Message {
    let list = present.joined(separator: ", ")
    return Message(
      fr: "le président «\u{A0}\(name)\u{A0}» n’est pas parmi les présents\u{A0}: \(list)",
      en: "the president “\(name)” is not among those present: \(list)")
  }
  /// Too few members are there.
  public static func noQuorum(_ commission: String, present: Int, needed: Int) -> Message {
    Message(
      fr:
        "\(commission)\u{A0}: le quorum est de \(needed) membres, \(present) présent\(present > 1 ? "s" : "")",
      en: "\(commission): the quorum is \(needed) members, \(present) present")
  }
  /// Too few members may vote on a dossier.
  public static func noQuorumFor(_ dossier: String, voters: Int, needed: Int) -> Message {
    Message(
      fr: "dossier \(dossier)\u{A0}: le quorum est de \(needed) membres, \(voters) "
        + "\(voters > 1 ? "peuvent" : "peut") voter après déports\u{A0}; il faut l’ajourner",
      en: "dossier \(dossier): the quorum is \(needed) members, \(voters) may vote after recusals; adjourn it"
    )
  }
  /// A dossier is on the agenda already.
  public static func onAgendaAlready(_ dossier: String, _ session: String) -> Message {
    Message(
      fr: "le dossier \(dossier) est déjà à l’ordre du jour de la séance «\u{A0}\(session)\u{A0}»",
      en: "dossier \(dossier) is on the agenda of the session “\(session)” already")
  }
  /// A dossier is not on the agenda.
  public static func notOnAgenda(_ dossier: String, _ session: String) -> Message {
    Message(
      fr: "le dossier \(dossier) n’est pas à l’ordre du jour de la séance «\u{A0}\(session)\u{A0}»",
      en: "dossier \(dossier) is not on the agenda of the session “\(session)”")
  }
  /// An order that is not that of the whole agenda.
  public static func agendaIncomplete(_ session: String, expected: Int, found: Int) -> Message {
    Message(
      fr:
        "séance «\u{A0}\(session)\u{A0}»\u{A0}: les \(expected) affaires de l’ordre du jour sont attendues, "
        + "chacune une fois, \(found) trouvées\u{A0}; il a peut-être changé entre-temps",
      en:
        "session “\(session)”: expected the \(expected) affairs of the agenda, each once, found \(found); it may "
        + "have changed meanwhile")
  }
  /// The commission can do nothing with a dossier as it stands.
  public static func nothingToDecide(_ commission: String, _ dossier: String, state: String) -> Message {
    Message(
      fr: "\(commission)\u{A0}: rien à décider sur le dossier \(dossier), à l’état «\u{A0}\(state)\u{A0}»",
      en: "\(commission): nothing to decide on dossier \(dossier), in the state “\(state)”")
  }
  /// A dossier was decided, or adjourned.
  /// - Parameter step: the step decided; nil where it was adjourned.
  public static func affairSettled(_ dossier: String, _ step: String?) -> Message {
    guard let step else {
      return Message(
        fr: "le dossier \(dossier) est ajourné à une autre séance",
        en: "dossier \(dossier) is adjourned to another session")
    }
    return Message(
      fr: "le dossier \(dossier) est déjà décidé\u{A0}: \(step)",
      en: "dossier \(dossier) is decided already: \(step)")
  }
  /// Someone who is not there.
  public static func notMemberOfSession(_ name: String, _ suggestion: String?) -> Message {
    let hint = didYouMean(suggestion)
    return Message(
      fr: "«\u{A0}\(name)\u{A0}» n’est pas parmi les membres présents\(hint.fr)",
      en: "“\(name)” is not among the members present\(hint.en)")
  }
  /// A member is recused already.
  public static func recusedAlready(_ member: String, _ dossier: String) -> Message {
    Message(
      fr: "«\u{A0}\(member)\u{A0}» s’est déjà déporté du dossier \(dossier)",
      en: "“\(member)” is recused from dossier \(dossier) already")
  }
  /// Votes that are not those of the members who may vote.
  public static func voteCount(found: Int, voters: Int) -> Message {
    Message(
      fr: "de 1 à \(voters) votes attendus, autant que de membres présents et non déportés, \(found) trouvés",
      en: "expected 1 to \(voters) votes, as many as members present and not recused, found \(found)")
  }
  /// As many votes for as against.
  public static func votesTied(_ dossier: String) -> Message {
    Message(
      fr: "dossier \(dossier)\u{A0}: partage égal des voix, il faut voter à nouveau ou ajourner",
      en: "dossier \(dossier): the votes are equal, vote again or adjourn")
  }
  /// The vote of the president is to be told.
  public static func castingVoteExpected(_ dossier: String) -> Message {
    Message(
      fr:
        "dossier \(dossier)\u{A0}: partage égal des voix, celle de la présidence est attendue, pour ou contre",
      en: "dossier \(dossier): the votes are equal, that of the president is expected, for or against")
  }
  /// The step is voted down, and no other is given.
  public static func otherwiseExpected(_ dossier: String, _ step: String) -> Message {
    Message(
      fr:
        "dossier \(dossier)\u{A0}: «\u{A0}\(step)\u{A0}» est rejeté par le vote, ce qui est décidé alors est "
        + "attendu",
      en: "dossier \(dossier): “\(step)” is voted down, what is decided then is expected")
  }
  /// Affairs wait for a decision.
  public static func affairsWaiting(_ count: Int, _ numbers: [String]) -> Message {
    let list = numbers.joined(separator: ", ") + (count > numbers.count ? "…" : "")
    return Message(
      fr: "\(count) affaire\(count > 1 ? "s" : "") ni décidée\(count > 1 ? "s" : "") ni "
        + "ajournée\(count > 1 ? "s" : "")\u{A0}: \(list)",
      en: "\(count) affair\(count == 1 ? "" : "s") neither decided nor adjourned: \(list)")
  }
  /// Either decisions or a step for all.
  public static let decisionsOrStep = Message(
    fr: "«\u{A0}decisions\u{A0}» ou «\u{A0}step\u{A0}» attendu, l’un des deux",
    en: "expected “decisions” or “step”, one of them")
  /// Either dossiers or all those that are ready.
  public static let dossiersOrReady = Message(
    fr: "«\u{A0}dossiers\u{A0}» ou «\u{A0}ready\u{A0}» attendu, l’un des deux",
    en: "expected “dossiers” or “ready”, one of them")
}

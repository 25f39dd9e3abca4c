// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

/// A line of minutes.
public enum MinutesLine: Sendable, Hashable {
  /// A title, 1 to 3.
  case heading(Int, String)
  /// What something is: a label, and words.
  case fact(String, String)
  /// A sentence.
  case sentence(String)
}

extension SessionSheet {
  /// The minutes, in Markdown. They name members and rapporteurs, and nobody else.
  public func minutes(in language: Language) -> String {
    var text = ""
    var previous: MinutesLine?
    for line in minutesLines(in: language) {
      switch (previous, line) {
      case (nil, _): break
      case (.fact, .fact): text += "\n"
      default: text += "\n\n"
      }
      text += line.markdown(language)
      previous = line
    }
    return text + "\n"
  }

  /// The minutes, line by line.
  public func minutesLines(in language: Language) -> [MinutesLine] {
    var lines: [MinutesLine] = [
      .heading(1, session.commission.label), .heading(2, Catalogue.minutesOf(session.date)(language)),
    ]
    func item(_ label: Message, _ text: String) { lines.append(.fact(label(language), text)) }
    if let place = session.record.text("lieu") { item(Catalogue.minutesPlace, place) }
    if let president = session.president { item(Catalogue.minutesPresident, president) }
    if !present.isEmpty { item(Catalogue.minutesPresent(present.count), present.joined(separator: ", ")) }
    if !absent.isEmpty { item(Catalogue.minutesAbsent(absent.count), absent.joined(separator: ", ")) }
    item(
      Catalogue.minutesQuorum,
      Catalogue.minutesMembers(
        session.commission.quorum, isReached: present.count >= session.commission.quorum)(language))
    lines.append(.heading(2, Catalogue.minutesAgenda(affairs.count)(language)))
    for affair in affairs { lines += affair.minutes(in: language) }
    func count(_ state: AffairState) -> Int { affairs.count { $0.state == state } }
    lines.append(
      .sentence(
        Catalogue.minutesTotals(
          decided: count(.decided), adjourned: count(.adjourned), waiting: count(.enrolled))(language)))
    if session.state == .closed { lines.append(.sentence(Catalogue.minutesClosed(language))) }
    return lines
  }
}

extension SessionSheet.Affair {
  fileprivate func minutes(in language: Language) -> [MinutesLine] {
    var lines: [MinutesLine] = [.heading(3, "\(rank). \(dossier.number) – \(dossier.programme.label)")]
    func item(_ label: Message, _ text: String) { lines.append(.fact(label(language), text)) }
    if let rapporteur { item(Catalogue.minutesRapporteur, rapporteur) }
    if !recused.isEmpty { item(Catalogue.minutesRecused, recused.joined(separator: ", ")) }
    switch state {
    case .decided:
      if let proposal = record.text("proposition") { item(Catalogue.minutesProposal, label(proposal)) }
      let ballot = Catalogue.minutesBallot(
        inFavour: record.integer("pour") ?? 0, against: record.integer("contre") ?? 0,
        abstaining: record.integer("abstention") ?? 0)
      let casting = record.text("preponderante").map {
        Catalogue.minutesCasting(isInFavour: $0 == Ballot.Side.inFavour.stored)
      }
      item(Catalogue.minutesVotes, ballot(language) + (casting?(language) ?? ""))
      item(Catalogue.minutesDecision, decision ?? "")
      if let amount {
        item(Catalogue.minutesAmount, "\(amount.formatted(decimals: 2, in: language))\u{A0}€")
      }
    case .adjourned: item(Catalogue.minutesDecision, Catalogue.minutesAdjourned(language))
    case .enrolled: item(Catalogue.minutesDecision, Catalogue.minutesWaiting(language))
    }
    if let note = record.text("note") { item(Catalogue.minutesNote, note) }
    return lines
  }

  /// The step decided, with its motive; nil where none is.
  public var decision: String? {
    guard let name = record.text("transition") else { return nil }
    guard let code = record.text("motif") else { return label(name) }
    let motive = dossier.programme.motives.first { $0.value == code }?.label ?? code
    return "\(label(name)) (\(motive))"
  }

  private func label(_ step: String) -> String { dossier.programme.transition(step)?.label ?? step }
}

extension MinutesLine {
  fileprivate func markdown(_ language: Language) -> String {
    switch self {
    case .heading(let level, let text): String(repeating: "#", count: level) + " " + text.escaped
    case .fact(let label, let text): "- \(label)\(Catalogue.colon(language))\(text.escaped)"
    case .sentence(let text): text.escaped
    }
  }
}

extension String {
  /// In one line, and with nothing that Markdown would take for its own.
  fileprivate var escaped: String {
    let special = "\\`*_[]<>#&|~"
    return split(whereSeparator: \.isNewline).joined(separator: " ")
      .reduce(into: "") { text, character in
        if special.contains(character) { text.append("\\") }
        text.append(character)
      }
  }
}

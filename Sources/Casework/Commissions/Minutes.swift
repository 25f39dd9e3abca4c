// SPDX-License-Identifier: Apache-2.0

import Base
import Pack
import Store

extension SessionSheet {
  /// The minutes, in Markdown. They name members and rapporteurs, and nobody else.
  public func minutes(in language: Language) -> String {
    let title = session.commission.label.escaped
    var lines = [
      "# \(title)", "", "## \(Catalogue.minutesOf(session.date)(language))", "",
    ]
    func item(_ label: Message, _ text: String) {
      lines.append("- \(label(language))\(Catalogue.colon(language))\(text)")
    }
    if let place = session.record.text("lieu") { item(Catalogue.minutesPlace, place.escaped) }
    if let president = session.president { item(Catalogue.minutesPresident, president.escaped) }
    if !present.isEmpty { item(Catalogue.minutesPresent(present.count), present.listed) }
    if !absent.isEmpty { item(Catalogue.minutesAbsent(absent.count), absent.listed) }
    item(
      Catalogue.minutesQuorum,
      Catalogue.minutesMembers(
        session.commission.quorum, isReached: present.count >= session.commission.quorum)(language))
    lines += ["", "## \(Catalogue.minutesAgenda(affairs.count)(language))"]
    for affair in affairs { lines += affair.minutes(in: language) }
    let states = affairs.map { $0.record.text("etat") ?? "" }
    func count(_ state: AffairState) -> Int { states.count { $0 == state.rawValue } }
    lines += [
      "",
      Catalogue.minutesTotals(
        decided: count(.decided), adjourned: count(.adjourned), waiting: count(.enrolled))(language),
    ]
    if session.state == .closed { lines += ["", Catalogue.minutesClosed(language)] }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension SessionSheet.Affair {
  fileprivate func minutes(in language: Language) -> [String] {
    var lines = ["", "### \(rank). \(dossier.number) – \(dossier.programme.label.escaped)", ""]
    func item(_ label: Message, _ text: String) {
      lines.append("- \(label(language))\(Catalogue.colon(language))\(text)")
    }
    if let rapporteur { item(Catalogue.minutesRapporteur, rapporteur.escaped) }
    if !recused.isEmpty { item(Catalogue.minutesRecused, recused.listed) }
    switch record.text("etat").flatMap(AffairState.init) {
    case .decided:
      if let proposal = record.text("proposition") {
        item(Catalogue.minutesProposal, label(proposal).escaped)
      }
      let ballot = Catalogue.minutesBallot(
        inFavour: record.integer("pour") ?? 0, against: record.integer("contre") ?? 0,
        abstaining: record.integer("abstention") ?? 0)
      let casting = record.text("preponderante").map {
        Catalogue.minutesCasting(isInFavour: $0 == Ballot.Side.inFavour.stored)
      }
      item(Catalogue.minutesVotes, ballot(language) + (casting?(language) ?? ""))
      item(Catalogue.minutesDecision, decision.escaped)
      if let amount {
        item(Catalogue.minutesAmount, "\(amount.formatted(decimals: 2, in: language))\u{A0}€")
      }
    case .adjourned: item(Catalogue.minutesDecision, Catalogue.minutesAdjourned(language))
    case .enrolled, nil: item(Catalogue.minutesDecision, Catalogue.minutesWaiting(language))
    }
    if let note = record.text("note") { item(Catalogue.minutesNote, note.escaped) }
    return lines
  }

  /// The step decided, with its motive.
  private var decision: String {
    let name = record.text("transition") ?? ""
    guard let code = record.text("motif") else { return label(name) }
    let motive = dossier.programme.motives.first { $0.value == code }?.label ?? code
    return "\(label(name)) (\(motive))"
  }

  private func label(_ step: String) -> String { dossier.programme.transition(step)?.label ?? step }
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

extension [String] {
  fileprivate var listed: String { map(\.escaped).joined(separator: ", ") }
}

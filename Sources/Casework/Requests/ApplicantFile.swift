// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Pack
import Store

/// What the person who asked sees of a dossier: where it stands, what is awaited of them, what they receive.
public struct ApplicantFile: Sendable {
  /// The dossier.
  public let dossier: Dossier
  /// Where it stands.
  public let state: String
  /// Whether nothing is expected any more.
  public let isClosed: Bool
  /// Why the present decision is what it is; nil where none tells.
  public let reason: String?
  /// The documents that are asked for, by kind, with the label, and whether a valid one is there.
  public let documents: [(kind: String, label: String, isThere: Bool)]
  /// Those that were handed in for it, newest first.
  public let received: [Received]
  /// The delays that run: their label and end.
  public let deadlines: [(label: String, term: CivilDate)]
  /// What the person may do now, and whether what must hold for it holds.
  public let steps: [(transition: Transition, isOpen: Bool)]
  /// The states that it went through, oldest first.
  public let course: [(label: String, day: CivilDate)]
  /// The periods of the right, with the amount due in each.
  public let periods: [(from: CivilDate, until: CivilDate?, amount: Number)]
  /// Whether the amount is due every month.
  public let isMonthly: Bool
  /// The payments that left, newest first: the month, the amount, and the day.
  public let payments: [(month: CivilDate, amount: Number, sent: CivilDate)]

  /// A document that was handed in.
  public struct Received: Sendable {
    /// Its identifier in the database.
    public let id: Int64
    /// What it is.
    public let label: String
    /// When it came.
    public let day: CivilDate
    /// What became of it.
    public let state: String
    /// Its file; nil where it is on paper, or somebody else's than who asked.
    public let file: (name: String, digest: String)?

    init(_ piece: StoredRecord, of dossier: Dossier, on day: CivilDate, _ pack: Pack) {
      let kind = piece.text("nature") ?? ""
      id = piece.id
      label = pack.procedures.document(kind)?.label ?? kind
      self.day = piece.date("recue_le") ?? day
      state = pack.label(of: "etat", in: piece)
      guard piece.integer("personne") == dossier.applicant, let name = piece.text("fichier"),
        let digest = piece.text("empreinte")
      else {
        file = nil
        return
      }
      file = (name, digest)
    }
  }
}

extension Desk {
  /// What the person who asked sees of a dossier.
  ///
  /// - Throws: `Refusal` where there is no such dossier, or it is somebody else's.
  public func applicantFile(_ number: String, of person: Int64) throws -> ApplicantFile {
    let dossier = try self.dossier(number, of: person)
    return try database.reading { reader in
      let programme = dossier.programme
      var facts = try DossierFacts(dossier, on: day, reader, pack)
      if let outcome = programme.outcome(facts, pack.ruleBook) { facts.note(outcome.results) }
      let valid = try dossier.validDocuments(on: day, reader)
      let right = try dossier.currentRight(reader)
      let rights = try dossier.related("droit", reader)
      return ApplicantFile(
        dossier: dossier,
        state: programme.state(dossier.state)?.label ?? dossier.state,
        isClosed: programme.state(dossier.state)?.isFinal ?? false,
        reason: dossier.record.text("motif").flatMap { motive in
          programme.motives.first { $0.value == motive }?.label
        },
        documents: programme.documents.filter { facts.holds($0.condition) }.map { request in
          (
            request.kind, pack.procedures.document(request.kind)?.label ?? request.kind,
            valid.contains(request.kind)
          )
        },
        received: try dossier.related("piece", reader).reversed().map { piece in
          ApplicantFile.Received(piece, of: dossier, on: day, pack)
        },
        deadlines: try dossier.related("echeance", reader).compactMap { record in
          guard record.text("etat") == "en_cours", let term = record.date("terme"),
            let deadline = programme.deadline(record.text("nom") ?? "")
          else { return nil }
          return (deadline.label, term)
        },
        // What a condition knows nothing of yet is not in question.
        steps: programme.citizenSteps(from: dossier.state).compactMap { step in
          guard let condition = step.guardCondition else { return (step, true) }
          let value = facts.value(condition)
          return value.isNull ? nil : (step, value.isTrue)
        },
        course: try dossier.steps(reader).compactMap { step in
          guard let target = step.text("vers"), target != step.text("de"), let day = step.date("le") else {
            return nil
          }
          return (programme.state(target)?.label ?? target, day)
        },
        periods: try (right?.periods(reader) ?? []).map { period in
          (period.date("du") ?? day, period.date("au"), period.money("montant"))
        },
        isMonthly: programme.right?.rhythm == .monthly,
        payments: try rights.flatMap { right in
          try reader.records(
            RecordQuery("versement").filtered("droit", .equals, .integer(right.id)).sorted(by: "mois"))
        }.compactMap { payment in
          guard let sent = payment.date("emis_le"), ["emis", "reemis"].contains(payment.text("etat") ?? ""),
            let month = payment.date("mois")
          else { return nil }
          return (month, payment.money("montant"), sent)
        }.reversed())
    }
  }
}

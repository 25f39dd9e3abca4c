// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL
import Foundation
import Pack
import Store
import Testing

@testable import Casework

/// What citizens are told before they ask.
@Suite struct RequestOutlookTests {
  private static func valDeMarne() throws -> Pack {
    try Pack.load(
      from: URL(filePath: #filePath).appending(path: "../../../../packs/val-de-marne").standardized)
  }

  /// The vectors of PackTests, computed with the parameters of OpenFisca-France: through the form of the programme.
  @Test func theAPAOfAnswersIsThatOfTheVectors() throws {
    let pack = try Self.valDeMarne()
    let database = try Database.inMemory(pack: pack)
    let programme = try #require(pack.programme("apa_domicile"))
    let desk = Desk(database, agent: Agent("Usager", roles: ["usager"]), day: try day("2023-06-01"))
    let file = URL(filePath: #filePath)
      .appending(path: "../../../PackTests/Vectors/apa_domicile_2023_legal_params.csv").standardized
    let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    var compared = 0
    for line in lines.dropFirst().prefix(300) {
      let row = Dictionary(uniqueKeysWithValues: zip(lines[0], line))
      let outlook = desk.outlook(
        RequestPlan(
          programme, applicant: ["naissance": .string("1940-01-01")],
          answers: [
            "gir": number(row["gir"]), "en_couple": .boolean(row["en_couple"] == "True"),
            "ressources": number(row["ressources_mensuelles_menage"]),
            "plan_propose": number(row["plan_propose"]),
          ]))
      let expected = try #require(Number(row["apa"] ?? "").flatMap { $0.double })
      // Whether there is a right is the rule's own: the vectors have no threshold below which nothing is paid.
      guard expected > 40 else { continue }
      let found = try #require(outlook.outcome?.amount?.double, "\(row)")
      #expect(abs(found - expected) <= 0.011, "\(row)")
      compared += 1
    }
    #expect(compared > 100)
  }

  @Test func theConditionsOfTheStepThatOpensARightAreToldBeforehand() throws {
    let pack = try Self.valDeMarne()
    let programme = try #require(pack.programme("rsa"))
    #expect(programme.readsApplicant)
    #expect(programme.openings.map(\.name) == ["ouvrir"])
    let desk = Desk(
      try Database.inMemory(pack: pack), agent: Agent("Usager", roles: ["usager"]),
      day: try day("2023-12-29"))
    let nothing = ["salaire", "chomage"].flatMap { name in
      ["1", "2", "3", "mois"].map { Value.Context.Entry(name: "\(name)_\($0)", value: .number(0)) }
    }
    let month: [Value.Context.Entry] = [
      .init(name: "adulte", value: .string("demandeur")), .init(name: "mois", value: .string("2023-12-01")),
    ]
    func opening(born: String?, child: Bool = false) -> RequestOutlook.Opening {
      let applicant: Value.Context = born.map { ["naissance": .string($0)] } ?? [:]
      return desk.outlook(
        RequestPlan(
          programme, applicant: applicant,
          answers: [
            "situation": .string("seul"), "occupation": .string("loge_gratuitement"),
            "ressources": .list([.context(Value.Context(month + nothing))]),
            "enfants": .list(child ? [.context(["naissance": .string("2022-05-01")])] : []),
          ])
      ).opening
    }
    #expect(opening(born: "1990-01-01") == .possible)
    #expect(opening(born: "2003-01-01", child: true) == .possible)
    #expect(opening(born: nil) == .undecided)
    guard case .refused(let reason?) = opening(born: "2003-01-01") else {
      Issue.record("Someone of twenty without a child has no right.")
      return
    }
    #expect(reason.contains("condition d'âge"))
  }

  @Test func theOutlookTellsWhatIsAskedAndWhy() throws {
    let body = try SampleBody(Self.files)
    let programme = try #require(body.database.pack.programme("aide_loyer"))
    let desk = Desk(body.database, agent: Agent("Usager", roles: ["usager"]), day: try day("2023-06-15"))
    let owner = desk.outlook(RequestPlan(programme, answers: ["statut": .string("proprietaire")]))
    #expect(!owner.questions.contains("loyer"))
    #expect(owner.documents == ["identite"])
    let tenant = desk.outlook(
      RequestPlan(
        programme,
        answers: [
          "statut": .string("locataire"), "loyer": .number(600),
          "enfants": .list([.context(["naissance": .string("2020-01-01")])]),
        ]))
    #expect(tenant.questions.contains("loyer"))
    #expect(tenant.documents == ["identite", "bail"])
    #expect(tenant.outcome?.amount == Number(160))
    #expect(tenant.explanation.map(\.text).joined().contains("160"))
    // Nothing that no question can hold: as if it were not answered.
    let odd = desk.outlook(
      RequestPlan(programme, answers: ["statut": .string("<b>"), "loyer": .string("x")]))
    #expect(!odd.questions.contains("loyer"))
    #expect(try body.database.reading { try $0.records(.init("dossier")).isEmpty })
  }

  @Test func theCourseGoesFromTheRequestToTheGrant() throws {
    let body = try SampleBody(Self.files)
    let programme = try #require(body.database.pack.programme("aide_loyer"))
    let desk = Desk(body.database, agent: Agent("Usager"), day: try day("2023-06-15"))
    let course = try #require(desk.course(of: programme))
    #expect(course.stages.map(\.label) == ["Demande déposée", "En instruction", "Droit ouvert"])
    #expect(course.stages[0].delays.map(\.label) == ["Dossier complet"])
  }

  @Test func whatAgentsFillInIsNotAskedOfCitizens() throws {
    let pack = try Self.valDeMarne()
    let fund = try #require(pack.programme("fonds_solidarite"))
    let names = fund.citizenQuestions.map(\.field.name)
    #expect(names.contains("montant_demande"))
    #expect(!names.contains("montant_propose") && !names.contains("creancier"))
    let rsa = try #require(pack.programme("rsa"))
    #expect(rsa.citizenQuestions.map(\.field.name).last == "minima")
    #expect(rsa.citizenEntry?.name == "deposer_soi_meme")
    #expect(pack.programme("apa_domicile")?.simulated.questions.map(\.field.name).contains("gir") == true)
    #expect(fund.readsMembers && !fund.readsApplicant)
  }

  /// The sample, where citizens ask themselves.
  static var files: [String: String] {
    let name = "services/aide/programmes.yaml"
    return [
      name: (SamplePack.files[name] ?? "")
        .replacing(
          "deposer: { label: Déposer, to: demande, by: [agent]",
          with: "deposer: { label: Déposer, to: demande, by: [agent, usager]"
        )
        .replacing(
          "    deadlines:\n",
          with:
            "      contester: { label: Contester, from: refuse, to: instruction, by: [usager] }\n    deadlines:\n"
        ),
      "roles.yaml": """
      roles:
        agent: { label: Agent }
        chef: { label: Chef de service }
        usager: { label: Usager }
      """,
    ]
  }
}

private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

private func number(_ text: String?) -> Value { text.flatMap { Number($0) }.map(Value.number) ?? .null() }

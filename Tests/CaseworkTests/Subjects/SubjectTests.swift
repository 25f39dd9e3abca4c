// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import FEEL
import Store
import Testing

@Suite struct SubjectTests {
  private let body: SampleBody
  private let desk: Desk

  init() throws {
    body = try SampleBody()
    desk = body.desk("2023-03-15")
  }

  @discardableResult
  private func run(_ name: String, _ json: String) throws -> Value.Context {
    guard case .context(let arguments) = try Value(json: json) else { return [:] }
    return try Operation.named(name).run(arguments, at: desk).context ?? [:]
  }

  private func found(_ text: String) throws -> [String] {
    guard
      case .list(let items) = try Operation.named("person.find").run(["text": .string(text)], at: desk)
    else { return [] }
    return items.compactMap { $0.context?["nom"]?.string }
  }

  @Test func aPersonIsEnteredOnce() throws {
    let first = try run(
      "person.new",
      #"{"nom": "Lefèvre", "prenom": "Zoé", "naissance": "1980-05-12", "commune": "94028", "iban": "fr76 3000 6000 0112 3456 7890 189"}"#
    )
    #expect(first["person"]?.number == 1)
    let record = try #require(try body.database.reading { try $0.record(1, of: "personne") })
    #expect(record["iban"] == .text("FR7630006000011234567890189"))
    let again = #""nom": "Zoe", "prenom": "LEFEVRE", "naissance": "1980-12-05""#
    let message = refusal { try run("person.new", "{\(again)}") }
    #expect(message?.hasPrefix("this person seems to be known already: 1 Zoé Lefèvre, 9") == true)
    #expect(message?.contains("first and last names swapped, day and month of birth swapped") == true)
    let second = try run("person.new", "{\(again), \"distinct\": true}")
    #expect(second["person"]?.number == 2)
    guard case .list(let duplicates)? = second["duplicates"] else {
      Issue.record("no duplicates")
      return
    }
    #expect(duplicates.map { $0.context?["person"]?.number } == [1])
    #expect(try body.database.reading { try $0.count(RecordQuery("personne")) } == 2)
  }

  @Test func whatNoPersonCanBeIsRefused() throws {
    func why(_ field: String) -> String? {
      refusal { try run("person.new", #"{"nom": "Roux", "prenom": "Léo", \#(field)}"#) }
    }
    #expect(
      why(#""naissance": "2023-03-16""#)
        == "naissance: expected 15 March 2023 at the latest, found 16 March 2023")
    #expect(why(#""deces": "2024-01-01""#)?.hasPrefix("deces: expected 15 March 2023") == true)
    #expect(
      why(#""naissance": "2000-01-01", "deces": "1999-01-01""#)
        == "death on 1 January 1999, before the birth on 1 January 2000")
    #expect(why(#""naissance": "2000-02-30""#)?.hasPrefix("naissance: expected") == true)
    #expect(
      why(#""commune": "75056""#) == "commune: expected the code of a commune of the territory, found “75056”"
    )
    #expect(why(#""sexe": "x""#)?.hasPrefix("sexe: expected") == true)
    #expect(why(#""iban": "FR7630006000011234567890188""#)?.contains("FR7630006000011234567890188") == true)
    #expect(why(#""naisance": "2000-01-01""#)?.contains("did you mean “naissance”") == true)
    #expect(
      refusal { try run("person.new", #"{"nom": " ", "prenom": "Léo"}"#) } == "nom: an answer is expected")
    #expect(try body.database.reading { try $0.count(RecordQuery("personne")) } == 0)
  }

  @Test func personsAreFoundWithTheirSlips() throws {
    for (last, first, birth) in [
      ("Lefèvre", "Zoé", "1980-05-12"), ("Dupont", "Jean-Pierre", "1975-01-31"),
      ("Da Silva", "Ana", "1990-07-07"),
      ("N'Guyen", "Thi", "1969-09-09"),
    ] {
      try run("person.new", #"{"nom": "\#(last)", "prenom": "\#(first)", "naissance": "\#(birth)"}"#)
    }
    try run("person.edit", #"{"person": 1, "nom_usage": "Marchand"}"#)
    #expect(try found("lefevre zoe") == ["Lefèvre"])
    #expect(try found("Zoé LEFEVRE") == ["Lefèvre"])
    #expect(try found("marchand") == ["Lefèvre"])
    #expect(try found("lefevbre") == ["Lefèvre"])
    #expect(try found("dupond jean pierre") == ["Dupont"])
    #expect(try found("dupnot") == ["Dupont"])
    #expect(try found("silva ana") == ["Da Silva"])
    #expect(try found("n guyen") == ["N'Guyen"])
    #expect(try found("31/1/1975") == ["Dupont"])
    #expect(try found("dupont 1975-01-31") == ["Dupont"])
    #expect(try found("Bertrand") == [])
    // A slip in both words, a word too many, and words that no name is like.
    #expect(try found("lefevbre zoee") == ["Lefèvre"])
    #expect(try found("silva anna maria") == ["Da Silva"])
    #expect(try found("Xyzt Qwrt") == [])
    #expect(try found("Xyzt") == [])
    #expect(try found("") == [] && found("'") == [])
  }

  @Test func amongManyOfANameThoseOfAllWordsComeFirst() throws {
    for rank in 1...40 {
      let first = ["Ana", "Luc", "Zoé", "Léa"][rank % 4]
      try run("person.new", #"{"nom": "Martin", "prenom": "\#(first)", "distinct": true}"#)
    }
    try run("person.new", #"{"nom": "Martinez", "prenom": "Ana"}"#)
    #expect(try found("martin").count == 20)
    let both = try found("ana martin")
    #expect(both.prefix(10).allSatisfy { $0 == "Martin" })
    #expect(try found("anna martim").prefix(10).allSatisfy { $0 == "Martin" })
    #expect(try found("ana martinez").first == "Martinez")
  }

  @Test func everyWordOfANameFindsThePerson() throws {
    for (last, first) in [
      ("Müller-Lefèvre", "Hélène"), ("Dupont", "Jean"), ("Da Silva", "Ana"), ("Nguyễn", "Thị Mai"),
      ("Petit", "Jean-Pierre"), ("Roux", "Valérie"), ("Valery", "Valérie"),
    ] {
      try run("person.new", #"{"nom": "\#(last)", "prenom": "\#(first)"}"#)
    }
    for text in [
      "Müller-Lefèvre", "muller lefevre", "lefevre muller", "lefevre", "muller", "helene", "helene lefevre",
      "LEFEVRE Hélène", "lefevbre", "helene lefevbre",
    ] {
      #expect(try found(text) == ["Müller-Lefèvre"], "\(text)")
    }
    #expect(try found("jean") == ["Dupont", "Petit"])
    #expect(try found("jean-pierre") == ["Petit"])
    #expect(try found("ana") == ["Da Silva"])
    #expect(try found("mai") == ["Nguyễn"])
    #expect(Set(try found("Valérie")) == ["Roux", "Valery"])
    try run("person.edit", #"{"person": 1, "nom": "Lefèvre"}"#)
    #expect(try found("muller") == [])
    #expect(try found("lefevre") == ["Lefèvre"])
    try run("person.edit", #"{"person": 1, "nom_usage": "Blanc-Bec"}"#)
    #expect(try found("bec") == ["Lefèvre"])
  }

  @Test func namesakesOfUnknownBirthAreToldOf() throws {
    try run("person.new", #"{"nom": "Martin", "prenom": "Luc", "naissance": "1980-05-12"}"#)
    let second = try run("person.new", #"{"nom": "Martin", "prenom": "Luc"}"#)
    guard case .list(let duplicates)? = second["duplicates"] else {
      Issue.record("no duplicates")
      return
    }
    #expect(duplicates.map { $0.context?["person"]?.number } == [1])
    #expect(duplicates.map { $0.context?["score"]?.number } == [85])
  }

  @Test func importedPersonsAreFoundOnceIndexed() throws {
    _ = try body.household("Petit")
    #expect(try found("petit") == [])
    #expect(try run("person.index", "{}")["persons"]?.number == 1)
    #expect(try found("petit") == ["Petit"])
  }

  @Test func aHouseholdHasOneApplicant() throws {
    for name in ["Roux", "Blanc", "Noir"] { try run("person.new", #"{"nom": "\#(name)", "prenom": "Léo"}"#) }
    let two = #"{"members": [{"person": 1, "role": "demandeur"}, {"person": 2, "role": "demandeur"}]}"#
    #expect(refusal { try run("household.new", two) } == "a household has one applicant and no more, found 2")
    #expect(
      refusal { try run("household.new", #"{"members": [{"person": 1, "role": "enfant"}]}"#) }
        == "a household has one applicant and no more, found 0")
    let household = try run(
      "household.new",
      #"{"commune": "94028", "members": [{"person": 1, "role": "demandeur", "since": "2020-01-01"}, {"person": 2, "role": "conjoint"}]}"#
    )
    #expect(household["household"]?.number == 1)
    #expect(
      refusal { try run("household.join", #"{"household": 1, "person": 3, "role": "demandeur"}"#) }
        == "a household has one applicant and no more, found 2")
    #expect(
      refusal { try run("household.join", #"{"household": 1, "person": 2, "role": "enfant"}"#) }
        == "person 2 is in household 1 already")
    try run("household.join", #"{"household": 1, "person": 3, "role": "enfant"}"#)
    try run("household.leave", #"{"household": 1, "person": 2}"#)
    #expect(
      refusal { try run("household.leave", #"{"household": 1, "person": 2}"#) }
        == "person 2 is not in household 1 on 15 March 2023")
    #expect(try body.database.reading { try $0.record(1, of: "menage")?["nom"] } == .text("Roux"))
  }

  @Test func theApplicantOfOpenDossiersStays() throws {
    let dossier = try body.granted(on: "2023-03-15")
    let household = try #require(dossier.household)
    let leave = #"{"household": \#(household), "person": \#(dossier.applicant)}"#
    #expect(
      refusal { try run("household.leave", leave) }
        == "person \(dossier.applicant) is the applicant of household \(household): they cannot leave it while "
        + "dossiers are open there: \(dossier.number)")
    try desk.work { _ = try $0.perform("fermer", on: dossier, Act(motive: "ressources")) }
    try run("household.leave", leave)
  }

  @Test func theKeyOfASIRETIsChecked() throws {
    try run("organisation.new", #"{"nom": "Bailleur", "siret": "732 829 320 00074"}"#)
    try run("organisation.new", #"{"nom": "La Poste", "siret": "35600000000048"}"#)
    #expect(
      refusal { try run("organisation.new", #"{"nom": "Bailleur", "siret": "73282932000075"}"#) }
        == "SIRET: the key of “73282932000075” is wrong: a digit is mistaken")
    #expect(
      refusal { try run("organisation.new", #"{"nom": "Bailleur", "siret": "7328293200007"}"#) }
        == "SIRET: expected 14 digits, found “7328293200007”")
    #expect(
      refusal { try run("organisation.new", #"{"nom": "Autre", "siret": "73282932000074"}"#) }
        == "SIRET 73282932000074 is that of organisation 1, Bailleur, already")
  }

  @Test func aRoleIsOfAPersonOrOfAnOrganisation() throws {
    let dossier = try body.granted(on: "2023-03-15")
    try run("organisation.new", #"{"nom": "UDAF"}"#)
    let role = #"{"dossier": "\#(dossier.number)", "role": "tuteur""#
    #expect(
      refusal { try run("role.add", role + "}") } == "expected a person or an organisation, one of them")
    #expect(refusal { try run("role.add", role + #", "organisation": 7}"#) } == "there is no organisation 7")
    #expect(try run("role.add", role + #", "organisation": 1}"#)["role"]?.number == 1)
  }
}

// SPDX-License-Identifier: Apache-2.0

import Import
import Pack
import Store
import Testing

/// Lines of the national files of road accidents (ONISR, BAAC 2020, département 94), with their quirks:
/// spaces before -1, decimal commas, `(1)` and `N/A` for absent, no-break spaces within identifiers.
struct RoadAccidentTests {
  let folder: Folder
  let pack: Pack
  let database: Database

  init() throws {
    folder = try Folder()
    pack = try folder.pack(registers: Self.registers, sources: Self.sources)
    database = try Database.inMemory(pack: pack)
    try _ = PackInstallation.install(pack, into: database, by: .tester)
  }

  static let registers = """
      accident:
        label: Accident
        key: [numero]
        date: date
        place: commune
        fields:
          numero: { type: text, required: true }
          date: { type: date, required: true }
          commune: { type: commune }
          luminosite: { type: choice, of: [plein_jour, nuit_eclairee] }
          latitude: { type: decimal, scale: 5, min: -90, max: 90 }
          vitesse: { type: integer, min: 0 }
      vehicule:
        label: Véhicule
        key: [accident, numero]
        fields:
          accident: { type: reference, to: accident, required: true }
          numero: { type: text, required: true }
          identifiant: { type: text }
      usager:
        label: Usager
        key: [vehicule, place]
        fields:
          vehicule: { type: reference, to: vehicule, required: true }
          place: { type: integer, required: true }
          gravite: { type: choice, required: true, of: { indemne: Indemne, tue: Tué, blesse: Blessé } }
          naissance: { type: integer, min: 1900, max: 2020 }

    """
  static let sources = """
      caracteristiques:
        register: accident
        separator: ';'
        decimal: ','
        null: ['', '-1', 'N/A', '(1)']
        where: 'dep = "94"'
        fields:
          numero: Num_Acc
          date: 'date(an, mois, jour)'
          commune: com
          luminosite: { from: lum, codes: { 1: plein_jour, 5: nuit_eclairee } }
          latitude: lat
          vitesse: vma
      vehicules:
        register: vehicule
        separator: ';'
        fields: { accident: Num_Acc, numero: num_veh, identifiant: id_vehicule }
      usagers:
        register: usager
        separator: ';'
        null: ['', '-1']
        fields:
          vehicule: '[Num_Acc, num_veh]'
          place: place
          gravite: { from: grav, codes: { 1: indemne, 2: tue, 3: blesse, 4: blesse } }
          naissance: an_nais

    """
  static let accidents = """
    Num_Acc;jour;mois;an;lum;dep;com;lat;vma
    202000000036;7;3;2020;1;94;94044;48,7514000;50
    202000000037;07;03;2020;5;94;94033;N/A; -1
    202000000039;7;3;2020;1;75;75112;48,8;(1)

    """
  static let vehicles = """
    Num_Acc;id_vehicule;num_veh
    202000000036;154\u{A0}742\u{A0}211;A01
    202000000036;154\u{A0}742\u{A0}212;B01
    202000000037;154\u{A0}742\u{A0}209;A01

    """
  static let users = """
    Num_Acc;id_vehicule;num_veh;place;grav;an_nais
    202000000036;154\u{A0}742\u{A0}211;A01;1;4;1987
    202000000036;154\u{A0}742\u{A0}212;B01; 1;4;1963
    202000000037;154\u{A0}742\u{A0}209;A01;1;1; -1

    """

  private func run(_ source: String, _ text: String, _ options: ImportOptions = ImportOptions()) throws
    -> ImportSummary
  {
    try pack.ready(source).run(folder.write("\(source).csv", text), into: database, by: .tester, options)
  }

  private func runAll() throws -> [ImportSummary] {
    [
      try run("caracteristiques", Self.accidents), try run("vehicules", Self.vehicles),
      try run("usagers", Self.users),
    ]
  }

  @Test func rowsBecomeRecords() throws {
    let summaries = try runAll()
    #expect(summaries.map(\.inserted) == [2, 3, 3])
    #expect(summaries.map(\.skipped) == [1, 0, 0])
    #expect(
      try database.contents(of: "accident") == [
        "numero": .text("202000000036"), "date": .text("2020-03-07"), "commune": .text("94044"),
        "luminosite": .text("plein_jour"), "latitude": .integer(4_875_140), "vitesse": .integer(50),
      ])
    let second = try #require(try database.contents(of: "accident", record: 2))
    #expect(second["latitude"] ?? .null == .null && second["vitesse"] ?? .null == .null)
    #expect(second["luminosite"] == .text("nuit_eclairee"))
    #expect(try database.contents(of: "vehicule")?["identifiant"] == .text("154\u{A0}742\u{A0}211"))
    #expect(try database.contents(of: "usager", record: 3)?["vehicule"] == .integer(3))
    #expect(try database.contents(of: "usager", record: 3)?["naissance"] ?? .null == .null)
  }

  @Test func theSameFileTwiceChangesNothing() throws {
    _ = try runAll()
    let revisions = try database.revisions()
    let again = try runAll()
    #expect(again.map(\.unchanged) == [2, 3, 3])
    #expect(again.allSatisfy { $0.inserted == 0 && $0.updated == 0 })
    #expect(try database.revisions() == revisions)
  }

  @Test func aCorrectedFileUpdates() throws {
    _ = try runAll()
    let summary = try run("caracteristiques", Self.accidents.replacing("94;94033", with: "94;94028"))
    #expect(summary.updated == 1 && summary.unchanged == 1)
    #expect(try database.contents(of: "accident", record: 2)?["commune"] == .text("94028"))
  }

  @Test func everyErrorOfARowIsTold() throws {
    let lines = failure {
      _ = try run(
        "caracteristiques",
        """
        Num_Acc;jour;mois;an;lum;dep;com;lat;vma
        1;31;2;2020;9;94;75056;48,123456;3,5
        ;7;3;2020;1;94;94044;90,1;-5
        """)
    }
    #expect(lines.count == 8)
    let prefix = "caracteristiques.csv:2:1: champ «\u{A0}"
    #expect(
      lines[0].hasPrefix(
        prefix + "date\u{A0}»\u{A0}: attendu le résultat de «\u{A0}date(an, mois, jour)\u{A0}»"))
    #expect(lines[0].hasSuffix("trouvé «\u{A0}31, 2, 2020\u{A0}»") || lines[0].contains("2020"))
    #expect(
      lines[1] == prefix + "commune\u{A0}» (colonne «\u{A0}com\u{A0}»)\u{A0}: attendu le code d’une commune "
        + "du territoire, trouvé «\u{A0}75056\u{A0}»")
    #expect(lines[2].contains("un code parmi 1, 5, trouvé «\u{A0}9\u{A0}»"))
    #expect(lines[3].contains("latitude") && lines[3].contains("48,123456"))
    #expect(lines[4].contains("vitesse") && lines[4].contains("3,5"))
    #expect(lines[5].contains(":3:1: ") && lines[5].hasSuffix("rien trouvé"))
    #expect(lines[6].contains("90,1") && lines[7].contains("-5"))
    #expect(try database.count(of: "accident") == 0)
  }

  @Test func unknownReferencesAreTold() throws {
    _ = try run("caracteristiques", Self.accidents)
    let simple = failure { _ = try run("vehicules", Self.vehicles.replacing("202000000037", with: "2")) }
    #expect(simple.count == 1)
    #expect(
      simple[0].contains("un enregistrement existant de «\u{A0}accident\u{A0}», trouvé «\u{A0}2\u{A0}»"))
    _ = try run("vehicules", Self.vehicles)
    let compound = failure { _ = try run("usagers", Self.users.replacing("A01;1;1", with: "Z01;1;1")) }
    #expect(compound.count == 1)
    #expect(compound[0].contains("la clé [accident, numero]") && compound[0].contains("202000000037, Z01"))
  }

  @Test func oneWrongRowRefusesTheFile() throws {
    let wrong = (0..<30).map { "20200000004\($0);7;13;2020;1;94;94044;;\n" }.joined()
    let lines = failure { _ = try run("caracteristiques", Self.accidents + wrong) }
    #expect(lines.count == 21)
    #expect(lines.last == "et 10 autres erreurs")
    #expect(try database.count(of: "accident") == 0)
  }

  @Test func refusedRowsGoToAFileFromWhichTheyCanBeImported() throws {
    let text = Self.accidents + "202000000040;7;13;2020;1;94;94044;\"48,1\";50\n202000000041;7;3\n"
    let rejects = folder.url.appendingPathComponent("rejets.csv")
    let summary = try run("caracteristiques", text, ImportOptions(rejects: rejects))
    #expect(summary.inserted == 2 && summary.rejected == 2 && summary.skipped == 1 && summary.rows == 5)
    let lines = try folder.read("rejets.csv").split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(lines[0] == "line,field,reason,Num_Acc,jour,mois,an,lum,dep,com,lat,vma")
    #expect(
      lines[1].hasPrefix("5,date,") && lines[1].hasSuffix(",202000000040,7,13,2020,1,94,94044,\"48,1\",50"))
    #expect(lines[2].hasPrefix("6,,") && lines[2].hasSuffix("202000000041,7,3,,,,,,"))
    #expect(folder.names.allSatisfy { !$0.hasSuffix(".partial") })
  }

  @Test func twoRowsOfOneKeyMustAgree() throws {
    let same = Self.accidents + "202000000036;7;3;2020;1;94;94044;48,7514;50\n"
    #expect(try run("caracteristiques", same).unchanged == 1)
    let other = Self.accidents + "202000000036;8;3;2020;1;94;94044;48,7514;50\n"
    let lines = failure { _ = try run("caracteristiques", other) }
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix("caracteristiques.csv:5:1: ") && lines[0].contains("la ligne 2 a la même clé"))
    let rejects = folder.url.appendingPathComponent("rejets.csv")
    #expect(try run("caracteristiques", other, ImportOptions(rejects: rejects)).rejected == 1)
    #expect(try database.contents(of: "accident")?["date"] == .text("2020-03-07"))
  }

  @Test func missingColumnsAreToldWithTheNearest() throws {
    let lines = failure {
      _ = try run("caracteristiques", Self.accidents.replacing("Num_Acc", with: "Num_Ac"))
    }
    #expect(lines.count == 1)
    #expect(
      lines[0].hasPrefix(
        "caracteristiques.csv:1:1: colonnes attendues et absentes\u{A0}: «\u{A0}Num_Acc\u{A0}»"))
    #expect(lines[0].contains("vouliez-vous «\u{A0}Num_Ac\u{A0}»"))
  }

  @Test func damagedFilesRollBack() throws {
    let lines = failure { _ = try run("caracteristiques", Self.accidents + "1;\"x\n") }
    #expect(lines.first?.hasPrefix("caracteristiques.csv:5:3: guillemet") == true)
    #expect(try database.count(of: "accident") == 0)
  }

  @Test func cancellationLeavesNothing() throws {
    let asked = Counter()
    let rejects = folder.url.appendingPathComponent("rejets.csv")
    let options = ImportOptions(rejects: rejects, isCancelled: { asked.next() > 2 })
    #expect(
      failure { _ = try run("caracteristiques", Self.accidents, options) } == [
        "import interrompu\u{A0}: rien n’a été écrit"
      ])
    #expect(try database.count(of: "accident") == 0)
    #expect(folder.names == ["caracteristiques.csv", "pack"])
  }

  @Test func cancelledTasksLeaveNothing() async throws {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return failure { _ = try run("caracteristiques", Self.accidents) }
    }
    #expect(await task.value == ["import interrompu\u{A0}: rien n’a été écrit"])
  }

  @Test func progressIsToldSparingly() throws {
    let rows = (0..<20_000).map { "2\($0);7;3;2020;1;94;94044;;\n" }.joined()
    let told = Counter()
    let clock = ContinuousClock()
    let options = ImportOptions(progress: { progress in
      #expect(progress.bytesRead <= progress.byteCount && progress.rows > 0)
      _ = told.next()
    })
    let start = clock.now
    #expect(try run("caracteristiques", Self.accidents + rows, options).inserted == 20_002)
    let time = clock.now - start
    #expect(told.value >= 1)
    #expect(told.value <= Int(time / .milliseconds(100)) + 1)
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import FEEL

@Suite struct SQLTests {
  @Test(arguments: [
    ("lieu = \"hotel\"", "(\"lieu\" IS ?)", ["\"hotel\""]), ("lieu = null", "(\"lieu\" IS NULL)", []),
    ("montant > 12.5", "(\"montant\" > ?)", ["1250"]),
    ("montant > 12.345", "((\"montant\" * 10) > ?)", ["12345"]),
    ("lieu in (\"hotel\", \"relais\")", "((\"lieu\" IS ?) OR (\"lieu\" IS ?))", ["\"hotel\"", "\"relais\""]),
    (
      "lieu in [\"hotel\", \"relais\"]", "(\"lieu\" IS NOT NULL AND \"lieu\" IN (?, ?))",
      ["\"hotel\"", "\"relais\""]
    ),
    ("entree in period", "((\"entree\" >= ?) AND (\"entree\" <= ?))", ["\"2023-01-01\"", "\"2023-12-31\""]),
    ("nombre / 4", "(\"nombre\" * ?)", ["25"]), ("menage.taille", "\"menage.taille\"", []),
    ("montant * nombre > rang", "((\"montant\" * \"nombre\") > (\"rang\" * 100))", []),
  ])
  func sqlBindsItsLiterals(_ text: String, _ sql: String, _ arguments: [String]) throws {
    let fragment = try SQLSample.fragment(text)
    #expect(fragment.sql == sql)
    #expect(fragment.arguments.map(\.description) == arguments)
  }

  @Test(arguments: [
    ("lieu = \"hotel\"", "(\"lieu\" IS NOT DISTINCT FROM CAST($1 AS text))"),
    ("nom < ville", "(\"nom\" COLLATE \"C\" < \"ville\")"), ("urgent", "\"urgent\""),
    ("rang = 3 or rang = 4", "((\"rang\" = CAST($1 AS bigint)) OR (\"rang\" = CAST($2 AS bigint)))"),
    ("entree >= @\"2023-06-30\"", "(\"entree\" >= CAST($1 AS date))"),
    ("urgent = true", "(\"urgent\" IS NOT DISTINCT FROM TRUE)"),
  ])
  func postgreSQLHasItsOwnWords(_ text: String, _ sql: String) throws {
    let dialect = SQLDialect.postgresql
    #expect(dialect.numbered(try SQLSample.fragment(text, dialect).sql) == sql)
  }

  @Test(arguments: [
    "entree + @\"P1M\" > sortie", "entree - attente <= naissance + @\"P18Y\"",
    "max(entree, sortie + attente)",
    "years and months duration(naissance, entree).years >= 18", "(entree + @\"P1M\" + @\"P1D\").weekday = 1",
    "naissance in (period, > date(12345, 6, 7))", "nombre in codes", "montant in [nombre, 2.5, [3..4]]",
    "if urgent then nombre else montant", "attente * nombre + entree", "modulo(rang, nombre) = 0",
    "decimal(montant / 4, 2)", "substring(nom, -2, 1)", "day of week(entree) = \"Monday\"",
    "min([montant, 3])",
  ])
  func whatDatabasesComputeAlikeIsCompiled(_ text: String) throws {
    for database in SQLDatabase.allCases { _ = try SQLSample.fragment(text, database.dialect) }
  }

  @Test func onlyQuestionMarksOutsideQuotesAreNumbered() {
    let sql = "\"a?\" = ? AND b = 'it''s ?' OR \"c\"\"?\" = ?"
    #expect(SQLDialect.postgresql.numbered(sql) == "\"a?\" = $1 AND b = 'it''s ?' OR \"c\"\"?\" = $2")
    #expect(SQLDialect.sqlite.numbered(sql) == sql)
  }

  @Test func resultsSayHowTheyAreStored() throws {
    #expect(try SQLSample.fragment("montant * nombre + 1").storage == .decimal(scale: 2))
    #expect(try SQLSample.fragment("round half up(montant, 1)").storage == .decimal(scale: 1))
    #expect(try SQLSample.fragment("(sortie - entree).days").storage == .integer)
    #expect(try SQLSample.fragment("sortie - entree").storage == .seconds)
    #expect(try SQLSample.fragment("entree + @\"P1M\"").storage == .days)
    #expect(try SQLSample.fragment("years and months duration(naissance, entree)").storage == .months)
    #expect(try SQLSample.fragment("if nombre > 1 then lieu else null").storage == .text)
    #expect(try !SQLSample.fragment("nombre = null").isNullable)
    #expect(try SQLSample.fragment("substring(ville, 2)").isNullable)
    #expect(try !SQLSample.fragment("ville + \"!\"").isNullable)
  }
}

/// What is left to evaluation row by row.
@Suite struct SQLRefusalTests {
  @Test(arguments: SQLDatabase.allCases)
  func whatHasNoExactEquivalentIsRefusedWhereItStands(_ database: SQLDatabase) {
    let refusals: KeyValuePairs<String, (column: Int, reason: Message)> = [
      "nombre / montant": (8, Catalogue.FEEL.inexactDivision),
      "nombre / 3": (8, Catalogue.FEEL.inexactDivision),
      "upper case(nom) = \"A\"": (1, Catalogue.FEEL.lettersDiffer("upper case")),
      "1 + sum([nombre, 2])": (9, Catalogue.FEEL.listsStayInMemory),
      "montant * montant * montant": (19, Catalogue.FEEL.exceedsIntegers),
      "montant * 1000000000000": (9, Catalogue.FEEL.exceedsIntegers),
      "99999999999999999999 > nombre": (1, Catalogue.FEEL.exceedsIntegers),
      "for x in [1] return x": (1, Catalogue.FEEL.listsStayInMemory),
      "nombre ** 2": (8, Catalogue.FEEL.noSQLOperator("**")),
      "round up(montant, nombre)": (19, Catalogue.FEEL.constantExpected),
      "substring(nom, nombre)": (16, Catalogue.FEEL.constantExpected),
      "string(montant)": (1, Catalogue.FEEL.noSQLFunction("string")),
      "attente * montant": (9, Catalogue.FEEL.noSQLOperator("*")),
      "nom = \"\\u0000\"": (7, Catalogue.FEEL.zeroCharacter),
      "nombre + null": (8, Catalogue.FEEL.alwaysNull),
      "nombre instance of number": (8, Catalogue.FEEL.noSQLEquivalent),
      "entree + attente * 1000000000": (8, Catalogue.FEEL.exceedsIntegers),
    ]
    for (text, expected) in refusals {
      do {
        let fragment = try SQLSample.fragment(text, database.dialect)
        Issue.record("\(text): \(fragment.sql)")
      } catch let refusal as Diagnostic {
        #expect(refusal.position == Position(line: 1, column: expected.column), "\(text)")
        #expect(refusal.message == Catalogue.FEEL.notSQL(expected.reason), "\(text)")
      } catch {
        Issue.record("\(text): \(error)" as Comment)
      }
    }
  }

  @Test func aRefusalSaysWhyInBothLanguages() throws {
    let refusal = try #require(throws: Diagnostic.self) { try SQLSample.fragment("nombre / 3") }
    #expect(
      refusal.description(in: .en)
        == "1:8: is computed row by row, not by a query: only the division by a constant whose inverse is an "
        + "exact decimal (2, 4, 5, 10, 100…) stays exact")
    #expect(refusal.description(in: .fr).hasPrefix("1:8: se calcule ligne à ligne et non par une requête"))
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import FEEL

@Suite struct CheckTests {
  private static let scope = SampleScope()

  private func findings(_ text: String, expecting type: FEELType? = nil) throws -> [String] {
    do {
      _ = try Expression(parsing: text).check(in: CheckTests.scope, expecting: type)
      return []
    } catch {
      guard let diagnostics = error as? Diagnostics else { throw error }
      return diagnostics.all.map { $0.description(in: .en) }
    }
  }

  @Test(arguments: [
    ("nombr + 1", "1:1: unknown name: “nombr”; did you mean “nombre”?"),
    ("lieu = \"hotle\"", "1:6: expected “hotel”, “relais”, found “hotle”; did you mean “hotel”?"),
    ("lieu in (\"hotel\", \"chu\")", "1:19: expected “hotel”, “relais”, found “chu”"),
    ("nombre = \"3\"", "1:8: this comparison is never true: a number does not equal the string “3”"),
    ("nombre < entree", "1:8: this comparison is never true: there is no order between a number and a date"),
    ("nombre + entree", "1:8: “+” does not apply to a number and a date"),
    (
      "entree.yea",
      "1:1: “yea” is no member: the value is a date, "
        + "whose members are “year”, “month”, “day”, “weekday”; did you mean “year”?"
    ),
    (
      "menage.taile",
      "1:1: “taile” is no member: the value is a record of “menage”, "
        + "whose members are “taille”; did you mean “taille”?"
    ),
    ("flor(1)", "1:1: unknown function: “flor”; did you mean “floor”?"),
    (
      "substring(\"a\")",
      "1:1: the arguments do not fit: "
        + "expected “substring(string, start position, [length])”, found 1\u{A0}argument"
    ),
    ("string length(3)", "1:15: expected a string, found a number"),
    ("nombre and true", "1:1: expected true or false, found a number"),
    ("at(1 + 1, \"2022\")", "1:6: expected a name, found a computed expression"),
    ("at(dc.creche, \"2022\")", "1:4: unknown name: “dc.creche”; did you mean “dc.creches”?"),
    ("at(dc.creches, \"20x2\")", "1:16: not a period"),
    ("at(dc.creches)", "1:1: the arguments do not fit: expected “at(figure, period)”, found 1\u{A0}argument"),
    ("nombre in entree", "1:11: this comparison is never true: a number does not equal a date"),
  ])
  func findingsSayWhereAndWhatWasMeant(_ text: String, _ finding: String) throws {
    #expect(try findings(text) == [finding])
  }

  @Test func allFindingsComeAtOnce() throws {
    #expect(try findings("nombr + 1 > 2 and lieu = \"x\" and flor(2) = 3").count == 3)
  }

  @Test func theResultHasTheTypeExpected() throws {
    #expect(try findings("nombre", expecting: .boolean) == ["1:1: expected true or false, found a number"])
    #expect(try findings("nombre > 3", expecting: .boolean).isEmpty)
    #expect(
      try findings("if nombre > 3 then \"hotel\" else \"autre\"", expecting: .choice(["hotel", "relais"]))
        .count == 1)
  }

  @Test(arguments: [
    "lieu = \"hotel\" or lieu = null", "entree in period", "(sortie - entree).days > 3", "menage.taille >= 2",
    "dc.creches = at(dc.creches, \"2022\")", "sum(by(dc.creches, \"lieu\").value)", "count([]) = 0",
    "sum(for x in [1, 2] return x) = nombre", "date(an, mois, 1) > entree", "an * 2 = nombre", "dep = \"94\"",
    "max(an, 3) > 2",
  ])
  func whatFitsIsAccepted(_ text: String) throws {
    #expect(try findings(text).isEmpty)
  }

  @Test func textColumnsBecomeNumbersWhereNumbersAreExpected() throws {
    let scope = VariableScope([("an", .text), ("mois", .text), ("prix", .text)], decimalMark: ",")
    func value(_ text: String, _ cells: String..., expecting type: FEELType? = nil) throws -> Value {
      try Expression(parsing: text).check(in: scope, expecting: type).evaluate(cells.map(Value.string))
    }
    #expect(try value("date(an, mois, 1)", "2020", " 07 ", "") == .date(#require(CivilDate("2020-07-01"))))
    #expect(try value("prix * 2", "", "", "12,5") == .number(25))
    #expect(try value("prix * 2", "", "", " ").isNull)
    #expect(try value("prix * 2", "", "", "12.5").isNull)
    #expect(try value("an + mois", "1", "2", "") == .string("12"))
    #expect(try value("an + 1", "1", "2", "") == .number(2))
    #expect(try value("an > 5", "12", "", "") == .boolean(true))
    #expect(try value("an in [1..20]", "12", "", "") == .boolean(true))
    #expect(try value("sum([an, mois])", "1", "2", "") == .number(3))
    #expect(try value("an", "12", "", "", expecting: .number) == .number(12))
    #expect(try value("an", "2020-07-01", "", "", expecting: .date).date?.month == 7)
  }

  @Test func hostFunctionsAreCalledWithTheirReferences() throws {
    let checked = try Expression(parsing: "at(dc.creches, \"2022\") + nombre").check(in: CheckTests.scope)
    var slots = [Value](repeating: .null(), count: 9)
    slots[0] = .number(5)
    #expect(checked.evaluate(slots, host: SampleHost()) == .number(75))
  }
}

/// A scope as figures and registers have them.
struct SampleScope: Scope {
  static let variables: [(String, FEELType)] = [
    ("nombre", .number), ("lieu", .choice(["hotel", "relais"])), ("entree", .date), ("sortie", .date),
    ("period", .range(.date)), ("menage", .record("menage")), ("dc.creches", .number), ("an", .text),
    ("mois", .text),
    ("dep", .text),
  ]

  var variableNames: [String] { SampleScope.variables.map(\.0) }

  func variable(_ path: String) -> Variable? {
    SampleScope.variables.firstIndex { $0.0 == path }.map {
      Variable(slot: $0, type: SampleScope.variables[$0].1)
    }
  }

  func members(of record: String) -> [FEELType.Field] { [.init(name: "taille", type: .number)] }

  let functions = [
    HostFunction("at", [.init("figure", .reference), .init("period", .value(.string))], result: .number),
    HostFunction(
      "by", [.init("figure", .reference), .init("dimension", .value(.string))],
      result: .list(.context([.init(name: "value", type: .number)]))),
  ]

  func problem(inCallOf function: HostFunction, _ arguments: [StaticArgument]) -> ArgumentProblem? {
    guard function.name == "at", case .constant(.string(let text)) = arguments[1], Period(text) == nil else {
      return nil
    }
    return ArgumentProblem(parameter: 1, Message(fr: "pas une période", en: "not a period"))
  }
}

final class SampleHost: Host {
  func call(_ function: Int, _ arguments: [Value?], from caller: Caller) -> Value {
    function == 0 && arguments == [.string("dc.creches"), .string("2022")] ? .number(70) : .null()
  }
}

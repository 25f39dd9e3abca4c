// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import FEEL

/// What expressions are worth: on the left the expression, on the right its value as FEEL writes it.
@Suite struct EvaluationTests {
  private func expect(_ pairs: KeyValuePairs<String, String>, in context: Value.Context = [:]) {
    for (text, expected) in pairs {
      do {
        let value = try Expression(parsing: text).evaluate(in: context)
        #expect(value.description == expected, "\(text)")
      } catch {
        Issue.record("\(text): \(error)" as Comment)
      }
    }
  }

  @Test func arithmeticIsExactAndBindsAsInMathematics() {
    expect([
      "1 + 2 * 3": "7", "(1 + 2) * 3": "9", "0.1 + 0.2": "0.3", "10 - 4 - 3": "3", "2 ** 10": "1024",
      "2 ** -1": "0.5",
      "-2 ** 2": "4", "7 / 2": "3.5", "1 / 0": "null", "1 / 3 * 3": "0.9999999999999999999999999999999999",
      "--3": "3", "1 + null": "null", "\"a\" + \"b\"": "\"ab\"", ".5 + 1": "1.5", "1 // half\n + 1": "2",
    ])
  }

  @Test func logicHasThreeValues() {
    expect([
      "true and null": "null", "false and null": "false", "null and false": "false", "true or null": "true",
      "null or true": "true", "false or null": "null", "not(null)": "null", "not(true)": "false",
      "null = null": "true", "1 = null": "false", "1 != null": "true", "null < 1": "null",
      "if null then 1 else 2": "2", "if 1 = 1 then 1 else 2": "1", "true or false and false": "true",
    ])
  }

  @Test func membershipTestsValuesListsAndRanges() {
    expect(
      [
        "3 in [1..5]": "true", "5 in [1..5)": "false", "1 in ]1..5]": "false", "5 in [1..5[": "false",
        "3 in (1, 2, 3)": "true", "3 in [1, 2]": "false", "7 in (< 5, > 6)": "true",
        "6 in (< 5, > 6)": "false",
        "null in (1, 2)": "false", "null in [1..2]": "null", "null in (null)": "true",
        "3 between 1 and 3": "true",
        "3 between 4 and 5 or true": "true", "\"b\" in [\"a\"..\"c\"]": "true", "3 in > 2": "true",
        "@\"2023-05-01\" in [@\"2023-01-01\"..@\"2023-12-31\"]": "true", "5 in ([1..2], [4..6])": "true",
        "3 in xs": "true", "xs[1] in [1..5[ and true": "true",
      ], in: ["xs": .list([.number(1), .number(3)])])
  }

  @Test func datesAndDurationsAreCivil() {
    expect([
      "date(2024, 2, 29) + duration(\"P1Y\")": "@\"2025-02-28\"", "date(2024, 2, 30)": "null",
      "date(\"2024-01-31\") + @\"P1M\"": "@\"2024-02-29\"", "(@\"2024-03-01\" - @\"2024-02-01\").days": "29",
      "@\"2024-03-01\" - @\"P1D\"": "@\"2024-02-29\"", "@\"2024-03-01\".month": "3",
      "@\"2024-07-14\".weekday": "7",
      "@\"P1Y2M\".months": "2", "@\"P1DT30H\"": "@\"P2DT6H\"", "@\"P1D\" * 3": "@\"P3D\"",
      "@\"P6D\" / @\"P4D\"": "1.5", "@\"P1D\" < @\"PT25H\"": "true", "week of year(@\"2021-01-03\")": "53",
      "years and months duration(@\"2020-05-31\", @\"2023-05-30\")": "@\"P2Y11M\"",
      "day of week(@\"2024-07-14\")": "\"Sunday\"", "duration(\"P1Y1D\")": "null", "[1..3].end": "3",
    ])
  }

  @Test func stringsCountCodePoints() {
    expect([
      "string length(\"été👍\")": "4", "substring(\"foobar\", 3)": "\"obar\"",
      "substring(\"foobar\", -2, 1)": "\"a\"",
      "substring(string: \"foobar\", length: 3, start position: 3)": "\"oba\"", "upper case(\"é\")": "\"É\"",
      "substring before(\"foobar\", \"bar\")": "\"foo\"", "substring after(\"foobar\", \"o\")": "\"obar\"",
      "contains(\"foobar\", \"ob\")": "true", "starts with(\"foobar\", \"fo\")": "true",
      "ends with(\"foobar\", \"r\")": "true", "split(\"a;b;;c\", \";\")": "[\"a\", \"b\", \"\", \"c\"]",
      "split(\"a.b\", \"\\\\.\")": "[\"a\", \"b\"]", "split(\"a.b\", \"[.]\")": "[\"a\", \"b\"]",
      "string join([\"a\", null, \"b\"], \"-\")": "\"a-b\"", "string(12.50)": "\"12.5\"",
      "\"\\u00e9\" = \"é\"": "true", "\"e\\u0301\" = \"é\"": "false", "string(null)": "null",
      "number(\"1 234,5\", \" \", \",\")": "1234.5", "number(\"12abc\")": "null",
    ])
  }

  @Test func listsAreFilteredIndexedAndAggregated() {
    expect([
      "[1, 2, 3, 4][item > 2]": "[3, 4]", "[1, 2, 3][-1]": "3", "[1, 2, 3][4]": "null", "[1, 2, 3][1]": "1",
      "[{a: 1, b: 2}, {a: 3, b: 4}][a > 1].b": "[4]", "sum(1, 2, 3)": "6", "sum([])": "null",
      "count([])": "0",
      "mean([1, 2])": "1.5", "median(3, 1, 2, 10)": "2.5", "max([1, 7, 3])": "7",
      "min(\"b\", \"a\")": "\"a\"",
      "sum([1, null])": "null", "mode([6, 3, 9, 6, 6])": "[6]", "product([2, 3, 4])": "24",
      "all([true, null])": "null", "any([true, null])": "true", "all([])": "true",
      "distinct values([1, 2, 1.0])": "[1, 2]", "index of([1, 2, 1], 1)": "[1, 3]",
      "list contains([1, null], null)": "true",
      "append([1], 2, 3)": "[1, 2, 3]", "concatenate([1], [2, 3])": "[1, 2, 3]", "reverse([1, 2])": "[2, 1]",
      "flatten([[1, [2]], 3])": "[1, 2, 3]", "sublist([1, 2, 3], 2, 1)": "[2]", "remove([1, 2], 1)": "[2]",
      "insert before([1, 3], 2, 2)": "[1, 2, 3]", "union([1, 2], [2, 3])": "[1, 2, 3]",
    ])
  }

  @Test func whatIsBetweenBracketsIsAPlaceWhereItTurnsOutANumber() {
    expect([
      "{item at: function(k) [10, 20][k], a: item at(2), b: item at(true), c: item at(\"x\")}":
        "{\"item at\": function(k), a: 20, b: [10, 20], c: null}"
    ])
  }

  @Test func aNegatedRangeMayExcludeItsStart() throws {
    let tests = try Expression(parsingTests: "not((1..5])").checkTests(of: .number, in: VariableScope([]))
    #expect([1, 2, 5, 6].map { tests.holds(for: .number($0)) } == [true, false, false, true])
  }

  @Test func loopsRunOverListsAndRanges() {
    expect([
      "for x in [1, 2], y in [x, 10] return x * y": "[1, 10, 4, 20]", "for i in 3..1 return i": "[3, 2, 1]",
      "for d in [@\"2024-02-28\"..@\"2024-03-01\"] return d.day": "[28, 29, 1]",
      "some x in [1, 2] satisfies x > 1": "true", "every x in [1, 2] satisfies x > 1": "false",
      "every x in [1, null] satisfies x > 0": "null", "for i in 1..2000000 return i": "null",
      "{a: 1, b: a + 1}.b": "2", "{\"c d\": 1} = {\"c d\": 1.0}": "true",
    ])
  }

  @Test func numbersAreRoundedAsTheStandardSays() {
    expect([
      "decimal(2.5, 0)": "2", "round half up(2.5, 0)": "3", "round half down(-2.5, 0)": "-2",
      "round up(1.21, 1)": "1.3",
      "floor(-1.5)": "-2", "ceiling(-1.5)": "-1", "modulo(-12, 5)": "3", "modulo(12, -5)": "-3",
      "abs(-10)": "10",
      "odd(5)": "true", "even(5)": "false", "floor(1.56, 1)": "1.5",
    ])
  }

  @Test func typesAreAsked() {
    expect([
      "1 instance of number": "true", "[1, 2] instance of list<number>": "true",
      "null instance of Any": "false",
      "@\"P1D\" instance of days and time duration": "true", "{a: 1} instance of context<a: string>": "false",
      "[1..2] instance of range<number>": "true", "\"a\" instance of number or true": "true",
    ])
  }

  @Test func aNullSaysWhyItIsNull() throws {
    let value = try Expression(parsing: "1 + 2 / x").evaluate(in: ["x": .number(0)])
    guard case .null(let cause) = value else {
      Issue.record("\(value)")
      return
    }
    #expect(cause?.position == Position(line: 1, column: 7))
    #expect(cause?.message == Catalogue.FEEL.divisionByZero)
    #expect(cause?.explanation.en == "division by zero at 1:7, because x = 0")
  }

  @Test func jsonKeepsEveryDigit() throws {
    let text = "{\"a\": [1.10, -2e3, null, true], \"b c\": \"é\\n\\ud83d\\ude00\"}"
    let value = try Value(json: text)
    #expect(value.json == "{\"a\": [1.1, -2000, null, true], \"b c\": \"é\\n😀\"}")
    #expect(try Value(json: value.json) == value)
    #expect(throws: Diagnostic.self) { try Value(json: "{a: 1 + 1}") }
    let long = "12345678901234567890.12345678901234"
    #expect(try Value(json: long).json == long)
  }
}

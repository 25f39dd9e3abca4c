// SPDX-License-Identifier: Apache-2.0

import Base

/// One form of a built-in function (DMN 1.5, 10.3.4): its name, its parameters and what it computes.
/// Each family of functions is a table of these, in a file of its own.
struct Builtin: Sendable {
  typealias Body = @Sendable ([Value]) -> Value?
  /// The body of a function that calls functions given to it.
  typealias CallingBody = @Sendable ([Value], Caller) -> Value?

  let name: String
  let parameters: [Parameter]
  /// Whether the last parameter may be given any number of times.
  let isVariadic: Bool
  /// The type of the result, from those of the arguments.
  let result: @Sendable ([FEELType]) -> FEELType
  /// The result; nil where the arguments have none. A null argument never comes here unless its parameter
  /// accepts it.
  let body: CallingBody
  /// Whether an evaluation counts its work even where nothing else is counted yet.
  let isMetered: Bool
  /// Whether it passes over its arguments and all within.
  private let passesOver: Bool
  /// Whether its result nests deeper than its arguments.
  private let nests: Bool

  struct Parameter: Sendable {
    let name: String
    let type: FEELType
    var isOptional = false
    var isNullable = false
  }

  private init(
    _ name: String, _ parameters: [Parameter], isVariadic: Bool, isMetered: Bool,
    typed result: @escaping @Sendable ([FEELType]) -> FEELType, body: @escaping CallingBody
  ) {
    self.name = name
    self.parameters = parameters
    self.isVariadic = isVariadic
    self.isMetered = isMetered
    self.result = result
    self.body = body
    passesOver = [
      "list contains", "index of", "distinct values", "union", "is", "string", "flatten",
    ].contains(name)
    nests = [
      "append", "insert before", "list replace", "context put", "context", "get entries",
    ].contains(name)
  }

  init(
    _ name: String, _ parameters: [Parameter], isVariadic: Bool = false,
    typed result: @escaping @Sendable ([FEELType]) -> FEELType, _ body: @escaping Body
  ) {
    self.init(name, parameters, isVariadic: isVariadic, isMetered: false, typed: result) { arguments, _ in
      body(arguments)
    }
  }

  init(_ name: String, _ parameters: [Parameter], _ result: FEELType, calling body: @escaping CallingBody) {
    self.init(name, parameters, isVariadic: false, isMetered: true, typed: { _ in result }, body: body)
  }

  init(
    _ name: String, _ parameters: [Parameter], isVariadic: Bool = false, _ result: FEELType,
    _ body: @escaping Body
  ) {
    self.init(name, parameters, isVariadic: isVariadic, typed: { _ in result }, body)
  }
}

extension Builtin {
  private static let table: [String: [Builtin]] = Dictionary(
    grouping: conversions + numbers + strings + lists + aggregates + dates + booleans + ranges + contexts
      + comparisons, by: \.name)

  /// The forms of the function of a name; nil where there is none.
  static func named(_ name: String) -> [Builtin]? { table[name] }

  static var names: [String] { table.keys.sorted() }

  /// The most words that the name of a function has.
  static let maximumWords = table.keys.map { $0.count { $0 == " " } + 1 }.max() ?? 1

  private static let firstWords = Set(
    table.keys.filter { $0.contains(" ") }.map { String($0.prefix { $0 != " " }) })

  /// Whether a name of several words begins with this one.
  static func startsName(_ word: String) -> Bool { firstWords.contains(word) }

  /// The built-ins as values, which choose among their forms by the arguments of a call.
  private static let functions: [String: Function] = Dictionary(
    uniqueKeysWithValues: table.map { name, forms in
      let function = Function(builtin: name) { arguments, caller in
        let placed = forms.compactMap { form in
          form.place(arguments.map { _ in nil }).map { Placed(form: form, places: $0) }
        }
        return Placed.call(placed, arguments, caller) ?? .null(NullCause(Catalogue.FEEL.noValue(of: name)))
      }
      return (name, function)
    })

  static func function(named name: String) -> Function? { functions[name] }

  /// A form of a function and the parameters that the arguments of a call stand for.
  struct Placed: Sendable {
    let form: Builtin
    /// The parameter of each argument; nil where the arguments are in order and known to fit.
    let places: [Int]?
  }

  /// The parameter that takes the argument at a place.
  func parameter(_ place: Int) -> Parameter { parameters[min(place, parameters.count - 1)] }

  /// How a message writes the function: `date(year, month, day)`.
  var signature: String {
    let names = parameters.map { $0.isOptional ? "[\($0.name)]" : $0.name } + (isVariadic ? ["…"] : [])
    return "\(name)(\(names.joined(separator: ", ")))"
  }

  /// The parameter of each argument, in the order given; nil where they do not fit.
  func place(_ given: [String?]) -> [Int]? {
    let required = parameters.count { !$0.isOptional }
    return Builtin.place(given, on: parameters.map(\.name), required: required, isVariadic: isVariadic)
  }

  /// The parameter of each argument, positional or named; nil where they do not fit.
  static func place(_ given: [String?], on names: [String], required: Int, isVariadic: Bool) -> [Int]? {
    if given.allSatisfy({ $0 == nil }) {
      guard given.count >= required, isVariadic || given.count <= names.count else { return nil }
      return Array(given.indices)
    }
    let places = given.compactMap { name in name.flatMap(names.firstIndex) }
    guard places.count == given.count, Set(places).count == places.count,
      (0..<required).allSatisfy(places.contains)
    else { return nil }
    return places
  }
}

extension Builtin.Parameter {
  static func required(_ name: String, _ type: FEELType) -> Self { Self(name: name, type: type) }

  static func optional(_ name: String, _ type: FEELType) -> Self {
    Self(name: name, type: type, isOptional: true, isNullable: true)
  }

  /// A parameter to which null is a value like another.
  static func nullable(_ name: String, _ type: FEELType) -> Self {
    Self(name: name, type: type, isNullable: true)
  }
}

extension Builtin.Placed {
  /// The result of the first form whose parameters the values fit; nil where none does, or has a result.
  static func call(_ forms: [Builtin.Placed], _ values: [Value], _ caller: Caller) -> Value? {
    for candidate in forms {
      guard let arguments = candidate.fitted(values) else { continue }
      return candidate.form.call(arguments, caller)
    }
    return values.first { $0.isNull }
  }

  /// The values in the order of the parameters, converted to their types; nil where one does not fit.
  private func fitted(_ values: [Value]) -> [Value]? {
    guard let places else { return values }
    let last = places.max() ?? -1
    var arguments = [Value](repeating: .null(), count: last + 1)
    for (place, value) in zip(places, values) {
      guard let converted = form.parameter(place).type.implicitly(converting: value) else { return nil }
      arguments[place] = converted
    }
    return arguments
  }
}

extension Builtin {
  /// The result; a null given for a parameter that does not accept it is passed on.
  func call(_ arguments: [Value], _ caller: Caller) -> Value? {
    for (place, value) in arguments.enumerated() where value.isNull && !parameter(place).isNullable {
      return value
    }
    guard let meter = caller.meter else { return body(arguments, caller) }
    let mayRun = arguments.allSatisfy { argument in
      passesOver && argument.isComposed ? meter.spend(passingOver: argument) : meter.spend(argument.bulk)
    }
    guard mayRun else { return .null(meter.cause) }
    guard let result = body(arguments, caller) else { return nil }
    return meter.spend(made: result, nests: nests) ? result : .null(meter.cause)
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base

extension Compiler {
  /// A call of a built-in: of its only form, or of the first that the values fit.
  func call(_ forms: [Builtin.Placed], _ arguments: [Typed], _ node: Typed) -> Step {
    let steps = steps(arguments)
    let noValue = failure(Catalogue.FEEL.noValue(of: forms[0].form.name), node)
    let missing = failure(Catalogue.FEEL.valueMissing, node)
    let isMetered = forms.contains { $0.form.isMetered }
    guard forms.count == 1, forms[0].places == nil else {
      return { frame in
        if isMetered { _ = frame.meter }
        let values = steps.values(&frame)
        return Builtin.Placed.call(forms, values, frame.caller)
          .explained(values, noValue, missing, &frame).with(causeAt: node.position)
      }
    }
    let form = forms[0].form
    return { frame in
      if isMetered { _ = frame.meter }
      let values = steps.values(&frame)
      let result = form.call(values, frame.caller)
      if let result, !result.isNull { return result }
      return result.explained(values, noValue, missing, &frame).with(causeAt: node.position)
    }
  }

  /// A call of the host's function at a place. Arguments that are all known make no new list for each call.
  func host(_ function: Int, _ arguments: [Typed?], at position: Position) -> Step {
    let constants = arguments.map { $0?.constant }
    guard isRecording || zip(arguments, constants).contains(where: { $0 != nil && $1 == nil }) else {
      return { frame in
        frame.caller.host.call(function, constants, from: frame.caller).with(causeAt: position)
      }
    }
    if !arguments.contains(where: { $0 == nil }) {
      let steps = steps(arguments.compactMap(\.self))
      return { frame in
        let values = steps.values(&frame)
        return frame.caller.host.call(function, all: values, from: frame.caller).with(causeAt: position)
      }
    }
    let steps = OptionalSteps(arguments, self)
    return { frame in
      let values = steps.values(&frame)
      return frame.caller.host.call(function, values, from: frame.caller).with(causeAt: position)
    }
  }

  /// A function literal: it takes along the values that are bound around it.
  func function(_ function: TypedFunction, _ node: Typed) -> Step {
    guard let body = function.body else {
      return { _ in .null(NullCause(Catalogue.FEEL.externalFunction, at: node.position)) }
    }
    let (step, bodyCost) = weighed { self.step(body) }
    let result = body.type
    let localCount = function.localCount
    // The locals of a call are made anew, which is no work worth a step where they are few.
    let cost = bodyCost + localCount / 64 * 64
    return { outer in
      let slots = outer.slots
      let taken = function.captured.map { (local: $0, value: outer.locals[$0]) }
      guard let depth = outer.depth(taking: taken.map(\.value)) else { return .null(outer.meter.cause) }
      return .function(
        Function(
          name: nil, parameters: function.parameters, result: result, depth: depth, height: function.height
        ) {
          arguments, caller in
          guard caller.spend(cost) else { return .null(caller.meter?.cause) }
          var frame = Frame(slots: slots, caller: caller, localCount: localCount)
          for (local, value) in taken { frame.locals[local] = value }
          for (index, argument) in arguments.enumerated() {
            frame.locals[function.firstLocal + index] = argument
          }
          return step(&frame)
        })
    }
  }

  /// A call of a function value.
  func call(_ function: Typed, _ arguments: [Typed], _ names: [String]?, _ node: Typed) -> Step {
    let (function, steps) = (step(function), steps(arguments))
    let notFunction = failure(Catalogue.FEEL.notAFunction, node)
    let misnamed = failure(Catalogue.FEEL.noSuchParameters(names ?? []), node)
    return { frame in
      let callee = function(&frame)
      guard case .function(let function) = callee else { return callee.isNull ? callee : notFunction(&frame) }
      var values = steps.values(&frame)
      if let names {
        guard let ordered = function.ordered(values, names) else { return misnamed(&frame) }
        values = ordered
      }
      _ = frame.meter
      let result = function.call(values, from: frame.caller)
      return frame.passesOver(result) ? result.with(causeAt: node.position) : .null(frame.meter.cause)
    }
  }
}

extension Value? {
  /// The result of a built-in, or a null that says why there is none: an argument without value, or values
  /// for which the function has no result.
  fileprivate func explained(
    _ arguments: [Value], _ noValue: Compiler.Step, _ missing: Compiler.Step, _ frame: inout Frame
  ) -> Value {
    guard let result = self else {
      // What is missing for a reason is the reason, be it an item of a list.
      return arguments.lazy.flatMap(\.items).first { $0.cause != nil } ?? noValue(&frame)
    }
    guard case .null(nil) = result, arguments.contains(where: \.isNull) else { return result }
    return missing(&frame)
  }
}

extension Function {
  /// Arguments given by name, in the order of the parameters; nil where the names are not theirs.
  fileprivate func ordered(_ values: [Value], _ names: [String]) -> [Value]? {
    guard names.count == parameters.count, Set(names).count == names.count else { return nil }
    let places = parameters.compactMap { names.firstIndex(of: $0.name) }
    return places.count == names.count ? places.map { values[$0] } : nil
  }
}

extension Value {
  /// A null whose cause names no place is given that of the call.
  func with(causeAt position: Position) -> Value {
    guard case .null(let known) = self, let cause = known, cause.position == nil else { return self }
    return .null(NullCause(cause.message, at: position, of: cause.expression, operands: cause.operands))
  }
}

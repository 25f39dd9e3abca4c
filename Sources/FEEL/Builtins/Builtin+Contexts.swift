// SPDX-License-Identifier: Apache-2.0

import Base

extension Builtin {
  /// Context functions (DMN 1.5, 10.3.4.13).
  static let contexts: [Builtin] = [
    Builtin("get value", [.required("m", anyContext), .required("key", .string)], .any) {
      guard let context = $0[0].context, let key = $0[1].string else { return nil }
      return context[key]
    },
    Builtin("get value", [.required("m", anyContext), .required("keys", .list(.string))], .any) { arguments in
      guard !arguments[1].items.isEmpty else { return nil }
      return arguments[1].items.reduce(arguments[0]) { owner, key in
        guard let owner, let key = key.string else { return nil }
        return owner.context?[key]
      }
    },
    Builtin("get entries", [.required("m", anyContext)], .list(anyContext)) {
      guard let context = $0[0].context else { return nil }
      return .list(
        context.entries.map { .context(["key": .string($0.name), "value": $0.value]) })
    },
    Builtin("context", [.required("entries", .list(anyContext))], anyContext) { context(of: $0[0].items) },
    Builtin(
      "context put", [.required("context", anyContext), .required("key", .string), .nullable("value", .any)],
      anyContext
    ) { arguments in
      guard let context = arguments[0].context, let key = arguments[1].string else { return nil }
      return put(arguments[2], at: [.string(key)], in: context)
    },
    Builtin(
      "context put",
      [.required("context", anyContext), .required("keys", .list(.string)), .nullable("value", .any)],
      anyContext
    ) { arguments in
      guard let context = arguments[0].context, !arguments[1].items.isEmpty else { return nil }
      return put(arguments[2], at: arguments[1].items[...], in: context)
    },
    Builtin("context merge", [.required("contexts", .list(anyContext))], anyContext) { arguments in
      var merged = Value.Context()
      for item in arguments[0].items {
        guard let context = item.context else { return nil }
        for entry in context.entries { merged[entry.name] = entry.value }
      }
      return .context(merged)
    },
  ]

  private static let anyContext = FEELType.context([])

  /// The context of entries given as `{key: …, value: …}`, no key twice.
  private static func context(of entries: [Value]) -> Value? {
    var context = Value.Context()
    for entry in entries {
      guard let entry = entry.context, let key = entry["key"]?.string, let value = entry["value"],
        context[key] == nil
      else { return nil }
      context[key] = value
    }
    return .context(context)
  }

  /// The context with a value put at a path of keys; nil where the path runs through what is no context.
  private static func put(_ value: Value, at keys: ArraySlice<Value>, in context: Value.Context) -> Value? {
    guard let key = keys.first?.string else { return nil }
    var changed = context
    if keys.count == 1 {
      changed[key] = value
      return .context(changed)
    }
    guard let inner = context[key]?.context, let put = put(value, at: keys.dropFirst(), in: inner) else {
      return nil
    }
    changed[key] = put
    return .context(changed)
  }
}

// SPDX-License-Identifier: Apache-2.0

extension Value {
  /// A context: named values, in the order they were given. Two contexts are equal whatever that order.
  public struct Context: Sendable {
    /// One name and its value.
    public struct Entry: Sendable, Hashable {
      /// The name, which may hold spaces.
      public let name: String
      /// The value of the name.
      public let value: Value

      /// A name and its value.
      public init(name: String, value: Value) {
        self.name = name
        self.value = value
      }
    }

    /// The entries, in the order given.
    public private(set) var entries: [Entry]

    /// The context of these entries; of two with the same name, the last counts.
    public init(_ entries: some Sequence<Entry> = []) {
      self.entries = []
      for entry in entries { self[entry.name] = entry.value }
    }

    /// The value of a name; nil where the context does not have it. Contexts are small: the search is linear.
    public subscript(name: String) -> Value? {
      get { entries.first { $0.name == name }?.value }
      set {
        let place = entries.firstIndex { $0.name == name }
        switch (place, newValue) {
        case (let place?, let value?): entries[place] = Entry(name: name, value: value)
        case (let place?, nil): entries.remove(at: place)
        case (nil, let value?): entries.append(Entry(name: name, value: value))
        case (nil, nil): break
        }
      }
    }
  }
}

extension Value.Context: Hashable {
  /// Whether both have the same names, with equal values.
  public static func == (left: Self, right: Self) -> Bool {
    left.entries.count == right.entries.count && left.entries.allSatisfy { right[$0.name] == $0.value }
  }

  /// Equal contexts have equal hashes, whatever their order.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(Set(entries))
  }
}

extension Value.Context: ExpressibleByDictionaryLiteral {
  /// The context of a literal; of two entries with the same name, the last counts.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self.init(elements.map { Entry(name: $0.0, value: $0.1) })
  }
}

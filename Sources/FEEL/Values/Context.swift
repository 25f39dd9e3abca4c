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
    /// Where each name stands, as soon as the entries are too many to be searched one by one.
    private var places: [String: Int] = [:]

    private static let maximumSearched = 16

    /// The context of these entries; of two with the same name, the last counts.
    public init(_ entries: some Sequence<Entry> = []) {
      self.entries = []
      self.entries.reserveCapacity(entries.underestimatedCount)
      for entry in entries { self[entry.name] = entry.value }
    }

    /// The context of entries of which no two have the same name.
    package init(distinct entries: [Entry]) {
      self.entries = entries
      index(from: 0)
    }

    /// The value of a name that is most likely at a place; nil where the context does not have it.
    package func value(of name: String, expectedAt place: Int) -> Value? {
      guard place < entries.count, entries[place].name == name else { return self[name] }
      return entries[place].value
    }

    /// The value of a name; nil where the context does not have it.
    public subscript(name: String) -> Value? {
      get { place(of: name).map { entries[$0].value } }
      set {
        switch (place(of: name), newValue) {
        case (let place?, let value?): entries[place] = Entry(name: name, value: value)
        case (let place?, nil):
          entries.remove(at: place)
          places = [:]
          index(from: 0)
        case (nil, let value?):
          entries.append(Entry(name: name, value: value))
          index(from: places.isEmpty ? 0 : entries.count - 1)
        case (nil, nil): break
        }
      }
    }

    private func place(of name: String) -> Int? {
      places.isEmpty ? entries.firstIndex { $0.name == name } : places[name]
    }

    private mutating func index(from start: Int) {
      guard entries.count > Context.maximumSearched else { return }
      for place in start..<entries.count { places[entries[place].name] = place }
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

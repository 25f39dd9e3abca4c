// SPDX-License-Identifier: Apache-2.0

import Base

extension Explainer {
  /// Each entry of a context is explained under its name.
  mutating func context(_ bindings: [Binding], _ entry: Entry) -> Explanation {
    Explanation(.composed, value: entry.value, parts: entries(bindings[...], entry))
  }

  private mutating func entries(_ bindings: ArraySlice<Binding>, _ entry: Entry) -> [Explanation] {
    var parts: [Explanation] = []
    for binding in bindings {
      let value = operand(binding.value, of: entry)
      if case .function? = value.value { continue }
      let constant = Explanation(
        .constant, expression: writer.text(of: binding.value), value: value.value ?? .null())
      guard var part = value.entry.map({ part($0) }) ?? constant else { continue }
      part.name = binding.name
      parts.append(part)
    }
    return parts
  }

  /// An entry of a context that is written out, as boxed contexts give their result, and the entries before
  /// it, where they are not constants.
  mutating func boxed(_ name: String, _ entry: Entry) -> Explanation {
    guard case .node(let node) = entry.subject, case .context(let bindings) = node.operation,
      let place = bindings.lastIndex(where: { $0.name == name })
    else { return Explanation(.composed, value: entry.value) }
    let result = operand(bindings[place].value, of: entry)
    let constant = Explanation(.constant, value: result.value ?? .null())
    var explanation = result.entry.flatMap { part($0) } ?? constant
    let others = bindings[..<place].filter { $0.value.constant == nil }
    explanation.parts += entries(others[...], entry)
    return explanation
  }

  mutating func list(_ items: [Typed], _ entry: Entry) -> Explanation {
    let computed = items.compactMap { entry.part($0) }
    let parts = computed.prefix(8).compactMap { part($0) }
    let list = Explanation(
      .composed, value: entry.value, parts: parts, omitted: computed.count - parts.count)
    guard parts.allSatisfy({ $0.kind == .read }) else { return list }
    return Explanation(
      .composed, value: entry.value, sentence: entry.value.words,
      parts: parts.map { part in
        var part = part
        part.isSaid = true
        return part
      })
  }

  /// `for`: the results, and how the first of them came about.
  mutating func iteration(_ bindings: [Binding], _ result: Typed, _ entry: Entry) -> Explanation {
    let lists = bindings.map { operand($0.value, of: entry) }
    let words = zip(bindings, lists).map { Words.member($0.name, of: mention($1)) }
    let sentence = Words.forEach(Words.enumeration(words), entry.value.words)
    let results = entry.parts(result)
    var parts = support(lists)
    let told = results.prefix(Explainer.maximumItems).filter { !isRead($0) }
    for item in told {
      guard var part = part(item) else { continue }
      part.lead = items(bindings, in: item).map { Explanation.Lead(text: $0) }
      parts.append(part)
    }
    let omitted = told.isEmpty ? 0 : entry.value.items.count - told.count
    return Explanation(.computed, value: entry.value, sentence: sentence, parts: parts, omitted: omitted)
  }

  /// `some` and `every`: the items that decided, or how many there were.
  mutating func quantified(
    _ quantifier: Expression.Quantifier, _ bindings: [Binding], _ condition: Typed, _ entry: Entry
  ) -> Explanation {
    let lists = bindings.map { operand($0.value, of: entry) }
    let tested = entry.parts(condition)
    let count = condition.constant == nil ? tested.count + entry.omitted : lists[0].value?.items.count ?? 0
    let text = writer.text(of: condition)
    let isDecided = entry.value.isTrue == (quantifier == .some)
    var parts = support(lists)
    let sentence: Message
    if isDecided, let last = tested.last {
      let items = items(bindings, in: last) ?? Words.enumeration(lists.map(mention))
      sentence = Words.witness(items, text, meets: quantifier == .some)
      if !isRead(last), let part = part(last) { parts += part.sentence == nil ? part.parts : [part] }
    } else {
      sentence =
        quantifier == .some ? Words.noneMeets(count, text) : Words.allMeet(count, text)
      parts += example(tested.first)
    }
    return Explanation(.tested, value: entry.value, sentence: sentence, parts: parts)
  }

  mutating func filter(_ list: Typed, _ condition: Typed, _ entry: Entry) -> Explanation {
    let list = operand(list, of: entry)
    let (kept, total) = (entry.value.items.count, list.value?.items.count ?? 0)
    let sentence = Words.kept(
      kept, of: total, of: name(list), writer.text(of: condition), entry.value.words)
    var parts = support([list])
    let tested = entry.parts(condition)
    parts += example(tested.first { $0.value.isTrue } ?? tested.first)
    return Explanation(.computed, value: entry.value, sentence: sentence, parts: parts)
  }

  /// The condition of one item, which tells what all of them were compared with.
  private mutating func example(_ entry: Entry?) -> [Explanation] {
    guard let entry, !isRead(entry), var part = part(entry) else { return [] }
    part.lead = Explanation.Lead(text: Words.forExample)
    return [part]
  }

  mutating func item(_ index: Typed, of list: Typed, _ entry: Entry) -> Explanation {
    let (list, index) = (operand(list, of: entry), operand(index, of: entry))
    let sentence = Words.equation([Words.item(mention(index), of: mention(list)), entry.value.side])
    return Explanation(.computed, value: entry.value, sentence: sentence, parts: support([list, index]))
  }

  /// What a list is called, without its items.
  private func name(_ list: Operand) -> Message {
    guard list.entry != nil else { return mention(list) }
    let text = writer.text(of: list.node)
    return Message(fr: text, en: text)
  }

  /// The items of the loops for which something was evaluated, as far as it read them: “x = 1, y = 2”.
  private func items(_ bindings: [Binding], in entry: Entry) -> Message? {
    let items = bindings.compactMap { binding in
      entry.value(ofLocal: binding.local).map { value in
        Words.equation([Message(fr: binding.name, en: binding.name), value.side])
      }
    }
    return items.isEmpty ? nil : Words.enumeration(items)
  }
}

extension Recorder.Entry {
  /// The value of a local variable, where it was read.
  fileprivate func value(ofLocal slot: Int) -> Value? {
    if case .node(let node) = subject, case .local(slot, _) = node.operation { return value }
    return parts.lazy.compactMap { $0.value(ofLocal: slot) }.first
  }
}

// SPDX-License-Identifier: Apache-2.0

/// What two spellings of a name have in common: the consonants that are heard in its first word, each once, in
/// alphabetical order. Persons with the same key are compared in full; the others are not looked at.
struct PhoneticKey: Sendable, Hashable {
  let text: String

  /// The consonants, as they are heard.
  private static let alphabet: [Character] = Array("bdfgjklmnprstv")

  init(_ name: PersonName) {
    let letters = Array(name.words.first ?? "")
    var heard: [Character] = []
    for (index, letter) in letters.enumerated() {
      let next = index + 1 < letters.count ? letters[index + 1] : " "
      let isSoft = "eiy".contains(next)
      switch letter {
      case "a", "e", "i", "o", "u", "y", "h": continue
      case "p" where next == "h": heard.append("f")
      case "c": heard.append(isSoft ? "s" : "k")
      case "q": heard.append("k")
      case "g": heard.append(isSoft ? "j" : "g")
      case "x", "z": heard.append("s")
      case "w": heard.append("v")
      default: heard.append(letter)
      }
    }
    // The last consonant is often silent: Dupont, Dupond; Petit, Petits.
    if let last = letters.last, "dtsxzp".contains(last) {
      while heard.count > 1, let final = heard.last, "dtsp".contains(final) { heard.removeLast() }
    }
    text = heard.isEmpty ? String(letters) : String(Set(heard).sorted())
  }

  private init(text: String) { self.text = text }

  /// The keys that one wrong, missing or superfluous consonant leads to.
  var neighbours: [PhoneticKey] {
    let letters = Set(text)
    let missing = Self.alphabet.filter { !letters.contains($0) }
    var keys: [Set<Character>] = missing.map { letters.union([$0]) }
    for letter in letters {
      let rest = letters.subtracting([letter])
      if !rest.isEmpty { keys.append(rest) }
      keys += missing.map { rest.union([$0]) }
    }
    return keys.map { PhoneticKey(text: String($0.sorted())) }
  }

  /// The key of a last name and a first name together.
  static func joined(_ last: PhoneticKey, _ first: PhoneticKey) -> String { "\(last.text) \(first.text)" }
}

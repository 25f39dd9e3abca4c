// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Access

@Suite struct SealingKeyTests {
  @Test func whatIsSealedIsOpenedWithTheSameKeyAlone() {
    let key = SealingKey()
    for plain in [[], [0], Array("secret d'un second facteur".utf8)] as [[UInt8]] {
      let sealed = key.seal(plain)
      #expect(key.open(sealed) == plain)
      #expect(SealingKey().open(sealed) == nil)
      #expect(key.seal(plain) != sealed)
    }
  }

  @Test func whatWasChangedSinceIsNotOpened() throws {
    let key = SealingKey()
    let sealed = try #require([UInt8](hexadecimal: key.seal(Array("secret".utf8))))
    for place in sealed.indices {
      var changed = sealed
      changed[place] ^= 1
      #expect(key.open(changed.hexadecimal) == nil, "byte \(place)")
    }
    #expect(key.open(Array(sealed.dropLast()).hexadecimal) == nil)
    #expect(key.open("") == nil && key.open("zz") == nil && key.open("abc") == nil)
  }

  @Test func aKeyIsMadeForItsOwnerAloneAndFoundAgain() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "bilan-\(UUID().uuidString).key").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let sealed = try SealingKey(file: file).seal([1, 2, 3])
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    #expect(try SealingKey(file: file).open(sealed) == [1, 2, 3])
  }

  @Test(arguments: ["", "abcd\n", String(repeating: "g", count: 64), String(repeating: "a", count: 66)])
  func aFileThatHoldsNoKeyIsRefusedAndKept(text: String) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "bilan-\(UUID().uuidString).key")
    defer { try? FileManager.default.removeItem(at: file) }
    try text.write(to: file, atomically: true, encoding: .utf8)
    #expect(throws: CocoaError.self) { try SealingKey(file: file.path) }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
    #expect(throws: CocoaError.self) { try SealingKey(file: "/nonexistent/folder/key") }
  }
}

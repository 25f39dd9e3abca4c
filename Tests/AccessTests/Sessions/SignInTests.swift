// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Access

@Suite struct SignInTests {
  @Test func fiveFailuresLockAnAccountForAMinute() throws {
    let book = try SmallBook()
    try book.add("alice")
    for _ in 1...5 { #expect(try book.refusal("alice", "faux") == .wrong) }
    let until = book.clock.now + 60
    #expect(try book.refusal("alice") == .locked(until: until))
    book.clock.pass(59)
    #expect(try book.refusal("alice") == .locked(until: until))
    book.clock.pass(1)
    #expect(try book.refusal("alice") == nil)
  }

  @Test func eachFailureAfterDoublesTheLockUpToADay() throws {
    let book = try SmallBook()
    try book.add("alice")
    for _ in 1...4 { _ = try book.refusal("alice", "faux") }
    for wait in [60, 120, 240, 480, 960, 1920, 3840, 7680, 15360, 30720, 61440, 86400, 86400] as [Int64] {
      #expect(try book.refusal("alice", "faux") == .wrong)
      #expect(try book.refusal("alice") == .locked(until: book.clock.now + wait))
      book.clock.pass(wait)
    }
    #expect(try book.refusal("alice") == nil)
    // All is forgiven: four more are let pass.
    for _ in 1...4 { #expect(try book.refusal("alice", "faux") == .wrong) }
    #expect(try book.refusal("alice") == nil)
  }

  @Test func aLockIsOfOneAccountAlone() throws {
    let book = try SmallBook()
    try book.add("alice")
    try book.add("bob")
    for _ in 1...6 { _ = try book.refusal("alice", "faux") }
    #expect(try book.refusal("bob") == nil)
  }

  @Test func aNewPasswordOpensALockedAccount() throws {
    let book = try SmallBook()
    let alice = try book.add("alice")
    for _ in 1...9 { _ = try book.refusal("alice", "faux") }
    try book.accounts.setPassword("étoile vélo grange", of: alice.id, by: "Alice")
    #expect(try book.refusal("alice", "étoile vélo grange") == nil)
  }

  // MARK: The second factor

  @Test func aCodeIsAskedForWhereASecondFactorIsSet() throws {
    let book = try SmallBook()
    let alice = try book.add("alice")
    let secret = OneTimeCode()
    func code(_ minutes: Int64 = 0) -> String { secret.code(at: (book.clock.now + minutes * 60) / 30) }
    #expect(
      try !book.accounts.addSecondFactor(secret, confirmedBy: "000000 ", of: alice) || code() == "000000")
    #expect(try book.accounts.addSecondFactor(secret, confirmedBy: code(), of: alice))
    #expect(try book.refusal("alice") == .codeExpected)
    #expect(try book.refusal("alice", code: "") == .codeExpected)
    #expect(try book.refusal("alice", "faux", code: code()) == .wrong)
    #expect(try book.refusal("alice", code: code(10)) == .skewedClock(minutes: 10))
    #expect(try book.refusal("alice", code: code(-10)) == .skewedClock(minutes: -10))
    #expect(try book.signIn("alice", code: code()).id == alice.id)
  }

  @Test func aCodeServesOnce() throws {
    let book = try SmallBook()
    let alice = try book.add("alice")
    let secret = OneTimeCode()
    try book.accounts.setSecondFactor(secret, of: alice.id, by: "Alice")
    let (now, next) = (secret.code(at: book.clock.now / 30), secret.code(at: book.clock.now / 30 + 1))
    #expect(try book.refusal("alice", code: next) == nil)
    #expect(try book.refusal("alice", code: next) == .wrongCode)
    // Nor one before it: someone may have watched it being typed.
    #expect(try book.refusal("alice", code: now) == .wrongCode)
    book.clock.pass(60)
    #expect(try book.refusal("alice", code: secret.code(at: book.clock.now / 30)) == nil)
  }

  @Test func wrongCodesLockToo() throws {
    let book = try SmallBook()
    let alice = try book.add("alice")
    try book.accounts.setSecondFactor(OneTimeCode(), of: alice.id, by: "Alice")
    for _ in 1...5 { #expect(try book.refusal("alice", code: "abcdef") == .wrongCode) }
    #expect(try book.refusal("alice", code: "abcdef") == .locked(until: book.clock.now + 60))
  }

  @Test func theSecretIsSealedInTheDatabase() throws {
    let book = try SmallBook()
    let alice = try book.add("alice")
    let secret = OneTimeCode()
    try book.accounts.setSecondFactor(secret, of: alice.id, by: "Alice")
    let record = try book.accounts.database.reading { try $0.record(alice.id, of: Account.register) }
    let stored = try #require(record?.text("second_facteur"))
    #expect(!stored.contains(secret.secret.hexadecimal))
    #expect(book.accounts.code(stored)?.secret == secret.secret)
    let elsewhere = AccountBook(book.accounts.database, key: SealingKey()) { book.clock.now }
    #expect(elsewhere.code(stored) == nil)
    let code = secret.code(at: book.clock.now / 30)
    #expect(throws: SignInRefusal.wrongCode) {
      try elsewhere.signIn(Credentials(login: "alice", password: SmallBook.password, code: code))
    }
  }
}

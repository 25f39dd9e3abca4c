// SPDX-License-Identifier: Apache-2.0

import Base
import Store
import Testing

@testable import Access

@Suite struct AccountTests {
  @Test func aLoginIsOneWhateverItsCase() throws {
    let book = try SmallBook()
    try book.add("Alice@ville.fr")
    #expect(try book.accounts.account(login: " ALICE@ville.fr ")?.login == "alice@ville.fr")
    #expect(
      refusal { try book.add("alice@VILLE.fr") } == "the login “alice@ville.fr” is that of another account")
    #expect(try book.accounts.all().count == 1)
  }

  @Test(arguments: ["", "ab", "deux mots", "tab\tulation", String(repeating: "a", count: 201)])
  func whatCannotBeALoginIsRefused(login: String) throws {
    let book = try SmallBook()
    #expect(refusal { try book.add(login) }?.hasPrefix("expected a login of 3 to 200 characters") == true)
    #expect(try book.accounts.isEmpty())
  }

  @Test func rolesAndServicesAreThoseOfThePack() throws {
    let book = try SmallBook()
    let noRole = refusal { try book.add("alice", [.init(role: "agnet", service: nil)]) }
    #expect(noRole?.contains("agnet") == true && noRole?.contains("agent") == true)
    #expect(
      refusal { try book.add("alice", [.init(role: "agent", service: "aude")]) }?.contains("aide") == true)
    #expect(try book.accounts.isEmpty())
  }

  @Test func aRoleIsOfItsServiceAndOfThoseBelow() throws {
    let book = try SmallBook()
    let pack = book.accounts.database.pack
    let alice = try book.add("alice", [.init(role: "agent", service: "aide")])
    #expect(alice.may(.dossiers, in: "aide", pack) && !alice.may(.dossiers, in: "sante", pack))
    #expect(!alice.may(.dossiers, in: "solidarites", pack) && !alice.may(.confidential, in: "aide", pack))
    let bob = try book.add("bob", [.init(role: "chef", service: "solidarites")])
    #expect(bob.may(.oversight, in: "aide", pack) && bob.may(.oversight, in: "sante", pack))
    let carla = try book.add("carla", [.init(role: "administrateur", service: nil)])
    #expect(
      carla.may(.accounts, pack) && carla.may(.accounts, in: "aide", pack) && !carla.may(.dossiers, pack))
    #expect(!(try book.add("nobody", [])).may(.dossiers, pack))
    #expect(carla.agent(in: "aide", pack).roles == ["administrateur"])
  }

  @Test func otherRolesReplaceThoseOfBefore() throws {
    let book = try SmallBook()
    let alice = try book.add("alice")
    let roles = [Account.Grant(role: "chef", service: "aide"), .init(role: "agent", service: "sante")]
    try book.accounts.setGrants(roles + roles, of: alice.id, by: "Admin", on: SmallBook.day)
    #expect(Set(try #require(try book.accounts.account(alice.id)).grants) == Set(roles))
    #expect(try book.accounts.all().map(\.grants.count) == [2])
  }

  @Test func passwordsAreNeitherShortNorLongNorEasy() throws {
    let book = try SmallBook()
    let alice = try book.add("alice")
    func set(_ password: String) -> String? {
      refusal { try book.accounts.setPassword(password, of: alice.id, by: "test") }
    }
    let length = "the password must have from 12 to 200 characters"
    #expect(set("court") == length && set(String(repeating: "ab3é", count: 51)) == length)
    for easy in ["aaaaaaaaaaaaa", "Motdepasse2023!", "azertyuiop1234", "121212121212"] {
      #expect(set(easy)?.contains("too easy") == true, "\(easy)")
    }
    #expect(set("étoile vélo grange") == nil && set(String(repeating: "ab3éz", count: 40)) == nil)
  }

  @Test func passwordsAreKeptAsArgon2id() throws {
    let book = try SmallBook()
    let alice = try book.add("alice")
    let other = try book.add("bob")
    func stored(_ account: Account) throws -> String {
      let record = try book.accounts.database.reading { try $0.record(account.id, of: Account.register) }
      return try #require(record?.text("mot_de_passe"))
    }
    #expect(try stored(alice).hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
    #expect(try stored(alice) != stored(other))
    #expect(try !stored(alice).contains(SmallBook.password))
    #expect(try book.accounts.confirms(SmallBook.password, of: alice.id))
    #expect(try !book.accounts.confirms(SmallBook.password + " ", of: alice.id))
    #expect(try !book.accounts.confirms("", of: alice.id) && !book.accounts.confirms("", of: 99))
  }

  @Test func accountsWithoutPasswordAndClosedOnesLetNobodyIn() throws {
    let book = try SmallBook()
    let invited = try book.accounts.add(login: "invite", name: "I", grants: [], by: "test", on: SmallBook.day)
    #expect(invited.state == .invited)
    #expect(try book.refusal("invite", "") == .wrong)
    let alice = try book.add("alice")
    #expect(try book.signIn("alice").id == alice.id)
    try book.accounts.close(alice.id, by: "Admin")
    #expect(try book.refusal("alice") == .wrong)
    #expect(try book.refusal("inconnue") == .wrong)
  }
}

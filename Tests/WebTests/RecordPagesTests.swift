// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Web

struct RecordPagesTests {
  private func rows(_ reply: Client.Reply) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(reply.body)) as? [[String: Any]])
  }

  private func tableRows(_ reply: Client.Reply) -> Int {
    reply.text.components(separatedBy: "<tr>").count - 2
  }

  @Test func aListIsPaged() async throws {
    try await serving { client in
      let first = try await client.get("/registers/demande")
      #expect(first.text.contains("205 enregistrements") && first.text.contains("Page 1 sur 3"))
      #expect(tableRows(first) == 100)
      #expect(first.text.contains("href=\"?page=2\" rel=\"next\"") && !first.text.contains("rel=\"prev\""))
      let last = try await client.get("/registers/demande?page=3")
      #expect(tableRows(last) == 5)
      #expect(last.text.contains("href=\"?page=2\" rel=\"prev\"") && !last.text.contains("rel=\"next\""))
      #expect(try await rows(client.get("/registers/demande.json")).count == SmallBody.requests)
    }
  }

  @Test func aListIsRestrictedByItsFields() async throws {
    try await serving { client in
      let page = try await client.get("/registers/demande?commune=94002&voie=ecrite&urgente=")
      #expect(page.text.contains("20 enregistrements"))
      #expect(page.text.contains("<option value=\"94002\" selected>Alfortville</option>"))
      #expect(page.text.contains("href=\"demande.csv?commune=94002&amp;voie=ecrite\""))
      let data = try await rows(client.get("/registers/demande.json?commune=94002&voie=ecrite"))
      #expect(data.count == 20 && data.allSatisfy { $0["commune"] as? String == "94002" })
      #expect(try await rows(client.get("/registers/demande.json?objet=Objet%2042")).count == 1)
      let none = try await client.get("/registers/demande?voie=autre")
      #expect(none.text.contains("Aucun enregistrement ne correspond."))
      #expect(none.text.contains("<option value=\"autre\" selected>autre</option>"))
    }
  }

  /// A number opens down to what it counts, whatever it is restricted to.
  @Test func theRecordsOfAFigureAreThoseItCounts() async throws {
    try await serving { client in
      let figure = try await client.get("/figures/s.demandes")
      #expect(figure.text.contains("href=\"/figures/s.demandes/records\""))
      let all = try await client.get("/figures/s.demandes/records")
      #expect(all.text.contains("205 enregistrements"))
      let values = try await rows(client.get("/figures/s.demandes.json"))
      let members = values.filter { $0["breakdown"] is String }
      #expect(members.count >= 4)
      for value in members {
        let (breakdown, member) = (value["breakdown"] as? String ?? "", value["member"] as? String ?? "")
        let counted = try await rows(client.get("/figures/s.demandes/records.json?\(breakdown)=\(member)"))
        #expect(counted.count == value["value"] as? Int, "\(breakdown) \(member)")
      }
      let month = try await client.get("/figures/s.demandes/records?period=2023-02&voie=orale")
      #expect(month.text.contains("<input type=\"hidden\" name=\"period\" value=\"2023-02\">"))
      #expect(try await rows(client.get("/figures/s.demandes/records.json?period=2022")).isEmpty)
    }
  }

  @Test func dataAreWholeAndExact() async throws {
    try await serving { client in
      let text = "Dit \"<b>non</b>\",\npuis oui & merci"
      let record = try #require(try await rows(client.get("/registers/demande.json?numero=1")).first)
      #expect(record["objet"] as? String == text && record["cout"] as? Double == 1.05)
      #expect(record["urgente"] as? Bool == false && record["recue"] as? String == "2023-02-15")
      let csv = try await client.get("/registers/demande.csv?numero=1").text
      #expect(
        csv == "numero,recue,commune,voie,urgente,objet,cout\r\n"
          + "1,2023-02-15,94003,orale,false,\"Dit \"\"<b>non</b>\"\",\npuis oui & merci\",1.05\r\n")
      let page = try await client.get("/registers/demande?numero=1").text
      #expect(page.contains("&lt;b&gt;non&lt;/b&gt;") && !page.contains("<b>"))
    }
  }

  @Test func aConfidentialFieldIsNeverShown() async throws {
    try await serving { client in
      for (address, _) in AddressTests.addresses {
        let text = try await client.get(address).text
        #expect(!text.contains(SmallBody.secret) && !text.contains("Nom du demandeur"), "\(address)")
      }
      // Nor can it be guessed at.
      for address in ["/registers/demande", "/registers/demande.csv", "/figures/s.demandes/records"] {
        #expect(try await client.get("\(address)?nom=\(SmallBody.secret)").status == 400, "\(address)")
      }
    }
  }

  @Test func aRegisterThatIsNotPublicIsNotListed() async throws {
    try await serving { client in
      for address in [
        "/registers/plainte", "/registers/plainte.csv", "/registers/plainte.json",
        "/figures/s.plaintes/records", "/figures/s.plaintes/records.csv", "/figures/s.plaintes/records.json",
      ] {
        #expect(try await client.get(address).status == 404, "\(address)")
      }
      let registers = try await client.get("/registers").text
      #expect(!registers.contains("plainte"))
      // A number's page does not send its reader to nowhere.
      let figure = try await client.get("/figures/s.plaintes").text
      #expect(!figure.contains("/records"))
    }
  }

  @Test func whatIsAskedWronglyIsExplained() async throws {
    try await serving { client in
      for (address, message) in [
        ("/figures/s.demandes/records?period=20x3", "«\u{A0}20x3\u{A0}»"),
        ("/figures/s.demandes/records?quartier=1", "quartier"),
        ("/registers/demande?quartier=1", "quartier"),
        ("/registers/demande?page=deux", "«\u{A0}deux\u{A0}»"),
        ("/registers/demande?page=0", "«\u{A0}0\u{A0}»"),
        ("/registers/demande?page=-1", "«\u{A0}-1\u{A0}»"),
        ("/registers/demande?page=4", "La liste a 3 pages"),
        ("/registers/demande?page=99999999999999999999", "numéro de page"),
        ("/figures/s.demandes/records?page=4", "La liste a 3 pages"),
      ] {
        let reply = try await client.get(address)
        #expect(reply.status == 400, "\(address)")
        #expect(reply.text.contains(message), "\(address): \(reply.text)")
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

import FEEL
import Store
import Testing

@testable import Web

@Suite struct PaymentPagesTests {
  private static let run = "/desk/payments/aide_loyer/2023-06"

  private func paid(_ client: Client) async throws -> Browser {
    let browser = Browser(client)
    try await browser.signIn("paie@aide")
    let done = try await browser.post("/desk/payments/aide_loyer", [("month", "2023-06")])
    #expect(done.headers["location"] == Self.run + "?done=saved", "\(done.text)")
    return browser
  }

  @Test func aMonthRunTwiceIsPaidOnce() async throws {
    let sample = try DeskSample()
    for name in ["Petit", "Grand"] { _ = try sample.granted(name: name) }
    try await serving(sample) { client in
      let browser = try await paid(client)
      let first = try await browser.get(Self.run).text.plain
      #expect(first.contains("220,00 €"))
      #expect(first.contains("concordent au centime"))
      let again = try await browser.post("/desk/payments/aide_loyer", [("month", "2023-06")])
      #expect(again.status == 303)
      #expect(try await browser.get(again.headers["location"] ?? "").text.contains("déjà close"))
      #expect(try await browser.get(Self.run).text.plain.contains("220,00 €"))
      let later = try await browser.post("/desk/payments/aide_loyer", [("month", "2023-07")])
      #expect(later.status == 422)
      #expect(try await browser.post("/desk/payments/aide_loyer", [("month", "juin")]).status == 422)
    }
    #expect(try sample.database.reading { try $0.count(RecordQuery("versement")) } == 2)
  }

  @Test func aFileForTheBankIsMadeOnceAndDownloadedAsOftenAsNeeded() async throws {
    let sample = try DeskSample()
    _ = try sample.granted()
    try await serving(sample) { client in
      let browser = try await paid(client)
      #expect(try await browser.get(Self.run).text.plain.contains("1 versement à émettre, pour 110,00 €."))
      #expect(try await browser.post(Self.run + "/send").headers["location"] == Self.run + "?done=sent")
      #expect(try await browser.get(Self.run).text.contains("ALO-202306-1"))
      let file = try await browser.get(Self.run + "/files/ALO-202306-1")
      #expect(file.headers["content-disposition"]?.contains("ALO-202306-1.xml") == true)
      #expect(file.text.contains("<CtrlSum>110.00</CtrlSum>"))
      #expect(file.text.contains("<IBAN>FR7630006000011234567890189</IBAN>"))
      #expect(try await browser.get(Self.run + "/files/ALO-202306-1").text == file.text)
      // None of them waits any more.
      let again = try await browser.post(Self.run + "/send")
      #expect(again.status == 422)
      #expect(try await browser.get(Self.run + "/files/AUTRE").status == 422)
      let mandates = try await browser.get(Self.run + "/mandates")
      #expect(mandates.headers["content-type"] == "text/csv; charset=utf-8")
      #expect(mandates.text.contains("110.00"))
      #expect(try await browser.get(Self.run + "/receipts").status == 200)
    }
    let readings = try sample.database.reading { try $0.records(RecordQuery("acces_lecture")) }
    #expect(readings.allSatisfy { $0.text("numero") == "aide_loyer 2023-06" })
    #expect(readings.count == 4)
  }

  @Test func whatTheBankSentBackIsMadeAgain() async throws {
    let sample = try DeskSample()
    _ = try sample.granted()
    try await serving(sample) { client in
      let browser = try await paid(client)
      try await browser.post(Self.run + "/send")
      let file = try await browser.get(Self.run + "/files/ALO-202306-1").text
      let identifier = String(
        try #require(file.firstMatch(of: /<EndToEndId>([^<]*)</)).output.1)
      #expect(
        try await browser.post(Self.run + "/reject", [("payment", "ALO-1"), ("reason", "Clos")]).status == 422
      )
      let noted = try await browser.post(
        Self.run + "/reject", [("payment", identifier), ("reason", "Compte clos")])
      #expect(noted.status == 303)
      let page = try await browser.get(Self.run).text
      #expect(page.contains("Compte clos"))
      // The role that pays does not read confidential fields.
      #expect(!page.contains("FR7630006000011234567890189"))
      let wrong = try await browser.post(Self.run + "/reissue", [("payment", identifier), ("iban", "FR76")])
      #expect(wrong.status == 422)
      #expect(wrong.text.contains("value=\"FR76\""))
      let again = try await browser.post(
        Self.run + "/reissue",
        [("payment", identifier), ("iban", "FR14 2004 1010 0505 0001 3M02 606")])
      #expect(again.status == 303)
      try await browser.post(Self.run + "/send")
      let second = try await browser.get(Self.run + "/files/ALO-202306-2").text
      #expect(second.contains("<IBAN>FR1420041010050500013M02606</IBAN>"))
    }
  }

  @Test func aPaymentIsNotRejectedThroughTheRunOfAnother() async throws {
    let sample = try DeskSample()
    _ = try sample.granted()
    _ = try sample.granted("aide_soins", name: "Grand")
    try await serving(sample) { client in
      let browser = try await paid(client)
      try await browser.post(Self.run + "/send")
      for operation in ["pay.run", "pay.file"] {
        try sample.run(operation, ["programme": .string("aide_soins"), "month": .string("2023-06")])
      }
      let other = try sample.database.reading { reader in
        try reader.records(RecordQuery("versement")).compactMap { $0.text("identifiant") }
          .first { $0.hasPrefix("SOI") }
      }
      let refused = try await browser.post(
        Self.run + "/reject", [("payment", try #require(other)), ("reason", "Compte clos")])
      #expect(refused.status == 422)
      #expect(refused.text.plain.contains("Ce versement n'est pas de cette campagne."))
    }
  }

  @Test func moneyIsThatOfTheServicesOfTheAccount() async throws {
    let sample = try DeskSample()
    _ = try sample.granted()
    try await serving(sample) { client in
      _ = try await paid(client)
      let pages = [
        "/desk/payments/aide_loyer", Self.run, Self.run + "/mandates", "/desk/revisions/aide_loyer",
        "/desk/revisions/aide_loyer/amounts",
      ]
      for (login, statuses) in [
        ("paie@sante", [403, 403, 403, 403, 403]), ("chef@aide", [403, 403, 403, 200, 200]),
        ("paie@aide", [200, 200, 200, 403, 403]), ("agent@aide", [403, 403, 403, 403, 403]),
      ] {
        let browser = Browser(client)
        try await browser.signIn(login)
        for (path, status) in zip(pages, statuses) {
          #expect(try await browser.get(path).status == status, "\(login) \(path)")
        }
      }
      let other = Browser(client)
      try await other.signIn("paie@sante")
      #expect(try await !other.get("/desk/payments").text.contains("aide_loyer"))
      #expect(try await !other.get("/desk/budget").text.contains("65-ALO"))
      #expect(
        try await other.post("/desk/budget/aide_loyer/credits", [("year", "2023"), ("credits", "1")]).status
          == 403)
    }
  }

  @Test func creditsAreTypedAsOneWritesThem() async throws {
    let sample = try DeskSample()
    try await serving(sample) { client in
      let browser = Browser(client)
      try await browser.signIn("chef@aide")
      let form = [("year", "2024"), ("credits", "1\u{202F}250\u{A0}000,50 €"), ("label", "Aide au loyer")]
      #expect(try await browser.post("/desk/budget/aide_loyer/credits", form).status == 303)
      let page = try await browser.get("/desk/budget?year=2024").text.plain
      #expect(page.contains("1 250 000,50 €"))
      #expect(page.contains("Aide au loyer"))
      let wrong = try await browser.post(
        "/desk/budget/aide_loyer/credits", [("year", "2024"), ("credits", "beaucoup")])
      #expect(wrong.status == 422)
      #expect(wrong.text.contains("value=\"beaucoup\""))
      #expect(
        try await browser.post("/desk/budget/aide_loyer/commit", [("year", "2024")]).status == 303)
      #expect(
        try await browser.post("/desk/budget/aide_loyer/commit", [("year", "2030")]).status == 422)
    }
  }

  @Test func aRevisionTellsWhatItCameTo() async throws {
    let sample = try DeskSample()
    _ = try sample.granted()
    try await serving(sample) { client in
      let browser = Browser(client)
      try await browser.signIn("chef@aide")
      #expect(try await browser.get("/desk/revisions").text.contains("/desk/revisions/aide_loyer"))
      let revised = try await browser.post("/desk/revisions/aide_loyer")
      #expect(revised.status == 200)
      #expect(revised.text.plain.contains("Révision du 15 juin 2023"))
      #expect(revised.text.contains("Aucun droit n'a été laissé"))
      #expect(try await browser.get("/desk/revisions/aide_loyer").text.plain.contains("15 juin 2023"))
      let other = try await browser.post("/desk/revisions/aide_loyer", [("due", "1")])
      #expect(other.status == 422)
      #expect(try await browser.get("/desk/revisions/aide_loyer/amounts").text.plain.contains("110,00 €"))
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Casework
import Pack
import Store
import Testing

@Suite struct BankFileTests {
  private func paid(_ names: [String], _ files: [String: String] = [:]) throws -> SampleBody {
    let body = try SampleBody(files)
    for name in names { _ = try body.granted(name, on: "2023-03-15") }
    let desk = body.desk("2023-03-25")
    let run = try PaymentRun(
      desk.programme("aide_loyer"), month: #require(CivilDate("2023-03-01")), at: desk)
    while try run.next() {}
    return body
  }

  private func send(_ body: SampleBody) throws -> SentPayments {
    let desk = body.desk("2023-03-28")
    let programme = try desk.programme("aide_loyer")
    return try desk.work {
      try $0.sendPayments(of: programme, month: #require(CivilDate("2023-03-01")))
    }
  }

  @Test func theBankIsToldWhatToPay() throws {
    let body = try paid([
      "Petit", "Nuñez & Fils <SARL>", "Lefèbvre-Œuvrard d’Ÿs \(String(repeating: "x", count: 60))",
    ])
    let file = try send(body)
    #expect(file.name == "ALO-202303-1")
    let text = file.text
    for piece in [
      "<MsgId>ALO-202303-1</MsgId>", "<CreDtTm>2023-03-28T00:00:00</CreDtTm>", "<NbOfTxs>3</NbOfTxs>",
      "<CtrlSum>330.00</CtrlSum>", "<Nm>Departement d'essai</Nm>", "<BIC>PSSTFRPPPAR</BIC>",
      "<IBAN>FR1420041010050500013M02606</IBAN>", "<EndToEndId>ALO-202303-1-M1</EndToEndId>",
      "<InstdAmt Ccy=\"EUR\">110.00</InstdAmt>", "<Nm>Ana Nunez + Fils .SARL.</Nm>",
      "<Ustrd>Aide au loyer 2023-03</Ustrd>",
    ] {
      #expect(text.contains(piece), "\(piece)")
    }
    let name = try #require(text.firstMatch(of: /<Nm>(Ana Lefebvre-OEuvrard d'Ys x+)<\/Nm>/)).1
    #expect(name.count == 70)
    #expect(
      refusal { _ = try send(body) }
        == "no payment waits to be sent to the bank (files already made: ALO-202303-1)")
    let sent = try body.database.reading { try $0.record(RecordQuery("versement")) }
    #expect(sent?["etat"] == .text("emis"))
    #expect(sent?["emis_le"] == .text("2023-03-28"))
  }

  @Test func thePackSaysWhoPays() throws {
    let header = try #require(SamplePack.files["pack.yaml"])
    let without = header.split(separator: "\n").filter { !$0.hasPrefix("debtor") }.joined(separator: "\n")
    let body = try paid(["Petit"], ["pack.yaml": without])
    #expect(refusal { _ = try send(body) }?.contains("debtor: { name, iban, bic }") == true)
  }

  @Test func theAccountsGetTheTotalOfTheRun() throws {
    let body = try paid(["Petit", "Le \"Grand\", Jean"])
    let desk = body.desk("2023-03-28")
    let programme = try desk.programme("aide_loyer")
    let lines = try desk.mandates(of: programme, month: #require(CivilDate("2023-03-01")))
    #expect(lines.count == 2)
    #expect(lines.total == 220)
    #expect(lines.text.hasPrefix("numero,exercice,ligne,dispositif,dossier,beneficiaire,objet,mois,du,"))
    #expect(
      lines.text.contains(
        "M-ALO-202303-2,2023,65-ALO,aide_loyer,ALO-2023-000002,\"Ana Le \"\"Grand\"\", Jean\","
          + "\"Aide au loyer, mensualite\",2023-03,110.00,0.00,110.00,ALO-202303-2-M1"))
    #expect(try desk.receipts(of: programme, month: nil).count == 0)
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

/// An order to pay, as banks take it: ISO 20022 pain.001.001.03.
struct BankFile {
  /// Its identifier, at most 35 characters.
  let name: String
  let debtor: Header.Debtor
  let day: CivilDate
  private(set) var count = 0
  private(set) var total = Number.zero
  private var transfers = ""

  init(name: String, debtor: Header.Debtor, day: CivilDate) {
    self.name = name
    self.debtor = debtor
    self.day = day
  }

  /// What is paid, to whom and where.
  struct Transfer {
    let identifier: String
    let sum: Number
    let payee: String
    let iban: String
    let bic: BIC?
    let object: String
  }

  mutating func add(_ transfer: Transfer) {
    count += 1
    total += transfer.sum
    let agent = transfer.bic.map { "<CdtrAgt><FinInstnId><BIC>\($0)</BIC></FinInstnId></CdtrAgt>" } ?? ""
    transfers += """
            <CdtTrfTxInf>
              <PmtId><EndToEndId>\(transfer.identifier.xml)</EndToEndId></PmtId>
              <Amt><InstdAmt Ccy="EUR">\(transfer.sum.cents)</InstdAmt></Amt>
              \(agent)<Cdtr><Nm>\(Self.name(transfer.payee))</Nm></Cdtr>
              <CdtrAcct><Id><IBAN>\(transfer.iban.xml)</IBAN></Id></CdtrAcct>
              <RmtInf><Ustrd>\(SEPAText.plain(transfer.object, limit: 140).xml)</Ustrd></RmtInf>
            </CdtTrfTxInf>

      """
  }

  /// The whole file.
  var text: String {
    let sums = "<NbOfTxs>\(count)</NbOfTxs>\n        <CtrlSum>\(total.cents)</CtrlSum>"
    let agent = debtor.bic.map { "<BIC>\($0)</BIC>" } ?? "<Othr><Id>NOTPROVIDED</Id></Othr>"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03">
        <CstmrCdtTrfInitn>
          <GrpHdr>
            <MsgId>\(name.xml)</MsgId>
            <CreDtTm>\(day)T00:00:00</CreDtTm>
            \(sums)
            <InitgPty><Nm>\(Self.name(debtor.name))</Nm></InitgPty>
          </GrpHdr>
          <PmtInf>
            <PmtInfId>\(name.xml)</PmtInfId>
            <PmtMtd>TRF</PmtMtd>
            <BtchBookg>true</BtchBookg>
            \(sums)
            <PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>
            <ReqdExctnDt>\(day)</ReqdExctnDt>
            <Dbtr><Nm>\(Self.name(debtor.name))</Nm></Dbtr>
            <DbtrAcct><Id><IBAN>\(debtor.iban)</IBAN></Id></DbtrAcct>
            <DbtrAgt><FinInstnId>\(agent)</FinInstnId></DbtrAgt>
            <ChrgBr>SLEV</ChrgBr>
      \(transfers)    </PmtInf>
        </CstmrCdtTrfInitn>
      </Document>

      """
  }

  private static func name(_ text: String) -> String { SEPAText.plain(text, limit: 70).xml }
}

extension Number {
  /// With its cents: `1234.50`.
  var cents: String {
    let digits = rounded(to: 2, .halfUp).description
    guard let point = digits.firstIndex(of: ".") else { return digits + ".00" }
    return digits + String(repeating: "0", count: 3 - digits.distance(from: point, to: digits.endIndex))
  }
}

extension String {
  /// As text between tags.
  fileprivate var xml: String {
    guard contains(where: { "&<>".contains($0) }) else { return self }
    return replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

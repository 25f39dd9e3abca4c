// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Testing

@testable import Reading

@Suite struct PDFTextTests {
  private func lines(_ pages: [[(x: Int, y: Int, text: String)]], sizes: [String: Int] = [:]) throws
    -> [String]
  {
    try DocumentText(ReadingSamples.pdf(pages: pages, sizes: sizes), named: "a.pdf").text
      .split(separator: "\n").map(String.init)
  }

  @Test func linesOfAParagraphAreJoined() throws {
    let page = [
      (70, 760, "Bilan de l'annee"),
      (70, 720, "Le service a traite 1 104 demandes au cours de l'annee 2023, dont plus de la"),
      (70, 708, "moitie venaient de familles suivies depuis plus d'un an par une equipe pluri-"),
      (70, 696, "disciplinaire."), (70, 670, "Il compte 38 agents."),
    ]
    let found = try lines([page], sizes: ["Bilan de l'annee": 18])
    #expect(
      found == [
        "# Bilan de l’annee",
        "Le service a traite 1 104 demandes au cours de l’annee 2023, dont plus de la moitie venaient de familles suivies "
          + "depuis plus d’un an par une equipe pluridisciplinaire.", "Il compte 38 agents.",
      ])
  }

  @Test func aTableIsReadInRowsWithTabs() throws {
    let page = [
      (70, 720, "Les effectifs sont les suivants :"), (70, 690, "Statut"), (250, 690, "2022"),
      (350, 690, "2023"),
      (70, 672, "Titulaires"), (250, 672, "1 104"), (350, 672, "1 098"), (70, 654, "Contractuels"),
      (350, 654, "77"),
      (70, 636, "Total"), (250, 636, "1 181"), (350, 636, "1 175"),
    ]
    #expect(
      try lines([page]).suffix(4) == [
        "Statut\t2022\t2023", "Titulaires\t1 104\t1 098", "Contractuels\t\t77", "Total\t1 181\t1 175",
      ])
  }

  @Test func headersFootersAndPageNumbersAreLeftOut() throws {
    let pages = (1...4).map { number in
      [
        (70, 810, "Rapport d'activite 2023"),
        (70, 600, "La page \(["une", "deux", "trois", "quatre"][number - 1]) compte 40 lignes."),
        (290, 30, "\(number)"),
      ]
    }
    #expect(
      try lines(pages).joined() == "La page une compte 40 lignes.La page deux compte 40 lignes."
        + "La page trois compte 40 lignes.La page quatre compte 40 lignes.")
  }

  @Test func aTableGoesOnOverPages() throws {
    func row(_ y: Int, _ label: String, _ value: String) -> [(x: Int, y: Int, text: String)] {
      [(70, y, label), (300, y, value)]
    }
    let pages = [
      [(70, 300, "Par commune, les demandes sont les suivantes cette annee :")]
        + row(240, "Alfortville", "12")
        + row(222, "Arcueil", "7"),
      row(740, "Cachan", "9") + row(722, "Total", "28") + [(70, 600, "Elles augmentent.")],
    ]
    let text = try DocumentText(ReadingSamples.pdf(pages: pages), named: "a.pdf").text
    #expect(text.contains("Alfortville\t12\nArcueil\t7\nCachan\t9\nTotal\t28\n"))
  }

  @Test func aScanIsToldFromADocument() {
    let error = #expect(throws: Diagnostic.self) {
      try DocumentText(ReadingSamples.pdf(pages: [[], []]), named: "scan.pdf")
    }
    #expect(error?.description(in: .en).contains("2 pages and no character: it is made of images") == true)
  }

  @Test func pagesWithoutTextAreRemarked() throws {
    let page = [(70, 700, "Le service a traite 1 104 demandes.")]
    let document = try DocumentText(ReadingSamples.pdf(pages: [page, [], page]), named: "a.pdf")
    #expect(document.remarks == [Catalogue.Read.pagesWithoutText([2])])
  }

  @Test func aPasswordIsTold() {
    let secret = String(repeating: "41", count: 32)
    let content = ReadingSamples.pdf(
      [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>",
        "<< /Filter /Standard /V 1 /R 2 /O <\(secret)> /U <\(secret)> /P -4 >>",
      ], trailer: "/Encrypt 3 0 R /ID [<41> <41>] ")
    let error = #expect(throws: Diagnostic.self) { try DocumentText(content, named: "a.pdf") }
    #expect(error?.message == Catalogue.Read.encrypted)
  }

  @Test func aBrokenFileIsTold() {
    let error = #expect(throws: Diagnostic.self) {
      try DocumentText(Data("%PDF-1.7\nceci n'en est pas un".utf8), named: "a.pdf")
    }
    #expect(error?.description(in: .en).contains("expected a PDF that can be read") == true)
  }
}

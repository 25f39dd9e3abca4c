// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import Reporting

/// Every directive of the pack format, over the sample's figures.
struct DirectiveTests {
  private func table(_ written: String) throws -> Table {
    guard case .table(let table)? = try SampleReport(written).blocks().first else { throw Missing() }
    return table
  }

  private func chart(_ written: String) throws -> Chart {
    guard case .chart(let chart)? = try SampleReport(written).blocks().first else { throw Missing() }
    return chart
  }

  private struct Missing: Error {}

  @Test func aTableOfFiguresShowsTheYearBeforeWhereKnown() throws {
    let table = try table(
      #"{table demandes_ecrites, demandes_orales as "À l'oral" | total demandes | share | change | title "Demandes d'aide" | note "Une note."}"#
    )
    #expect(table.caption == "Demandes d’aide")
    #expect(table.note == "Une note.")
    #expect(
      Outline.lines(table) == [
        " | 2022 | 2023 | Part | Évolution",
        "Écrites | 1\u{202F}500 | 2\u{202F}000 | 85,5\u{A0}% | +33,3\u{A0}%",
        "À l’oral | 345 | 330 | 14,1\u{A0}% | −4,3\u{A0}%",
        "=Demandes | 1\u{202F}560 | 2\u{202F}340 | 100\u{A0}% | +50\u{A0}%",
      ])
  }

  @Test func absentValuesSayWhy() throws {
    let table = try table("{table oubli, delai, agents}")
    #expect(
      Outline.lines(table) == [
        " | 2023", "Chiffre oublié | ?", "Délai moyen (jours) | 12,5", "Agents | 16(a)",
      ])
    #expect(
      table.remarks(in: .fr) == [
        "(a) Valeur de la période\u{A0}: 31\u{A0}décembre\u{A0}2023.",
        "n.\u{202F}d.\u{A0}: valeur non disponible.",
      ])
    guard case .absent(let cause)? = table.rows.first?.cells.first else { throw Missing() }
    #expect(cause.contains("2023"))
  }

  @Test func periodsAreAsAsked() throws {
    #expect(
      Outline.lines(try table("{table demandes | periods 2022}")) == [" | 2022", "Demandes | 1\u{202F}560"])
  }

  @Test func amountsOfATableKeepOneForm() throws {
    let mixed = Outline.lines(try table("{table budget, economie}"))
    #expect(
      mixed == [" | 2023", "Budget | 4\u{202F}840\u{202F}000\u{A0}€", "Économie | 320\u{202F}500,50\u{A0}€"])
    #expect(Outline.lines(try table("{table budget}")) == [" | 2023", "Budget | 4,84\u{A0}M€"])
  }

  @Test func aMatrixSetsFiguresSideBySide() throws {
    let table = try table(
      #"{matrix | columns "Total", "À l'écrit" | row "Demandes": demandes, demandes_ecrites | row "Visites": visites, - | title "M"}"#
    )
    #expect(
      Outline.lines(table) == [
        " | Total | À l’écrit", "Demandes | 2\u{202F}340 | 2\u{202F}000",
        "Visites | plus de\u{A0}3\u{202F}000 | ",
      ])
  }

  @Test func aBreakdownHasItsMembersAndItsTotal() throws {
    let table = try table("{table ventes by genre | total | share}")
    #expect(
      Outline.lines(table) == [
        "Genre | Biens vendus | Part", "Terrain | 3 | 75\u{A0}%", "Local d’activité | 1 | 25\u{A0}%",
        "=Ensemble | 4(a) | 100\u{A0}%",
      ])
    #expect(table.source == "Calculé à partir du registre «\u{202F}Cessions de biens\u{202F}».")
  }

  @Test func twoBreakdownsAreCrossedWithBothMargins() throws {
    let lines = Outline.lines(try table("{table ventes by ept, genre | total}"))
    #expect(lines.first == "EPT | Terrain | Local d’activité | Ensemble")
    #expect(lines.dropFirst().first == "Grand Paris Sud Est Avenir | 1 | 0 | 1")
    #expect(lines.last == "=Ensemble | 3 | 1 | 4(a)")
  }

  @Test func severalFiguresShareTheRowsOfABreakdown() throws {
    let lines = Outline.lines(try table("{table ventes, produit by commune}"))
    #expect(lines.first == "Commune | Biens vendus | Produit des ventes")
    #expect(lines.contains("Arcueil | 2 | 500\u{202F}000,50\u{A0}€"))
  }

  @Test func recordsAreListedWithTheirTotal() throws {
    let table = try table(
      #"{records cession | columns commune, genre, date, montant | sort date | total montant | title "Ventes"}"#
    )
    #expect(Outline.lines(table).first == "Commune | Genre | Date | Montant")
    #expect(
      Outline.lines(table)[1]
        == "Alfortville | Terrain | 15\u{A0}janvier\u{A0}2023 | 1\u{202F}000\u{202F}000\u{A0}€")
    #expect(Outline.lines(table).last == "=Ensemble |  |  | 1\u{202F}900\u{202F}000,50\u{A0}€")
    #expect(table.columns.map(\.alignment) == [.start, .start, .end])
  }

  @Test func aChartOfFiguresHasOneBarEach() throws {
    let chart = try chart(#"{chart demandes_ecrites, demandes_orales as "Oral" | title "Demandes"}"#)
    #expect(chart.kind == .bar)
    #expect(chart.categories == ["Écrites", "Oral"])
    #expect(chart.series.map { $0.points.map { $0?.text } } == [["2\u{202F}000", "330"]])
  }

  @Test func timeIsDrawnInColumnsOrAsALine() throws {
    let months = try chart("{chart ventes by month}")
    #expect(months.kind == .column)
    #expect(months.series[0].points.map { $0?.text }.prefix(3) == ["2", "0", "1"])
    #expect(try chart("{chart ventes by month | as line}").kind == .line)
    let years = try chart("{chart demandes by year 2021 2023}")
    #expect(years.categories == ["2021", "2022", "2023"])
    #expect(years.series[0].points.map { $0?.text } == [nil, "1\u{202F}560", "2\u{202F}340"])
  }

  @Test func aMapHasEveryCommune() throws {
    guard case .map(let map)? = try SampleReport("{map ventes by commune | title \"Ventes\"}").blocks().first
    else {
      throw Missing()
    }
    #expect(map.areas.map(\.name) == ["Alfortville", "Arcueil", "Choisy-le-Roi"])
    #expect(map.areas.map { $0.point?.text } == ["1", "2", "1"])
    #expect(map.isAdditive)
  }

  @Test func aChartWithoutAnyValueSaysWhy() throws {
    let blocks = try SampleReport("{chart oubli | title \"Oublis\"}\n").blocks()
    guard case .paragraph(let content)? = blocks.first else { throw Missing() }
    #expect(content.plainText.hasPrefix("«\u{202F}Oublis\u{202F}»\u{A0}: donnée non disponible ("))
  }

  @Test func aTypedTableAlignsItsNumbers() throws {
    let table = try table("| Lieu | Places | Note |\n|---|---|---|\n| A | 12 | x |\n| B | {demandes} | y |\n")
    #expect(Outline.lines(table) == ["Lieu | Places | Note", "A | 12 | x", "B | 2\u{202F}340 | y"])
    #expect(table.columns.map(\.alignment) == [.end, .start])
  }
}

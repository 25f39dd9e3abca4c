// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

@testable import Reading

/// Documents and readings made by hand.
enum ReadingSamples {
  /// A PDF of these objects, the first of which is its catalogue.
  static func pdf(_ objects: [String], trailer: String = "") -> Data {
    var text = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      let digits = String(place)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    return Data(
      (text + "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer)>>\nstartxref\n\(start)\n%%EOF\n")
        .utf8)
  }

  /// A PDF of pages, each of texts at places: points from the left and from the bottom, size 10 unless said.
  static func pdf(pages: [[(x: Int, y: Int, text: String)]], sizes: [String: Int] = [:]) -> Data {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var kids = ""
    for page in pages {
      let content = page.map { piece in
        "BT /F1 \(sizes[piece.text] ?? 10) Tf \(piece.x) \(piece.y) Td (\(piece.text)) Tj ET"
      }.joined(separator: "\n")
      kids += "\(objects.count + 1) 0 R "
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents \(objects.count + 2) 0 R >>"
      )
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
    }
    objects[1] = "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>"
    return pdf(objects)
  }

  static func figure(
    _ id: Int, _ name: String, _ value: String, unit: String = "agents", period: String = "2023", line: Int,
    column: Int = 1,
    label: String? = nil, nature: ReadFigure.Nature = .stock, isPeriodSaid: Bool = true
  ) -> ReadFigure {
    let number = Number(value) ?? .zero
    return ReadFigure(
      id: id, key: "effectif.\(name)", section: "effectif", label: label ?? name, value: number,
      precision: .one, unit: unit, nature: nature, period: period, isPeriodSaid: isPeriodSaid,
      qualifier: .exact,
      parent: nil, span: TextSpan(line: line, column: column, length: value.count), written: value,
      context: "")
  }

  static func claim(
    _ id: Int, _ form: ReadClaim.Form, result: Int?, operands: [Int], stated: String, unit: String = "agents",
    line: Int,
    column: Int = 1, length: Int = 4, verdict: ReadClaim.Verdict, reason: Message
  ) -> ReadClaim {
    ReadClaim(
      id: id, kind: form == .evolution ? .evolution : form == .share ? .share : .sum, form: form,
      section: "effectif",
      result: result, operands: operands, stated: Number(stated), unit: unit,
      span: TextSpan(line: line, column: column, length: length), verdict: verdict, reason: reason)
  }

  /// Three statuses whose total is wrong, a share that holds.
  static let staff = Reading(
    name: "rapport.txt", title: "Rapport <2023> & suite", language: .fr, year: 2023,
    lines: [
      "# Rapport <2023> & suite", "", "## Effectif", "Statut\tAgents", "Titulaires\t5489",
      "Contractuels\t1561",
      "Total\t7060", "", "Les titulaires sont 5489, soit **78 %** du total.", "- 12 apprentis",
    ],
    sections: [ReadSection(name: "effectif", title: "Effectif", level: 2, lines: 3...10)],
    figures: [
      figure(0, "titulaires", "5489", line: 5, column: 12),
      figure(1, "contractuels", "1561", line: 6, column: 14),
      figure(2, "total", "7060", line: 7, column: 7),
      figure(3, "part", "78", unit: "%", line: 9, column: 34, nature: .ratio),
      figure(
        4, "apprentis", "12", unit: "apprentis", line: 10, column: 3, label: "Apprentis {en alternance}"),
    ],
    claims: [
      claim(
        0, .tableTotal, result: 2, operands: [0, 1], stated: "7060", line: 7, column: 7, verdict: .broken,
        reason: Message(fr: "5 489 + 1 561 = 7 050 ; écart de 10", en: "5,489 + 1,561 = 7,050; off by 10")),
      claim(
        1, .share, result: 0, operands: [2], stated: "78", unit: "%", line: 9, column: 34, verdict: .rounding,
        reason: Message(fr: "5 489 / 7 060 = 77,7 %", en: "5,489 / 7,060 = 77.7%")),
      claim(
        2, .announced, result: nil, operands: [], stated: "3", line: 10, verdict: .look,
        reason: Message(fr: "3 annoncés, 2 énumérés", en: "3 announced, 2 listed")),
    ], remarks: [])
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Figures

extension Site {
  /// All claims by verdict, with the counts above.
  func checks(_ links: SiteLinks) -> String {
    let title = Catalogue.checks(language)
    let trail = [PageFrame.Step(Catalogue.contents(language), links.href(.home)), .init(title)]
    let groups = Dictionary(grouping: document.claims, by: ClaimGroup.init)
    return frame(links).page(title: title, trail: trail, current: .checks) { html in
      html.element(.h1, text: title)
      html.element(.p, .class("lead"), text: Catalogue.checksLead(language))
      html.element(.ul, .class("key-facts")) { html in
        for group in ClaimGroup.allCases {
          guard let count = groups[group]?.count else { continue }
          html.element(.li) { html in
            html.element(.a, .href("#" + group.rawValue)) { html in
              html.element(.strong, text: Number(count).formatted(decimals: 0, in: language))
              html.text("\u{A0}" + group.label(language).lowercasedFirst)
            }
          }
        }
      }
      for group in ClaimGroup.allCases {
        guard let claims = groups[group] else { continue }
        html.element(.section, .class("claims")) { html in
          html.element(.h2, .id(group.rawValue), text: "\(group.label(language)) (\(claims.count))")
          html.element(.ul) { html in
            for claim in claims { self.claim(claim, links, &html, naming: true) }
          }
        }
        html.newline()
      }
    }
  }

  /// A claim: its arithmetic, its verdict, and why it is accepted if it is.
  func claim(_ judged: JudgedClaim, _ links: SiteLinks, _ html: inout Markup, naming: Bool) {
    let group = ClaimGroup(judged)
    html.element(.li, .class("claim")) { html in
      html.element(.p) { html in
        html.element(.span, .class("verdict \(group.rawValue)"), text: group.verdict(language))
        html.text(" ")
        html.element(
          .span, .class("arithmetic"),
          text: judged.arithmetic?(language) ?? judged.claim.note.map(setting.typeset) ?? "")
      }
      for remark in remarks(judged) { html.element(.p, .class("remark"), text: remark) }
      if naming { named(judged, links, &html) }
    }
  }

  private func remarks(_ judged: JudgedClaim) -> [String] {
    var remarks: [String] = []
    if let remark = judged.verdict.reason { remarks.append(remark(language)) }
    if let accepted = judged.claim.accepted {
      remarks.append(Catalogue.explanationOfDifference(setting.typeset(accepted))(language))
    }
    if judged.arithmetic != nil, let note = judged.claim.note { remarks.append(setting.typeset(note)) }
    return remarks
  }

  /// The figures that a claim is about, and where it was published.
  private func named(_ judged: JudgedClaim, _ links: SiteLinks, _ html: inout Markup) {
    html.element(.p, .class("remark")) { html in
      let service = judged.claim.key.service
      if let chapter = document.chapter(service) {
        html.element(.a, .href(links.href(.chapter(service))), text: chapter.title)
      } else {
        html.text(serviceLabel(service))
      }
      if let line = judged.claim.line { html.text(" · " + Catalogue.publishedLine(line)(language)) }
      for (index, key) in judged.figures.enumerated() {
        html.text(index == 0 ? " · " : ", ")
        html.element(.a, .href(links.href(.figure(key))), text: label(key))
      }
    }
  }
}

extension String {
  /// The same, beginning in lower case.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

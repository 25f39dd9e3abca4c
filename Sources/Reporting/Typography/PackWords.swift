// SPDX-License-Identifier: Apache-2.0

import Base
import Pack

/// Words for the pack's own terms.
extension Catalogue {
  /// The words before a weakened number, with the space that follows them.
  static func qualifier(_ qualifier: Qualifier) -> Message {
    switch qualifier {
    case .exact: Message(fr: "", en: "")
    case .about: Message(fr: "environ\u{A0}", en: "about\u{A0}")
    case .atLeast: Message(fr: "plus de\u{A0}", en: "more than\u{A0}")
    case .atMost: Message(fr: "au plus\u{A0}", en: "at most\u{A0}")
    }
  }

  static func natureName(_ nature: Figure.Nature) -> Message {
    switch nature {
    case .flow: Message(fr: "Flux (sur la période)", en: "Flow (over the period)")
    case .stock: Message(fr: "Stock (à une date)", en: "Stock (at a date)")
    case .ratio: Message(fr: "Ratio", en: "Ratio")
    case .amount: Message(fr: "Montant", en: "Amount")
    case .target: Message(fr: "Objectif", en: "Target")
    case .threshold: Message(fr: "Seuil", en: "Threshold")
    }
  }

  /// What shows when one points at a printed figure: its name, and its period.
  static func figureTitle(_ figure: FigureReference) -> Message {
    Message(
      fr: "\(figure.label) (\(figure.period.formatted(in: .fr)))",
      en: "\(figure.label) (\(figure.period.formatted(in: .en)))")
  }
}

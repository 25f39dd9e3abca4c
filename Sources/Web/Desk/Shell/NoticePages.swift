// SPDX-License-Identifier: Apache-2.0

import Base
import HTTPTypes
import Reporting

/// Pages that say why something is not shown or done.
struct NoticePages {
  let body: DeskBody
  let language: Language

  func notice(_ status: HTTPResponse.Status, _ title: Message, _ text: Message) -> DeskAnswer {
    let frame = DeskFrame(body: body, language: language, account: nil, formToken: nil)
    return .page(
      frame.page(title: title(language)) { html in
        html.element(.h1, text: title(language))
        html.element(.p, .class("lead"), text: text(language).sentence)
        html.element(.p) { html in
          html.element(.a, .href(body.address("/desk")), text: Catalogue.backToDesk(language))
        }
      }, status: status)
  }
}

extension String {
  /// As a sentence: a capital first, a full stop last.
  var sentence: String {
    let text = prefix(1).uppercased() + dropFirst()
    guard let last = text.last, !".!?…:".contains(last) else { return text }
    return text + "."
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base

/// What the page after a form says was done.
enum DeskNotice: String {
  case saved
  case stepDone = "step"
  case documentReceived = "document"
  case opened
  case sent
  case undone
  case ended
  case decided
  case adjourned
  case runOver = "over"

  var text: Message {
    switch self {
    case .saved: Catalogue.noticeSaved
    case .stepDone: Catalogue.noticeStep
    case .documentReceived: Catalogue.noticeDocument
    case .opened: Catalogue.noticeOpened
    case .sent: Catalogue.noticeSent
    case .undone: Catalogue.noticeUndone
    case .ended: Catalogue.noticeEnded
    case .decided: Catalogue.Sessions.noticeDecided
    case .adjourned: Catalogue.Sessions.noticeAdjourned
    case .runOver: Catalogue.Paying.runOver
    }
  }
}

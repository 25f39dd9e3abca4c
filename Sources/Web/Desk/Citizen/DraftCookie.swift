// SPDX-License-Identifier: Apache-2.0

import Access

/// What opens a request that is being written in this browser.
enum DraftCookie {
  static let name = "bilan_brouillon"
  /// As long as the session of who writes on a computer that others use: a link goes on later.
  static func cookie(_ token: Token, _ guest: Guest) -> DeskCookie {
    DeskCookie(
      name: name, value: token.text, path: guest.body.prefix.isEmpty ? "/" : guest.body.prefix,
      isSecure: guest.isSecure, lasting: nil)
  }
}

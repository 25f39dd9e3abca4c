// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Reporting

/// What pages need beside themselves, whatever the state of the database.
enum SharedAssets {
  private static let answers = [
    ("/assets/bilan.css", Answer(.css, Site.stylesheet)),
    // Asked for by browsers at this address, whatever its format.
    ("/favicon.ico", Answer(.svg, icon)),
  ]

  private static let icon = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#1d4f91" d="M1 9h4v6H1zM6 5h4v10H6zM11 1h4v14h-4z"/></svg>

    """

  static func add(to router: some RouterMethods<BilanRequestContext>) {
    for (path, answer) in answers {
      let tag = EntityTag.of([String(buffer: answer.bytes)])
      router.get(RouterPath(path)) { request, _ in answer.response(to: request, tag: tag) }
    }
  }
}

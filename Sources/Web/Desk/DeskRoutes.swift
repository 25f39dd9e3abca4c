// SPDX-License-Identifier: Apache-2.0

/// Every address of the desk, each with who may use it.
enum DeskRoutes {
  static let all: [DeskRoute] =
    SignInPages.routes + OpenIDPages.routes + AccountPages.routes + MyWorkPages.routes
}

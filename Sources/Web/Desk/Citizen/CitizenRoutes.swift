// SPDX-License-Identifier: Apache-2.0

/// Every address for citizens.
enum CitizenRoutes {
  /// What their addresses begin with.
  static let prefixes = ["/programmes", "/requests", "/my"]

  static let all: [DeskRoute] =
    ProgrammePages.routes + SimulatorPages.routes + RequestPages.routes
    + MyDossierPages.routes
}

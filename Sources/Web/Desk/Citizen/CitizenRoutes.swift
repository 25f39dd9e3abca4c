// SPDX-License-Identifier: Apache-2.0

/// Every address for citizens.
enum CitizenRoutes {
  static let all: [DeskRoute] =
    ProgrammePages.routes + SimulatorPages.routes + RequestPages.routes
    + MyDossierPages.routes
}

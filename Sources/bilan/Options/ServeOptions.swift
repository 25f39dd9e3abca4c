// SPDX-License-Identifier: Apache-2.0

import Access
import ArgumentParser
import Foundation
import Web

/// The provider of identities that a server trusts.
struct OpenIDOptions: ParsableArguments {
  @Option(
    name: .customLong("oidc-issuer"),
    help: ArgumentHelp(
      "The OpenID Connect provider at which people may sign in too, as it names itself.", valueName: "url"))
  var issuer: String?

  @Option(
    name: .customLong("oidc-client"),
    help: ArgumentHelp(
      "What that provider knows this server by; its secret is read from BILAN_OIDC_SECRET.",
      valueName: "id"))
  var client: String?

  @Flag(
    name: .customLong("oidc-trust-email"),
    help: "Take the addresses of that provider though it does not say that they are verified.")
  var trustsAddresses = false

  func validate() throws {
    guard (issuer == nil) == (client == nil) else {
      throw ValidationError("Expected --oidc-issuer and --oidc-client together.")
    }
  }

  /// The settings, with the provider where one is named.
  func access(_ settings: AccessSettings) throws -> AccessSettings {
    guard let issuer, let client else { return settings }
    var settings = settings
    settings.openID = try OpenIDSettings(
      issuer: issuer, client: client, secret: ProcessInfo.processInfo.secret("BILAN_OIDC_SECRET"),
      trustsAddresses: trustsAddresses)
    return settings
  }
}

/// How a server logs.
enum LogFormat: String, ExpressibleByArgument, CaseIterable { case text, json }

extension ProcessInfo {
  /// A secret of the environment; nil where it is not set, or empty.
  func secret(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
}

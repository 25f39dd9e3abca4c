// SPDX-License-Identifier: Apache-2.0

import Access
import ArgumentParser
import Foundation
import Web

/// How messages reach citizens.
struct MailOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The mail server that messages are handed to.", valueName: "host:port"))
  var smtp: String?

  @Option(help: ArgumentHelp("What messages are from (with --smtp).", valueName: "address"))
  var mailFrom: String?

  @Option(
    help: ArgumentHelp(
      "The name to log in to the mail server with; its password is read from BILAN_SMTP_PASSWORD.",
      valueName: "name"))
  var smtpLogin: String?

  @Option(
    help: ArgumentHelp(
      "The address that people know the server by, in messages and at the provider of --oidc-issuer (default: http://localhost and the port).",
      valueName: "url"))
  var publicAddress: String?

  func validate() throws {
    guard (smtp == nil) == (mailFrom == nil), smtpLogin == nil || smtp != nil else {
      throw ValidationError("Expected --smtp and --mail-from together, --smtp-login with them.")
    }
    _ = try mailer()
    if let publicAddress, !publicAddress.hasPrefix("https://"), !publicAddress.hasPrefix("http://") {
      throw ValidationError("Expected a --public-address such as https://bilan.example.fr.")
    }
  }

  /// The settings, with the mail server where one is named.
  ///
  /// - Parameter origin: what addresses begin with, where nothing else is said.
  func access(_ settings: AccessSettings, origin: String) throws -> AccessSettings {
    var settings = settings
    settings.mailer = try mailer()
    settings.publicAddress = publicAddress.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
    settings.origin = settings.publicAddress ?? origin
    return settings
  }

  private func mailer() throws -> SMTPClient? {
    guard let smtp, let mailFrom else { return nil }
    guard let colon = smtp.lastIndex(of: ":"), let port = Int(smtp[smtp.index(after: colon)...]),
      (1...65_535).contains(port), colon > smtp.startIndex
    else { throw ValidationError("Expected --smtp HOST:PORT, found \(smtp).") }
    guard let sender = MailAddress(mailFrom) else {
      throw ValidationError("Expected an address as --mail-from, found \(mailFrom).")
    }
    let login = smtpLogin.map {
      SMTPClient.Login(name: $0, password: ProcessInfo.processInfo.secret("BILAN_SMTP_PASSWORD") ?? "")
    }
    return SMTPClient(host: String(smtp[..<colon]), port: port, sender: sender, login: login)
  }
}

// SPDX-License-Identifier: Apache-2.0

import Access
import Base
import Foundation

/// How the agents of a body sign in.
public struct AccessSettings: Sendable {
  /// What secrets that have to be read again are sealed with.
  public var key: SealingKey
  /// The day of a demonstration; nil: today.
  public var day: CivilDate?
  /// Whether a proxy before the server tells by which protocol and from where requests came: only then its word
  /// is taken, cookies are for HTTPS alone, and browsers are told to keep to HTTPS.
  public var isBehindProxy: Bool
  /// How often a minute one address may try to sign in.
  public var attemptsPerMinute: Int
  /// What takes messages to citizens; nil: they wait in the database, and links are shown instead.
  public var mailer: (any Mailer)?
  /// What the addresses in messages begin with, up to the path: `https://bilan.example.fr`.
  public var origin: String
  /// The address that people know the server by; nil: that which each browser uses.
  public var publicAddress: String?
  /// The seconds since 1970.
  public var now: @Sendable () -> Int64
  /// Where people may sign in beside this server; nil: nowhere.
  public var openID: OpenIDSettings?
  /// How that provider is asked.
  public var fetch: OpenIDFetch = OpenIDClient.fetch

  /// Settings with a key; today, no proxy, ten attempts a minute unless told otherwise.
  public init(
    key: SealingKey, day: CivilDate? = nil, isBehindProxy: Bool = false, attemptsPerMinute: Int = 10,
    mailer: (any Mailer)? = nil, origin: String = "http://localhost:8080",
    now: @escaping @Sendable () -> Int64 = { Int64(Date.now.timeIntervalSince1970) }
  ) {
    self.key = key
    self.day = day
    self.isBehindProxy = isBehindProxy
    self.attemptsPerMinute = attemptsPerMinute
    self.mailer = mailer
    self.origin = origin
    self.now = now
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base

/// Why a provider's word is not taken.
public enum OpenIDRefusal: Error, Equatable, Sendable {
  /// An address to which nothing secret may be sent.
  case unsafeAddress(String)
  /// The provider does not answer, or not as the standard has it.
  case provider(asked: String, found: String)
  /// The person did not sign in there, or the provider did not let them.
  case declined(String)
  /// The answer belongs to no sign-in begun in this browser within the last minutes.
  case unknownAttempt
  /// The answer is that of another provider.
  case otherProvider(String)
  /// The token is none, or of a kind that is not taken.
  case malformed(String)
  /// No key of the provider made the signature.
  case signature
  /// What the token says of itself is not what was asked for.
  case claim(name: String, expected: String, found: String)
  /// The provider knows the person; no account is theirs.
  case noAccount

  /// What is told.
  public var message: Message {
    switch self {
    case .unsafeAddress(let address): Catalogue.openIDUnsafeAddress(address)
    case .provider(let asked, let found): Catalogue.openIDProvider(asked, found)
    case .declined(let reason): Catalogue.openIDDeclined(reason)
    case .unknownAttempt: Catalogue.openIDUnknownAttempt
    case .otherProvider(let found): Catalogue.openIDOtherProvider(found)
    case .malformed(let found): Catalogue.openIDMalformed(found)
    case .signature: Catalogue.openIDSignature
    case .claim(let name, let expected, let found): Catalogue.openIDClaim(name, expected, found)
    case .noAccount: Catalogue.openIDNoAccount
    }
  }
}

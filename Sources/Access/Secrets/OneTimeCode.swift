// SPDX-License-Identifier: Apache-2.0

import CCrypto

/// The second factor: codes of six digits that change every thirty seconds (TOTP, RFC 6238, with SHA-1 as all
/// authenticator applications have it).
public struct OneTimeCode: Sendable {
  /// What the application and Bilan share, 20 bytes.
  let secret: [UInt8]

  /// The seconds that a code is valid.
  static let period = 30

  /// A new secret.
  public init() { secret = randomBytes(20) }

  init(secret: [UInt8]) { self.secret = secret }

  /// The secret as one types it into an application: base 32 (RFC 4648), in groups of four.
  public var typed: String {
    let digits = [Character]("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
    var text = ""
    var (bits, count) = (0, 0)
    for byte in secret {
      bits = bits << 8 | Int(byte)
      count += 8
      while count >= 5 {
        count -= 5
        if text.count % 5 == 4 { text += " " }
        text.append(digits[bits >> count & 31])
      }
    }
    return text
  }

  /// The address that an application reads to know it.
  public func address(of account: String, at body: String) -> String {
    func escaped(_ text: String) -> String {
      text.utf8.map { byte in
        let scalar = Character(UnicodeScalar(byte))
        return scalar.isASCII && (scalar.isLetter || scalar.isNumber)
          ? String(scalar) : "%" + [byte].hexadecimal
      }.joined()
    }
    return "otpauth://totp/\(escaped(body)):\(escaped(account))?secret=\(typed.filter { $0 != " " })"
      + "&issuer=\(escaped(body))"
  }

  /// How a code stands.
  public enum Verdict: Equatable, Sendable {
    /// It is that of a step of thirty seconds.
    case right(step: Int64)
    /// It is that of another hour: the clock of the application is so many minutes off.
    case skewed(minutes: Int)
    case wrong
  }

  /// Judges a code at a moment: that of now, of the step before or after.
  ///
  /// - Parameter last: the step of the last code used; it and those before are not taken again.
  public func judge(_ code: String, at seconds: Int64, last: Int64?) -> Verdict {
    let code = code.filter { !$0.isWhitespace }
    let now = seconds / Int64(Self.period)
    for step in [now, now - 1, now + 1] where isSame(self.code(at: step), code) && step > last ?? 0 {
      return .right(step: step)
    }
    for distance in Int64(2)...40 {
      for step in [now - distance, now + distance] where isSame(self.code(at: step), code) {
        return .skewed(minutes: Int(step - now) / 2)
      }
    }
    return .wrong
  }

  /// The code of a step.
  public func code(at step: Int64) -> String {
    let message = withUnsafeBytes(of: step.bigEndian) { Array($0) }
    var mac = [UInt8](repeating: 0, count: 20)
    var length: UInt32 = 0
    HMAC(EVP_sha1(), secret, Int32(secret.count), message, message.count, &mac, &length)
    let offset = Int(mac[19] & 15)
    let number = mac[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7fff_ffff
    let digits = String(number % 1_000_000)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }
}

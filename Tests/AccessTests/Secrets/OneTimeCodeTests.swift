// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Access

@Suite struct OneTimeCodeTests {
  /// RFC 6238, appendix B, cut to six digits.
  @Test(
    arguments: [
      (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
      (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ] as [(Int64, String)])
  func codesAreThoseOfTheStandard(seconds: Int64, code: String) {
    let secret = OneTimeCode(secret: Array("12345678901234567890".utf8))
    #expect(secret.code(at: seconds / 30) == code)
    #expect(secret.judge(code, at: seconds, last: nil) == .right(step: seconds / 30))
  }

  @Test func aCodeServesOnceAndInItsMinute() {
    let secret = OneTimeCode(secret: Array("12345678901234567890".utf8))
    let code = secret.code(at: 1000)
    #expect(secret.judge(code, at: 30_000, last: nil) == .right(step: 1000))
    #expect(secret.judge(code, at: 30_030, last: nil) == .right(step: 1000))
    #expect(secret.judge(code, at: 30_000, last: 1000) == .wrong)
    #expect(secret.judge(code, at: 30_600, last: nil) == .skewed(minutes: -10))
    #expect(secret.judge(code, at: 29_400, last: nil) == .skewed(minutes: 10))
    #expect(secret.judge("000000", at: 30_000, last: nil) == .wrong)
    #expect(secret.typed == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import Testing

@testable import Figures

@Suite struct SlipTests {
  @Test(arguments: [
    ("56", "56.621", Slip.truncated), ("-11.49", "-11.4983", .truncated), ("5550", "5553", .rounded),
    ("296", "269", .swappedDigits), ("28431", "28421", .oneDigit), ("2700000", "2747600000", .factor(1000)),
    ("-24", "23.85", .sign),
  ])
  func theLikelySlipIsRecognised(_ stated: String, _ computed: String, _ slip: Slip) throws {
    #expect(Slip(stated: try #require(Number(stated)), computed: try #require(Number(computed))) == slip)
  }

  @Test func aNumberThatIsJustWrongHasNoSlip() throws {
    #expect(Slip(stated: 255, computed: try #require(Number("179.814"))) == nil)
  }
}

// SPDX-License-Identifier: Apache-2.0

extension Catalogue {
  private static let months: [Message] = zip(
    [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
      "novembre",
      "décembre",
    ],
    [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
      "November",
      "December",
    ]
  ).map { Message(fr: $0, en: $1) }

  /// The name of a month, 1 to 12.
  public static func monthName(_ month: Int) -> Message { months[month - 1] }

  /// "1er trimestre 2023", "first quarter"…
  public static func quarterName(_ quarter: Int, year: Int) -> Message {
    Message(
      fr: "\(quarter == 1 ? "1er" : "\(quarter)e")\u{A0}trimestre\u{A0}\(year)",
      en: "Q\(quarter)\u{A0}\(year)")
  }
}

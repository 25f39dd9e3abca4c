// SPDX-License-Identifier: Apache-2.0

/// How much a document may ask of the machine that reads it.
public struct ConversionLimits: Sendable {
  /// The largest file, in bytes.
  public var fileBytes: Int
  /// The longest text, in bytes.
  public var textBytes: Int
  /// The longest line, in bytes: longer ones are data, not sentences.
  public var lineBytes: Int
  /// What the parts of a packed document may be together once unpacked, in bytes.
  public var unpackedBytes: Int
  /// How many times smaller than itself a part may be packed; deflate reaches 1032.
  public var packing: Int
  /// How long a conversion may take, in seconds.
  public var seconds: Int
  /// The memory that a conversion may use, in bytes.
  public var memoryBytes: Int

  /// For one's own files.
  public static let commandLine = ConversionLimits(
    fileBytes: 100_000_000, textBytes: 20_000_000, lineBytes: 1_000_000, unpackedBytes: 500_000_000,
    packing: 250, seconds: 120, memoryBytes: 1_500_000_000)

  /// For files that come from a page.
  public static let page = ConversionLimits(
    fileBytes: 10_000_000, textBytes: 5_000_000, lineBytes: 500_000, unpackedBytes: 100_000_000,
    packing: 250, seconds: 20, memoryBytes: 600_000_000)
}

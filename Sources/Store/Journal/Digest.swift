// SPDX-License-Identifier: Apache-2.0

/// The 32 bytes of a SHA-256.
struct Digest: Sendable, Hashable {
  private let lanes: SIMD32<UInt8>

  init(_ fill: (UnsafeMutablePointer<UInt8>) -> Void) {
    var lanes = SIMD32<UInt8>()
    withUnsafeMutableBytes(of: &lanes) { bytes in
      guard let start = bytes.baseAddress else { return }
      fill(start.assumingMemoryBound(to: UInt8.self))
    }
    self.lanes = lanes
  }

  /// Nil unless there are 32 bytes.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 32 else { return nil }
    self.init { target in target.update(from: bytes.baseAddress ?? UnsafePointer(target), count: 32) }
  }

  /// Nil unless there are 64 hexadecimal digits.
  init?(hexadecimal text: String) {
    let digits = text.utf8.map { Character(UnicodeScalar($0)).hexDigitValue ?? -1 }
    guard digits.count == 64, !digits.contains(-1) else { return nil }
    self.init { target in
      for index in 0..<32 { target[index] = UInt8(digits[2 * index] << 4 | digits[2 * index + 1]) }
    }
  }

  func withBytes<T>(_ body: (UnsafeRawBufferPointer) -> T) -> T { withUnsafeBytes(of: lanes, body) }

  var hexadecimal: String {
    withBytes { $0.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() }
  }
}

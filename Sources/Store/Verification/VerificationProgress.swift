// SPDX-License-Identifier: Apache-2.0

/// How far a verification has come.
public struct VerificationProgress: Sendable, Hashable {
  /// Entries of the journal and records read so far.
  public internal(set) var checked: Int64
  /// All that there are to read.
  public let total: Int64
}

/// Counts what is read and tells it now and then.
struct VerificationCounter {
  private var progress: VerificationProgress
  private let report: (VerificationProgress) -> Void

  init(total: Int64, _ report: @escaping (VerificationProgress) -> Void) {
    progress = VerificationProgress(checked: 0, total: total)
    self.report = report
  }

  mutating func count() {
    progress.checked += 1
    if progress.checked % 8192 == 0 { report(progress) }
  }

  func finish() { report(progress) }
}

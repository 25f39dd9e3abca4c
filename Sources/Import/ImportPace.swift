// SPDX-License-Identifier: Apache-2.0

/// Watches for cancellation and tells of progress while rows go by.
struct ImportPace {
  private let options: ImportOptions
  private let clock = ContinuousClock()
  private var lastTold: ContinuousClock.Instant
  private var rows = 0
  private var bytesRead = 0
  var byteCount = 0

  init(_ options: ImportOptions) {
    self.options = options
    lastTold = clock.now
  }

  /// Notes one more row.
  /// - Throws: `.cancelled`.
  mutating func step(_ row: borrowing Row) throws(ImportFailure) {
    guard !options.isCancelled(), !Task.isCancelled else { throw .cancelled }
    rows += 1
    bytesRead = row.offset
    // The clock is looked at every 64 rows: it costs as much as a row's bytes.
    guard rows % 64 == 0, clock.now - lastTold >= .milliseconds(100) else { return }
    lastTold = clock.now
    tell()
  }

  /// Tells that all is read.
  mutating func finish() {
    bytesRead = max(bytesRead, byteCount)
    tell()
  }

  private func tell() {
    options.progress(ImportProgress(rows: rows, bytesRead: bytesRead, byteCount: byteCount))
  }
}

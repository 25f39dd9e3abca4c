// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How a file is imported.
public struct ImportOptions: Sendable {
  /// Where the rows that are refused are written, so that the others can be imported; nil: one wrong row
  /// refuses the whole file.
  public let rejects: URL?
  /// Asked before each row; where it is true, as where the task is cancelled, everything is rolled back.
  public let isCancelled: @Sendable () -> Bool
  /// Told of the progress at most ten times a second.
  public let progress: @Sendable (ImportProgress) -> Void

  /// By default: all or nothing, without cancellation or progress.
  public init(
    rejects: URL? = nil, isCancelled: @escaping @Sendable () -> Bool = { false },
    progress: @escaping @Sendable (ImportProgress) -> Void = { _ in }
  ) {
    self.rejects = rejects
    self.isCancelled = isCancelled
    self.progress = progress
  }
}

/// How far an import is.
public struct ImportProgress: Sendable, Hashable {
  /// Rows read so far.
  public let rows: Int
  /// Bytes read so far.
  public let bytesRead: Int
  /// Bytes to read in all; 0 where that is not known.
  public let byteCount: Int
}

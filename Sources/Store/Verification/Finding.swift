// SPDX-License-Identifier: Apache-2.0

import Base

/// Something that `Database.verify` found wrong.
public struct Finding: Sendable, Hashable {
  /// The register, where it concerns one.
  public let register: String?
  /// The record, where it concerns one.
  public let record: Int64?
  /// What is wrong.
  public let message: Message

  init(_ message: Message, register: String? = nil, record: Int64? = nil) {
    self.register = register
    self.record = record
    self.message = message
  }
}

/// The findings so far, up to a limit: a table overwritten as a whole would have millions.
final class Findings {
  private let limit: Int
  private(set) var all: [Finding] = []

  init(limit: Int) { self.limit = limit }

  var isFull: Bool { all.count >= limit }

  func add(_ finding: Finding) {
    if !isFull { all.append(finding) }
  }

  func add(_ message: Message) { add(Finding(message)) }
}

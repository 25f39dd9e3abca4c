// SPDX-License-Identifier: Apache-2.0

/// The values that have an order with one another.
enum ValueLine: Hashable {
  case numbers
  case strings
  case days(isLocal: Bool)
  case times(isLocal: Bool)
  case daysDurations
  case yearsDurations

  init?(_ value: Value) {
    switch value {
    case .number: self = .numbers
    case .string: self = .strings
    case .date(let date): self = .days(isLocal: DateAndTime(startOf: date).position.isLocal)
    case .dateTime(let dateTime): self = .days(isLocal: dateTime.position.isLocal)
    case .time(let time): self = .times(isLocal: time.position.isLocal)
    case .daysDuration: self = .daysDurations
    case .yearsDuration: self = .yearsDurations
    case .null, .boolean, .list, .context, .range, .function: return nil
    }
  }

  /// The line that both ends of a range lie on.
  init?(_ range: Value.Range) {
    let lines = [range.start, range.end].compactMap(\.self).map(ValueLine.init(_:))
    guard let line = lines.first, let line, lines.allSatisfy({ $0 == line }) else { return nil }
    self = line
  }
}

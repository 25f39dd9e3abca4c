// SPDX-License-Identifier: Apache-2.0

/// What a list of records is asked as.
enum RecordFormat: String {
  case html
  case csv
  case json

  /// The format of `records`, `records.csv` or `records.json`.
  init?(_ name: String) {
    let (base, format) = RecordFormat.split(name)
    guard base == "records" else { return nil }
    self = format
  }

  /// A name without its `.csv` or `.json`, and which it had.
  static func split(_ name: String) -> (name: String, format: RecordFormat) {
    for format in [RecordFormat.csv, .json] where name.hasSuffix(".\(format.rawValue)") {
      return (String(name.dropLast(format.rawValue.count + 1)), format)
    }
    return (name, .html)
  }
}

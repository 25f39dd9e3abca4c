// SPDX-License-Identifier: Apache-2.0

/// Writing of comma-separated values (RFC 4180).
public enum CSVText {
  /// A cell, quoted where it holds what would end it, or spaces at its ends, which many programs keep only
  /// so.
  public static func cell(_ text: String) -> String {
    let hasSpaces = text.first?.isWhitespace == true || text.last?.isWhitespace == true
    guard hasSpaces || text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// Cells joined by commas, without an end of line.
  public static func line(_ cells: some Sequence<String>) -> String {
    cells.map(cell).joined(separator: ",")
  }
}

// SPDX-License-Identifier: Apache-2.0

/// What the generator makes expressions of.
enum Words {
  static let arithmetic = ["+", "-", "*", "/", "**"]
  static let comparisons = ["=", "!=", "<", "<=", ">", ">="]
  static let variables = [
    "n", "z", "big", "s", "p", "b", "d", "t", "dt", "dd", "yd", "ns", "ss", "bs", "ds", "c", "cs", "r", "dr",
    "u", "nil", "f", "g", "monthly income",
  ]
  static let keys = ["a", "b", "c", "\"two words\"", "key", "value", "\"\"", "i"]
  static let members = [
    "a", "b", "year", "month", "day", "weekday", "hour", "minute", "second", "time offset", "timezone",
    "years", "months", "days", "hours", "minutes", "seconds", "start", "end", "start included",
    "end included",
  ]
  static let strings = [
    "\"\"", "\"a\"", "\"Ivry\"", "\"\\uD83C\\uDF0D\"", "\"e\\u0301\"", "\"2024-02-29\"", "\"11:45:30Z\"",
    "\"2024-10-27T02:30:00@Europe/Paris\"", "\"P999999999D\"", "\"-P1Y\"", "\"1.5e3\"", "\"1 234,5\"",
    "\"[1..3]\"", "\",\"", "\".\"", "\" \"", "\"a\"", "\"i\"", "\"xms\"",
  ]
  static let patterns = [
    "\"a*\"", "\"^(.)\\\\1$\"", "\"[a-z-[aeiou]]+\"", "\"\\\\p{Lu}\"", "\"(\\\\d{2,4})-?\"", "\"$1-$0\"",
    "\"(a|aa)+$\"", "\"\\\\s|,\"", "\"[^\\\\W]\"",
  ]
  static let times = [
    "@\"2024-02-29\"", "@\"999999999-12-31\"", "@\"-999999999-01-01\"", "@\"0000-01-01\"", "@\"00:00:00\"",
    "@\"23:59:59.999999999+14:00\"", "@\"12:00:00@America/New_York\"", "@\"2024-12-31T24:00:00Z\"",
    "@\"999999999-12-31T23:59:59Z\"", "@\"P1D\"", "@\"-P999999999DT23H59M59.999S\"", "@\"PT0.000000001S\"",
    "@\"P1M\"", "@\"-P999999999Y11M\"", "@\"P0D\"",
  ]
  static let types = [
    "Any", "Null", "number", "string", "boolean", "date", "time", "date and time", "days and time duration",
    "years and months duration", "list", "range", "context", "function",
  ]
  static let functions = [
    "string", "number", "duration", "date", "time", "date and time", "years and months duration",
    "string length", "upper case", "lower case", "substring", "contains", "starts with", "ends with",
    "substring before", "substring after", "matches", "replace", "split", "string join", "list contains",
    "count", "index of", "append", "concatenate", "union", "distinct values", "reverse", "flatten", "sublist",
    "insert before", "list replace", "sort", "remove", "sum", "product", "mean", "stddev", "median", "mode",
    "min", "max", "all", "any", "day of year", "day of week", "month of year", "week of year", "today", "now",
    "not", "range", "before", "after", "meets", "met by", "overlaps", "overlaps before", "overlaps after",
    "finishes", "finished by", "includes", "during", "starts", "started by", "coincides", "get value",
    "get entries", "context", "context put", "context merge", "is", "abs", "sqrt", "exp", "log", "modulo",
    "even", "odd", "decimal", "round up", "round down", "round half up", "round half down",
    "round half even", "floor", "ceiling", "f", "g",
  ]
}

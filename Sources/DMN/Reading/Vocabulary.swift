// SPDX-License-Identifier: Apache-2.0

/// The namespaces that DMN files use, and the names that types have had.
enum Vocabulary {
  /// The namespace of DMN 1.5.
  static let namespace = "https://www.omg.org/spec/DMN/20230324/MODEL/"

  /// What tells the versions of DMN apart, from 1.1 to 1.5.
  private static let dates = ["20151101", "20180521", "20191111", "20211108", "20230324"]
  private static let folder = "www.omg.org/spec/DMN/"

  /// Whether this is the namespace of models in one of the versions of DMN from 1.1 to 1.5.
  static func isModel(_ namespace: String) -> Bool {
    dates.contains { date in
      let names = date == dates[0] ? ["dmn.xsd", "dmn11.xsd", "MODEL"] : ["MODEL"]
      return names.contains { bare(namespace) == folder + date + "/" + $0 }
    }
  }

  /// Whether this is FEEL, in any version; a language that is not given is FEEL.
  static func isFEEL(_ language: String?) -> Bool {
    guard let language, !language.isEmpty else { return true }
    let bare = bare(language)
    return bare.lowercased() == "feel" || bare == "www.omg.org/spec/FEEL/20140401"
      || dates.contains { bare == folder + $0 + "/FEEL" }
  }

  /// Whether this is the namespace of the types of XML Schema.
  static func isXMLSchema(_ namespace: String) -> Bool { bare(namespace) == "www.w3.org/2001/XMLSchema" }

  /// A namespace without its scheme and without the slash at its end, which the versions write differently.
  private static func bare(_ namespace: String) -> String {
    var bare = namespace[...]
    for scheme in ["https://", "http://"] where bare.hasPrefix(scheme) { bare = bare.dropFirst(scheme.count) }
    return String(bare.hasSuffix("/") ? bare.dropLast() : bare)
  }

  /// The built-in types of FEEL by the names that older versions of DMN gave them.
  static let formerTypes = [
    "any": "Any", "dateTime": "date and time", "dayTimeDuration": "days and time duration",
    "yearMonthDuration": "years and months duration",
  ]

  /// The built-in types of FEEL that stand for those of XML Schema.
  static let schemaTypes = [
    "string": "string", "boolean": "boolean", "date": "date", "time": "time", "dateTime": "date and time",
    "dayTimeDuration": "days and time duration", "yearMonthDuration": "years and months duration",
    "decimal": "number", "double": "number", "float": "number", "integer": "number", "int": "number",
    "long": "number", "short": "number", "byte": "number",
  ]
}

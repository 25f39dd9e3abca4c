// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// The text of DOCX, ODT and HTML, by pandoc.
struct OfficeText {
  let limits: ConversionLimits

  func text(of content: Data, format: String) throws -> String {
    let tree = try withPrivateFolder { folder in
      let file = folder.appending(path: "document.\(format)")
      try content.write(to: file)
      let converter = Converter(program: "pandoc", limits: limits, missing: Catalogue.Read.noPandoc)
      // Pandoc's language reserves more addresses than it uses: it limits its memory itself.
      return try converter.output(
        [
          "+RTS", "-M\(limits.memoryBytes / 1_000_000)m", "-RTS", "--sandbox", "--from=\(format)",
          "--to=json", file.path,
        ],
        in: folder, address: nil, failed: Catalogue.Read.brokenOffice)
    }
    guard let text = PandocText.text(ofTree: tree) else { throw Refused(Catalogue.Read.brokenOffice("")) }
    return TextDecoding.tidy(text)
  }
}

extension Converter {
  /// Runs it; what goes wrong is told to a person.
  ///
  /// - Parameters:
  ///   - result: the file that it writes; nil: it prints.
  ///   - failed: says that the document is broken, with what the program said.
  func output(
    _ arguments: [String], in folder: URL, address: Int?, result: URL? = nil, failed: (String) -> Message
  ) throws(Refused) -> Data {
    do {
      return try run(arguments, in: folder, address: address, result: result)
    } catch {
      switch error {
      case .missing: throw Refused(missing)
      case .tooLong: throw Refused(Catalogue.Read.tooSlow(seconds: limits.seconds))
      case .system(let cause): throw Refused(Catalogue.Read.systemRefuses(cause))
      // What GHC's programs end with where their heap is full; else what the system killed.
      case .status(251, _), .status(-6, _), .status(-9, _):
        throw Refused(Catalogue.Read.tooMuchMemory(limits.memoryBytes))
      case .status(-25, _): throw Refused(Catalogue.Read.textTooLong(bytes: nil, most: limits.textBytes))
      case .status(_, let errors):
        // The name of a temporary file says nothing to anybody.
        let lines = errors.replacing(folder.path + "/", with: "").split(separator: "\n")
        throw Refused(failed(lines.suffix(2).joined(separator: " ")))
      }
    }
  }
}

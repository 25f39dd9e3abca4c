// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Base
import Casework
import FEEL
import Foundation

/// `bilan play`
struct PlayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play", abstract: "Do a file of operations, one JSON object a line.",
    discussion: """
      Each line names an operation by "do" and gives its arguments; "day", "agent" and "roles" hold from one line to the next; "as" names \
      the result, which later lines use as "$name" (its identifier) or "$name.field"; "refused": true expects a refusal.
      """)

  @OptionGroup var options: CaseOptions
  @Argument(help: "The file, or - for standard input.") var script: String

  func run() async throws {
    try await options.common.reporting {
      let text =
        script == "-"
        ? String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
        : String(decoding: try Data(contentsOf: URL(fileURLWithPath: script)), as: UTF8.self)
      var player = Player(desk: try options.desk(), file: script)
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        guard !line.allSatisfy(\.isWhitespace), !line.hasPrefix("#") else { continue }
        let result = try player.play(String(line), line: index + 1)
        if options.format == .json { Terminal.print(result.json) }
        Terminal.progress("\(script): \(index + 1)")
      }
      Terminal.clearProgress()
      if options.format == .text { Terminal.print(Catalogue.played(player.count)(options.common.locale)) }
    }
  }
}

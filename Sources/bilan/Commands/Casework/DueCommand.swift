// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// `bilan due`
struct DueCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Do what comes due up to a day: each deadline at its end.",
    discussion: """
      Deadlines that ended before the day are noted overdue, and the step that follows from each is done on the day after its last one. To be \
      run every day.
      """)

  @OptionGroup var options: CaseOptions

  func run() async throws { try await options.run("due", [:]) }
}

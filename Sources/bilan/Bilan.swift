// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The command line.
@main
struct Bilan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bilan",
    abstract: "From what a public body records to the figures of its report.",
    discussion: """
      A pack is a folder of text files that declares a body: its registers, figures, claims and chapters. Exit codes: 0 done, 1 the data \
      or the pack is wrong, 2 usage.
      """,
    version: "0.1.0",
    subcommands: [
      Check.self, Load.self, ImportCommand.self, FiguresCommand.self, ParametersCommand.self,
      RulesCommand.self, EvaluateCommand.self,
      Report.self, Serve.self, Verify.self, FEELCommand.self, DMNCommand.self, ReadCommand.self,
      DossierCommand.self,
      PlayCommand.self, PersonCommand.self, HouseholdCommand.self, OrganisationCommand.self,
      BudgetCommand.self, PayCommand.self, CommissionCommand.self, ReviseCommand.self, AmountsCommand.self,
      ReplayCommand.self, DueCommand.self, AccountCommand.self,
      BackupCommand.self, RestoreCommand.self,
    ])

  /// Usage errors exit with 2; everything else that goes wrong, with 1.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Failure {
      Terminal.error(failure.text)
      exit(withError: ExitCode(1))
    } catch let code as ExitCode {
      exit(withError: code)
    } catch {
      let usage = exitCode(for: error)
      guard usage != .success else { exit(withError: error) }
      Terminal.error(fullMessage(for: error))
      exit(withError: ExitCode(2))
    }
  }
}

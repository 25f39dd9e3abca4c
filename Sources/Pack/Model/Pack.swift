// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

/// Everything that one public body declares: organisation, territory, parameters, rules, registers, sources, figures,
/// claims, declared values, chapters.
///
/// A pack that exists has been checked as a whole: every name in it resolves and every expression
/// type-checks.
public struct Pack: Sendable {
  /// What `pack.yaml` says.
  public let header: Header
  /// The folder it was read from.
  public let folder: URL
  /// The tree of services, whose order is that of the chapters.
  public let organisation: Organisation
  /// Empty where the pack lists no communes.
  public let territory: Territory
  /// Those common to the pack first; then in the order of the organisation.
  public let parameters: [Parameter]
  /// The rules of its services, ready to be evaluated; in the order of the organisation.
  public let ruleBook: RuleBook
  /// The worked cases of the rules: `RuleBook.failures(of:)` runs them.
  public let examples: [RuleExample]
  /// The programmes of its services, and what they share.
  public let procedures: Procedures
  /// That of communes first, where there are any; then in the order of the organisation.
  public let registers: [Register]
  /// In the order of the organisation.
  public let sources: [Source]
  /// In the order of the organisation, which is also that of the slots of expressions over figures.
  public let figures: [Figure]
  /// In the order of the organisation.
  public let claims: [Claim]
  /// File by file in the order of their names; a figure has at most one for a notation.
  public let declaredValues: [DeclaredValue]
  /// In the order of the organisation.
  public let chapters: [Chapter]
  /// Files of records written in the pack, each with the register it fills.
  public let recordFiles: [RecordFile]
  /// What is not wrong in the pack but should be known: inputs for which a table has no row.
  public let remarks: [Diagnostic]

  let registerIndex: [String: Int]
  let figureNames: FigureNames
  let parameterNames: ParameterNames

  init(_ parts: Parts) {
    header = parts.header
    folder = parts.folder
    organisation = parts.organisation
    territory = parts.territory
    parameters = parts.parameters
    procedures = parts.procedures
    registers = parts.registers
    sources = parts.sources
    figures = parts.figures
    claims = parts.claims
    declaredValues = parts.declaredValues
    chapters = parts.chapters
    recordFiles = parts.recordFiles
    ruleBook = parts.ruleBook
    examples = parts.examples
    remarks = parts.remarks
    registerIndex = Dictionary(uniqueKeysWithValues: registers.enumerated().map { ($1.name, $0) })
    figureNames = FigureNames(figures: figures)
    parameterNames = ParameterNames(parameters: parameters)
  }

  /// The register of a name.
  public func register(_ name: String) -> Register? { registerIndex[name].map { registers[$0] } }
  /// The figure of a key.
  public func figure(_ key: FigureKey) -> Figure? { figureNames.figure(key) }
  /// The parameter of a full key, as written: `dasipe.rsa.montant_forfaitaire`.
  public func parameter(_ key: String) -> Parameter? { parameterNames.parameter(key) }
  /// The rules, in the order of the organisation.
  public var rules: [Rule] { ruleBook.rules }
  /// The programme of a name.
  public func programme(_ name: String) -> Programme? { procedures.programme(name) }
  /// The source of a name.
  public func source(_ name: String) -> Source? { sources.first { $0.name == name } }
  /// The figures of a service, in the order declared.
  public func figures(of service: String) -> [Figure] { figures.filter { $0.key.service == service } }
  /// The year reported unless another is asked for.
  public var year: Period { .year(header.year) }

  /// What the loader collects before the pack is whole.
  struct Parts {
    var header: Header
    var folder: URL
    var organisation = Organisation(units: [])
    var territory = Territory(communes: [], groupings: [], boundaries: nil)
    var parameters: [Parameter] = []
    var procedures = Procedures.none
    var registers: [Register] = []
    var sources: [Source] = []
    var figures: [Figure] = []
    var claims: [Claim] = []
    var declaredValues: [DeclaredValue] = []
    var chapters: [Chapter] = []
    var recordFiles: [RecordFile] = []
    var ruleBook: RuleBook
    var examples: [RuleExample] = []
    var remarks: [Diagnostic] = []
  }
}

/// `pack.yaml`.
public struct Header: Sendable {
  /// The pack's identifier, kept in the database.
  public let identifier: String
  /// The body's name.
  public let name: String
  /// The report's title, without its year.
  public let title: String
  /// The language that the pack is written in, and its report unless another is asked for.
  public let language: Language
  /// The civil year reported unless another is asked for.
  public let year: Int
  /// The publication that the declared values were printed in.
  public let source: String?
  /// A GeoJSON file in the open-data folder that holds the communes' boundaries.
  public let openBoundaries: OpenBoundaries?
  /// The account that pays; nil where the body pays nothing.
  public let debtor: Debtor?

  /// Who pays, and from which account.
  public struct Debtor: Sendable {
    /// As banks are told.
    public let name: String
    /// The account.
    public let iban: IBAN
    /// Its bank; nil: the account tells.
    public let bic: BIC?
  }

  /// Where an open-data folder holds boundaries; they serve where the pack has none of its own.
  public struct OpenBoundaries: Sendable {
    /// Path within the open-data folder.
    public let file: String
    /// The property of a feature that holds the commune's code.
    public let codeProperty: String
  }
}

/// A file of records written in the pack.
public struct RecordFile: Sendable {
  /// The name of the register that it fills.
  public let register: String
  /// Where it is.
  public let url: URL
  /// As shown to a person: the pack's folder as it was given, then the path within.
  public let name: String
}

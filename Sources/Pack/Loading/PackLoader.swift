// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation

extension Pack {
  /// Reads a pack's folder and checks all of it.
  ///
  /// - Throws: `Diagnostics`: everything that is wrong, each at its file, line and column.
  public static func load(from folder: URL) throws(Diagnostics) -> Pack {
    let loader = PackLoader(folder: PackFolder(url: folder))
    guard let pack = loader.load() else { throw Diagnostics(loader.report.diagnostics) }
    return pack
  }

  /// Reads a pack's folder, with a file of rules or parameters whose entries replace those of a service of the
  /// same name; parameters, also those common to the pack.
  ///
  /// - Throws: `Diagnostics`: everything that is wrong, in that file as in the others.
  public static func load(
    from folder: URL, replacing file: URL, in service: String
  ) throws(Diagnostics) -> Pack {
    var loader = PackLoader(folder: PackFolder(url: folder))
    loader.overlay = PackOverlay(file, service: service, loader.report)
    guard loader.overlay != nil, let pack = loader.load() else {
      throw Diagnostics(loader.report.diagnostics)
    }
    return pack
  }
}

/// Loads a pack in the order in which its parts rely on one another.
struct PackLoader {
  let folder: PackFolder
  let report = PackReport()
  /// What stands in for some rules or parameters; nil: nothing does.
  var overlay: PackOverlay?

  init(folder: PackFolder) { self.folder = folder }

  func load() -> Pack? {
    guard let header = HeaderReader.read(folder.file("pack.yaml"), report) else { return nil }
    let organisation = OrganisationReader.read(folder.file("organisation.yaml"), report)
    let services = serviceFolders(of: organisation)
    let parameters = parameters(of: services, in: organisation)
    let (ruleBook, examples) = rules(of: services, ParameterNames(parameters: parameters))
    var parts = Pack.Parts(header: header, folder: folder.url, ruleBook: ruleBook)
    parts.organisation = organisation
    parts.territory = TerritoryReader.read(folder, report)
    parts.parameters = parameters
    parts.examples = examples

    parts.procedures = procedures(of: services, ruleBook)
    var registers = RegisterReader(territory: parts.territory, report: report)
    registers.readAccess(parts.procedures.roles)
    registers.read(parts.procedures, in: folder)
    for service in services {
      registers.read(folder.file("services/\(service)/registers.yaml"), service: service)
    }
    parts.registers = registers.finish()
    let model = RegisterModel(registers: parts.registers, territory: parts.territory)

    var sources = SourceReader(model: model, report: report)
    for service in services { sources.read(folder.file("services/\(service)/sources.yaml")) }
    parts.sources = sources.sources
    parts.recordFiles = services.flatMap { recordFiles(of: $0, model: model) }

    var figures = FigureReader(model: model, report: report)
    for service in services {
      figures.read(folder.file("services/\(service)/figures.yaml"), service: service)
    }
    parts.figures = figures.finish()
    let names = FigureNames(figures: parts.figures)
    let checker = ExpressionChecker(model: model, names: names, rules: ruleBook, report: report)
    checker.check(parts.sources)
    checker.check(parts.figures)

    var claims = ClaimReader(names: names, checker: checker, year: .year(header.year), report: report)
    for service in services { claims.read(folder.file("services/\(service)/claims.yaml"), service: service) }
    parts.claims = claims.claims
    parts.declaredValues = DeclaredValueReader.read(folder, names: names, report)
    parts.chapters = services.compactMap { service in
      let file = folder.file("services/\(service)/chapter.md")
      guard file.exists else { return nil }
      return ChapterReader(
        service: service, file: file, names: names, model: model, checker: checker, report: report
      ).read()
    }
    parts.remarks = Diagnostics(report.remarks).all
    return report.isEmpty ? Pack(parts) : nil
  }

  /// Those common to the pack, then those of its services.
  private func parameters(of services: [String], in organisation: Organisation) -> [Parameter] {
    var reader = ParameterReader(services: organisation.flattened.map(\.unit.key), report: report)
    let overlay = overlay.flatMap { $0.kind == .parameters ? $0 : nil }
    reader.read(folder.file("parameters.yaml"), service: nil, overlay)
    for service in services {
      reader.read(folder.file("services/\(service)/parameters.yaml"), service: service, overlay)
    }
    return reader.parameters
  }

  /// The rules of the services, checked, and their worked cases.
  private func rules(of services: [String], _ parameters: ParameterNames) -> (RuleBook, [RuleExample]) {
    var reader = RuleReader(folder: folder, report: report)
    let overlay = overlay.flatMap { $0.kind == .rules ? $0 : nil }
    for service in services { reader.read(service: service, overlay) }
    let names = RuleNames(rules: reader.rules)
    var examples = RuleExampleReader(names: names)
    for (rule, node) in reader.examples { examples.read(node, of: rule) }
    for service in services {
      examples.read(folder.file("services/\(service)/examples.yaml"), service: service, report)
    }
    let book = RuleChecker(names: names, parameters: parameters, report: report).book()
    return (book, examples.examples)
  }

  /// The programmes of the services, and what they share.
  private func procedures(of services: [String], _ rules: RuleBook) -> Procedures {
    let shared = SharedNamesReader(folder: folder, report: report).read(services: services)
    var reader = ProgrammeReader(rules: rules, shared: shared, report: report)
    for service in services { reader.read(service: service, in: folder) }
    return Procedures(
      programmes: reader.programmes, commissions: shared.commissions, roles: shared.roles,
      documents: shared.documents)
  }

  /// The services that have a folder, in the order of the organisation.
  private func serviceFolders(of organisation: Organisation) -> [String] {
    let units = organisation.flattened.map(\.unit.key)
    let folders = folder.names(in: "services")
    for name in folders where !units.contains(name) {
      report.add(
        folder.file("services/\(name)").name, nil,
        Catalogue.unknownService(name, Suggestion.closest(to: name, among: units)))
    }
    return units.filter(folders.contains)
  }

  private func recordFiles(of service: String, model: RegisterModel) -> [RecordFile] {
    let path = "services/\(service)/records"
    return folder.names(in: path).filter { $0.hasSuffix(".csv") }.compactMap { name in
      let register = String(name.dropLast(4))
      let file = folder.file("\(path)/\(name)")
      guard model.register(register) != nil else {
        report.add(
          file.name, nil,
          Catalogue.unknownRegister(register, Suggestion.closest(to: register, among: model.names)))
        return nil
      }
      return RecordFile(register: register, url: file.url, name: file.name)
    }
  }
}

// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

/// Reads the `programmes.yaml` of every service, each expression checked where it stands.
struct ProgrammeReader {
  let rules: RuleBook
  let shared: SharedNames
  let report: PackReport
  private(set) var programmes: [Programme] = []
  private var places: [String: String] = [:]
  /// The labels that states and motives have, and where: registers name them for all programmes.
  private var labels: [String: (label: String, place: String)] = [:]

  /// What the programmes of all services have in common.
  struct SharedNames {
    let roles: [Role]
    let documents: [DocumentKind]
    let commissions: [Commission]
  }

  private static let keywords = [
    "label", "help", "short", "subject", "form", "groups", "documents", "motives", "states", "transitions",
    "deadlines", "calculation", "right", "letters", "evaluate",
  ]

  init(rules: RuleBook, shared: SharedNames, report: PackReport) {
    self.rules = rules
    self.shared = shared
    self.report = report
  }

  mutating func read(service: String, in folder: PackFolder) {
    let file = folder.file("services/\(service)/programmes.yaml")
    guard file.exists, let root = file.yaml(report),
      let mapping = YAMLMapping(root, keywords: ["programmes"]),
      let entries = mapping.required("programmes")?.entries()
    else { return }
    for (key, node) in entries {
      guard let name = key.identifier() else { continue }
      if let first = places[name] {
        key.fail(Catalogue.alreadyDeclared(name, at: first))
        continue
      }
      places[name] = "\(file.name):\(key.position.line)"
      let beside = ServiceFolder(folder: folder, service: service)
      guard let programme = programme(name, node, at: key.position, beside) else { continue }
      checkShared(programme, node)
      programmes.append(programme)
    }
  }

  private func programme(_ name: String, _ node: YAMLNode, at position: Position, _ folder: ServiceFolder)
    -> Programme?
  {
    guard let mapping = YAMLMapping(node, keywords: Self.keywords) else { return nil }
    let label = mapping.required("label")?.text()
    let short = mapping.required("short").flatMap { $0.numberPrefix() }
    let subject = mapping["subject"].map { $0.option(Programme.Subject.self) } ?? .person
    let form = FormReader(mapping["form"], mapping["groups"])
    let calls = CalculationReader(rules: rules, service: folder.service)
    let rule = mapping["calculation"].flatMap { calls.rule(of: $0) }
    let functions = rules.functions(in: folder.service)
    let wrong = report.diagnostics.count
    let states = mapping.required("states").map(states) ?? []
    let motives = mapping["motives"].flatMap { $0.choices() } ?? []
    let codes = DossierScope.Codes(
      states: states.map(\.state.name), motives: motives.map(\.value),
      steps: (mapping["transitions"]?.keys ?? []) + CaseworkHandling.labels.map(\.name))
    func scope(_ results: [Rule.Variable]?) -> DossierScope {
      DossierScope(
        questions: form.questions.map(\.field), groups: form.groups.map { ($0.name, $0.fields) },
        codes: codes, results: results, functions: functions)
    }
    // Forms and rules come before what the rule gives; guards, rights and letters after.
    let before = DossierExpressions(scope: scope(nil), report: report)
    let after = DossierExpressions(scope: scope(rule?.result.variables ?? []), report: report)
    let letters = LetterReader(
      expressions: after, folder: folder,
      units: form.units.union((rule?.result.variables ?? []).compactMap(\.unit))
    ).letters(mapping["letters"])
    let deadlines = DeadlineReader(expressions: after).deadlines(mapping["deadlines"])
    let transitions =
      mapping.required("transitions").map {
        TransitionReader(
          expressions: after,
          known: .init(
            states: codes.states, motives: motives.map(\.value), letters: letters.map(\.name),
            deadlines: deadlines.map(\.deadline.name), questions: form.names,
            roles: shared.roles.map(\.name), commissions: shared.commissions.map(\.name))
        ).transitions($0)
      } ?? []
    let check = ProcedureCheck(states: states, transitions: transitions, deadlines: deadlines)
    check.checkDeadlines()
    check.checkAuthors()
    if let states = mapping["states"], !transitions.contains(where: \.isEntry), !transitions.isEmpty {
      states.fail(Catalogue.noEntryTransition)
    }
    // What is wrong already explains enough.
    if report.diagnostics.count == wrong { check.remarkStates() }
    let calculation = mapping["calculation"].flatMap { node in
      rule.flatMap { calls.calculation(node, of: $0, before, after) }
    }
    let right = mapping["right"].flatMap { RightReader(expressions: after, form: form).terms($0) }
    let evaluation = mapping["evaluate"].flatMap { node -> EvaluationColumns? in
      if mapping["calculation"] == nil { node.fail(Catalogue.missingKeyword("calculation")) }
      return rule.flatMap { EvaluationReader(functions: functions, report: report).columns(node, of: $0) }
    }
    guard let label, let short, let subject else { return nil }
    return Programme(
      name: name, service: folder.service, label: label, help: mapping.text("help"), short: short,
      subject: subject,
      questions: form.checkedQuestions(before), groups: form.checkedGroups(before),
      futureDates: form.futureDates,
      documents: documents(mapping["documents"], before), motives: motives, states: states.map(\.state),
      transitions: transitions, deadlines: deadlines.map(\.deadline), calculation: calculation, right: right,
      letters: letters,
      evaluation: evaluation, file: node.file, position: position)
  }

  /// Numbers begin with a prefix of their programme alone; a state or a motive of several has one label.
  private mutating func checkShared(_ programme: Programme, _ node: YAMLNode) {
    let place = "\(programme.file):\(programme.position.line)"
    if let other = programmes.first(where: { $0.short == programme.short }) {
      report.add(
        programme.file, programme.position,
        Catalogue.alreadyDeclared(programme.short, at: "\(other.file):\(other.position.line)"))
    }
    let named =
      programme.states.map { ("état", $0.name, $0.label) }
      + programme.motives.map { ("motif", $0.value, $0.label) }
    for (kind, name, label) in named {
      let known = labels["\(kind) \(name)", default: (label, place)]
      labels["\(kind) \(name)"] = known
      guard known.label != label else { continue }
      report.remark(
        programme.file, programme.position,
        Catalogue.otherLabel(name, label, known: known.label, at: known.place))
    }
  }

  private func states(_ node: YAMLNode) -> [(state: Programme.State, key: YAMLNode)] {
    (node.entries() ?? []).compactMap { key, value in
      guard let name = key.identifier() else { return nil }
      if case .scalar = value.node {
        return value.text().map { (Programme.State(name: name, label: $0, isFinal: false), key) }
      }
      guard let mapping = YAMLMapping(value, keywords: ["label", "final"]),
        let label = mapping.required("label")?.text()
      else { return nil }
      return (Programme.State(name: name, label: label, isFinal: mapping.boolean("final")), key)
    }
  }

  private func documents(_ node: YAMLNode?, _ expressions: DossierExpressions) -> [DocumentRequest] {
    (node?.entries() ?? []).compactMap { key, value in
      guard let kind = key.oneOf(shared.documents.map(\.name)) else { return nil }
      if value.node.string == "true" { return DocumentRequest(kind: kind, condition: nil) }
      return expressions.truth(value).map { DocumentRequest(kind: kind, condition: $0) }
    }
  }
}

extension YAMLNode {
  /// The names of the entries of a mapping; nothing is reported.
  fileprivate var keys: [String] {
    guard case .mapping(let mapping) = node else { return [] }
    return mapping.keys.compactMap(\.string)
  }

  /// What the numbers of dossiers begin with: capital letters and digits.
  fileprivate func numberPrefix() -> String? {
    guard let text = text() else { return nil }
    let isPrefix =
      !text.isEmpty && text.utf8.count <= 12
      && text.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
    guard isPrefix else {
      fail(Catalogue.expectedNumberPrefix(found: text))
      return nil
    }
    return text
  }
}

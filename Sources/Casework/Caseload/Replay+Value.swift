// SPDX-License-Identifier: Apache-2.0

import Base
import FEEL

extension Replay {
  /// As JSON has it.
  public var value: Value {
    func text(_ message: Message?) -> Value { message.map { .string($0(.fr)) } ?? .null() }
    return .context([
      "gains": .number(Number(gains.count)), "losses": .number(Number(losses.count)),
      "unchanged": .number(Number(unchanged)), "before": .number(before), "after": .number(after),
      "difference": .number(difference), "changes": .list(changes.map(\.value)),
      "unknown": .list(
        unknown.map {
          .context(["dossier": .string($0.dossier), "before": text($0.before), "after": text($0.after)])
        }),
    ])
  }

  /// As a terminal shows it.
  public func text(in language: Language) -> String {
    func euros(_ number: Number) -> String { "\(number.formatted(decimals: 2, in: language))\u{A0}€" }
    func section(_ title: Message, _ part: [Change]) -> [String] {
      let total = part.reduce(Number.zero) { $0.adding($1.difference) ?? $0 }
      return ["\(title(language)) (\(part.count))\(Catalogue.colon(language))\(euros(total))"]
        + part.map { change in
          "  \(change.dossier)  \(change.decided.formatted(in: language))  \(euros(change.before)) → "
            + "\(euros(change.after))  (\(euros(change.difference)))"
        }
    }
    var lines = section(Catalogue.replayGains, gains) + section(Catalogue.replayLosses, losses)
    lines.append(Catalogue.replayUnchanged(unchanged)(language))
    if !unknown.isEmpty {
      lines.append(Catalogue.replayUnknown(unknown.count)(language))
      lines += unknown.map { item in
        "  \(item.dossier)  "
          + [item.before, item.after].map { $0?(language) ?? "–" }.joined(separator: " → ")
      }
    }
    lines.append(
      "\(Catalogue.replayTotal(language))\(Catalogue.colon(language))\(euros(before)) → \(euros(after))"
        + "  (\(euros(difference)))")
    return lines.joined(separator: "\n")
  }
}

extension Replay.Change {
  fileprivate var value: Value {
    .context([
      "dossier": .string(dossier), "state": .string(state), "decided": .string(decided.description),
      "before": .number(before), "after": .number(after), "difference": .number(difference),
      "present": present.map(Value.number) ?? .null(),
    ])
  }
}

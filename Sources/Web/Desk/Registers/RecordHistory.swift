// SPDX-License-Identifier: Apache-2.0

import Base
import Foundation
import Pack
import Reporting
import Store

/// What befell a record, as the journal keeps it: who, when, from what to what.
struct RecordHistory {
  let scene: RegisterVisit
  /// Whether confidential values are told.
  let isOpen: Bool
  private typealias Words = Catalogue.DeskRegisters

  /// One write.
  struct Event {
    let time: String
    let actor: String
    let action: Message
    /// Whether there was nothing before.
    let isCreation: Bool
    /// Label, before, after.
    let changes: [(label: String, before: String, after: String)]
  }

  /// The latest, the last one first.
  private static let told = 50

  func events(_ entries: [JournalEntry], _ words: RecordWords) throws -> [Event] {
    try entries.suffix(Self.told).reversed().map { entry in
      let changes = try scene.register.fields.compactMap {
        field -> (label: String, before: String, after: String)? in
        let (before, after) = (entry.before?[field.name] ?? .null, entry.after?[field.name] ?? .null)
        guard before != after else { return nil }
        return (scene.label(field), try text(before, field, words), try text(after, field, words))
      }
      return Event(
        time: Self.time(entry.time, scene.language), actor: entry.actor, action: entry.action.label,
        isCreation: entry.before == nil,
        changes: changes)
    }
  }

  private func text(_ value: StoredValue, _ field: Field, _ words: RecordWords) throws -> String {
    guard value != .null else { return "–" }
    return field.isConfidential && !isOpen ? "•••" : try words.text(value, field)
  }

  /// A moment of the journal, in France.
  private static func time(_ text: String, _ language: Language) -> String {
    guard
      let date = try? Date(
        text, strategy: .iso8601.year().month().day().time(includingFractionalSeconds: true))
    else { return text }
    return DeskClock.text(Int64(date.timeIntervalSince1970), language)
  }

  private func creation(_ event: Event, _ html: inout Markup) {
    html.element(.details) { html in
      html.element(.summary, text: scene.text(Words.initialValues))
      html.element(.dl, .class("facts")) { html in
        for change in event.changes {
          html.element(.dt, text: change.label)
          html.element(.dd, text: change.after)
        }
      }
    }
  }

  func write(_ events: [Event], _ html: inout Markup) {
    html.element(.h2, text: scene.text(Words.history))
    for event in events {
      html.element(.h3, text: "\(event.time) · \(scene.text(event.action)) · \(event.actor)")
      guard !event.changes.isEmpty else { continue }
      guard !event.isCreation else {
        creation(event, &html)
        continue
      }
      html.scroll(scene.text(event.action)) { html in
        html.element(.table, .class("wide")) { html in
          html.element(.thead) { html in
            html.element(.tr) { html in
              for label in [Words.field, Words.before, Words.after] {
                html.element(.th, .scope("col"), text: scene.text(label))
              }
            }
          }
          html.element(.tbody) { html in
            for change in event.changes {
              html.element(.tr) { html in
                html.element(.th, .scope("row"), text: change.label)
                html.element(.td, text: change.before)
                html.element(.td, text: change.after)
              }
            }
          }
        }
      }
    }
  }
}

extension JournalAction {
  fileprivate var label: Message {
    switch self {
    case .insert: Catalogue.DeskRegisters.created
    case .update: Catalogue.DeskRegisters.changed
    case .delete: Catalogue.DeskRegisters.deleted
    case .migrate: Catalogue.DeskRegisters.migrated
    }
  }
}

/// Moments as people in France read them.
enum DeskClock {
  /// A day and a time, of seconds since 1970; the day is another one in a demonstration.
  static func text(_ seconds: Int64, _ language: Language, on day: CivilDate? = nil) -> String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Paris") ?? .gmt
    let parts = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute], from: Date(timeIntervalSince1970: Double(seconds)))
    let shown =
      day ?? CivilDate(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1)
    let clock = [parts.hour ?? 0, parts.minute ?? 0].map { $0 < 10 ? "0\($0)" : String($0) }
    return
      "\(shown?.formatted(in: language) ?? ""), \(clock.joined(separator: language == .fr ? "\u{A0}h\u{A0}" : ":"))"
  }
}

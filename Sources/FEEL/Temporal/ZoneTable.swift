// SPDX-License-Identifier: Apache-2.0

import Foundation
import Synchronization

/// The zones that were named so far. A name is looked up once; its index then stands for it, so that values
/// which hold a zone are plain bits.
enum ZoneTable {
  private struct Contents {
    var indices: [String: UInt16] = [:]
    var zones: [(name: String, rules: TimeZone)] = []
  }

  private static let contents = Mutex(Contents())

  /// The index of a name; nil where the time zone database has none.
  static func index(of name: String) -> UInt16? {
    contents.withLock { contents in
      if let index = contents.indices[name] { return index }
      guard isName(name), let rules = TimeZone(identifier: name),
        let index = UInt16(exactly: contents.zones.count)
      else { return nil }
      contents.zones.append((name, rules))
      contents.indices[name] = index
      return index
    }
  }

  /// The name of an index, as it was written.
  static func name(_ index: UInt16) -> String {
    contents.withLock { $0.zones[Int(index)].name }
  }

  /// Seconds ahead of UTC at an instant, in seconds since 1970.
  static func offset(_ index: UInt16, at instant: Int64) -> Int64 {
    Int64(rules(index).secondsFromGMT(for: date(instant)))
  }

  /// Seconds ahead of UTC without summer time, by the rules of 2025.
  static func standardOffset(_ index: UInt16) -> Int64 {
    let (rules, start) = (rules(index), date(1_735_689_600))
    return Int64(rules.secondsFromGMT(for: start)) - Int64(rules.daylightSavingTimeOffset(for: start))
  }

  private static func rules(_ index: UInt16) -> TimeZone {
    contents.withLock { $0.zones[Int(index)].rules }
  }

  /// The calendar repeats every 400 years; so do the rules, from 2500 on at the latest. Nothing changes
  /// before the year 1.
  private static func date(_ instant: Int64) -> Date {
    let (cycle, settled, start): (Int64, Int64, Int64) = (12_622_780_800, 16_725_225_600, -62_135_596_800)
    let equivalent = instant < settled ? max(instant, start) : settled + (instant - settled) % cycle
    return Date(timeIntervalSince1970: TimeInterval(equivalent))
  }

  /// Foundation also reads offsets (`GMT+2`) and abbreviations (`PST`), which the database does not have: its
  /// names have an area, but for these few.
  private static func isName(_ name: String) -> Bool {
    name.contains("/") ? !name.hasPrefix("SystemV/") : namesWithoutArea.contains(name[...])
  }

  private static let namesWithoutArea: Set<Substring> = Set(
    """
    CET CST6CDT Cuba EET EST EST5EDT Egypt Eire Factory GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST \
    Hongkong Iceland Iran Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC \
    PST8PDT Poland Portugal ROC ROK Singapore Turkey UCT UTC Universal W-SU WET Zulu
    """.split(separator: " "))
}

// SPDX-License-Identifier: Apache-2.0

/// A part of a chapter that stands by itself.
public indirect enum Block: Sendable {
  /// Levels count from 2: the chapter's title is level 1. The anchor is unique within the chapter.
  case heading(level: Int, anchor: String, [Inline])
  case paragraph([Inline])
  case list(ordered: Bool, [[Block]])
  case quote([Block])
  case table(Table)
  case chart(Chart)
  case map(ThematicMap)
  case rule
}

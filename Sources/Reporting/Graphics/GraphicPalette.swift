// SPDX-License-Identifier: Apache-2.0

/// The colours of drawings. Series and classes differ in lightness, so that they stay apart in grey.
struct GraphicPalette {
  let text: String
  let muted: String
  let grid: String
  let paper: String
  let series: [String]
  /// From the lowest class to the highest.
  let classes: [String]
  let outline: String

  static let light = GraphicPalette(
    text: "#1c2230", muted: "#4b5566", grid: "#d9dde5", paper: "#ffffff",
    series: ["#27507f", "#8fb0d6", "#5b6472", "#d5dfec"],
    classes: ["#e6eef7", "#b9cfe8", "#83a8d3", "#4a78b0", "#1f4475"], outline: "#27405f")

  static let dark = GraphicPalette(
    text: "#e8ebf1", muted: "#b4bccb", grid: "#39414f", paper: "#161a21",
    series: ["#8db8ea", "#46699a", "#c9cfd9", "#2d4058"],
    classes: ["#22303f", "#2f4f75", "#4977ab", "#78a6dc", "#c2dcf8"], outline: "#a9bdd6")

  /// Style rules for the classes that drawings use; `scope` is put before each selector.
  func rules(scope: String) -> String {
    var rules = [
      "text{font-family:Inter,\"Liberation Sans\",Arial,sans-serif;font-size:13px;fill:\(text)}",
      ".small{font-size:11px;fill:\(muted)}", ".strong{font-weight:600}",
      ".name{font-size:11px}",
      ".middle{text-anchor:middle}", ".end{text-anchor:end}",
      ".halo{stroke:\(paper);stroke-width:3px;stroke-linejoin:round;paint-order:stroke}",
      ".grid{stroke:\(grid);stroke-width:1;fill:none}", ".axis{stroke:\(muted);stroke-width:1;fill:none}",
      ".area{stroke:\(paper);stroke-width:1}", ".empty{fill:\(paper);stroke:\(muted);stroke-width:0.8}",
      ".ground{fill:none;stroke:\(muted);stroke-width:0.8}",
      ".symbol{fill:\(series[0]);fill-opacity:0.55;stroke:\(outline);stroke-width:1}",
      ".size{fill:none;stroke:\(outline);stroke-width:1}",
    ]
    for (index, colour) in series.enumerated() {
      rules.append(".s\(index + 1){fill:\(colour);stroke:\(outline);stroke-width:0.6}")
      let line = series[GraphicPalette.lineColours[index]]
      rules.append(
        ".l\(index + 1){fill:none;stroke:\(line);stroke-width:2.2;stroke-dasharray:\(GraphicPalette.dashes[index])}"
      )
      rules.append(".m\(index + 1){fill:\(line);stroke:\(paper);stroke-width:1}")
    }
    for (index, colour) in classes.enumerated() {
      rules.append(".c\(index + 1){fill:\(colour);stroke:\(paper);stroke-width:0.8}")
    }
    return rules.map { scope + $0 }.joined(separator: "\n") + "\n"
  }

  /// Lines differ by their dashes and points; only the two colours that stand out enough from the paper are
  /// used.
  private static let lineColours = [0, 2, 0, 2]
  private static let dashes = ["none", "7 4", "2 3", "10 3 2 3"]
}

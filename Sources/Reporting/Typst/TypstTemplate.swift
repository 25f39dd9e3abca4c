// SPDX-License-Identifier: Apache-2.0

/// The look of the printed report: page, headings, contents, tables, drawings.
enum TypstTemplate {
  static let source: StaticString = """
    #let ink = rgb("#1c2230")
    #let muted = rgb("#4b5566")
    #let rule-colour = rgb("#c5ccd8")
    #let accent = rgb("#1d4f91")

    #let report(title: "", body: "", period: "", language: "fr", contents: "", doc) = {
      set document(title: title + " " + period, author: body)
      set text(font: ("Inter", "Libertinus Serif"), size: 9.8pt, lang: language, fill: ink, number-width: "proportional")
      set par(leading: 0.68em, spacing: 1.05em, justify: false, linebreaks: "optimized")
      set page(
        paper: "a4", margin: (top: 27mm, bottom: 24mm, left: 24mm, right: 24mm),
        header: context {
          let now = here().page()
          let starts = query(<chapter>)
          if starts.any(start => start.location().page() == now) { return }
          let before = starts.filter(start => start.location().page() < now)
          if before.len() == 0 { return }
          let chapter = before.last().value
          set text(7.8pt, fill: muted)
          set par(leading: 0.45em)
          grid(
            columns: (auto, 1fr), column-gutter: 12mm,
            chapter.part, align(right, chapter.title),
          )
          v(-6pt)
          line(length: 100%, stroke: 0.5pt + rule-colour)
        },
        footer: context {
          if here().page() > 1 {
            set text(8pt, fill: muted)
            grid(columns: (1fr, auto), body + ", " + title + " " + period, counter(page).display())
          }
        },
      )
      set list(indent: 0.4em, spacing: 0.7em)
      set enum(indent: 0.4em, spacing: 0.7em)
      set footnote.entry(separator: line(length: 25%, stroke: 0.5pt + rule-colour), gap: 0.6em)
      show footnote.entry: set text(8pt)
      show link: set text(fill: accent)
      show heading: it => {
        let name = it.at("label", default: none)
        if name == <pole> {
          block(sticky: true, below: 5mm, text(9.5pt, weight: 600, fill: accent, it.body))
        } else if name == <title> {
          block(sticky: true, below: 9mm, {
            set par(leading: 0.42em)
            text(21pt, weight: 700, hyphenate: false, it.body)
          })
        } else if name == <section> {
          block(sticky: true, above: 8mm, below: 3.6mm, text(13pt, weight: 650, hyphenate: false, it.body))
        } else {
          block(sticky: true, above: 6mm, below: 3mm, text(10.6pt, weight: 650, hyphenate: false, it.body))
        }
      }
      show figure: set align(left)
      show figure: set block(above: 6mm, below: 6.5mm)
      show figure: set figure.caption(position: top)
      show figure.caption: it => block(
        sticky: true, width: 100%, align(left, text(9.2pt, weight: 600, hyphenate: false, it.body)))
      set figure(gap: 2.4mm, supplement: none, numbering: none)
      show table: set text(8.8pt, number-width: "tabular")
      show table: set par(leading: 0.5em)
      set table(stroke: none, inset: (x: 5pt, y: 4.2pt))

      v(52mm)
      line(length: 34mm, stroke: 3pt + accent)
      v(6mm)
      {
        set par(leading: 0.4em)
        show std.title: set text(30pt, weight: 750, hyphenate: false)
        std.title(title)
      }
      v(2mm)
      text(24pt, weight: 300, fill: accent, period)
      v(1fr)
      text(13pt, weight: 600, body)
      v(12mm)
      pagebreak()

      {
        show outline.entry.where(level: 1): set block(above: 4mm)
        show outline.entry.where(level: 1): set text(weight: 600)
        set outline.entry(fill: repeat(text(fill: rule-colour)[.], gap: 2pt))
        show heading: it => block(below: 7mm, text(21pt, weight: 700, it.body))
        outline(title: contents, target: selector(<pole>).or(<title>), indent: 5mm)
      }
      doc
    }

    #let chapter(level: 1, part: "", opens: false, title) = {
      pagebreak(weak: true)
      counter(footnote).update(0)
      [#metadata((part: part, title: title)) <chapter>]
      if opens {
        [#heading(level: 1, part) <pole>]
      } else if part != "" {
        block(below: 5mm, text(9.5pt, weight: 600, fill: accent, part))
      }
      [#heading(level: level, title) <title>]
    }

    #let remark(body) = block(above: 2mm, below: 0mm, text(8pt, fill: muted, body))
    #let absent(body) = text(fill: muted, body)
    #let mark(body) = super(typographic: false, size: 0.72em, body)

    #let drawing(file, alt: "", title: "", remarks: none) = figure(
      { image(file, alt: alt, width: 100%); remarks },
      caption: title, kind: image,
    )

    #let data(columns, align: (), head: (), rows: (), total: (), caption: none, remarks: none, wide: true, breakable: false) = {
      show figure: set block(breakable: breakable)
      let heavy = 0.9pt + ink
      figure(
        {
          block(width: if wide { 100% } else { 78% }, breakable: breakable, table(
            columns: columns, align: align,
            stroke: (x, y) => (
              top: if y == 0 { heavy } else if y == 1 { 0.6pt + ink } else if total.contains(y - 1) { 0.6pt + ink } else { 0.4pt + rule-colour },
              bottom: if y == rows.len() { heavy },
            ),
            table.header(..head.map(cell => table.cell(align: bottom, text(weight: 600, cell)))),
            ..rows.enumerate().map(((index, row)) =>
              row.map(cell => if total.contains(index) { strong(cell) } else { cell })).flatten()
          ))
          remarks
        },
        caption: caption, kind: table,
      )
    }

    """
}

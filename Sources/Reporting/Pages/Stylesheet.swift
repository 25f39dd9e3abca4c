// SPDX-License-Identifier: Apache-2.0

extension Site {
  /// The one style sheet of all pages, `assets/bilan.css`.
  public static let stylesheet =
    Stylesheet.page + Stylesheet.frame + Stylesheet.text + Stylesheet.tables + Stylesheet.figures
    + GraphicPalette.light.rules(scope: ".graphic ")
    + "@media screen and (prefers-color-scheme: dark) {\n" + GraphicPalette.dark.rules(scope: ".graphic ")
    + "}\n"
    + Stylesheet.print
}

/// The rules of the style sheet. Text contrasts at least 4.5 to 1 with its ground, in light and in dark.
enum Stylesheet {
  /// The ground of every page: colours, letters, headings.
  static let page = """
    :root {
      color-scheme: light dark;
      --paper: #ffffff; --ground: #f5f7fa; --ink: #1c2230; --muted: #4b5566; --line: #d3d9e3;
      --accent: #1d4f91; --accent-ground: #e8eff9;
      --good: #1b6138; --warn: #7a4b00; --bad: #9b1c1c;
      --good-ground: #e5f4ea; --warn-ground: #fcf1dc; --bad-ground: #fce9e9;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #161a21; --ground: #1e242d; --ink: #e8ebf1; --muted: #b4bccb; --line: #3a4352;
        --accent: #9cc3f5; --accent-ground: #22324a;
        --good: #8fd9ab; --warn: #f0c27a; --bad: #f5a3a3;
        --good-ground: #1b3325; --warn-ground: #3a2d14; --bad-ground: #3d1f1f;
      }
    }
    *, *::before, *::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body {
      margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: break-word;
      font: 1.0625rem/1.6 Inter, system-ui, -apple-system, "Segoe UI", "Liberation Sans", sans-serif;
    }
    main { max-width: 52rem; margin: 0 auto; padding: 0.5rem 1.25rem 3rem; }
    main:focus { outline: none; }
    a { color: var(--accent); text-underline-offset: 0.18em; }
    a:hover { text-decoration-thickness: 0.14em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
    h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; margin: 2.2rem 0 0.7rem; }
    h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.3rem); margin-top: 1.2rem; letter-spacing: -0.015em; }
    h2 { font-size: 1.4rem; }
    h3 { font-size: 1.15rem; }
    p, ul, ol, dl, blockquote { margin: 0 0 1rem; }
    ul, ol { padding-left: 1.4rem; }
    li { margin: 0.25rem 0; }
    blockquote { border-left: 4px solid var(--line); padding-left: 1rem; color: var(--muted); }
    hr { border: 0; border-top: 1px solid var(--line); margin: 2rem 0; }
    code, pre { font-family: ui-monospace, "Liberation Mono", monospace; font-size: 0.9em; }
    pre { background: var(--ground); padding: 1rem; overflow-x: auto; border-radius: 4px; }
    sup { line-height: 0; font-size: 0.75em; margin-left: 0.1em; }
    sup a { text-decoration: none; padding: 0.4em 0.15em; }
    summary { cursor: pointer; color: var(--accent); padding: 0.3rem 0; }

    """
  /// What changes on paper.
  static let print = """
    @media print {
      body { font-size: 10.5pt; }
      .banner nav, .skip, .trail, .neighbours, .sections, .foot, details { display: none; }
      main { max-width: none; padding: 0; }
      a { color: inherit; text-decoration: none; }
      h1, h2, h3 { break-after: avoid; }
      tr, figure { break-inside: avoid; }
      .scroll { overflow: visible; }
      .graphic { min-width: 0; }
    }

    """
}

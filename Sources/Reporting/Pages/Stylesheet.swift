// SPDX-License-Identifier: Apache-2.0

extension Site {
  /// The one style sheet of all pages, `assets/bilan.css`.
  public static let stylesheet =
    Stylesheet.page + Stylesheet.components + GraphicPalette.light.rules(scope: ".graphic ")
    + "@media screen and (prefers-color-scheme: dark) {\n" + GraphicPalette.dark.rules(scope: ".graphic ")
    + "}\n"
    + Stylesheet.print
}

/// The rules of the style sheet. Text contrasts at least 4.5 to 1 with its ground, in light and in dark.
enum Stylesheet {
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
    .skip { position: absolute; left: -100vw; }
    .skip:focus { left: 1rem; top: 0.5rem; background: var(--paper); padding: 0.6rem 1rem; z-index: 1; }
    .banner {
      display: flex; flex-wrap: wrap; gap: 0.4rem 2rem; align-items: baseline; justify-content: space-between;
      padding: 0.8rem 1.25rem; background: var(--ground); border-bottom: 1px solid var(--line);
    }
    .banner .brand { color: var(--ink); text-decoration: none; line-height: 1.3; }
    .banner .brand span { display: block; color: var(--muted); font-size: 0.875rem; }
    .banner ul { display: flex; flex-wrap: wrap; gap: 0 0.4rem; list-style: none; padding: 0; margin: 0; }
    .banner nav a { display: inline-block; padding: 0.45rem 0.55rem; text-decoration: none; }
    .banner nav a:hover { text-decoration: underline; }
    .banner nav a[aria-current] { color: var(--ink); box-shadow: inset 0 -3px var(--accent); }
    .trail {
      max-width: 52rem;
      margin: 1rem auto 0;
      padding: 0 1.25rem;
      font-size: 0.9rem;
      color: var(--muted);
    }
    .trail ol { list-style: none; padding: 0; margin: 0; }
    .trail li { display: inline; }
    .trail li + li::before { content: "/"; margin: 0 0.5em; }
    .foot {
      border-top: 1px solid var(--line);
      padding: 1rem 1.25rem 2rem;
      text-align: center;
      color: var(--muted);
      font-size: 0.9rem;
    }
    .foot p { margin: 0; }

    """
  static let components = """
    .lead { font-size: 1.15rem; color: var(--muted); }
    .short, .unit, .remark, .period { color: var(--muted); }
    .short, .remark { font-size: 0.9rem; }
    a.figure {
      color: inherit;
      text-decoration: underline;
      text-decoration-color: var(--accent);
      text-decoration-thickness: 1px;
    }
    a.figure:hover { color: var(--accent); text-decoration-thickness: 2px; }
    a.figure, .number { font-variant-numeric: tabular-nums; }
    .key-facts { display: flex; flex-wrap: wrap; gap: 0.6rem; list-style: none; padding: 0; }
    .key-facts a {
      display: block;
      padding: 0.55rem 0.9rem;
      background: var(--ground);
      border: 1px solid var(--line);
      border-radius: 6px;
      text-decoration: none;
      color: inherit;
    }
    .key-facts a:hover { border-color: var(--accent); }
    .key-facts li { margin: 0; }
    .key-facts strong { font-size: 1.2rem; }
    .contents h2 { font-size: 1.1rem; margin: 1.6rem 0 0.4rem; }
    .contents ul { list-style: none; padding: 0; border-top: 1px solid var(--line); }
    .contents li { border-bottom: 1px solid var(--line); padding: 0.45rem 0; margin: 0; }
    .sections ul {
      list-style: none;
      padding: 0.8rem 1rem;
      background: var(--ground);
      border-radius: 6px;
      columns: 18rem;
    }
    .sections li { break-inside: avoid; margin: 0; padding: 0.2rem 0; }
    .index ul { columns: 20rem; column-gap: 2rem; padding: 0; list-style: none; }
    .index li { break-inside: avoid; margin: 0; padding: 0.3rem 0; }
    .neighbours {
      display: flex;
      flex-wrap: wrap;
      gap: 1rem;
      margin-top: 3rem;
      border-top: 1px solid var(--line);
      padding-top: 1rem;
    }
    .neighbours a { flex: 1 1 14rem; text-decoration: none; }
    .neighbours a:last-child:not(:first-child) { text-align: right; }
    .neighbours small { display: block; color: var(--muted); }
    .scroll { overflow-x: auto; }
    .table-box, .drawing { margin: 1.6rem 0; }
    table {
      border-collapse: collapse;
      font-size: 0.95rem;
      line-height: 1.4;
      font-variant-numeric: tabular-nums;
    }
    table.wide { width: 100%; }
    table.narrow { min-width: min(100%, 34rem); }
    caption, figcaption { text-align: left; font-weight: 600; padding-bottom: 0.5rem; }
    th, td {
      padding: 0.42rem 0.75rem;
      text-align: left;
      vertical-align: top;
      border-bottom: 1px solid var(--line);
    }
    th:first-child, td:first-child { padding-left: 0; }
    th:last-child, td:last-child { padding-right: 0.2rem; }
    thead th, thead td { border-bottom: 2px solid var(--muted); vertical-align: bottom; }
    thead th { font-weight: 600; font-size: 0.9rem; }
    tbody th { font-weight: 400; min-width: 9rem; }
    .end { text-align: right; white-space: nowrap; }
    thead .end { white-space: normal; }
    tr.total th, tr.total td {
      font-weight: 600;
      border-top: 2px solid var(--muted);
      border-bottom-width: 2px;
    }
    table.records { width: max-content; min-width: 100%; }
    .records td { max-width: 24rem; }
    body:has(.records) :is(main, .trail) { max-width: 84rem; }
    .filters { display: flex; flex-wrap: wrap; gap: 0.8rem 1rem; align-items: end; padding: 1rem; margin: 0 0 1rem; background: var(--ground); border-radius: 6px; }
    .filters p { margin: 0; flex: 1 1 11rem; max-width: 20rem; }
    .filters label { display: block; font-size: 0.9rem; color: var(--muted); }
    .filters select, .filters button { width: 100%; font: inherit; padding: 0.4rem 0.6rem; border: 1px solid var(--muted); border-radius: 4px; background: var(--paper); color: var(--ink); }
    .filters button { background: var(--accent); border-color: var(--accent); color: var(--paper); cursor: pointer; }
    .remark { margin: 0.35rem 0 0; }
    .graphic { display: block; width: 100%; min-width: 36rem; height: auto; }
    .drawing details .table-box { margin: 0.5rem 0; }
    .notes { border-top: 1px solid var(--line); margin-top: 2.5rem; font-size: 0.92rem; }
    .notes h2 { font-size: 1.05rem; margin-top: 1rem; }
    .headline {
      background: var(--accent-ground);
      border-radius: 8px;
      padding: 1.1rem 1.3rem;
      margin: 1.2rem 0 1.6rem;
    }
    .headline p { margin: 0; }
    .headline .value { font-size: clamp(1.9rem, 1.4rem + 2.4vw, 2.8rem); font-weight: 650; line-height: 1.2; }
    .headline .unit { font-size: 1.2rem; font-weight: 400; }
    .headline .differs { margin-top: 0.6rem; }
    .facts { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: 0.3rem 1.2rem; }
    .facts dt { color: var(--muted); }
    .facts dd { margin: 0; min-width: 0; }
    .facts ul { padding-left: 1.1rem; margin: 0; }
    .claims > ul { list-style: none; padding: 0; }
    .claim { border-bottom: 1px solid var(--line); padding: 0.7rem 0; margin: 0; }
    .claim p { margin: 0.15rem 0; }
    .verdict {
      display: inline-block;
      font-size: 0.82rem;
      font-weight: 600;
      padding: 0.08rem 0.55rem;
      border-radius: 4px;
      background: var(--ground);
    }
    .verdict.holds, .verdict.within-rounding { color: var(--good); background: var(--good-ground); }
    .verdict.broken { color: var(--bad); background: var(--bad-ground); }
    .verdict.accepted, .verdict.not-checkable { color: var(--warn); background: var(--warn-ground); }
    @media (max-width: 34rem) {
      .facts { grid-template-columns: 1fr; }
      .facts dd { margin-bottom: 0.5rem; }
      th, td { padding: 0.4rem 0.55rem; }
    }

    """
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

// SPDX-License-Identifier: Apache-2.0

extension Stylesheet {
  /// What stands among the paragraphs: figures, lists, contents.
  static let text = """
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

    """
}

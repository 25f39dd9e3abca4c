// SPDX-License-Identifier: Apache-2.0

/// The look of an annotated document: a colour and a sign for each verdict; light, dark and in print.
public enum AnnotatedStylesheet {
  /// The document and its marks. It holds no character that HTML would have to escape.
  public static let text = """
    .reading { --broken: #a3122a; --broken-back: #fde3e6; --look: #7a4a00; --look-back: #fdeccd; --uncheckable: #4b5566;
      --uncheckable-back: #eceff4; --holds: #1b6a3a; --holds-back: #e2f3e8; --tip: #1c2230; --tip-ink: #ffffff; --line: #c5ccd8; }
    .reading .document { max-width: 46rem; overflow-wrap: anywhere; }
    .reading .document p, .reading .document li { line-height: 1.6; }
    .reading .scroll { overflow-x: auto; margin: 1rem 0; }
    .reading .scroll table { border-collapse: collapse; font-size: 0.95em; overflow-wrap: normal; }
    .reading .scroll td { padding: 0.3rem 0.6rem; border-bottom: 1px solid var(--line); vertical-align: top; min-width: 3rem; }
    .reading .scroll td.end { text-align: right; font-variant-numeric: tabular-nums; }
    .reading .figure { text-decoration: underline dotted; text-decoration-thickness: 1.5px; text-underline-offset: 0.2em; }
    .reading .claim { border-radius: 2px; padding: 0.05em 0; }
    .reading .claim.broken, .reading .sign.broken { background: var(--broken-back); color: var(--broken); }
    .reading .claim.look, .reading .sign.look { background: var(--look-back); color: var(--look); }
    .reading .sign.uncheckable { background: var(--uncheckable-back); color: var(--uncheckable); }
    .reading .sign.holds { background: var(--holds-back); color: var(--holds); }
    .reading .sign { display: inline-block; min-width: 1.5em; margin: 0 0.15em; padding: 0 0.2em; border: 1px solid currentcolor;
      border-radius: 0.8em; font-weight: 700; font-size: 0.85em; line-height: 1.5; text-align: center; text-decoration: none; }
    .reading .sign:focus-visible { outline: 3px solid currentcolor; outline-offset: 2px; }
    .reading .tip { display: none; }
    .reading .sign:hover + .tip, .reading .sign:focus + .tip, .reading .sign:target + .tip, .reading .tip:hover { display: block;
      position: fixed; left: 1rem; right: 1rem; bottom: 1rem; z-index: 5; max-width: 46rem; max-height: 40vh; overflow: auto;
      padding: 0.8rem 1rem; border-radius: 6px; background: var(--tip); color: var(--tip-ink); font-size: 1rem; font-weight: 400;
      line-height: 1.45; text-align: left; overflow-wrap: anywhere; box-shadow: 0 4px 18px rgb(0 0 0 / 35%); }
    .reading .sign:hover + .tip { z-index: 7; }
    .reading .sign:focus + .tip { z-index: 6; }
    .reading .findings { padding-left: 1.2rem; }
    .reading .findings li { margin: 0.5rem 0; overflow-wrap: anywhere; }
    .reading .findings .arithmetic { display: block; }
    .reading .signs { margin: 1.2rem 0 2rem; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
    @media (prefers-color-scheme: dark) {
      .reading { --broken: #ffb3bd; --broken-back: #4d121c; --look: #ffd591; --look-back: #47300a; --uncheckable: #c3cbd8;
        --uncheckable-back: #2c3442; --holds: #9fe3b8; --holds-back: #123b22; --tip: #f2f4f8; --tip-ink: #1c2230; --line: #475063; }
    }
    @media print {
      .reading .sign { border-width: 1pt; }
      .reading .sign.broken + .tip, .reading .sign.look + .tip { display: inline; position: static; padding: 0 0.2em; background: none;
        color: inherit; box-shadow: none; font-size: 0.85em; font-style: italic; }
      .reading .sign.holds + .tip, .reading .sign.uncheckable + .tip { display: none; }
    }

    """

  /// What a page of its own needs besides.
  static let page = """
    :root { color-scheme: light dark; }
    body { margin: 0; font: 1rem/1.5 Inter, system-ui, sans-serif; color: #1c2230; background: #ffffff; }
    main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 6rem; }
    h1, h2, h3, h4, h5, h6 { line-height: 1.25; overflow-wrap: anywhere; }
    a { color: #1d4f91; }
    @media (prefers-color-scheme: dark) { body { color: #e8ecf3; background: #14181f; } a { color: #9dc1f5; } }
    @media print { body { color: black; background: white; } }

    """
}

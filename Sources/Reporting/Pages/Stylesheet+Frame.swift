// SPDX-License-Identifier: Apache-2.0

extension Stylesheet {
  /// What surrounds a page: its banner, its trail, its foot.
  static let frame = """
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
}

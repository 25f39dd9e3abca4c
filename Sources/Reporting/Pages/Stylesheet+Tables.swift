// SPDX-License-Identifier: Apache-2.0

extension Stylesheet {
  /// Tables, and the filters of records.
  static let tables = """
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

    """
}

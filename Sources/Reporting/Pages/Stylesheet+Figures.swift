// SPDX-License-Identifier: Apache-2.0

extension Stylesheet {
  /// A figure’s page: its drawing, its value, its facts, its verdicts.
  static let figures = """
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
}

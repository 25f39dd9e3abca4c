// SPDX-License-Identifier: Apache-2.0

/// What the pages of the desk have beside those of the report.
enum DeskStylesheet {
  static let text = """
    body.desk main, body.desk .trail { max-width: 76rem; }
    .demonstration { margin: 0; padding: 0.4rem 1.25rem; background: var(--warn-ground); color: var(--warn); font-size: 0.9rem; }
    .alert, .notice { padding: 0.7rem 1rem; border-radius: 6px; border-left: 5px solid; margin: 1rem 0; }
    .alert { background: var(--bad-ground); color: var(--bad); border-color: var(--bad); }
    .alert p { margin: 0; }
    .notice { background: var(--good-ground); color: var(--good); border-color: var(--good); }
    .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 0.9rem 1.4rem; margin: 0 0 1rem; align-items: end; }
    .fields .wide { grid-column: 1 / -1; }
    .field { margin: 0 0 0.9rem; max-width: 36rem; }
    .fields .field { margin: 0; max-width: none; }
    .field label { display: block; font-weight: 600; font-size: 0.95rem; }
    .field input:not([type="checkbox"], [type="radio"], [type="file"]), .field select { height: 2.8rem; }
    .field.check { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 0.5rem; align-items: start; }
    .field.check label { font-weight: 400; }
    .field.check .hint { grid-column: 2; }
    .hint { display: block; color: var(--muted); font-size: 0.9rem; }
    .field input:not([type="checkbox"], [type="radio"]), .field select, .field textarea {
      width: 100%; font: inherit; padding: 0.45rem 0.6rem; min-height: 2.6rem; color: var(--ink);
      background: var(--paper); border: 1px solid var(--muted); border-radius: 4px;
    }
    input[type="checkbox"], input[type="radio"] { width: 1.25rem; height: 1.25rem; vertical-align: -0.2rem; accent-color: var(--accent); }
    fieldset { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 1.2rem; padding: 0.6rem 1rem 1rem; min-width: 0; }
    legend { font-weight: 600; padding: 0 0.4rem; }
    .desk button, .button {
      font: inherit; font-weight: 600; padding: 0.5rem 1rem; min-height: 2.75rem; border-radius: 4px; cursor: pointer;
      border: 1px solid var(--accent); background: var(--accent); color: var(--paper);
    }
    .button { display: inline-block; text-decoration: none; line-height: 1.5; }
    .desk button.second, .button.second { background: var(--paper); color: var(--accent); }
    .desk button.danger { background: var(--paper); color: var(--bad); border-color: var(--bad); }
    .desk button.link { all: unset; cursor: pointer; color: var(--accent); text-decoration: underline; padding: 0.4rem; }
    .desk button.link:focus-visible { outline: 3px solid var(--accent); }
    form.inline { display: inline-block; margin: 0 0.5rem; }
    .actions { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; margin: 1rem 0; }
    .columns { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); gap: 0 2.2rem; }
    .panel { background: var(--ground); border-radius: 8px; padding: 0.3rem 1.1rem 0.8rem; margin: 0 0 1.2rem; }
    .panel h2 { font-size: 1.1rem; margin: 0.8rem 0 0.4rem; }
    .tag { display: inline-block; font-size: 0.82rem; font-weight: 600; padding: 0.1rem 0.55rem; border-radius: 4px; background: var(--accent-ground); color: var(--accent); }
    .tag.late { background: var(--bad-ground); color: var(--bad); }
    .tag.good { background: var(--good-ground); color: var(--good); }
    .tag.warn { background: var(--warn-ground); color: var(--warn); }
    .sign-in { max-width: 27rem; margin: 0 auto; }
    .problem { display: block; color: var(--bad); font-size: 0.92rem; font-weight: 600; }
    [aria-invalid="true"] { border-color: var(--bad); border-width: 2px; }
    details > summary { cursor: pointer; padding: 0.5rem 0; font-weight: 600; color: var(--accent); }
    .choices { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; }
    .choices .hint { flex-basis: 100%; margin: 0; }
    .choice { display: inline-flex; align-items: center; gap: 0.4rem; min-height: 2rem; }
    thead th a { color: inherit; text-decoration: none; }
    thead th a:hover, thead th a:focus-visible { text-decoration: underline; }
    .quiet { color: var(--muted); }
    details.step { border: 1px solid var(--line); border-radius: 6px; padding: 0.2rem 1rem; margin: 0 0 0.6rem; }
    details.step > summary, section > details > summary { cursor: pointer; padding: 0.5rem 0; font-weight: 600; color: var(--accent); }
    ul.plain { list-style: none; padding: 0; }
    ul.plain > li { padding: 0.35rem 0; border-bottom: 1px solid var(--line); }
    .reasons ul { padding-left: 1.1rem; }
    .reasons li { margin: 0.25rem 0; }
    .reasons summary { cursor: pointer; }
    .parts ul { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; list-style: none; padding: 0; margin: 0 0 1rem; }
    .parts a { display: inline-block; padding: 0.35rem 0; }
    td.key { white-space: nowrap; }
    td form.inline { margin: 0 0.2rem 0 0; }
    .row { border-top: 1px solid var(--line); padding: 0 0 0.6rem; }
    fieldset > .row:first-of-type { border-top: 0; }
    .row h3 { font-size: 1rem; margin: 0.7rem 0 0.4rem; }
    .masked { letter-spacing: 0.12em; color: var(--muted); }
    .explanation { white-space: pre-wrap; font-size: 0.95rem; }
    .letter { white-space: pre-wrap; border: 1px solid var(--line); border-radius: 6px; padding: 1.2rem 1.4rem; background: var(--paper); max-width: 44rem; }
    .pages ul { display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; list-style: none; padding: 0; margin: 0 0 1rem; border-bottom: 1px solid var(--line); }
    .pages a { display: inline-block; padding: 0.5rem 0.1rem; text-decoration: none; }
    .pages a[aria-current] { color: var(--ink); font-weight: 600; box-shadow: inset 0 -3px var(--accent); }
    .key { white-space: nowrap; }
    td input[type="text"] { font: inherit; width: 100%; min-width: 9rem; padding: 0.3rem 0.45rem; min-height: 2.2rem; color: var(--ink); background: var(--paper); border: 1px solid var(--muted); border-radius: 4px; }
    tr:has(input) td { vertical-align: middle; }
    td input.rank { width: 4rem; min-width: 4rem; }
    .course { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: center; justify-content: space-between; }
    .progress { font-weight: 600; margin: 0.4rem 0; }
    .amount { font-size: 1.5rem; font-weight: 650; margin: 0.2rem 0; }
    .key-sign { display: inline-block; min-width: 1.5em; text-align: center; font-weight: 600; border: 1px solid var(--muted); border-radius: 4px; margin-right: 0.5em; }
    .votes { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0.6rem; }
    form.short { display: flex; gap: 0.5rem; align-items: center; }
    .halves { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 0 1.4rem; }
    .panel h3 { margin-top: 0.8rem; }
    .columns.affair { grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
    .signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem; min-height: 7rem; }
    body.citizen main, body.citizen .trail { max-width: 52rem; }
    body.citizen .fields { align-items: end; }
    .unseen { position: absolute; left: -100vw; }
    .why { list-style: none; padding: 0; font-size: 0.95rem; }
    .why li { margin: 0.15rem 0; }
    .why .depth-1 { padding-left: 1.2rem; } .why .depth-2 { padding-left: 2.4rem; } .why .depth-3 { padding-left: 3.6rem; }
    .why .depth-4 { padding-left: 4.8rem; } .why .depth-5, .why .depth-6 { padding-left: 6rem; }
    .to-decision { display: none; }
    @media (max-width: 54rem) { .columns.affair { grid-template-columns: minmax(0, 1fr); } .to-decision { display: inline; } }
    @media (max-width: 54rem) { .columns { grid-template-columns: minmax(0, 1fr); } }
    @media print { .actions, form, .demonstration, .notice, .alert { display: none; } .columns { display: block; } .panel { background: none; padding: 0; } }

    """
}

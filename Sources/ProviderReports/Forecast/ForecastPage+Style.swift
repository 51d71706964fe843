extension ForecastPage {
  /// What is wider than a phone scrolls by itself, and the page does not.
  static let style = """
    :root { color-scheme: light dark; --ink: #1f2933; --soft: #52606d; --line: #cbd2d9; --paper: #ffffff;
      --warn: #fff4e5; --warn-line: #b45309; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e4e7eb; --soft: #9aa5b1; --line: #3e4c59;
      --paper: #161b20; --warn: #33261a; --warn-line: #f0b429; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 62rem; padding: 1rem; background: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, sans-serif; }
    h1 { font-size: 1.6rem; line-height: 1.2; margin: .5rem 0; overflow-wrap: anywhere; }
    h2 { font-size: 1.15rem; margin: 1.8rem 0 .5rem; }
    .lead { font-size: 1.1rem; }
    figure { margin: 1rem 0; border: 1px solid var(--line); background: #ffffff; }
    .wide { overflow-x: auto; max-width: 100%; }
    svg { display: block; width: 100%; min-width: 42rem; height: auto; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    th, td { padding: .25rem .6rem; text-align: right; white-space: nowrap; border-bottom: 1px solid var(--line); }
    th:first-child, .text { text-align: left; }
    thead th { color: var(--soft); font-weight: 600; }
    tbody th { font-weight: 400; }
    .plan th, .plan td { font-size: .9rem; padding: .25rem .4rem; }
    tr.earned, tr.earned th { color: var(--soft); }
    tr.total th, tr.total td { font-weight: 700; border-top: 2px solid var(--ink); }
    .warnings { border-left: 4px solid var(--warn-line); background: var(--warn); padding: .2rem 1rem; }
    .warnings h2 { margin-top: .5rem; }
    li { overflow-wrap: anywhere; }
    @media print { :root { color-scheme: light; --ink: #000000; --soft: #333333; --paper: #ffffff; --warn: #ffffff; }
      body { max-width: none; padding: 0; font-size: 10pt; } section, figure { break-inside: avoid; }
      .plan th, .plan td { font-size: 8pt; padding: .15rem .2rem; }
      svg { min-width: 0; } .wide { overflow: visible; } }
    """
}

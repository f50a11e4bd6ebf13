extension HTMLReport {
    /// The style sheet: system fonts, colours by variables for light and dark, one column where the window is narrow.
    static let style = """
        :root {
          --ground: #fbfbfd; --surface: #fff; --text: #1d1d1f; --quiet: #6e6e73; --line: #e2e2e7; --accent: #0066cc;
          --breaking: #c2182b; --breaking-soft: #fdecee; --non-breaking: #1a7f37; --non-breaking-soft: #e9f7ee;
          --doc-only: #5856b0; --doc-only-soft: #efeefb; --none: #6e6e73; --none-soft: #f0f0f3;
          --del: #ffd7dc; --ins: #ccf1d6; --code: #f4f4f7;
          --mono: ui-monospace, "SF Mono", Menlo, "Cascadia Code", "DejaVu Sans Mono", monospace;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --ground: #131316; --surface: #1c1c20; --text: #ececf1; --quiet: #9d9da6; --line: #323238;
            --accent: #6cb2ff;
            --breaking: #ff7b88; --breaking-soft: #43191f; --non-breaking: #5fd07f; --non-breaking-soft: #15351f;
            --doc-only: #aeacff; --doc-only-soft: #29284a; --none: #9d9da6; --none-soft: #2a2a30;
            --del: #6d2530; --ins: #1f5a32; --code: #27272d;
          }
        }
        * { box-sizing: border-box; }
        html { scroll-padding-top: 1rem; }
        body {
          margin: 0; background: var(--ground); color: var(--text); line-height: 1.5; font-size: 15px;
          font-family: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "PingFang SC",
            "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
          overflow-wrap: anywhere;
        }
        header, .page, .single { max-width: 1240px; margin: 0 auto; padding: 0 1.5rem; }
        header { padding-top: 2.5rem; padding-bottom: 1.5rem; }
        h1 { font-size: 2rem; letter-spacing: -.02em; margin: 0 0 .25rem; line-height: 1.2; }
        .sides { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: center; margin: 0 0 1.25rem; }
        .side { font-family: var(--mono); font-size: .85rem; padding: .05rem .5rem; border-radius: 6px; }
        .side.old { background: var(--del); } .side.new { background: var(--ins); }
        .arrow, .compared { color: var(--quiet); } .compared { font-size: .9rem; margin-left: .4rem; }
        .counts { border-collapse: collapse; font-variant-numeric: tabular-nums; }
        .counts th, .counts td { padding: .2rem .9rem .2rem 0; text-align: right; font-weight: 400; }
        .counts th[scope=row] { text-align: left; color: var(--quiet); }
        .counts td { font-size: 1.25rem; font-weight: 600; } .counts .zero { color: var(--quiet); font-weight: 400; }
        .bump { color: var(--quiet); margin: .75rem 0; }
        .badge {
          display: inline-block; font-size: .75rem; line-height: 1.5; padding: .05rem .5rem; border-radius: 99px;
          font-weight: 600; white-space: nowrap;
        }
        .badge.breaking { color: var(--breaking); background: var(--breaking-soft); }
        .badge.non-breaking { color: var(--non-breaking); background: var(--non-breaking-soft); }
        .badge.doc-only { color: var(--doc-only); background: var(--doc-only-soft); }
        .badge.none { color: var(--none); background: var(--none-soft); }
        .filter { border: 0; padding: 0; margin: 1rem 0 0; display: flex; flex-wrap: wrap; gap: .4rem; }
        .filter { align-items: center; }
        .filter legend { float: left; color: var(--quiet); margin-right: .5rem; padding: 0; }
        .filter input { position: absolute; opacity: 0; }
        .filter span {
          display: inline-block; padding: .2rem .8rem; border: 1px solid var(--line); border-radius: 99px;
          background: var(--surface); cursor: pointer; font-size: .9rem;
        }
        .filter input:checked + span { background: var(--text); color: var(--ground); border-color: var(--text); }
        .filter input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: 2px; }
        body:has(#show-breaking:checked) .change:not(.has-breaking),
        body:has(#show-non-breaking:checked) .change:not(.has-non-breaking),
        body:has(#show-doc-only:checked) .change:not(.has-doc-only),
        body:has(#show-breaking:checked) article:not(:has(.has-breaking)),
        body:has(#show-non-breaking:checked) article:not(:has(.has-non-breaking)),
        body:has(#show-doc-only:checked) article:not(:has(.has-doc-only)) { display: none; }
        .page { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 2.5rem; align-items: start; }
        nav { position: sticky; top: 1rem; max-height: calc(100vh - 2rem); overflow: auto; font-size: .9rem; }
        nav summary { color: var(--quiet); cursor: pointer; padding: .2rem 0; }
        nav p { font-weight: 600; margin: .9rem 0 .25rem; }
        nav ul { list-style: none; margin: 0; padding: 0; }
        nav li {
          display: flex; gap: .5rem; justify-content: space-between; padding: .1rem 0 .1rem .6rem;
          border-left: 3px solid var(--line);
        }
        nav li.breaking { border-color: var(--breaking); } nav li.non-breaking { border-color: var(--non-breaking); }
        nav li.doc-only { border-color: var(--doc-only); }
        nav a { color: inherit; text-decoration: none; }
        nav a:hover { color: var(--accent); text-decoration: underline; }
        .number { color: var(--quiet); font-variant-numeric: tabular-nums; }
        main { padding-bottom: 4rem; min-width: 0; }
        h2 { font-size: 1.4rem; margin: 0 0 1rem; letter-spacing: -.01em; }
        .service + .service, .diagnostics { margin-top: 3rem; }
        article { margin: 0 0 2rem; }
        h3 { font-size: 1.05rem; margin: 0 0 .6rem; font-family: var(--mono); font-weight: 600; }
        .change {
          background: var(--surface); border: 1px solid var(--line); border-left: 4px solid var(--none);
          border-radius: 10px; padding: .9rem 1.1rem; margin: 0 0 .8rem;
        }
        .change.breaking { border-left-color: var(--breaking); }
        .change.non-breaking { border-left-color: var(--non-breaking); }
        .change.doc-only { border-left-color: var(--doc-only); }
        .change:target { outline: 2px solid var(--accent); }
        .what.accepted { opacity: .7; }
        .what { margin: 0 0 .35rem; font-size: 1.02rem; }
        code { font-family: var(--mono); font-size: .88em; font-weight: 600; }
        code.value { font-weight: 400; background: var(--code); padding: .05rem .35rem; border-radius: 5px; }
        .verdict { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; margin: 0 0 .8rem; }
        .verdict + .facts { margin-top: 0; } .facts + .facts { margin-top: .1rem; }
        .kind { color: var(--quiet); font-size: .82rem; font-family: var(--mono); }
        .rows { border: 1px solid var(--line); border-radius: 8px; overflow: hidden; font-size: .92rem; }
        .row, .names { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr) minmax(0, 1fr); }
        .row { border-top: 1px solid var(--line); }
        .names { color: var(--quiet); font-size: .8rem; background: var(--code); }
        .names span, .row > span { padding: .3rem .7rem; }
        .cell, .names .old, .names .new { border-left: 1px solid var(--line); }
        .name { color: var(--quiet); font-size: .85rem; }
        .same .cell { color: var(--quiet); }
        .absent { background: repeating-linear-gradient(135deg, transparent 0 6px, var(--none-soft) 6px 7px); }
        .cell i { color: var(--quiet); }
        del, ins { text-decoration: none; border-radius: 3px; padding: .05em .1em; color: var(--text); }
        del { background: var(--del); } ins { background: var(--ins); }
        .facts {
          display: grid; grid-template-columns: 5.5rem minmax(0, 1fr); gap: .1rem .8rem; margin: .7rem 0 0;
          font-size: .82rem;
        }
        .facts dt { color: var(--quiet); } .facts dd { margin: 0; }
        .diagnostics li { margin: .3rem 0; } .diagnostics ul { padding-left: 1.2rem; }
        .nothing { font-size: 1.2rem; }
        @media (max-width: 60rem) {
          .page { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; }
          nav { position: static; max-height: 14rem; border: 1px solid var(--line); border-radius: 10px; }
          nav { padding: .4rem .9rem; }
        }
        @media (max-width: 40rem) {
          header, .page, .single { padding-left: 1rem; padding-right: 1rem; }
          header { padding-top: 1.5rem; } h1 { font-size: 1.6rem; }
          .counts th, .counts td { padding-right: .5rem; }
          .row { grid-template-columns: minmax(0, 1fr); padding: .35rem 0; }
          .names { display: none; }
          .row > span { padding: .15rem .7rem; }
          .cell { border-left: 4px solid var(--del); margin: .1rem .7rem; }
          .cell.new { border-left-color: var(--ins); } .cell.absent { display: none; }
          .row.same { grid-template-columns: 6rem minmax(0, 1fr); align-items: baseline; }
          .same .cell.new { display: none; } .same .cell { border-left-color: var(--line); }
        }
        @media print { nav, .filter { display: none; } .page { display: block; } .change { break-inside: avoid; } }

        """
}

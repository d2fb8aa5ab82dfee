/**
 * How a page looks. Blue and orange are told apart by all readers, and neither says good or bad; no colour
 * says what no word or symbol says.
 */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1f2328; --faint: #57606a; --rule: #d0d7de; --shade: #f3f4f6;
  --blue: #0a58a6; --orange: #8f4a00; --purple: #6a3d9a; --grey: #4b5763;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0d1117; --ink: #e6edf3; --faint: #9aa7b4; --rule: #30363d; --shade: #1b222b;
    --blue: #7cb7ff; --orange: #ffa657; --purple: #c9a5f5; --grey: #a9b6c3;
  }
}
@media print {
  :root {
    --paper: #ffffff; --ink: #000000; --faint: #444444; --rule: #999999; --shade: #ffffff;
    --blue: #0a58a6; --orange: #8f4a00; --purple: #6a3d9a; --grey: #4b5763;
  }
}
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif;
  overflow-wrap: anywhere;
}
main { box-sizing: border-box; max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.5rem 0 0.4rem; }
h1 { font-size: 1.6rem; margin-top: 0; }
h2 { font-size: 1.25rem; }
h3, h4, h5, h6 { font-size: 1rem; }
p, ul, pre, table { margin: 0.4rem 0 0.8rem; }
p, li, pre { max-width: 44rem; }
.group p { margin: 0.2rem 0; }
.group { margin: 0.8rem 0; }
.digest { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1rem; }
.digest dt { font-weight: 600; }
.digest dd { margin: 0; }
.digest dd > :first-child { margin-top: 0; }
.digest dd > :last-child { margin-bottom: 0.3rem; }
@media (max-width: 30rem) { .digest { display: block; } .digest dd { margin-left: 1rem; } }
ul { padding-left: 1.4rem; }
ul.marked { list-style-type: ""; padding-left: 1.5rem; }
ul.marked > li > .mark:first-child { margin-left: -1.5rem; display: inline-block; width: calc(1.5rem - 0.28em); }
ul ul { margin: 0; }
.mark { font-weight: 600; }
.met { color: var(--blue); }
.unmet { color: var(--orange); }
.attention { color: var(--purple); }
.quiet { color: var(--faint); }
.verdict { font-weight: 600; }
.favoured { color: var(--blue); }
.disfavoured { color: var(--orange); }
.contested { color: var(--purple); }
.silent { color: var(--grey); }
.open { color: var(--ink); }
.loud { text-transform: uppercase; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 0.9em; }
code { background: var(--shade); border-radius: 0.2rem; padding: 0.05em 0.25em; }
pre { background: var(--shade); padding: 0.5rem 0.7rem; overflow-x: auto; overflow-wrap: normal; }
pre code { padding: 0; font-size: 1em; }
pre.drawing { line-height: 1.2; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; overflow-wrap: break-word; }
caption { text-align: left; color: var(--faint); padding-bottom: 0.2rem; }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 0.9rem 0.25rem 0; border-bottom: 1px solid var(--rule); }
tbody th { font-weight: inherit; }
tbody + tbody { border-top: 2px solid var(--rule); }
a { color: var(--blue); }
summary { cursor: pointer; }
summary :is(h1, h2, h3, h4, h5, h6) { display: inline; }
.entry { border-top: 1px solid var(--rule); margin-top: 1.2rem; padding-top: 0.8rem; }
h1 + section.entry { border-top: 0; margin-top: 0; }
section.entry > :first-child { margin-top: 0; }
:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
.unseen {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
@media print {
  main { max-width: none; padding: 0; }
  h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
  tr, li, pre { break-inside: avoid; }
  .wide { overflow: visible; }
}
`;

/** What the style's text hashes to, so that a page may allow it and no other; a test holds the two together. */
export const STYLE_HASH = "sha256-kPFqKmLIqdNt52sUn4Vbu5r5zpaYr8UlEzfSi1O7bOI=";

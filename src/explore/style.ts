/** How the page to explore looks: as other pages of racecheck, with controls and a map. */
import { STYLE } from "../report/page/html-style.js";

export const EXPLORE_STYLE = `${STYLE}
:root {
  --favoured: #cfe3f7; --disfavoured: #fcd7c3; --contested: #e7dcf4; --silent: #e4e9ef; --line: #7d8793;
}
@media (prefers-color-scheme: dark) {
  :root { --favoured: #12365c; --disfavoured: #5a2a10; --contested: #3b2a55; --silent: #2a313a; --line: #76818d; }
}
@media print {
  :root { --favoured: #cfe3f7; --disfavoured: #fcd7c3; --contested: #e7dcf4; --silent: #e4e9ef; --line: #7d8793; }
}
header, .columns { box-sizing: border-box; max-width: 110rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1rem; }
header h1 { font-size: 1.3rem; margin: 0 0 .6rem; }
main { margin: 0; padding: 0 0 3rem; max-width: none; min-width: 0; }
.columns { display: grid; gap: 0 2.5rem; }
@media screen and (min-width: 56rem) { .columns { grid-template-columns: minmax(19rem, 25rem) minmax(0, 1fr); } }
@media screen and (min-width: 96rem) {
  main { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 40rem); gap: 0 2.5rem; align-items: start; }
  main > * { grid-column: 1 / -1; }
  main > .answer { grid-column: 1; }
  main > .map-part { grid-column: 2; }
}
h2 { font-size: 1.15rem; margin: 1.6rem 0 .5rem; }
h3 { margin: 1rem 0 .3rem; }
button, select, input, textarea { font: inherit; color: inherit; }
button, select, input[type="number"], input[type="text"], textarea {
  background: var(--paper); border: 1px solid var(--line); border-radius: .3rem; padding: .2rem .55rem; max-width: 100%;
  box-sizing: border-box;
}
button { background: var(--shade); cursor: pointer; text-align: left; min-height: 2rem; }
button[aria-disabled="true"] { color: var(--faint); cursor: default; }
button:hover { border-color: var(--blue); }
select { min-height: 2rem; width: 100%; min-width: 0; text-overflow: ellipsis; }
.chosen { display: flex; flex-wrap: wrap; gap: .6rem 1.5rem; align-items: start; }
.choice { display: inline-grid; max-width: 100%; min-width: 0; }
.choice > span:first-child, .files > span:first-child, .take label { font-weight: 600; font-size: .9rem; }
.files { display: grid; min-width: 0; }
.files input { max-width: 16rem; padding: .15rem 0; }
.files .quiet { font-size: .85rem; }
.axes { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; }
.now { position: sticky; top: 0; z-index: 2; margin: 0; background: var(--paper); border-bottom: 1px solid var(--rule); padding: .4rem 1rem; max-width: none; }
@media screen and (min-width: 56rem) { .now { display: none; } }
.control { border: 1px solid var(--rule); border-radius: .4rem; margin: 0 0 .8rem; padding: .5rem .8rem .6rem; min-width: 0; }
.control legend { font-weight: 600; padding: 0; line-height: 1.3; float: left; width: 100%; }
.control legend + * { clear: both; }
.control p { margin: .1rem 0 .4rem; font-size: .88rem; }
.changed-control { border-color: var(--purple); border-left-width: 4px; }
.was { color: var(--purple); }
.was button { min-height: 0; padding: 0 .4rem; color: var(--ink); }
.kinds { display: flex; flex-wrap: wrap; gap: .3rem; }
.kinds label { cursor: pointer; }
.kinds input { position: absolute; opacity: 0; width: 1px; height: 1px; }
.kinds span { display: inline-block; border: 1px solid var(--line); border-radius: 1rem; padding: .1rem .7rem; font-size: .9rem; }
.kinds input:checked + span { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.kinds input:focus-visible + span { outline: 2px solid var(--blue); outline-offset: 2px; }
.scale { margin-top: .5rem; }
.track { position: relative; height: 1.7rem; }
.track input { width: 100%; margin: 0; height: 1.7rem; position: relative; z-index: 1; accent-color: var(--blue); }
.track .one-of-several { position: absolute; left: 0; pointer-events: none; }
.track .one-of-several::-webkit-slider-thumb { pointer-events: auto; }
.track .one-of-several::-moz-range-thumb { pointer-events: auto; }
.ticks, .levels { position: absolute; inset: 0; }
.tick { position: absolute; top: 0; bottom: 0; width: 2px; margin-left: -1px; background: var(--purple); }
.levels { position: relative; inset: auto; height: 1.1rem; font-size: .72rem; color: var(--faint); }
.levels span { position: absolute; transform: translateX(-50%); white-space: nowrap; }
.levels .first { transform: translateX(-.5rem); }
.levels .last { transform: translateX(calc(-100% + .5rem)); }
.numbers { display: flex; flex-wrap: wrap; gap: .2rem .9rem; align-items: center; font-size: .88rem; }
.numbers input { width: 6.2rem; padding: .1rem .4rem; }
.typed input { width: 100%; margin-top: .4rem; font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .85rem; }
.wrong { color: var(--orange); }
.verdict-box { border-left: 5px solid var(--line); padding-left: 1rem; }
.favoured-box { border-color: var(--blue); }
.disfavoured-box { border-color: var(--orange); }
.contested-box { border-color: var(--purple); }
.answer .group:first-child > p:first-child { font-size: 1.15rem; line-height: 1.4; }
.answer > h2 { margin-bottom: .2rem; }
.news { min-height: 1.5em; margin: 0 0 .5rem; color: var(--purple); }
.news .verdict { text-decoration: underline; text-underline-offset: .2em; }
.flips { list-style: none; padding: 0; display: grid; gap: .35rem; max-width: 44rem; }
.flips button { width: 100%; }
.chances { list-style: none; padding: 0; }
.chances li { display: grid; grid-template-columns: 7.2rem minmax(4rem, 1fr) 7.5rem; gap: .7rem; align-items: center; }
.bar { position: relative; display: block; height: 1rem; background: var(--shade); border: 1px solid var(--line); overflow: hidden; }
.bar > span { position: absolute; top: 0; bottom: 0; }
.maybe { opacity: .45; }
.favoured-bar { background: var(--blue); }
.disfavoured-bar { background: var(--orange); }
.contested-bar { background: var(--purple); }
.silent-bar { background: var(--grey); }
.map { width: 100%; max-width: 40rem; height: auto; display: block; }
.map text { font-size: 13px; fill: var(--ink); pointer-events: none; }
.map .region { text-anchor: middle; font-weight: 600; }
.map .axis-name { font-weight: 600; }
.map .cell { cursor: crosshair; }
.rc-favoured-tint { fill: var(--favoured); }
.rc-disfavoured-tint { fill: var(--disfavoured); }
.rc-contested-tint { fill: var(--contested); }
.rc-silent-tint { fill: var(--silent); }
.rc-open-tint { fill: var(--paper); stroke: var(--rule); }
.stand rect { fill: none; stroke: var(--ink); stroke-width: 3; pointer-events: none; }
.other { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
.other-reach { pointer-events: none; fill: none; stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 3 3; opacity: .7; }
.other.alike { fill: var(--ink); stroke: var(--paper); }
.key { border-left: 1rem solid var(--paper); padding-left: .5rem; outline: 0; }
.rc-favoured-key { border-color: var(--favoured); }
.rc-disfavoured-key { border-color: var(--disfavoured); }
.rc-contested-key { border-color: var(--contested); }
.rc-silent-key { border-color: var(--silent); }
details:has(> summary > h2) { margin-top: 1.6rem; }
.take textarea { width: 100%; font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .85rem; resize: vertical; }
.not-asked { margin: 1rem 0; }
.not-asked > summary { font-weight: 600; margin-bottom: .8rem; }
.take p { margin: .8rem 0 .3rem; }
@media (max-width: 30rem) { .chances li { grid-template-columns: 6.8rem minmax(3rem, 1fr) 6rem; gap: .4rem; } }
@media (forced-colors: active) { .kinds input:checked + span { forced-color-adjust: none; } }
@media print {
  .controls, .files, .now, button, .axes, .take { display: none; }
  .flips button { display: block; border: 0; padding: 0; background: none; }
  .columns, header { padding: 0; max-width: none; }
  section { break-inside: avoid-page; }
}
`;

/**
 * The page before anything is put into it. It may run two scripts, by their hashes: a small one that
 * unpacks the other, which is the program; and it may ask for nothing at all.
 */
import { escaped } from "../report/page/html-inline.js";
import { words } from "../report/wording/explore.js";
import type { PageData } from "./data.js";
import { type Packed, pack, UNPACK } from "./pack.js";

/** Where the command puts what a page is called, and its data. */
const TITLE_MARK = "<!--racecheck:title-->";
const DATA_MARK = "<!--racecheck:data-->";

/** Unpacks data and program, and runs it; the policy of the page holds it to be the one that was packed. */
export const LOADER = `(async () => {
const part = (id) => document.getElementById(id);
if (!self.DecompressionStream) { part("page").textContent = ${JSON.stringify(words.tooOld)}; return; }
${UNPACK}
part("data").textContent = await unpack(part("data"));
const script = document.createElement("script");
script.textContent = await unpack(part("program"));
document.head.append(script);
})();`;

export interface Shell {
  readonly program: string;
  readonly style: string;
  /** The hash of a text, as a policy names it. */
  hash(text: string): string;
}

/** The page, with marks for what the command puts into it. */
export function shellOf({ program, style, hash }: Shell): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hash(LOADER)}' '${hash(program)}'`,
    `style-src '${hash(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${TITLE_MARK}</title>
<style>${style}</style>
</head>
<body>
<div id="page"><noscript><p>${escaped(words.noScript)}</p></noscript></div>
${DATA_MARK}
${packedElement("program", pack(program))}
<script>${LOADER}</script>
</body>
</html>
`;
}

function packedElement(id: string, { text, bytes }: Packed): string {
  return `<script type="text/plain" id="${id}" data-bytes="${bytes}">${text}</script>`;
}

/** The page with what it is called and its data. */
export function filled(shell: string, title: string, data: PageData): string {
  return shell
    .replace(TITLE_MARK, () => escaped(title))
    .replace(DATA_MARK, () => packedElement("data", pack(JSON.stringify(data))));
}

/** Random trees of reports, with any text in any place. */
import fc from "fast-check";
import { address, code, marked, quiet, strong, verdictWord } from "../../src/report/page/build.js";
import type { Block, Entry, Fact, Inline, Item, Row, Text } from "../../src/report/page/tree.js";

const FRAGMENTS = [
  ..."`*_~[]()<>|\\#+-=!&$:@.'\"{}/^%,;?x7é—「🏁 ",
  ...[
    "``",
    "```",
    "**",
    "__",
    "~~",
    "](x)",
    "![i](x)",
    "<b>",
    "</details>",
    "<!--",
    "<script>",
    "]]>",
  ],
  ...["&amp;", "\\|", "# ", "- ", "+ ", "1. ", "2) ", "> ", "---", "===", "    ", "[^1]", "[^1]: "],
  ...["\t", "\n", "\r\n", "\u2028", "\u202e", "\u200b", "\u00a0", "\u001b[31m", "\ud800", "\u0000"],
  ...[
    ":tada:",
    ":+1:",
    "@user",
    "foo@bar.com",
    "www.x.com",
    "http://x.y",
    "https://",
    "mailto:a@b.c",
  ],
  ...[
    "GH-12",
    "#12",
    "user/repo#1",
    "deadbeef",
    "0123456789".repeat(4),
    "$m$",
    "$$",
    "javascript:x",
  ],
  ...["::error::x", "##[error]x", "{{x}}", "%0A", "a", "Zoe"],
];

/** Texts that would be something else if they were not escaped. */
export const hostile: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ unit: "grapheme", maxLength: 4 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(""))
  .filter((text) => text !== "");

/** Something with texts in it that are still to be given. */
export type Made<T> = (next: () => string) => T;

const all = <T>(makers: readonly Made<T>[], next: () => string): T[] =>
  makers.map((make) => make(next));

const { blocks } = fc.letrec<{
  inline: Made<Inline>;
  text: Made<Text>;
  block: Made<Block>;
  blocks: Made<readonly Block[]>;
}>((tie) => {
  const line = tie("text");
  const lines = fc.array(line, { minLength: 1, maxLength: 3 });
  const body = fc.oneof(
    { depthSize: "small" },
    fc.constant<Made<readonly Block[]>>(() => []),
    tie("blocks"),
  );
  const mark = fc.constantFrom("holds", "new", "gone", "unchanged", "warning", "note", undefined);
  return {
    inline: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constantFrom<Made<Inline>>(
        (next) => next(),
        (next) => code(next()),
        (next) => address(next()),
        () => verdictWord("favoured", true),
        () => marked("differs"),
      ),
      line.map(
        (inside): Made<Inline> =>
          (next) =>
            strong(inside(next)),
      ),
      line.map(
        (inside): Made<Inline> =>
          (next) =>
            quiet(inside(next)),
      ),
    ),
    text: fc.array(tie("inline"), { minLength: 1, maxLength: 3 }).map(
      (parts): Made<Text> =>
        (next) =>
          all(parts, next),
    ),
    blocks: fc.array(tie("block"), { minLength: 1, maxLength: 3, depthIdentifier: "blocks" }).map(
      (parts): Made<readonly Block[]> =>
        (next) =>
          all(parts, next),
    ),
    block: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      line.map(
        (make): Made<Block> =>
          (next) => ({ kind: "paragraph", text: make(next) }),
      ),
      line.map(
        (make): Made<Block> =>
          (next) => ({ kind: "title", text: make(next), aside: next() }),
      ),
      lines.map(
        (makers): Made<Block> =>
          (next) => {
            const rows = makers.map(
              (make): Fact => ({
                mark: "holds",
                cells: [make(next), next()],
                under: [{ mark: "fails", cells: [next()] }],
              }),
            );
            return { kind: "facts", rows };
          },
      ),
      lines.map(
        (makers): Made<Block> =>
          (next) => {
            const rows = makers.map((make) => ({ when: make(next), gives: next() }));
            return { kind: "outcomes", rows };
          },
      ),
      body.map(
        (make): Made<Block> =>
          (next) => {
            return { kind: "digest", rows: [{ label: next(), body: make(next) }] };
          },
      ),
      lines.map(
        (makers): Made<Block> =>
          (next) => {
            const columns = all(makers, next);
            const rowOf = (): Row => ({
              label: next(),
              mark: "contradicts",
              cells: all(makers, next),
            });
            return {
              kind: "table",
              things: ["Thing", "Things"],
              columns,
              groups: [[rowOf()], [rowOf()]],
            };
          },
      ),
      lines.map(
        (makers): Made<Block> =>
          (next) => {
            return { kind: "lines", columns: all(makers, next), rows: [all(makers, next)] };
          },
      ),
      lines.map(
        (makers): Made<Block> =>
          (next) => {
            return { kind: "frame", place: { file: "x" }, hint: all(makers, next) };
          },
      ),
      body.map(
        (make): Made<Block> =>
          (next) => ({ kind: "group", body: make(next) }),
      ),
      fc.tuple(line, body).map(
        ([title, make]): Made<Block> =>
          (next) => {
            return { kind: "section", title: title(next), body: make(next) };
          },
      ),
      body.map(
        (make): Made<Block> =>
          (next) => {
            return { kind: "drawing", draw: () => undefined, otherwise: make(next) };
          },
      ),
      fc.tuple(lines, mark, body).map(
        ([makers, each, more]): Made<Block> =>
          (next) => {
            const items = makers.map(
              (make): Item => ({ mark: each, term: next(), text: make(next), more: more(next) }),
            );
            return { kind: "list", items };
          },
      ),
      fc.tuple(lines, mark, tie("blocks")).map(
        ([makers, each, more]): Made<Block> =>
          (next) => {
            const entryOf = (): Entry => ({
              mark: each,
              title: all(makers, next),
              aside: next(),
              subtitle: next(),
              row: all(makers, next),
              body: more(next),
            });
            return {
              kind: "collection",
              columns: all(makers, next),
              entries: [entryOf(), entryOf()],
            };
          },
      ),
    ),
  };
});

/** Reports with texts to be given, all of which are shown by formats without a width. */
export const madeBlocks: fc.Arbitrary<Made<readonly Block[]>> = blocks;

/** Gives texts one after the other, and over again; says which were given. */
export function supply(texts: readonly string[]): { next: () => string; given: string[] } {
  const given: string[] = [];
  const next = (): string => {
    const text = texts[given.length % texts.length] as string;
    given.push(text);
    return text;
  };
  return { next, given };
}

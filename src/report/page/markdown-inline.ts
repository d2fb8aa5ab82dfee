/** Lines of Markdown: emphasis goes around whole stretches, escaping into what they hold. */
import { isWebAddress } from "./address.js";
import { fold } from "./inline.js";
import { escaped, guarded, WRITTEN_GAP } from "./markdown-escape.js";
import { visible, wellFormed } from "./paper.js";
import type { Text } from "./tree.js";

/**
 * A piece of a line in one style. Pieces are escaped after they have been joined: a name that ends with
 * ":tada" before a colon is an emoji too.
 */
interface Run {
  readonly kind: "plain" | "code" | "link";
  readonly text: string;
  readonly strong: boolean;
  readonly quiet: boolean;
}

/** A text as a line of Markdown. */
export function lineOf(text: Text): string {
  return guarded(emphasised(runsOf(text, true)));
}

/** A text as the line of a heading, all of which is bold as it is. */
export function headingOf(text: Text): string {
  return guarded(emphasised(styledAs({ strong: false }, runsOf(text, true))));
}

/** A text as a cell under a title, which says what labels would. */
export function cellOf(text: Text): string {
  return guarded(emphasised(runsOf(text, false)));
}

function runsOf(text: Text, withLabels: boolean): readonly Run[] {
  return fold<readonly Run[]>(text, {
    plain,
    strong: (inside) => (isSetOff(inside) ? inside : styledAs({ strong: true }, inside)),
    quiet: (inside) => (isSetOff(inside) ? inside : styledAs({ quiet: true }, inside)),
    code: (inside) => (isCode(inside) ? [{ ...PLAIN, kind: "code", text: inside }] : plain(inside)),
    verdict: (_, word) => [{ ...PLAIN, text: word, strong: true }],
    mark: (_, symbol) => plain(symbol),
    address: (url) => (isWebAddress(url) ? [{ ...PLAIN, kind: "link", text: url }] : plain(url)),
    label: (inside) => (withLabels ? plain(inside) : []),
    join: (parts) => parts.flat(),
  });
}

const PLAIN = { kind: "plain", text: "", strong: false, quiet: false } as const satisfies Run;

/** Whether there is nothing in it but code, which is set off as it is. */
function isSetOff(runs: readonly Run[]): boolean {
  return runs.every(({ kind }) => kind === "code");
}

function styledAs(style: Partial<Run>, runs: readonly Run[]): readonly Run[] {
  return runs.map((run) => ({ ...run, ...style }));
}

function plain(text: string): readonly Run[] {
  return text === "" ? [] : [{ ...PLAIN, text }];
}

/** Whether a text can stand as code: it has nothing that would end it, or come alive in a mail. */
function isCode(text: string): boolean {
  return text !== "" && !/[`|@#]|^\s|\s$/.test(text);
}

/** Runs that follow each other in one style, with its delimiters around them. */
function emphasised(runs: readonly Run[]): string {
  return stretches(runs).reduce((line, stretch) => {
    const [first] = stretch as [Run];
    const inside = stretch.map(contentOf).join("");
    // Delimiters only count beside what is no blank.
    const [, before = "", core = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(inside) ?? [];
    const delimiter = core === "" ? "" : delimiterOf(first);
    return beside(line, before + delimiter + core + delimiter + after);
  }, "");
}

function delimiterOf({ strong, quiet }: Run): string {
  return "*".repeat((strong ? 2 : 0) + (quiet ? 1 : 0));
}

function stretches(runs: readonly Run[]): readonly (readonly Run[])[] {
  const all: Run[][] = [];
  for (const run of merged(runs)) {
    const last = all.at(-1);
    if (last?.[0] && isAlike(last[0], run)) last.push(run);
    else all.push([run]);
  }
  return all;
}

/** Runs of one kind and style as one, where they are prose. */
function merged(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const isProse = run.kind === "plain" && last?.kind === "plain";
    if (isProse && isAlike(last, run))
      all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}

function isAlike(one: Run, other: Run): boolean {
  return one.strong === other.strong && one.quiet === other.quiet;
}

function contentOf({ kind, text }: Run, index: number, all: readonly Run[]): string {
  switch (kind) {
    case "plain":
      return escaped(text);
    case "code":
      // Two codes side by side would be one with backticks in it.
      return `${all[index - 1]?.kind === "code" ? WRITTEN_GAP : ""}\`${wellFormed(visible(text))}\``;
    case "link":
      return `<${text}>`;
  }
}

/** Where two stretches side by side would not be read as what they are. */
const AMBIGUOUS = [
  // Delimiters beside others are one run of them.
  { before: /\*$/, after: /^\*/ },
  // Delimiters between a word (what no reader of Markdown takes for a blank or punctuation) and what is no
  // letter face the other way.
  { before: /[^\s!-/:-@[-`{-~]$/u, after: /^\*+[^\p{L}\p{N}*]/u },
  { before: /[^\p{L}\p{N}*]\*+$/u, after: /^[^\s!-/:-@[-`{-~]/u },
] as const;

/** Two stretches side by side, kept apart by a gap where they need it. */
function beside(line: string, next: string): string {
  const isAmbiguous = AMBIGUOUS.some(({ before, after }) => before.test(line) && after.test(next));
  return isAmbiguous ? line + WRITTEN_GAP + next : line + next;
}

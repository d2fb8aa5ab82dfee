/** From what somebody believes to the text of a worldview file. */
import { Document, isScalar, type Pair, type Scalar, stringify, YAMLMap } from "yaml";
import type { Argument, Belief } from "../argument/argument.js";
import { list } from "../diagnostics/list.js";
import { domain } from "../diagnostics/wording.js";
import { isMapping } from "../document/mapping.js";
import { acceptsOf } from "./accepts.js";
import type { Evidence } from "./form.js";

/** A worldview as it will be written: values of beliefs are as in a file. */
export interface Draft {
  readonly name: string;
  readonly entity?: string | undefined;
  readonly reference_class?: string | undefined;
  /** Where the beliefs are documented. */
  readonly sources?: readonly string[] | undefined;
  /** What stands beside a belief's value. */
  readonly evidence?: Readonly<Record<string, Evidence>> | undefined;
  /** Beliefs that are not among them stand in the file as comments. */
  readonly beliefs: Readonly<Record<string, unknown>>;
}

/** What every belief that must not be left out is until somebody knows better. */
export function emptyDraft({ beliefs }: Argument): Draft {
  const required = beliefs.filter(({ if_left_out }) => if_left_out === "error");
  const shown = required.length > 0 ? required : beliefs.slice(0, 1);
  return {
    name: "A new worldview",
    beliefs: Object.fromEntries(shown.map(({ id }) => [id, "unknown"])),
  };
}

/** Columns of a comment, so that a file reads well beside another one. */
const COMMENT_WIDTH = 76;

/**
 * The YAML of a worldview: it reads back as exactly what was drafted.
 *
 * @param header lines of comment at the top, without their mark
 */
export function worldviewText(draft: Draft, argument: Argument, header: readonly string[]): string {
  const { name, entity, reference_class, sources = [] } = draft;
  const stated = {
    name,
    ...(entity && { entity }),
    ...(reference_class && { reference_class }),
    ...(sources.length > 0 && { sources }),
  };
  const document = new Document({ ...stated, beliefs: new YAMLMap() });
  const root = document.contents as unknown as YAMLMap<Scalar, unknown>;
  document.commentBefore = comment(header);
  const last = root.items.at(-1) as Pair<Scalar, YAMLMap>;
  last.key.spaceBefore = true;
  last.key.commentBefore = comment(unusedKeys(draft));
  last.value = beliefsNode(document, documented(draft), argument);
  root.comment = [
    comment(["", ...SCENARIOS]),
    ...scenarioLines(argument),
    comment(["", ...EXPECT]),
  ].join("\n");
  // A block of text that ends in a break would take blank lines before a comment for its own.
  return document.toString({ lineWidth: 0, blockQuote: false });
}

const SCENARIOS = [
  "Beliefs that hang together: the cases that it reckons with, of which exactly one is the case. What one of them says takes the place of what stands above:",
];

/** Two scenarios, whose lines are indented as YAML wants them. */
function scenarioLines({ beliefs }: Argument): readonly string[] {
  const [first] = beliefs.map(({ id }) => id);
  const said = first === undefined ? "{}" : `{${first}: unknown}`;
  return [
    " scenarios:",
    `   - {name: short timelines, chance: 0.6, beliefs: ${said}}`,
    `   - {name: long timelines, chance: 0.4, beliefs: ${said}}`,
  ];
}

const EXPECT = [
  "What `racecheck test` is to assert:",
  "expect: favoured   # or disfavoured, contested, silent, open",
];

/** What is said of each belief, with its source and note. */
function documented({ beliefs, evidence = {} }: Draft): Draft["beliefs"] {
  const said = Object.entries(beliefs).map(([id, raw]) => {
    const beside = evidence[id] ?? {};
    if (Object.keys(beside).length === 0) return [id, raw] as const;
    return [id, isMapping(raw) ? { ...raw, ...beside } : { value: raw, ...beside }] as const;
  });
  return Object.fromEntries(said);
}

function unusedKeys({ entity, reference_class, sources = [] }: Draft): readonly string[] {
  return [
    ...(entity ? [] : ["entity: who holds these beliefs"]),
    ...(reference_class ? [] : ["reference_class: the group within which it ranks itself"]),
    "description: anything a reader should know",
    "date: 2026-03-01 # as of when; 2026-03 or 2026 will do",
    ...(sources.length > 0 ? [] : ["sources: [where these beliefs are documented]"]),
  ];
}

function beliefsNode(document: Document, stated: Draft["beliefs"], argument: Argument): YAMLMap {
  const node = new YAMLMap();
  const said = argument.beliefs.filter(({ id }) => Object.hasOwn(stated, id));
  for (const belief of said) {
    const pair = document.createPair(belief.id, stated[belief.id]) as Pair<Scalar, unknown>;
    if (isScalar(pair.key)) {
      pair.key.commentBefore = comment(about(belief));
      pair.key.spaceBefore = belief !== said[0];
    }
    node.add(pair);
  }
  const unsaid = argument.beliefs.filter((belief) => !said.includes(belief));
  if (unsaid.length > 0) node.comment = comment(["", ...left(unsaid)]);
  return node;
}

function left(beliefs: readonly Belief[]): readonly string[] {
  const lead = "Left out, the others are what stands here; remove the # to say otherwise.";
  const each = beliefs.flatMap((belief) => ["", ...about(belief), leftOutLine(belief)]);
  return [lead, ...each];
}

function leftOutLine({ id, if_left_out }: Belief): string {
  return stringify({ [id]: if_left_out === "error" ? "unknown" : if_left_out }).trimEnd();
}

/** A belief in words: what is meant by it, and what it may be. */
export function about(belief: Belief): readonly string[] {
  return [sentence(belief.meaning), valuesOf(belief)];
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, "")}.`;
}

/** What may be written for a belief: "a number from 0 to 1, easy (0.25), hard (0.75) or unknown". */
export function valuesOf(belief: Belief): string {
  const { levels = {} } = belief;
  if (belief.type === "choice") return list([...(belief.values ?? []), "unknown"], "or");
  const words = Object.entries(levels).map(([level, value]) => `${level} (${value})`);
  return `${[domain(acceptsOf(belief)), ...words].join(", ")} or unknown`;
}

/** Lines as the text of a comment, wrapped, each set off from the mark that will stand before it. */
export function comment(lines: readonly string[]): string {
  return lines
    .flatMap(wrapped)
    .map((line) => (line === "" ? "" : ` ${line}`))
    .join("\n");
}

/** White space, and what would steer a terminal. */
const SEPARATORS = /[\s\p{Cc}\p{Bidi_Control}]+/u;

function wrapped(line: string): readonly string[] {
  const lines = [""];
  for (const word of line.split(SEPARATORS)) {
    const longer = `${lines.at(-1)} ${word}`.trimStart();
    if (longer.length > COMMENT_WIDTH) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

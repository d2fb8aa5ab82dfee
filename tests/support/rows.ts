/** Tables of made-up rows, and what the engine says of each. */
import type { Argument } from "../../src/argument/argument.js";
import { witness } from "../../src/engine/cell.js";
import { spanOf } from "../../src/engine/domain.js";
import type { Stance } from "../../src/engine/engine.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { meaningOf, type Reading, type Written } from "../../src/worldview/columns/cell.js";
import type { Columns } from "../../src/worldview/columns/columns.js";
import type { ColumnType, MadeColumn } from "./sql-engines.js";

/** A cell as its type is written, and what stands in it. */
export interface MadeCell {
  readonly cell: string | null;
  readonly written: Written;
}

export type Random = () => number;

/** A table of random rows: values at and around thresholds, what is no value, and nothing. */
export function randomTable(
  argument: Argument,
  columns: Columns,
  count: number,
  random: Random,
): { readonly made: readonly MadeColumn[]; readonly written: readonly (readonly Written[])[] } {
  const made = columns.beliefs.flatMap((belief, index): (MadeColumn & { all: MadeCell[] })[] => {
    if (belief.from === "all") return [];
    const { reading } = belief;
    const type = pick(typesFor(reading), random);
    const good = numbersFor(argument, index, reading);
    const all = Array.from({ length: count }, () => cellOf(type, reading, good, random));
    return [{ name: reading.column, type, all, cells: all.map(({ cell }) => cell) }];
  });
  const written = Array.from({ length: count }, (_, row) => {
    let column = 0;
    return columns.beliefs.map(({ from }) =>
      from === "all" ? null : (made[column++]?.all[row]?.written ?? null),
    );
  });
  return { made, written };
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}

function typesFor({ numbers, codes, words }: Reading): readonly ColumnType[] {
  if (words.has("true")) return ["boolean", "text", "integer", "double", "decimal"];
  if (numbers) return ["text", "double", "single", "decimal", "integer"];
  return codes.size > 0 ? ["text", "integer", "double", "decimal"] : ["text"];
}

/** Numbers that mean something: thresholds, what is next to them and between them, the ends, codes. */
function numbersFor({ engine }: Argument, index: number, reading: Reading): readonly number[] {
  const codes = [...reading.codes.keys()];
  const { numbers } = reading;
  if (!numbers) return codes;
  const { cells = [], domain } = engine.axes()[index] ?? {};
  const { min, max } = spanOf(numbers.domain);
  const ends = cells.flatMap((cell) => [cell.min, cell.max, witness(cell)]);
  const values = [min, max, ...ends].filter(Number.isFinite);
  if (numbers.scale) {
    const [from, to] = numbers.scale;
    const back = values.map((value) => from + ((value - min) / (max - min)) * (to - from));
    return [...codes, ...back, ...back.flatMap(neighbours), ...tenths(from, to)];
  }
  if (domain?.type === "integer") return [...values, ...values.map((value) => value + 1)];
  return [...codes, ...values, ...values.flatMap(neighbours), ...tenths(min, max)];
}

function tenths(from: number, to: number): number[] {
  return Array.from({ length: 11 }, (_, step) => from + ((to - from) * step) / 10);
}

function neighbours(value: number): number[] {
  const step = Math.max(Math.abs(value) * Number.EPSILON, Number.MIN_VALUE);
  return [value - step, value + step];
}

const JUNK: readonly string[] = [
  ...[
    "nonsense",
    "HARD",
    "NaN",
    "nan",
    "inf",
    "-Infinity",
    "1e999",
    "-1e999",
    "1e-400",
    "0x1",
    "1_0",
  ],
  ...[
    "0.5\n",
    "\t1",
    "1 2",
    "--1",
    "'",
    '"',
    "\\",
    "0,5",
    "100.5%",
    "1e5000",
    "1.5",
    "1d",
    "½",
    "9".repeat(150),
  ],
];

/** Writings of numbers that mean one. */
const FORMS: readonly ((number: number) => string)[] = [
  String,
  String,
  (number) => number.toExponential(),
  (number) => ` ${number} `,
  (number) => (number >= 0 ? `+${number}` : String(number)),
  (number) => (Number.isInteger(number) ? `${number}.0` : String(number)),
  (number) => (number > 0 && number < 1 ? `${number}`.replace(/^0/, "") : `${number}`),
  (number) => (number >= 0 && number <= 1 ? `${Number((number * 100).toFixed(3))}%` : `${number}`),
];

function cellOf(
  type: ColumnType,
  reading: Reading,
  good: readonly number[],
  random: Random,
): MadeCell {
  const chance = random();
  if (chance < 0.15) return { cell: null, written: null };
  const isBad = chance < 0.17;
  const number = good.length === 0 ? 0 : pick(good, random);
  switch (type) {
    case "text":
      return textCell(textFor(reading, number, good.length > 0, isBad, random));
    case "boolean": {
      const value = random() < 0.5;
      return { cell: String(value), written: value };
    }
    case "double": {
      const value = isBad
        ? pick([Number.NaN, Number.POSITIVE_INFINITY, -5e300, 1.5], random)
        : number;
      return { cell: String(value), written: value };
    }
    case "single": {
      const value = Math.fround(isBad ? pick([Number.NaN, -5, 1e30], random) : number);
      return { cell: String(value), written: value };
    }
    case "decimal": {
      const value = Number((Math.abs(number) < 1e7 ? number : 1).toFixed(4));
      return { cell: value.toFixed(4), written: value };
    }
    case "integer": {
      const value = isBad ? -7 : Math.round(number);
      return { cell: String(value + 0), written: value };
    }
  }
}

function textFor(
  { words }: Reading,
  number: number,
  hasNumbers: boolean,
  isBad: boolean,
  random: Random,
): string {
  if (isBad) return pick(JUNK, random);
  const isWord = !hasNumbers || random() < 0.3;
  return isWord && words.size > 0 ? pick([...words.keys()], random) : pick(FORMS, random)(number);
}

function textCell(text: string): MadeCell {
  return { cell: text, written: text };
}

/** What a row says of each belief; undefined if something in it means nothing. */
export function stanceOfRow({ beliefs }: Columns, written: readonly Written[]): Stance | undefined {
  const stance: Stance[number][] = [];
  for (const [index, belief] of beliefs.entries()) {
    if (belief.from === "all") stance.push(belief.value);
    else {
      const meaning = meaningOf(belief.reading, written[index] ?? null);
      if (meaning.kind === "invalid") return undefined;
      stance.push(meaning.kind === "value" ? meaning : { kind: "unknown" });
    }
  }
  return stance;
}

/** What is expected of the columns of a row. */
export function expectedOf(
  { engine }: Argument,
  columns: Columns,
  written: readonly Written[],
): readonly unknown[] {
  const stance = stanceOfRow(columns, written);
  if (!stance) return [false, null, null, null, ...engine.model.claims.map(() => null)];
  const { verdict, possible, tradeOff, claims } = evaluate(engine, stance);
  return [
    true,
    verdict,
    possible.join(","),
    tradeOff.status,
    ...claims.map(({ status }) => status),
  ];
}

/** A mapping of columns to the beliefs of an argument, as JSON: every form, and names that no one would choose. */
export function randomMapping(
  { beliefs }: Argument,
  random: Random,
  names: readonly string[] = NAMES,
): string {
  const entries = beliefs.map((belief, index) => {
    const column = `${pick(names, random)}${index}`;
    const open = {
      not_asked: random() < 0.5 ? ["", "n/a"] : [-99],
      no_answer: ["it's \\ none", "no\nanswer", 98],
    };
    const scale = belief.type === "number" || belief.max !== undefined;
    const values = valuesFor(belief.type, belief.values);
    const forms: readonly unknown[] = [
      column,
      { column, ...open },
      values ? { column, values, ...open } : { column },
      scale ? { column, scale: pick(SCALES, random), ...open } : { column, no_answer: ["-"] },
      random() < 0.2 ? "unknown" : column,
    ];
    return [belief.id, pick(forms, random)] as const;
  });
  const kept = entries.filter(() => random() < 0.95);
  return JSON.stringify({ name: "id", beliefs: Object.fromEntries(kept) });
}

export const NAMES: readonly string[] = [
  ...[
    "q",
    "select",
    'we"ird',
    "it's",
    "a; --",
    "x\\y",
    "`tick`",
    "%s",
    "Größe",
    "a.b",
    "$1",
    "two\nlines",
    " ",
  ],
];

const SCALES = [
  [0, 100],
  [100, 0],
  [1, 7],
  [-3, 3],
] as const;

function valuesFor(type: string, values: readonly string[] = []) {
  switch (type) {
    case "boolean":
      return { 1: true, 2: false, yes: true, "don't know": "unknown" };
    case "choice":
      return Object.fromEntries([
        ...values.map((value, index) => [String(index + 1), value]),
        ['it\'s "one"', values[0]],
      ]);
    default:
      return undefined;
  }
}

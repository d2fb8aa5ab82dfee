/**
 * A short way to what most lines of a stream hold: a name, and for each belief a number, a word, true or false.
 * Whatever else there is takes the long way, which reads everything; so does all that is wrong.
 */
import type { Argument, Belief } from "../argument/argument.js";
import { isMapping } from "../document/mapping.js";
import type { BeliefValue } from "../engine/belief.js";
import { contains } from "../engine/domain.js";
import type { Stance } from "../engine/engine.js";
import { at } from "../engine/lookup.js";
import type { AxisSigner, CellSet } from "../engine/signature.js";
import type { Overrides } from "./read.js";
import { leftOut, readBelief } from "./read-belief.js";

/** What a line says, as far as the verdict goes. */
export interface QuickWorldview {
  readonly name: string;
  /** The cells in which each belief may lie; the list is used again for the next line. */
  readonly signature: readonly CellSet[];
  /** What it says of each belief. */
  stance(): Stance;
  /** What the line holds, which is plain. */
  readonly data: PlainData;
}

/** Reads a line of JSON the short way; undefined of one that has to go the long way. */
export type QuickReader = (line: string) => QuickWorldview | undefined;

/** A quick reader of worldviews about an argument, whose axes have these signers. */
export function quickReader(
  { beliefs }: Pick<Argument, "beliefs">,
  overrides: Overrides,
  signers: readonly AxisSigner[],
): QuickReader {
  const readers = beliefs.map((belief, index) =>
    cellsOf(belief, overrides.get(belief.id), at(signers, index)),
  );
  const signature: CellSet[] = beliefs.map(() => 0);
  return (line) => {
    const data = parsed(line);
    if (!data || !isPlain(data)) return undefined;
    const said = data.beliefs;
    let found = 0;
    for (let index = 0; index < beliefs.length; index++) {
      const { id } = beliefs[index] as Belief;
      const isSaid = Object.hasOwn(said, id);
      if (isSaid) found += 1;
      const cells = (readers[index] as CellReader)(isSaid, said[id]);
      if (cells === undefined) return undefined;
      signature[index] = cells;
    }
    const keys = Object.keys(said).length;
    if (keys !== found || colonsIn(line) !== keys + Object.keys(data).length) return undefined;
    return {
      name: data.name,
      signature,
      stance: () => stanceOf(said, beliefs, overrides),
      data,
    };
  };
}

/** A name, beliefs, and who holds them. */
export interface PlainData {
  readonly name: string;
  readonly beliefs: Readonly<Record<string, unknown>>;
  readonly entity?: string;
  readonly reference_class?: string;
}

function parsed(line: string): Record<string, unknown> | undefined {
  try {
    const data: unknown = JSON.parse(line);
    return isMapping(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Keys of a worldview that say nothing of its verdict: texts that are not empty. */
const BESIDE: readonly string[] = ["entity", "reference_class"];

function isPlain(data: Record<string, unknown>): data is Record<string, unknown> & PlainData {
  if (typeof data.name !== "string" || data.name === "" || !isMapping(data.beliefs)) return false;
  for (const key of Object.keys(data)) {
    if (key === "name" || key === "beliefs") continue;
    if (!BESIDE.includes(key) || typeof data[key] !== "string" || data[key] === "") return false;
  }
  return true;
}

/** There is one for each key, unless a key is repeated, or one stands in a text: then there are more. */
function colonsIn(line: string): number {
  let count = 0;
  for (let at = line.indexOf(":"); at >= 0; at = line.indexOf(":", at + 1)) count += 1;
  return count;
}

/** The cells of what is said of a belief, if anything is; undefined where only the long way can tell. */
type CellReader = (isSaid: boolean, raw: unknown) => CellSet | undefined;

/** Words whose cells are kept, for each belief. */
const WORDS = 1000;

function cellsOf(
  belief: Belief,
  override: BeliefValue | undefined,
  signer: AxisSigner,
): CellReader {
  const { domain, if_left_out } = belief;
  const words = new Map<unknown, CellSet | undefined>();
  const ofWord = (raw: unknown): CellSet | undefined => {
    const read = readBelief(belief, raw);
    const cells = read.ok ? signer.of(override ?? read.stated.value) : undefined;
    if (words.size < WORDS) words.set(raw, cells);
    return cells;
  };
  const isLeftOut = override !== undefined || if_left_out !== "error";
  const otherwise = isLeftOut ? signer.of(override ?? leftOut(belief).value) : undefined;
  const isNumeric = domain.type === "number" || domain.type === "integer";
  return (isSaid, raw) => {
    if (!isSaid) return otherwise;
    switch (typeof raw) {
      case "number":
        if (!isNumeric || !contains(domain, raw)) return undefined;
        return override ? otherwise : signer.ofValue(raw);
      case "string":
      case "boolean":
        return words.get(raw) ?? ofWord(raw);
      default:
        return undefined;
    }
  };
}

/** What was found to be in order, read in full. */
function stanceOf(
  said: Readonly<Record<string, unknown>>,
  beliefs: readonly Belief[],
  overrides: Overrides,
): Stance {
  return beliefs.map((belief) => {
    const override = overrides.get(belief.id);
    if (override) return override;
    if (!Object.hasOwn(said, belief.id)) return leftOut(belief).value;
    const read = readBelief(belief, said[belief.id]);
    if (!read.ok) throw new Error(`${belief.id} was read the short way`);
    return read.stated.value;
  });
}

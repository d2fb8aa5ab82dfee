import * as z from "zod/mini";
import type { Baseline, BaselineResult } from "../../answers/since/baseline.js";
import type { Argument, Belief } from "../../argument/argument.js";
import { resolveArgument } from "../../argument/resolve.js";
import type { Problem } from "../../diagnostics/problem.js";
import { valueAt, wantOf } from "../../document/issues.js";
import type { Source } from "../../document/source.js";
import type { BeliefValue, PlainBelief } from "../../engine/belief.js";
import { once } from "../../engine/once.js";
import { InvalidInput, type TextOptions } from "../../worldview/load.js";
import { leftOut, readBelief } from "../../worldview/read-belief.js";
import { areScenarios } from "../../worldview/scenarios.js";
import { evaluateDocument } from "./evaluate.js";
import type { Written } from "./part.js";
import { SCHEMA_VERSION } from "./parts.js";
import { fullResult } from "./result.js";
import type { beliefPart } from "./result-parts.js";

/**
 * What a baseline must have of a document of evaluate: an older one may lack the rest, and what a newer
 * one has besides does not matter.
 */
const baselineSchema = once(() => {
  const { argument, errors } = evaluateDocument.schema().shape;
  const { trade_off, beliefs, claims, ...result } = fullResult.schema().shape;
  const { file, document, name, verdict } = result;
  return z.object({
    argument: z.pick(argument._zod.def.innerType, { parameters: true }),
    results: z.array(
      z.object({
        file,
        document,
        name,
        verdict,
        trade_off: z.pick(trade_off, { status: true }),
        beliefs: z.record(z.string(), anyValue(beliefs._zod.def.valueType)),
        claims: z.array(z.pick(claims._zod.def.element, { id: true, status: true })),
      }),
    ),
    errors,
  });
});

// Which values a belief may have is for the argument to say: it names the belief that is wrong.
const anyValue = (belief: ReturnType<typeof beliefPart.schema>) =>
  z.extend(z.pick(belief, { value: true }), { value: z.unknown() });

type BaselineDocument = Written<ReturnType<typeof baselineSchema>>;
type ResultDocument = BaselineDocument["results"][number];

export type ParsedBaseline =
  | { readonly ok: true; readonly baseline: Baseline }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads earlier results: what `evaluate --format json` wrote about an argument.
 *
 * @throws InvalidInput
 */
export function readBaseline(
  argument: Argument,
  text: string,
  { file = "baseline" }: TextOptions = {},
): Baseline {
  const parsed = parseBaseline({ file, text }, argument);
  if (parsed.ok) return parsed.baseline;
  throw new InvalidInput([{ problem: parsed.problem, place: { file } }]);
}

/** The same, telling what is wrong instead of throwing it. */
export function parseBaseline({ file, text }: Source, argument: Argument): ParsedBaseline {
  const data = parsed(text);
  const problem = foreign(data, argument);
  if (problem) return { ok: false, problem };
  const { data: document, error } = baselineSchema().safeParse(data);
  const [issue] = error?.issues ?? [];
  if (issue) {
    const key = issue.path.map(String).join(".");
    return { ok: false, problem: { code: "baseline/wrong-form", key, want: wantOf(issue) } };
  }
  return fromDocument(document as BaselineDocument, file, argument);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What keeps a document from being a baseline of this argument at all. */
function foreign(data: unknown, { definition }: Argument): Problem | undefined {
  if (data === undefined) return { code: "baseline/not-json" };
  const version = valueAt(data, ["schema_version"]);
  if (version === undefined) {
    return { code: "baseline/wrong-form", key: "schema_version", want: String(SCHEMA_VERSION) };
  }
  if (version !== SCHEMA_VERSION) {
    return { code: "baseline/wrong-version", found: JSON.stringify(version), want: SCHEMA_VERSION };
  }
  const id = valueAt(data, ["argument", "id"]);
  if (typeof id !== "string") {
    return { code: "baseline/wrong-form", key: "argument.id", want: "the name of an argument" };
  }
  if (id !== definition.id) {
    return { code: "baseline/other-argument", found: id, want: definition.id };
  }
  const first = valueAt(data, ["results", 0]);
  const isBrief =
    valueAt(first, ["verdict"]) !== undefined && valueAt(first, ["beliefs"]) === undefined;
  return isBrief ? { code: "baseline/brief" } : undefined;
}

function fromDocument(document: BaselineDocument, file: string, now: Argument): ParsedBaseline {
  const known = Object.entries(document.argument.parameters).filter(([id]) =>
    Object.hasOwn(now.parameters, id),
  );
  const resolved = resolveArgument(now.definition, Object.fromEntries(known));
  if (!resolved.ok) {
    const want = "values that the argument accepts";
    return {
      ok: false,
      problem: { code: "baseline/wrong-form", key: "argument.parameters", want },
    };
  }
  const results: BaselineResult[] = [];
  for (const result of document.results) {
    const stance: BeliefValue[] = [];
    for (const belief of now.beliefs) {
      const value = statedValue(belief, result);
      if (!value) {
        const problem = { code: "baseline/bad-belief", belief: belief.id, worldview: result.name };
        return { ok: false, problem: problem as Problem };
      }
      stance.push(value);
    }
    results.push(resultOf(result, stance));
  }
  const { argument } = resolved;
  return { ok: true, baseline: { file, argument, results, errors: document.errors.length } };
}

/** A value as it was printed; what the argument asks only now counts as left out. */
function statedValue(
  belief: Belief,
  { beliefs, file, document }: ResultDocument,
): BeliefValue | undefined {
  if (!Object.hasOwn(beliefs, belief.id)) return leftOut(belief).value;
  const printed = beliefs[belief.id]?.value;
  const scenarios = valueAt(printed, ["scenarios"]);
  return Array.isArray(scenarios)
    ? byScenario(belief, scenarios, `${file}#${document}`)
    : plainlyRead(belief, printed);
}

function plainlyRead(belief: Belief, printed: unknown): PlainBelief | undefined {
  const read = readBelief(belief, printed === null ? "unknown" : printed);
  return read.ok && read.stated.value.kind !== "scenarios" ? read.stated.value : undefined;
}

/** What a belief was in each scenario, as it was printed. */
function byScenario(
  belief: Belief,
  printed: readonly unknown[],
  of: string,
): BeliefValue | undefined {
  const parts = printed.map((each) => ({
    name: valueAt(each, ["name"]),
    chance: valueAt(each, ["chance"]),
    value: plainlyRead(belief, valueAt(each, ["value"])),
  }));
  const names = parts.flatMap(({ name }) => (typeof name === "string" ? [name] : []));
  const chances = parts.flatMap(({ chance }) => (typeof chance === "number" ? [chance] : []));
  const values = parts.flatMap(({ value }) => value ?? []);
  if ([names, chances, values].some((all) => all.length < parts.length)) return undefined;
  const written = parts.map(({ name, chance }) => ({ name, chance, beliefs: {} }));
  if (!areScenarios(written)) return undefined;
  // Beliefs that were printed with other scenarios are held by others.
  const id = `then ${of} ${JSON.stringify([names, chances])}`;
  return { kind: "scenarios", scenarios: { id, names, chances }, values };
}

function resultOf(
  { file, document, name, verdict, trade_off, claims }: ResultDocument,
  stance: readonly BeliefValue[],
): BaselineResult {
  return {
    file,
    document,
    name,
    verdict,
    tradeOff: trade_off.status,
    claims: new Map(claims.map(({ id, status }) => [id, status])),
    stance,
  };
}

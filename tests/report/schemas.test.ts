import Ajv, { type ValidateFunction } from "ajv";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import type { Question } from "../../src/answers/answer.js";
import { explainable } from "../../src/answers/explain.js";
import { loadArgument } from "../../src/index.js";
import { evaluateDocument, failedLine } from "../../src/report/data/evaluate.js";
import { documentSchemas } from "../../src/report/data/published.js";
import { resultSchema } from "../../src/report/data/result.js";
import { rivalResultSchema } from "../../src/report/data/rival-results.js";
import { failedRivalLine } from "../../src/report/data/rivals.js";
import { testDocument } from "../../src/report/data/test.js";
import { argumentOf, disfavours, favours, reason } from "../support/arguments.js";
import { run } from "../support/run.js";
import { directoryOf } from "../support/worldviews.js";

const settled = "misuse_weight: 0.7\n  moral_rank: 1\n  alignment_difficulty: hard\n";
const opened =
  "misuse_weight: {p10: 0.3, p50: 0.6, p90: 0.8}\n  moral_rank: {chances: {1: 0.6, 2: 0.4}}\n  alignment_difficulty: {min: 0.2, max: 0.7}\n  distrusts_rivals: {chance: 0.8}\n";
const chancy =
  "misuse_weight: 0.7\n  moral_rank: {chances: {1: 0.6, 2: 0.4}}\n  alignment_difficulty: hard\n";
const stdin = [
  `name: Settled\nentity: e\nreference_class: r\nbeliefs:\n  ${settled}expect: {verdict: silent, trade_off: absent, claims: {1b: holds, key: holds}}\n`,
  `name: Open\nbeliefs:\n  ${opened}`,
  `name: Chancy\nbeliefs:\n  ${chancy}`,
  "name: Invalid\nbeliefs:\n  misuse_weight: 70\n",
].join("---\n");

const schemas = { evaluate: evaluateDocument.schema, test: testDocument.schema };
const ajv = new Ajv.default({ allErrors: true });

/** A validator; a closed one also refuses keys that the schema does not name. */
function validator(command: keyof typeof schemas, closed: boolean) {
  const io = closed ? "output" : "input";
  return ajv.compile(z.toJSONSchema(schemas[command](), { target: "draft-7", io }) as object);
}

describe.each(["evaluate", "test"] as const)("the schema of what %s prints", (command) => {
  const isValid = validator(command, true);

  test.each([
    ["in full", []],
    ["in brief", ["--brief"]],
    ["of a run that could not begin", ["--set", "nothing=1"]],
  ])("accepts it %s, and knows every key", async (_, options) => {
    const { stdout } = await run([command, "--format", "json", ...options, "-"], { stdin });
    isValid(JSON.parse(stdout));
    expect(isValid.errors ?? []).toEqual([]);
  });

  test("lets keys be added, as the published schema must", async () => {
    const { stdout } = await run([command, "--format", "json", "-"], { stdin });
    const document = { ...JSON.parse(stdout), added: 1 };
    expect(validator(command, false)(document)).toBe(true);
    expect(isValid(document)).toBe(false);
  });

  test.each([
    ["another version", { schema_version: 2 }],
    ["results that are no list", { results: {} }],
    ["an argument without parameters", { argument: { id: "a", title: "b", source: "c" } }],
    ["a result without verdict", { results: [{ file: "a", document: 1, name: "b" }] }],
    ["an error without code", { errors: [{ file: "a", message: "b" }] }],
  ])("refuses %s", async (_, change) => {
    const { stdout } = await run([command, "--format", "json", "-"], { stdin });
    expect(validator(command, false)({ ...JSON.parse(stdout), ...change })).toBe(false);
  });
});

const p = { belief: "p", is: true };
const faultyArgument = argumentOf({
  beliefs: { p: { type: "boolean" }, idle: { type: "boolean" }, level: { type: "number" } },
  parameters: { high: 0.5 },
  claims: [
    favours("yes", p),
    favours("less", { all: [p, { belief: "level", is: "> high" }] }),
    { ...disfavours("no", { belief: "level", is: "< 0.5" }), side: "pro" },
    reason("why", "pro", { any: [p, "always"] }),
    reason("other", "pro", p),
    { id: "odd", when: { not: "always" } },
    { id: "kept", when: p, unless: [{ not: p }] },
  ],
});

/** What a command prints, against the schema that is published of it; no key is unknown to that. */
async function expectKnown(question: Question, argv: readonly string[]): Promise<void> {
  const isValid = known.get(question) ?? closed(await documentSchemas[question].schema());
  known.set(question, isValid);
  const { stdout } = await run([...argv, "--format", "json"], { stdin });
  expectValid(isValid, JSON.parse(stdout));
}

const known = new Map<Question, ValidateFunction>();

function closed(schema: z.ZodMiniType): ValidateFunction {
  return ajv.compile(z.toJSONSchema(schema, { target: "draft-7", io: "output" }) as object);
}

function expectValid(isValid: ValidateFunction, document: unknown): void {
  isValid(document);
  expect(isValid.errors ?? []).toEqual([]);
}

describe("the published schemas know every key", () => {
  const baseline = directoryOf({ "none.json": "" });
  const file = "worldviews/misuse-first-lab.yaml";
  /** An argument with a finding of every kind that sound ones have not. */
  const faulty = directoryOf({ "faulty.json": JSON.stringify(faultyArgument) });

  test.each([
    ["compare", ["compare", "-"]],
    ["compare", ["compare", "--brief", "worldviews/runner-up.yaml", file]],
    ["map", ["map", file]],
    ["map", ["map", "--x", "misuse_weight", file]],
    ["map", ["map", "--document", "2", "-"]],
    ["explain", ["explain"]],
    ["audit", ["audit"]],
    ["audit", ["audit", "--set", "mostly_misuse_above=0.4", "--fail-on", "gap"]],
    ["audit", ["audit", "docs/examples/disclosure.yaml"]],
    ["audit", ["audit", "cruel-trade-off", "docs/examples/disclosure.yaml"]],
    ["audit", ["audit", faulty("faulty.json")]],
    ["rivals", ["evaluate", "--argument", "all", "-"]],
    ["rivals", ["evaluate", "--argument", "all", "docs/examples/standing.yaml"]],
    ["rivals", ["evaluate", "--argument", "all", "--brief", "-"]],
    ["disputes", ["compare", "--argument", "all", "docs/examples/standing.yaml"]],
    ["disputes", ["compare", "--argument", "all", "--brief", "-"]],
  ] as const)("of an answer of %s: %j", expectKnown);

  test.each([
    ["evaluate", ["evaluate", "--set", "nothing=1", file]],
    ["test", ["test", "--set", "nothing=1", file]],
    ["compare", ["compare", "--set", "nothing=1", file]],
    ["since", ["compare", "--baseline", baseline("none.json"), file]],
    ["map", ["map", "--x", "nothing", file]],
    ["explain", ["explain", "nothing"]],
    ["audit", ["audit", "nothing"]],
    ["rivals", ["evaluate", "--argument", "all", "--set", "nothing=1", file]],
    ["disputes", ["compare", "--argument", "all", "--set", "nothing=1", file]],
  ] as const)("of a run of %s that could not begin: %j", expectKnown);

  test.each([[[]], [["--brief"]], [["--set", "mostly_misuse_above=0.8"]]])(
    "of an answer of since: %j",
    async (options) => {
      const at = directoryOf({});
      await run(["evaluate", "--format", `json=${at("then.json")}`, "-"], { stdin });
      const argv = ["compare", "--baseline", at("then.json"), ...options];
      await expectKnown("since", [...argv, "--believe", "moral_rank=2", "-"]);
    },
  );

  const subjects = explainable(loadArgument());

  test.each(subjects)("of an explanation of the $kind $id", ({ id }) =>
    expectKnown("explain", ["explain", id]),
  );

  test("of explanations of every kind of subject", () => {
    const kinds = new Set(subjects.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(["belief", "claim", "parameter", "term", "word"]);
  });

  test.each([[[]], [["--brief"]]])("of the lines of ndjson: %j", async (options) => {
    const isValid = closed(z.union([resultSchema(), failedLine.schema()]));
    const { stdout } = await run(["evaluate", "--format", "ndjson", ...options, "-"], { stdin });
    const printed = stdout.trimEnd().split("\n");
    expect(printed).toHaveLength(4);
    for (const each of printed) expectValid(isValid, JSON.parse(each));
  });
});

describe("the schema of results under several arguments", () => {
  test.each([[[]], [["--brief"]]])("knows the lines of ndjson: %j", async (options) => {
    const isValid = closed(z.union([rivalResultSchema(), failedRivalLine.schema()]));
    const argv = ["evaluate", "--argument", "all", "--format", "ndjson", ...options, "-"];
    const printed = (await run(argv, { stdin })).stdout.trimEnd().split("\n");
    expect(printed).toHaveLength(3 * 7 + 1);
    for (const each of printed) expectValid(isValid, JSON.parse(each));
  });
});

describe("the schema of explanations", () => {
  interface Described {
    readonly description?: string;
    readonly properties?: Readonly<Record<string, Described>>;
    readonly items?: Described;
    readonly additionalProperties?: Described | false;
    readonly anyOf?: readonly Described[];
  }

  /** The keys without a description, but for those of conditions, which have a schema of their own. */
  function undescribed(schema: Described, path: string): readonly string[] {
    const keys = Object.entries(schema.properties ?? {}).flatMap(([key, each]) => [
      ...(each.description === undefined && !("$ref" in each) ? [`${path}.${key}`] : []),
      ...undescribed(each, `${path}.${key}`),
    ]);
    const inner = [schema.items, schema.additionalProperties, ...(schema.anyOf ?? [])];
    return [...keys, ...inner.flatMap((each) => (each ? undescribed(each, path) : []))];
  }

  test("describes every key", async () => {
    const { stdout } = await run(["schema", "explanation"]);
    expect(undescribed(JSON.parse(stdout), "")).toEqual([]);
  });
});

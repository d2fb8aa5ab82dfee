import Ajv from "ajv";
import { describe, expect, test } from "vitest";
import * as z from "zod/mini";
import { evaluateDocument } from "../../src/report/data/evaluate.js";
import { testDocument } from "../../src/report/data/test.js";
import { run } from "../support/run.js";

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

/** What every format of every command keeps to, the ones registered later too. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findingKinds } from "../../src/answers/audit.js";
import { formats as byQuestion } from "../../src/report/formats.js";
import { visible } from "../../src/report/page/paper.js";
import { definitionWith } from "../support/definitions.js";
import { run } from "../support/run.js";
import { validators } from "../support/validators.js";

/** Results of an earlier run, in the folder of the test. */
const BASELINE = "baseline.json";

/** Arguments, for the questions of several. */
const several = ["--argument", "cruel-trade-off", "--argument", "minefield"];

/** The command of each question, and how many files it takes at least and at most. */
const commands: Readonly<Record<string, { command: readonly string[]; most?: number }>> = {
  evaluate: { command: ["evaluate"] },
  test: { command: ["test"] },
  compare: { command: ["compare"] },
  since: { command: ["compare", "--baseline", BASELINE] },
  map: { command: ["map"], most: 1 },
  rivals: { command: ["evaluate", ...several] },
  disputes: { command: ["compare", ...several] },
  survey: { command: ["survey", "--bootstrap", "20", "--by", "entity"] },
};

const formats = Object.entries(byQuestion)
  // What explains or audits an argument takes no worldviews, nor does another model; their own tests hold them.
  .filter(([name]) => !["explain", "audit", "precipice"].includes(name))
  .flatMap(([name, map]) => Object.keys(map).map((format) => ({ name, format })))
  // A census has counts and no names; tests of surveys read it back.
  .filter(({ format }) => format !== "census");

const HOSTILE = `"q" 'a' <b>&amp;</b> ]]> a|b c\\|d \\*e \`t\` %0A ::error::x {0} [a](1) ![i](x) ~~s~~ $m$ __u__ \\`;
const STEERING = "n\n::error::e\r\u001b[31mred\u202ebidi 🏁";

/** Formats for programs: they carry names as they are, escaped as JSON escapes them. */
const data = ["json", "ndjson", "sarif"];
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: and these
const STEERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

let folder: string;
let files: Readonly<Record<string, readonly string[]>>;

function worldview(name: string, expected: object | undefined, rank: number): string {
  const beliefs = { misuse_weight: 0.7, moral_rank: rank, alignment_difficulty: "hard" };
  return JSON.stringify({
    name,
    entity: name,
    reference_class: name,
    beliefs,
    ...(expected && { expect: expected }),
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "racecheck-contract-"));
  const write = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const plain = write("plain.yaml", worldview("Plain", { verdict: "favoured" }, 1));
  const second = write("second.yaml", worldview("Second", { verdict: "disfavoured" }, 2));
  const unasked = write("unasked.yaml", worldview("Unasked", undefined, 1));
  const same = write("same.yaml", `[${worldview("Same", {}, 1)}, ${worldview("Same", {}, 1)}]`);
  const wrong = { verdict: "silent", trade_off: "absent", claims: { "1b": "holds" } };
  const hostile = write("a|b <c> 'd' #e %f, g`h.yaml", worldview(HOSTILE, wrong, 1));
  const steering = write("b`<i>`.yaml", worldview(STEERING, wrong, 2));
  const invalid = write("invalid.yaml", "name: '<b>{0}|`'\nbeliefs:\n  misuse_weight: '|<i>`'\n");
  const broken = write("broken.yaml", "name: [\n");
  files = {
    ordinary: [plain, second, unasked, same],
    hostile: [hostile, steering],
    steering: [steering, plain],
    "only invalid": [invalid, broken, join(folder, "absent.yaml")],
  };
});

beforeAll(async () => {
  const before = files.ordinary as readonly string[];
  await run(["evaluate", "--format", `json=${join(folder, BASELINE)}`, ...before]);
});

afterAll(() => rmSync(folder, { recursive: true }));

async function output(name: string, format: string, input: string, more: readonly string[] = []) {
  const { command, most } = commands[name] as (typeof commands)[string];
  const operands = (files[input] as readonly string[]).slice(0, most);
  const words = command.map((word) => (word === BASELINE ? join(folder, word) : word));
  return run([...words, "--format", format, ...more, ...operands]);
}

function read(format: string, text: string): readonly string[] {
  const validate = validators[format];
  if (!validate) throw new Error(`the format ${format} has no validator`);
  return validate(text);
}

test("every question has its command", () => {
  expect(Object.keys(commands)).toEqual(expect.arrayContaining(formats.map(({ name }) => name)));
  expect(formats.length).toBeGreaterThanOrEqual(14);
});

describe.each(formats)("$format of $name", ({ name, format }) => {
  test.each(["ordinary", "hostile", "steering", "only invalid"])("is valid: %s", async (input) => {
    const { code, stdout } = await output(name, format, input);
    expect(code === 2).toBe(input === "only invalid");
    if (stdout !== "") read(format, stdout);
    if (input !== "only invalid") expect(stdout).not.toBe("");
    if (stdout !== "") expect(stdout.endsWith("\n") && !stdout.endsWith("\n\n")).toBe(true);
    const steers = data.includes(format) ? CONTROL : STEERS;
    expect(steers.exec(stdout)?.[0]).toBeUndefined();
  });

  test("is valid where the run could not begin", async () => {
    const { code, stdout } = await output(name, format, "ordinary", ["--set", "nothing=1"]);
    expect(code).toBe(2);
    if (stdout !== "") read(format, stdout);
  });

  test("gives the same bytes for the same input", async () => {
    const first = await output(name, format, "hostile");
    expect((await output(name, format, "hostile")).stdout).toBe(first.stdout);
  });

  test.each([
    ["hostile", HOSTILE],
    ["steering", STEERING],
  ])("shows a %s name as it is", async (input, wanted) => {
    const { stdout } = await output(name, format, input);
    const shown = read(format, stdout).map(flat).join("\n");
    const accepted = [wanted, visible(wanted)].map(flat);
    expect(accepted.some((each) => shown.includes(each))).toBe(true);
  });
});

/** An argument whose author wrote what would be something else if it were not escaped. */
function argument(): string {
  const definition = definitionWith();
  const claims = definition.claims.map((claim) => ({ ...claim, says: HOSTILE, short: HOSTILE }));
  const path = join(folder, "argument.json");
  writeFileSync(path, JSON.stringify({ ...definition, title: HOSTILE, claims }));
  return path;
}

describe.each(Object.keys(byQuestion.explain))("%s of explain", (format) => {
  const explained = (...words: readonly string[]) =>
    run(["explain", "--argument", argument(), "--format", format, ...words]);

  test.each([
    ["all of it", []],
    ["a claim", ["go"]],
  ])("is valid and shows hostile texts as they are: %s", async (_, words) => {
    const { code, stdout } = await explained(...words);
    expect(code).toBe(0);
    expect(STEERS.exec(stdout)?.[0]).toBeUndefined();
    expect(read(format, stdout).map(flat).join("\n")).toContain(flat(HOSTILE));
    expect((await explained(...words)).stdout).toBe(stdout);
  });

  test("is valid where there is nothing to explain", async () => {
    const { code, stdout } = await explained("nothing-of-that-name");
    expect(code).toBe(2);
    if (stdout !== "") read(format, stdout);
  });
});

describe.each(Object.keys(byQuestion.audit))("%s of audit", (format) => {
  const audited = (...words: readonly string[]) => run(["audit", "--format", format, ...words]);

  test("is valid and shows hostile texts as they are", async () => {
    const { code, stdout } = await audited("--full", argument());
    expect(code).toBe(0);
    expect(STEERS.exec(stdout)?.[0]).toBeUndefined();
    expect(read(format, stdout).map(flat).join("\n")).toContain(flat(HOSTILE));
    expect((await audited("--full", argument())).stdout).toBe(stdout);
  });

  test.each([
    ["the built-in argument", []],
    ["all kinds as faults", findingKinds.flatMap((kind) => ["--fail-on", kind])],
    ["two arguments", [join("docs", "examples", "disclosure.yaml"), "cruel-trade-off"]],
  ])("is valid for %s", async (_, words) => {
    const { code, stdout } = await audited(...words);
    expect(code).toBe(words.includes("--fail-on") ? 1 : 0);
    read(format, stdout);
    expect(stdout.endsWith("\n") && !stdout.endsWith("\n\n")).toBe(true);
  });

  test("is valid where there is nothing to audit", async () => {
    const { code, stdout } = await audited("nothing-of-that-name");
    expect(code).toBe(2);
    if (stdout !== "") read(format, stdout);
  });
});

describe.each(Object.keys(byQuestion.precipice))("%s of precipice", (format) => {
  const asked = (...words: readonly string[]) =>
    run(["precipice", "--format", format, "--enmity", "0.2..0.7", ...words]);

  test.each([
    ["values", ["--teams", "3", "--capability", "1"]],
    ["ranges", ["--teams", "2..4", "--capability", "0.1..30", "--over", "capability"]],
    ["races of the widest kind", ["--teams", "2..1000", "--capability", "1e-320..1e100"]],
    [
      "the smallest of numbers",
      ["--teams", "2..3", "--capability", "5e-324", "--enmity", "5e-324"],
    ],
    ["the largest of numbers", ["--teams", "1000", "--capability", "1e100", "--enmity", "5e-324"]],
    ["the smallest figure", ["--teams", "2", "--capability", "5e-324", "--over", "capability"]],
    ["the largest figure", ["--teams", "2", "--capability", "1e100", "--over", "capability"]],
    ["everything", ["--full", "--teams", "2..4", "--capability", "1"]],
  ])("is valid for %s, and says that it is another model", async (_, words) => {
    const { code, stdout } = await asked(...words);
    expect(code).toBe(0);
    expect(STEERS.exec(stdout)?.[0]).toBeUndefined();
    const shown = read(format, stdout).map(flat).join("\n");
    // A table has no sentences: each of its lines names the model.
    expect(shown).toContain(format === "csv" ? "racing-to-the-precipice" : "notthepost'sargument");
    expect(shown).not.toMatch(/NaN|Infinity|undefined/);
    expect(stdout.endsWith("\n") && !stdout.endsWith("\n\n")).toBe(true);
    expect((await asked(...words)).stdout).toBe(stdout);
  });

  test("is valid where the run could not begin", async () => {
    const { code, stdout } = await asked("--teams", HOSTILE, "--capability", "1");
    expect(code).toBe(2);
    if (stdout !== "") read(format, stdout);
  });
});

/** A text without blanks and line breaks: text for people may be wrapped anywhere. */
function flat(text: string): string {
  return text.replace(/\s/g, "");
}

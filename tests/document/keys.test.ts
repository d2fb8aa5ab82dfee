import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { parseDocuments, parseValue } from "../../src/document/parse.js";
import { definitionWith } from "../support/definitions.js";
import { directories } from "../support/directory.js";
import { run } from "../support/run.js";

const directory = directories();

function dataOf(text: string): unknown {
  const [parsed] = parseDocuments({ file: "a.yaml", text });
  if (!parsed?.ok) throw new Error(JSON.stringify(parsed));
  return parsed.value.data;
}

const ODD = [
  "1.1",
  "1.10",
  "0x1",
  "1",
  "1e3",
  "true",
  "True",
  "null",
  "~",
  "012",
  ".5",
  "-0",
  ".inf",
  "2026-01-01",
];

describe("a key", () => {
  it.each(ODD)("is text as written: %s", (key) => {
    expect(dataOf(`${key}: x`)).toEqual({ [key]: "x" });
    expect(dataOf(`{ ${key}: x }`)).toEqual({ [key]: "x" });
    expect(dataOf(`? ${key}\n: x`)).toEqual({ [key]: "x" });
    expect(dataOf(`a: {b: {${key}: x}}`)).toEqual({ a: { b: { [key]: "x" } } });
    expect(dataOf(`%YAML 1.1\n---\n${key}: x`)).toEqual({ [key]: "x" });
    expect(dataOf(`{"${key}": "x"}`)).toEqual({ [key]: "x" });
    expect(parseValue(`{${key}: x}`)).toEqual({ [key]: "x" });
  });

  it("is another one than that of the same value written otherwise", () => {
    const data = dataOf(ODD.map((key) => `${key}: x`).join("\n")) as object;
    expect(Object.keys(data).sort()).toEqual([...ODD].sort());
  });

  it("is the one that is there already, whatever the quotes", () => {
    const [parsed] = parseDocuments({ file: "a.yaml", text: '1.10: a\n"1.10": b' });
    expect(parsed).toMatchObject({
      ok: false,
      diagnostics: [{ problem: { code: "yaml/duplicate-key" } }],
    });
  });

  it("is what its anchor says where it is an alias, and may be empty", () => {
    expect(dataOf("- &a 1.10\n- *a : x")).toBe(1.1);
    expect(dataOf("&a 1.10: x\nb: {*a : y}")).toEqual({ "1.10": "x", b: { "1.10": "y" } });
    expect(dataOf(": x")).toEqual({ "": "x" });
  });
});

describe("a value", () => {
  it.each(["%YAML 1.1\n---\na: 2026-01-01", "a: !!timestamp 2026-01-01", "a: 2026-01-01"])(
    "stays text where YAML would make a date of it: %j",
    (text) => {
      expect(dataOf(text)).toEqual({ a: "2026-01-01" });
    },
  );

  it("stays text where YAML would make bytes of it", () => {
    expect(dataOf("a: !!binary aGk=")).toEqual({ a: "aGk=" });
  });

  it("that is no single one is the text", () => {
    expect(parseValue("{{{")).toBe("{{{");
    expect(parseValue("a\n---\nb")).toBe("a\n---\nb");
    expect(parseValue("")).toBe(null);
  });
});

describe("claims whose ids differ in digits that a number would lose", () => {
  const definition = definitionWith();
  const [go] = definition.claims;
  const ids = ["1.1", "1.10"].map((id, index) => ({
    ...(go as NonNullable<typeof go>),
    id,
    when: { belief: "bold", is: index === 0 },
  }));
  const argument = stringify({ ...definition, claims: ids });

  async function tested(text: string) {
    const here = directory();
    writeFileSync(join(here, "sailing.yaml"), argument);
    const options = ["--argument", join(here, "sailing.yaml"), "--format", "json", "-"];
    const { stdout } = await run(["test", ...options], { stdin: text });
    return JSON.parse(stdout).results[0].expectation;
  }

  it("are told apart by what a worldview expects of them", async () => {
    const beliefs = "name: A\nbeliefs: {bold: true}\n";
    expect(await tested(`${beliefs}expect: {claims: {1.10: fails, 1.1: holds}}`)).toMatchObject({
      status: "passed",
      checks: [{ claim: "1.10" }, { claim: "1.1" }],
    });
    expect(await tested(`${beliefs}expect: {claims: {1.10: holds}}`)).toMatchObject({
      status: "failed",
      checks: [{ claim: "1.10", actual: "fails" }],
    });
  });
});

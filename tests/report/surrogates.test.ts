/** Halves of characters, of which an input may be made, or which a cut may leave. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { jsonText } from "../../src/document/write-json.js";
import { directories } from "../support/directory.js";
import { run } from "../support/run.js";

const newDirectory = directories();
const HALF = "a\ud800b\udc00c";

describe("JSON that is printed", () => {
  it("has no halves of characters, and everything else as it is", () => {
    expect(JSON.parse(jsonText({ [HALF]: [HALF, "😀", "\\ud800", "\\\\ud800\ud83d"] }))).toEqual({
      "a\ufffdb\ufffdc": ["a\ufffdb\ufffdc", "😀", "\\ud800", "\\\\ud800\ufffd"],
    });
  });

  it.each([
    ["evaluate", "json"],
    ["evaluate", "ndjson"],
    ["evaluate", "sarif"],
    ["test", "json"],
    ["test", "sarif"],
    ["compare", "json"],
    ["map", "json"],
    ["explain", "json"],
    ["schema", ""],
  ])("is so whatever the input holds: %s %s", async (command, format) => {
    const directory = newDirectory();
    const at = (name: string, content: unknown): string => {
      writeFileSync(join(directory, name), JSON.stringify(content));
      return join(directory, name);
    };
    const form = parse(readFileSync("docs/examples/disclosure.yaml", "utf8"));
    const [belief] = Object.values(form.beliefs) as { meaning: string }[];
    for (const part of [belief, form]) Object.assign(part as object, { meaning: HALF });
    delete form.meaning;
    for (const claim of form.claims) Object.assign(claim, { says: HALF, short: HALF });
    const argument = at("argument.json", { ...form, title: HALF, subject: HALF });
    const beliefs = Object.fromEntries(Object.keys(form.beliefs).map((id) => [id, "unknown"]));
    const files = [
      at("one.json", {
        name: HALF,
        entity: HALF,
        reference_class: HALF,
        beliefs,
        expect: "silent",
      }),
      ...(command === "map" ? [] : [at("two.json", { name: `${"n".repeat(79)}😀`, beliefs })]),
      ...(command === "map"
        ? []
        : [at("bad.json", { name: 1, [HALF]: 2, [`${"k".repeat(78)}😀`]: 3, beliefs })]),
    ];
    const words = command === "explain" || command === "schema" ? [] : files;
    const { stdout, stderr } = await run([
      command,
      ...["--argument", argument],
      ...(format === "" ? [] : ["--format", format]),
      ...words,
    ]);
    expect(stdout.length).toBeGreaterThan(100);
    expect(stdout).not.toMatch(/\\ud[89a-f]/i);
    expect(stdout + stderr).not.toContain("\ud83d…");
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { run } from "../support/run.js";

const worldviews = readdirSync("worldviews").filter((file) => /\.ya?ml$/.test(file));
const documents = (file: string): unknown[] =>
  parseAllDocuments(readFileSync(`worldviews/${file}`, "utf8"), { merge: true }).map((document) =>
    document.toJS(),
  );

describe("racecheck schema worldview", () => {
  it("is what the example worldviews name", async () => {
    const { stdout } = await run(["schema", "worldview"]);
    expect(readFileSync("worldviews/worldview.schema.json", "utf8")).toBe(stdout);
  });

  it.each(worldviews)("accepts %s", async (file) => {
    const validate = new Ajv().compile(JSON.parse((await run(["schema"])).stdout));
    for (const document of documents(file)) {
      expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    }
  });

  it("closes every mapping whose keys are known, and describes every belief", async () => {
    const schema = JSON.parse((await run(["schema"])).stdout);
    expect(schema.$schema).toContain("draft-07");
    const { properties, additionalProperties } = schema.definitions.one;
    expect(additionalProperties).toBe(false);
    expect(properties.beliefs.additionalProperties).toBe(false);
    for (const belief of Object.values<{ description: string }>(properties.beliefs.properties)) {
      expect(belief.description).not.toBe("");
    }
  });

  it.each([
    ["an unknown belief", { wings: true }],
    ["a value outside the domain", { misuse_weight: 70 }],
    ["an unknown level", { alignment_difficulty: "hardish" }],
    ["a chance of a number", { misuse_weight: { chance: 0.5 } }],
  ])("refuses %s, as evaluate does", async (_, wrong) => {
    const validate = new Ajv().compile(JSON.parse((await run(["schema"])).stdout));
    const beliefs = { misuse_weight: 0.5, moral_rank: 1, alignment_difficulty: 0.5, ...wrong };
    expect(validate({ name: "x", beliefs })).toBe(false);
    const stdin = JSON.stringify({ name: "x", beliefs });
    expect((await run(["evaluate", "-"], { stdin })).code).toBe(2);
  });
});

describe("racecheck schema argument", () => {
  it("accepts the built-in argument and refuses one without claims", async () => {
    const validate = new Ajv().compile(JSON.parse((await run(["schema", "argument"])).stdout));
    const { definition } = JSON.parse((await run(["explain", "--format", "json"])).stdout);
    expect(validate(definition), JSON.stringify(validate.errors)).toBe(true);
    const { claims: _, ...without } = definition;
    expect(validate(without)).toBe(false);
  });
});

describe("racecheck schema", () => {
  it("names near schemas for an unknown one", async () => {
    const { code, stderr } = await run(["schema", "worldveiw"]);
    expect(code).toBe(2);
    expect(stderr).toContain("worldview");
  });
});

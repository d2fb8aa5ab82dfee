/** What an exception comes down to stands with what it defeats, and a mark never says the opposite of its line. */
import { describe, expect, it } from "vitest";
import type { ConditionDefinition } from "../../../src/argument/definition.js";
import { argumentOf, favours, reason } from "../../support/arguments.js";
import { run } from "../../support/run.js";
import { directoryOf } from "../../support/worldviews.js";

const truth = (belief: string): ConditionDefinition => ({ belief, is: true });

const power = argumentOf({
  beliefs: {
    needed: { type: "boolean" },
    wind_can_do_it: { type: "boolean" },
    calm: { type: "boolean" },
    price: { type: "number", min: 0, max: 10 },
  },
  claims: [
    {
      id: "wind",
      role: "premise",
      when: { all: [truth("wind_can_do_it"), { not: truth("calm") }] },
    },
    {
      ...favours("build", { all: [truth("needed"), { belief: "price", is: "< 5" }] }),
      unless: [{ claim: "wind" }, { belief: "price", is: "> 8" }],
    },
    { ...reason("cheap", "pro", truth("needed")), unless: [{ claim: "wind" }] },
    reason("still", "pro", { not: truth("calm") }),
    reason("quiet", "pro", { not: { belief: "price", is: "> 2" } }),
  ],
});

async function told(beliefs: object, ...options: string[]): Promise<string> {
  const at = directoryOf({
    "a.json": JSON.stringify(power),
    "w.json": JSON.stringify({ name: "W", beliefs }, undefined, 2),
  });
  const { stdout } = await run(["evaluate", "--argument", at("a.json"), ...options, at("w.json")]);
  return stdout.replace(/\s+/g, " ");
}

const windy = { needed: true, wind_can_do_it: true, calm: false, price: 3 };
const DEFEAT = "✘ defeated by claim wind: wind_can_do_it is true and calm is false";

describe.each([[[]], [["--full"]]])("a claim that is defeated, %s", (options) => {
  it("is told with what its exception comes down to, once", async () => {
    const text = await told(windy, ...options);
    expect(text).toContain(DEFEAT);
    expect(text).not.toMatch(/[✘✔] wind_can_do_it/);
    expect(text).not.toMatch(/[✘✔] calm/);
  });

  it("has crosses before what is wanting beside that, and for each exception", async () => {
    const text = await told({ ...windy, needed: false, price: 9 }, ...options);
    expect(text).toContain(DEFEAT);
    expect(text).toContain("✘ defeated by price > 8: price 9 > 8");
    expect(text).toContain("✘ needed is false");
    expect(text).toContain("✘ price 9, not < 5");
  });

  it("tells of exceptions that do not hold as of other conditions", async () => {
    const text = await told({ ...windy, wind_can_do_it: false, needed: false }, ...options);
    expect(text).not.toContain("defeated");
    expect(text).toContain("✘ needed is false");
  });
});

describe("evaluate --full", () => {
  it("has the conditions that are met beside the defeat", async () => {
    const text = await told(windy, "--full");
    expect(text).toContain("✔ needed is true");
    expect(text).toContain("✔ price 3 < 5");
    expect(text).toContain("→ defeated by claim wind: wind_can_do_it is true and calm is false");
  });

  it("says of what must not hold and does that it was asked not to", async () => {
    const text = await told({ ...windy, calm: true }, "--full");
    expect(text).toContain("→ calm is true, asked not to be");
    expect(text).toContain("→ price 3 > 2, asked not to be");
  });
});

it("leaves the conditions in JSON as they are", async () => {
  const [{ claims }] = JSON.parse(await told(windy, "--format", "json")).results;
  const { conditions, exceptions } = claims[1];
  expect(conditions.map(({ belief }: { belief: string }) => belief)).toContain("wind_can_do_it");
  expect(exceptions[0]).toEqual({ unless: "claim wind", status: "holds" });
});

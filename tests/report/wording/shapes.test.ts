/** Why keeps the shape of conditions: what counts by itself, and what is one way among several. */
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { argumentOf, disfavours, favours, reason } from "../../support/arguments.js";
import { run } from "../../support/run.js";
import { directoryOf } from "../../support/worldviews.js";

const truth = (belief: string) => ({ belief, is: true });
const boolean = { type: "boolean" } as const;

const plant = argumentOf({
  beliefs: {
    cold: boolean,
    poor: boolean,
    near: boolean,
    cash: boolean,
    price: { type: "number", min: 20, max: 300 },
  },
  terms: { urgent: { any: [truth("cold"), { all: [truth("poor"), truth("near")] }] } },
  claims: [
    favours("build", {
      all: [
        "urgent",
        { at_least: 2, of: [truth("cold"), truth("cash"), { belief: "price", is: "< 50" }] },
      ],
    }),
    disfavours("leave", { not: "urgent" }),
    reason("haste", "pro", { any: ["urgent", { all: [truth("cash"), { not: truth("near") }] }] }),
  ],
});

const none = { cold: false, poor: false, near: false, cash: false, price: 60 };

async function told(beliefs: object, ...options: readonly string[]): Promise<string> {
  const at = directoryOf({
    "a.json": JSON.stringify(plant),
    "w.json": JSON.stringify({ name: "W", beliefs }),
  });
  const args = ["evaluate", "--argument", at("a.json"), ...options, at("w.json")];
  const { stdout, stderr } = await run(args);
  expect(stderr).toBe("");
  return stdout;
}

/** Without the places, which stand at the end of lines. */
const flatly = (text: string): string => text.replace(/ +line \d+$/gm, "");

describe("what is wanting", () => {
  it("stands below the count of it that would do", async () => {
    const text = flatly(await told({ ...none, cold: true, near: true }));
    expect(text).toContain(`not favoured by claim build:
          ✘ one of these would do:
            ✘ cash is false
            ✘ price 60, not < 50
`);
  });

  it("is told with the term that it is a way to", async () => {
    const text = flatly(
      await told({ ...none, poor: true, cold: "unknown", cash: true, price: 30 }),
    );
    expect(text).toContain("? so it is  cold is unknown");
    const full = flatly(await told({ ...none, poor: true, cold: "unknown" }, "--full"));
    expect(full).toContain(`      ? so it is, for which one of these would do:
        ? cold is unknown
        ✘ these together:
          ✔ poor is true
          ✘ near is false
      ✘ 2 of these 3 would do:
`);
  });

  it("is turned where it is asked not to be", async () => {
    const text = flatly(await told({ ...none, cold: true, poor: true, near: true }, "--full"));
    expect(text.replace(/\s+/g, " ")).toContain(
      "→ cold is true, asked not to be; one of these would do: poor is true, asked not to be, near is true, asked not to be",
    );
  });
});

describe("what suffices", () => {
  it("is named alone, if it is one of several ways", async () => {
    const text = flatly(await told({ ...none, cold: true, cash: true }));
    expect(text).toMatch(/Why +✔ so it is +cold is true\n +✔ cash is true\n/);
    expect(text).not.toContain("these");
  });

  it("is said to be more than is needed", async () => {
    const text = flatly(await told({ cold: true, poor: true, near: true, cash: true, price: 30 }));
    expect(text).toContain(`✔ so it is, for which one of these is enough:
          ✔ cold is true
          ✔ these together:
            ✔ poor is true
            ✔ near is true
        ✔ 2 of these 3 are enough:
          ✔ cold is true
          ✔ cash is true
          ✔ price 30 < 50
`);
  });
});

describe("every format for people", () => {
  const beliefs = { ...none, cold: true, near: true };

  it("markdown sets the ways in as a list of their own", async () => {
    const text = await told(beliefs, "--format", "markdown");
    expect(text).toMatch(/\n( +)- ✘ one of these would do:\n\1 {2}- ✘ .*cash.* is false/);
  });

  it("html has a list within the list", async () => {
    const text = await told(beliefs, "--format", "html");
    const html = text.replace(/<span[^>]*>|<.span>|<code>|<.code>/g, "").replace(/\n/g, "");
    expect(html).toMatch(/one of these would do:<ul class="marked"><li>[^<]*cash is false/);
  });

  it("what failed a test says it too, on one line where there is one", async () => {
    const at = directoryOf({
      "a.json": JSON.stringify(plant),
      "w.json": JSON.stringify({ name: "W", beliefs, expect: { claims: { build: "holds" } } }),
    });
    for (const format of ["text", "markdown"]) {
      const args = ["test", "--argument", at("a.json"), "--format", format, at("w.json")];
      const { stdout } = await run(args);
      expect(stdout.replace(/`/g, "")).toMatch(
        /\n( *)(?:- )?✘ one of these would do:\n\1 {2}(?:- )?✘ cash is false/,
      );
    }
    for (const format of ["junit", "github", "sarif"]) {
      const args = ["test", "--argument", at("a.json"), "--format", format, at("w.json")];
      const { stdout } = await run(args);
      expect(stdout.replaceAll("\u00a0", " ")).toContain(
        "one of these would do: cash is false (line 1), price 60, not",
      );
    }
  });

  it("lines at 40 columns keep the depth", async () => {
    const at = directoryOf({
      "a.json": JSON.stringify(plant),
      "w.json": JSON.stringify({ name: "W", beliefs }),
    });
    const { stdout } = await run(["evaluate", "--argument", at("a.json"), at("w.json")], {
      columns: 40,
    });
    expect(stripVTControlCharacters(stdout)).toMatch(
      /\n( *)✘ one of these would do:\n\1 {2}✘ cash is false/,
    );
  });
});

/** Everything about one worldview: every claim with its text and passage. */
import { describe, expect, it } from "vitest";
import { loadArgument } from "../../../src/worldview/load.js";
import { argumentOf, disfavours, favours, reason } from "../../support/arguments.js";
import { run } from "../../support/run.js";
import { directoryOf } from "../../support/worldviews.js";

const said = (id: string) => ({ says: `The words of ${id}.` });
const where = { quote: "Whoever sails is wet.", url: "https://example.org/sail?a=1&b=2" };

const sailing = argumentOf({
  beliefs: { bold: { type: "boolean" }, wet: { type: "boolean" } },
  claims: [
    { id: "base", role: "premise", when: { belief: "bold", is: true }, ...said("base") },
    { ...favours("go", { claim: "base" }), ...said("go"), ...where },
    { ...disfavours("stay", { belief: "wet", is: true }), ...said("stay") },
    { ...reason("fun", "pro", "always"), ...said("fun"), quote: "It is fun." },
    { ...reason("rain", "con", { belief: "wet", is: true }), ...said("rain") },
    { id: "sea", when: "always", ...said("sea"), url: "https://example.org/sea" },
  ],
});

async function told(...options: string[]): Promise<string> {
  const at = directoryOf({
    "a.json": JSON.stringify(sailing),
    "w.json": JSON.stringify({ name: "W", beliefs: { bold: true, wet: false } }),
  });
  const { stdout } = await run(["evaluate", "--argument", at("a.json"), ...options, at("w.json")]);
  return stdout.replace(/\s+/g, " ");
}

describe("evaluate --full", () => {
  it.each(["text", "markdown", "html"])(
    "has every claim with its passage as %s",
    async (format) => {
      const page = await told("--full", "--format", format);
      for (const { id } of sailing.claims) expect(page).toContain(`The words of ${id}.`);
      expect(page.split("“is”").length - 1).toBe(sailing.claims.length);
      expect(page).toContain("The conclusions and premises of the argument");
      expect(page).toContain("It is fun.");
    },
  );

  it("marks conclusions and premises with what became of them", async () => {
    const page = await told("--full");
    expect(page).toContain("✔ go The words of go.");
    expect(page).toContain("✔ base The words of base.");
    expect(page).toContain("✘ stay The words of stay.");
  });

  it("quotes a claim and says where it can be read, as a link where there are some", async () => {
    expect(await told("--full")).toContain(
      "“Whoever sails is wet.” https://example.org/sail?a=1&b=2",
    );
    expect(await told("--full", "--format", "html")).toContain(
      '<a href="https://example.org/sail?a=1&amp;b=2" rel="noreferrer">',
    );
    expect(await told("--full", "--format", "markdown")).toContain("<https://example.org/sea>");
  });

  it("has every claim of the built-in argument", async () => {
    const { stdout } = await run(["evaluate", "--full", "worldviews/misuse-first-lab.yaml"]);
    const page = stdout.replace(/\s+/g, " ");
    for (const { says } of loadArgument().claims) expect(page).toContain(says);
  });
});

describe("evaluate", () => {
  it.each([[], ["--brief"]])("says nothing of that without --full: %s", async (...options) => {
    const page = await told(...options);
    expect(page).not.toContain("https://");
    expect(page).not.toContain("The words of base.");
  });

  it("has quotes and addresses in JSON", async () => {
    const [{ claims }] = JSON.parse(await told("--format", "json")).results;
    expect(claims[1]).toMatchObject(where);
    expect(claims[0]).not.toHaveProperty("quote");
    expect(claims[5]).toMatchObject({ url: "https://example.org/sea" });
  });
});

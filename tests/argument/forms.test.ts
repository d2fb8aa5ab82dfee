/** What a reader sees of each form that a condition, a claim or a belief may have. */
import { describe, expect, it } from "vitest";
import { run } from "../support/run.js";
import { directoryOf } from "../support/worldviews.js";

const argument = `id: outing
title: To go out, or to stay in
subject: going out
source: nowhere
sides:
  pro: { label: boredom, speaks_for: favoured }
  con: { label: getting wet, speaks_for: disfavoured }
parameters:
  late: { default: 18, meaning: the hour from which it is late }
beliefs:
  hour: { type: integer, min: 0, max: 23, if_left_out: unknown, meaning: the hour, evidence: a look at a clock, resolvable: soon }
  cloud: { type: number, if_left_out: unknown, meaning: share of the sky in cloud }
  rain: { type: boolean, if_left_out: unknown, meaning: it rains }
  guests: { type: integer, min: 0, max: 9, if_left_out: unknown, meaning: how many come along }
terms:
  by_day:
    says: it is day
    when: { belief: hour, is: { from: 6, below: late } }
  grey:
    says: the sky is grey
    when: { belief: cloud, is: 0.5..0.9 }
  paired:
    says: they can walk in pairs
    when: { belief: guests, is: [1, 3, 5] }
claims:
  - id: go
    role: conclusion
    side: pro
    when: { at_least: 2, of: [by_day, { not: grey }, paired] }
    unless: [{ belief: rain, is: true }, { claim: closed }]
    says: They should go.
    concludes: favoured
    source: { passage: one, modality: should, confidence: confident }
    quote: Let us go.
    url: https://example.org/outing
  - id: closed
    role: premise
    side: con
    when: { belief: guests, is: "> 7" }
    says: The park is closed to crowds.
    source: { passage: two, modality: is, confidence: tentative }
`;

const file = directoryOf({ "outing.yaml": argument })("outing.yaml");

/** What a command prints about the argument, its line breaks as blanks. */
async function told(...command: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run([...command, "--argument", file]);
  expect(stderr).toBe("");
  return stdout.replace(/\s+/g, " ");
}

async function answer(beliefs: string, ...options: readonly string[]) {
  const { stdout } = await run(["evaluate", "--argument", file, ...options, "-"], {
    stdin: `{name: W, beliefs: {${beliefs}}}`,
  });
  return options.includes("json") ? JSON.parse(stdout).results[0] : stdout.replace(/\s+/g, " ");
}

describe("explain", () => {
  it("words every form of a condition, with exceptions", async () => {
    const text = await told("explain");
    expect(text).toContain(
      "when at least 2 of (by_day, not grey, paired), unless rain = true or claim closed",
    );
    expect(text).toContain("it is day, when hour from 6 to below late (18).");
    expect(text).toContain("the sky is grey, when cloud from 0.5 to 0.9.");
    expect(text).toContain("they can walk in pairs, when guests one of 1, 3 or 5.");
  });

  it("says where a claim can be read and in what words, and on what it rests", async () => {
    const text = await told("explain", "go");
    expect(text).toContain(
      "It says: “Let us go.” Where it can be read: https://example.org/outing",
    );
    expect(text).toContain("term by_day, term grey, term paired, belief rain and claim closed");
  });

  it("says of a belief what would move it, and when", async () => {
    expect(await told("explain", "hour")).toContain(
      "What would move it: a look at a clock. When that can be known: soon.",
    );
  });

  it.each(["json", "yaml"])("keeps every key in %s", async (format) => {
    const text = await told("explain", "--format", format);
    for (const key of ["at_least", "unless", "below", "evidence", "resolvable", "quote", "url"]) {
      expect(text).toContain(key);
    }
  });
});

describe("evaluate", () => {
  it("marks what must not be as met where it is not", async () => {
    const text = await answer("hour: 12, cloud: 0.2, guests: 2, rain: false");
    expect(text).toContain("going out is FAVOURED");
    expect(text).toContain("✔ it is day hour 12 from 6 to 17");
    expect(text).toContain("✔ not so: the sky is grey cloud 0.2, not from 0.5 to 0.9");
    expect(text).toContain("✔ rain is false");
    // One of three was not needed, and does not hold.
    expect(text).not.toContain("pairs");
  });

  it("names the exception that defeats a claim", async () => {
    const text = await answer("hour: 12, cloud: 0.2, guests: 3, rain: true");
    expect(text).toContain("defeated by rain = true");
    const closed = await answer("hour: 12, cloud: 0.2, guests: 8, rain: false");
    expect(closed).toContain("defeated by claim closed");
    expect(closed).not.toContain("defeated by rain");
  });

  it("waits for what is open on either side of a negation", async () => {
    const text = await answer("hour: 2, guests: 3, rain: false");
    expect(text).toContain("cloud not from 0.5 to 0.9?");
  });

  it("says it all in JSON", async () => {
    const { claims } = await answer(
      "hour: 12, cloud: 0.7, guests: 8, rain: false",
      "--format",
      "json",
    );
    expect(claims[0]).toMatchObject({
      status: "fails",
      exceptions: [
        { unless: "rain = true", status: "fails" },
        { unless: "claim closed", status: "holds" },
      ],
    });
    expect(claims[0].conditions).toContainEqual(
      expect.objectContaining({ test: "from 0.5 to 0.9", negated: true, status: "holds" }),
    );
  });

  it.each(["text", "markdown", "html", "json", "ndjson", "junit", "sarif", "github"])(
    "prints %s",
    async (format) => {
      const { code, stdout } = await run(
        ["evaluate", "--full", "--argument", file, "--format", format, "-"],
        { stdin: "{name: W, beliefs: {hour: 12, rain: true}}" },
      );
      expect(code).toBe(0);
      expect(stdout).toContain("W");
    },
  );

  it("flips to a region that has two ends, or to a single value of several", async () => {
    const { flips } = await answer(
      "hour: 2, cloud: 0.2, guests: 2, rain: false",
      "--format",
      "json",
    );
    const to = flips.map((flip: { changes: { belief: string; to: string }[] }) =>
      flip.changes.map((change) => `${change.belief} ${change.to}`),
    );
    expect(to).toContainEqual(["hour 6 .. 17"]);
    expect(to).toContainEqual(["guests = 1"]);
  });
});

describe("what would move a belief, and when", () => {
  it("is said of a crux", async () => {
    const { stdout } = await run(["compare", "--argument", file, "-"], {
      stdin:
        "{name: A, beliefs: {hour: 12, cloud: 0.1, guests: 2, rain: false}}\n---\n{name: B, beliefs: {hour: 2, cloud: 0.1, guests: 2, rain: false}}\n",
    });
    expect(stdout.replace(/\s+/g, " ")).toContain("hour: moved by a look at a clock; known soon.");
  });

  it("is said of what to find out first", async () => {
    const { stdout } = await run(["evaluate", "--full", "--argument", file, "-"], {
      stdin:
        "{name: A, beliefs: {hour: {chances: {12: 0.5, 2: 0.5}}, cloud: 0.1, guests: 2, rain: false}}",
    });
    expect(stdout.replace(/\s+/g, " ")).toMatch(/hour \(moved by a look at a clock; known soon\)/);
  });
});

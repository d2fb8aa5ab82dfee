import { describe, expect, it } from "vitest";
import { findingKinds } from "../../src/answers/audit.js";
import { run } from "../support/run.js";
import { directoryOf } from "../support/worldviews.js";

const at = directoryOf({
  "strict.yaml": `id: strict
extends: cruel-trade-off
title: A stricter reading
terms:
  mostly_misuse:
    when: { belief: misuse_weight, is: ">= 0.7" }
`,
  "same.yaml": "id: same\nextends: cruel-trade-off\ntitle: The same\n",
  "faulty.yaml": `id: faulty
title: Faulty
subject: it
source: nowhere
sides:
  pro: { label: pro, speaks_for: favoured }
  con: { label: con, speaks_for: disfavoured }
beliefs:
  p: { type: boolean, if_left_out: error, meaning: p }
  q: { type: boolean, if_left_out: unknown, meaning: q }
claims:
  - id: yes
    role: conclusion
    side: pro
    when: { belief: p, is: true }
    says: "Yes."
    concludes: favoured
    source: { passage: "1", modality: is, confidence: confident }
  - id: no
    role: conclusion
    side: pro
    when: { belief: q, is: true }
    says: "No."
    concludes: disfavoured
    source: { passage: "2", modality: is, confidence: confident }
`,
  "other.yaml": `id: other
title: Other
subject: it
source: nowhere
sides: { pro: { label: pro, speaks_for: favoured } }
beliefs:
  moral_rank: { type: boolean, if_left_out: error, meaning: p }
claims:
  - id: yes
    role: conclusion
    side: pro
    when: { belief: moral_rank, is: true }
    says: "Yes."
    concludes: favoured
    source: { passage: "1", modality: is, confidence: confident }
`,
});

describe("racecheck audit", () => {
  it("finds no fault in the built-in argument", async () => {
    const { code, stdout } = await run(["audit", "--exit-code"]);
    expect(code).toBe(0);
    expect(stdout).toContain("No fault: nothing of the kinds conflict, never or wrong-side.");
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("fails on faults if it is asked to, and names their lines", async () => {
    const faulty = at("faulty.yaml");
    expect((await run(["audit", faulty])).code).toBe(0);
    const { code, stdout } = await run(["audit", "--exit-code", faulty]);
    expect(code).toBe(1);
    expect(stdout).toContain("2 faults: conflict and wrong-side.");
    expect(stdout).toMatch(/✘ p is true and q is true: 1 of 4 cells \(25 %\)\s+line\s12/);
    expect(stdout).toContain("There yes and no hold.");
    expect(stdout).toMatch(
      /✘ claim no speaks for disfavoured, and its side pro does not\.\s+line\s24/,
    );
  });

  it.each(findingKinds)("takes %s for a fault where it is named", async (kind) => {
    const { stdout } = await run(["audit", "--format", "json", "--fail-on", kind]);
    expect(JSON.parse(stdout).faults).toContain(kind);
  });

  it("says that regions overlap where their cells are more than there are together", async () => {
    const { stdout } = await run(["audit", "--format", "json"]);
    const { cells, findings } = JSON.parse(stdout);
    const listed = findings
      .filter(({ kind }: { kind: string }) => kind === "gap")
      .reduce((sum: number, { region }: { region: { cells: number } }) => sum + region.cells, 0);
    expect(listed).toBeGreaterThan(cells.verdicts.silent);
    expect((await run(["audit"])).stdout).toContain("(75 %), in regions that overlap\n");
    const faulty = (await run(["audit", at("faulty.yaml")])).stdout;
    expect(faulty).toContain("Gaps: silent on 1 of 4 cells (25 %)\n");
    const differing = (await run(["audit", "cruel-trade-off", at("strict.yaml")])).stdout;
    expect(differing).toContain("Where they differ\n");
  });

  it("fails on what is named, with exit code 1", async () => {
    expect((await run(["audit", "--fail-on", "gap"])).code).toBe(1);
    expect((await run(["audit", "--fail-on", "unused"])).code).toBe(0);
    // No belief of the built-in argument pushes both ways.
    expect((await run(["audit", "--fail-on", "direction"])).code).toBe(0);
  });

  it("makes witnesses that can be pasted into a worldview file", async () => {
    const { stdout } = await run(["audit", "--format", "json"]);
    const { findings } = JSON.parse(stdout);
    const gaps = findings.filter(({ kind }: { kind: string }) => kind === "gap");
    expect(gaps.length).toBeGreaterThan(2);
    const required = {
      misuse_weight: "unknown",
      moral_rank: "unknown",
      alignment_difficulty: "unknown",
      can_develop_agi: "unknown",
    };
    for (const { region } of gaps) {
      const beliefs = { ...required, ...region.witness };
      const stdin = JSON.stringify({ name: "Pasted", beliefs });
      const evaluated = await run(["evaluate", "--format", "json", "-"], { stdin });
      expect(JSON.parse(evaluated.stdout).results[0].verdict).toBe("silent");
    }
  });

  it("takes parameters", async () => {
    const set = ["--set", "mostly_misuse_above=0.4", "--exit-code"];
    const { code, stdout } = await run(["audit", ...set]);
    expect(code).toBe(1);
    expect(stdout).toContain("Conflicts: contested on ");
  });

  it.each([
    ["argument/unknown", ["nothing-of-the-kind"]],
    ["usage/unknown-parameter", ["--set", "nothing=1"]],
    ["--fail-on", ["--fail-on", "nothing"]],
    ["usage/unknown-parameter", ["--set", "nothing=1", "cruel-trade-off", at("same.yaml")]],
    ["audit/other-values", ["cruel-trade-off", at("other.yaml")]],
  ])("is told of %s with exit code 2", async (wrong, words) => {
    const { code, stderr } = await run(["audit", ...words]);
    expect(code).toBe(2);
    expect(stderr).toContain(wrong);
  });
});

describe("racecheck audit of two arguments", () => {
  it("says exactly where an extension differs", async () => {
    const { code, stdout } = await run(["audit", "cruel-trade-off", at("strict.yaml")]);
    expect(code).toBe(0);
    expect(stdout).toContain("cruel-trade-off and strict");
    const { stdout: json } = await run([
      "audit",
      "--format",
      "json",
      "cruel-trade-off",
      at("strict.yaml"),
    ]);
    const { cells, findings, other } = JSON.parse(json);
    expect(other.id).toBe("strict");
    expect(cells).toMatchObject({ differ: 2, rest: { difference: 0 } });
    expect(findings).toMatchObject([
      {
        kind: "difference",
        verdicts: ["favoured", "silent"],
        region: {
          where: [
            {
              belief: "misuse_weight",
              min: 0.5,
              max: 0.7,
              min_included: false,
              max_included: false,
            },
            { belief: "moral_rank", to: "= 1" },
            { belief: "can_develop_agi", to: "true" },
          ],
        },
      },
    ]);
  });

  it("says that they agree everywhere", async () => {
    const { code, stdout } = await run([
      "audit",
      "--fail-on",
      "difference",
      "cruel-trade-off",
      at("same.yaml"),
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("They agree everywhere: on all 24 cells");
    expect(stdout).toContain("No fault: nothing of the kind difference.");
  });

  it("gives a parameter to whichever has it", async () => {
    const { stdout } = await run([
      "audit",
      "--set",
      "slow_above=20",
      "docs/examples/disclosure.yaml",
      "cruel-trade-off",
    ]);
    expect(stdout).toContain("They differ on ");
  });
});

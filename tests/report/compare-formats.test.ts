/** Comparisons for CI: Markdown, and the annotations of what changed since a baseline. */
import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { run } from "../support/run.js";
import { directoryOf, stream, yaml } from "../support/worldviews.js";

const labs = { reference_class: "labs" };

async function compared(input: string, ...options: readonly string[]) {
  const { stdout } = await run(["compare", "--format", "markdown", ...options, "-"], {
    stdin: input,
  });
  return stdout;
}

const humbled = stream(yaml("Lab", {}, labs), yaml("*Humble* lab", { moral_rank: 2 }, labs));

describe("a comparison as Markdown", () => {
  it("has the verdicts, what differs, and why, in sentences", async () => {
    const text = await compared(humbled);
    expect(text).toContain("| 2 | \\*Humble\\* lab | **silent** | absent | `-:3` |");
    expect(text).toContain("| ≠ `moral_rank` | `1` | `2` |");
    expect(text).toContain(
      "- Lab (**favoured**) and \\*Humble\\* lab (**silent**)\n\n  They agree about the world, as their judgements are the same, and differ in where each stands. Their positions differ: `moral_rank` alone makes the difference.",
    );
    expect(text).toContain("- **labs**: Lab and \\*Humble\\* lab\n\n  Lab ranks itself best.");
  });

  it("marks what differs, and leaves out what all share if only differences are asked for", async () => {
    const text = await compared(humbled);
    expect(text).toContain("| `misuse_weight` | `0.7` | `0.7` |");
    expect(text).not.toContain("≠ `misuse_weight`");
    expect(await compared(humbled, "--only-differences")).not.toContain("misuse_weight");
  });

  it("says what an open verdict could turn out", async () => {
    const text = await compared(stream(yaml("A", {}), yaml("B", { moral_rank: "unknown" })));
    expect(text).toContain("**open** (favoured or silent)");
    expect(text).toContain("- B is open, so there is no crux yet");
  });

  it("does not depend on the width of a terminal", async () => {
    const argv = ["compare", "--format", "markdown", "-"];
    const input = {
      stdin: stream(yaml("A rather long name of a lab", {}), yaml("B", { moral_rank: 2 })),
    };
    expect((await run(argv, { ...input, columns: 30 })).stdout).toBe(
      (await run(argv, input)).stdout,
    );
  });

  it("has a table alone in brief", async () => {
    const lines = (await compared(humbled, "--brief")).split("\n").filter(Boolean);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.filter((line) => !line.startsWith("|"))).toEqual([]);
  });
});

const same = yaml("Same", {});
const then = { "a.yaml": yaml("Lab", {}), "b.yaml": yaml("Gone", {}), "c.yaml": same };
const invalid = yaml("Odd", { moral_rank: 0 });
const now = `name: Lab\nbeliefs:\n  misuse_weight: 0.7\n  moral_rank: 2\n  alignment_difficulty: hard\n`;

/** What became of a.yaml, which changed, b.yaml, left out, c.yaml, the same, and d.yaml, new. */
async function since(format: string, ...options: readonly string[]) {
  const at = directoryOf({
    ...then,
    "d.yaml": yaml("New", { misuse_weight: 0.2 }),
    "e.yaml": invalid,
  });
  const before = Object.keys(then).map(at);
  await run(["evaluate", "--format", `json=${at("b.json")}`, ...before]);
  writeFileSync(at("a.yaml"), now);
  const argv = ["compare", "--baseline", at("b.json"), "--format", format, ...options];
  const { stdout } = await run([...argv, ...["a.yaml", "c.yaml", "d.yaml", "e.yaml"].map(at)]);
  return stdout.replaceAll(at(""), "");
}

describe("what changed since a baseline as Markdown", () => {
  it("has what is new, gone and changed, through which beliefs, and counts the rest", async () => {
    const text = await since("markdown");
    expect(text).toContain("1 changed, 1 new, 1 gone, 1 unchanged.");
    expect(text).toContain("| changed | Lab | **favoured** → **silent** |");
    expect(text).toContain("| new | New | **disfavoured** |");
    expect(text).toContain("| gone | Gone | **favoured** |");
    expect(text).toContain("- verdict: **FAVOURED** → **SILENT**\n\n  Because of `moral_rank`.");
    expect(text).toContain("- beliefs: `moral_rank` 1 → 2");
    expect(text).toContain("`belief/out-of-range`");
    expect(text).toContain("Same");
    expect(await since("markdown", "--only-differences")).not.toContain("Same");
  });

  it("has the table alone in brief", async () => {
    expect(await since("markdown", "--brief")).not.toContain("Because of");
  });
});

describe("what changed since a baseline as workflow commands", () => {
  it("warns at the belief that did it, notes what is new or gone, and counts the rest", async () => {
    const lines = (await since("github")).split("\n");
    expect(lines.map((line) => line.replace(/,title.*?::/, "::"))).toEqual([
      expect.stringMatching(/^::error .*line=1,col=\d+,.*::moral_rank /),
      expect.stringMatching(
        /^::warning file=.*a\.yaml,line=4,col=15,endColumn=16::verdict: favoured → silent\. Because of moral_rank\.%0A/,
      ),
      expect.stringMatching(/^::notice file=.*d\.yaml,line=1::new: disfavoured/),
      expect.stringMatching(/^::notice file=.*b\.yaml,line=1::gone; it was favoured/),
      "::notice line=1::1 changed, 1 new, 1 gone, 1 unchanged.",
      "",
    ]);
  });

  it("says as errors what kept a run from its work", async () => {
    const { stdout } = await run([
      "compare",
      "--baseline",
      "/absent.json",
      "--format",
      "github",
      "x",
    ]);
    expect(stdout).toMatch(/^::error file=\/absent\.json,line=1,title=input\/not-found::/);
  });
});

/** The default answer about each worldview that comes with racecheck fits a terminal. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "./support/run.js";

const files = readdirSync("worldviews").filter((name) => name.endsWith(".yaml"));

/** The answers of a text for people, without the line that closes all of them. */
function answersOf(text: string): readonly (readonly string[])[] {
  const lines = text.trimEnd().split("\n");
  const starts = lines.flatMap((line, index) => (/^\S/.test(line) ? [index] : []));
  return starts.map((start, index) => lines.slice(start, starts[index + 1] ?? lines.length));
}

describe.each(files)("%s", (name) => {
  const file = join("worldviews", name);

  it("fits 80 columns and 24 lines a worldview, 30 if it is open", async () => {
    const { stdout } = await run(["evaluate", "--no-color", file], { columns: 80 });
    const brief = await run(["evaluate", "--brief", file]);
    const verdicts = brief.stdout.split("\n").filter((line) => line !== "");
    const answers = answersOf(stdout);
    expect(answers).toHaveLength(verdicts.length);
    answers.forEach((lines, index) => {
      const most = verdicts[index]?.startsWith("open") ? 30 : 24;
      expect(lines.length).toBeLessThanOrEqual(most);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(80);
    });
  });

  it.each([40, 120])("keeps to a terminal of %i columns", async (columns) => {
    const { stdout } = await run(["evaluate", "--no-color", file], { columns });
    // A path alone is not broken, so that it can be copied.
    const lines = stdout.split("\n").filter((line) => line.trim() !== file);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(columns);
  });

  it("says more with --full, and says where", async () => {
    const { stdout } = await run(["evaluate", file]);
    const { stdout: full } = await run(["evaluate", "--full", file]);
    expect(stdout).toContain("--full");
    expect(full.length).toBeGreaterThan(stdout.length);
  });
});

/** `--brief`: a line for each worldview, fitted to the terminal that shows it and whole where none does. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { directories } from "./support/directory.js";
import { run } from "./support/run.js";

const directory = directories();

const commands: Readonly<Record<string, readonly string[]>> = {
  evaluate: ["evaluate", "--brief", "worldviews"],
  compare: ["compare", "--brief", "worldviews"],
  test: ["test", "--brief", "--believe", "moral_rank=2", "worldviews"],
};

/** The lines of what a command prints, without the sum that stands below those of a test. */
async function linesOf(argv: readonly string[], columns?: number): Promise<readonly string[]> {
  const { stdout } = await run(argv, columns === undefined ? {} : { columns });
  return rowsOf(stdout);
}

function rowsOf(text: string): readonly string[] {
  return (text.split("\n\n")[0] as string).split("\n").filter((line) => line !== "");
}

/** The first word or two of a line: a verdict, or what became of a test. */
function headOf(line: string): string | undefined {
  return /^(\p{L}+|. (no expectation|\p{L}+))(?= |$)/u.exec(line)?.[0];
}

describe.each(Object.entries(commands))("%s --brief", (_, argv) => {
  it.each([24, 40, 60, 80, 120, 200])("fits a terminal of %i columns", async (columns) => {
    const whole = await linesOf([...argv, "--no-color"]);
    const fitted = await linesOf([...argv, "--no-color"], columns);
    expect(fitted).toHaveLength(whole.length);
    for (const [index, line] of fitted.entries()) {
      expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      expect(headOf(line)).toBe(headOf(whole[index] as string));
    }
  });

  it("is whole where it is piped, whatever COLUMNS says", async () => {
    const whole = await run(argv);
    const narrow = await run(argv, { env: { COLUMNS: "40" } });
    expect(rowsOf(narrow.stdout)).toEqual(rowsOf(whole.stdout));
    const [first = ""] = whole.stdout.split("\n");
    expect(first.length).toBeGreaterThan(80);
    expect(first).toContain("worldviews/accident-first-lab.yaml");
    expect(await linesOf([...argv, "--no-color"], 1000)).toEqual(await linesOf(argv));
  });

  it("has columns that are aligned, colours that end, and nothing at the end of a line", async () => {
    for (const columns of [40, 80, 120]) {
      const plain = await linesOf([...argv, "--no-color"], columns);
      const coloured = await linesOf([...argv, "--color"], columns);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: styles begin with it
      expect(coloured.map((line) => line.replace(/\u001b\[[\d;]*m/g, ""))).toEqual(plain);
      for (const line of plain) expect(line).toBe(line.trimEnd());
      for (const line of coloured) {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: styles begin with it
        const last = [...line.matchAll(/\u001b\[(\d+)m/g)].at(-1)?.[1];
        expect(["22", "39", undefined]).toContain(last);
      }
    }
  });
});

describe("a line of evaluate --brief", () => {
  const [lab, ...others] = ["misuse-first-lab", "runner-up", "accident-first-lab"];
  const files = [lab, ...others].map((name) => `worldviews/${name}.yaml`);
  const at = (columns?: number) =>
    linesOf(["evaluate", "--brief", "--no-color", ...files], columns);

  it("shortens names first, and files by whole directories", async () => {
    expect(await at(80)).toEqual([
      "favoured     trade-off bites   Misuse-first frontier…  …/misuse-first-lab.yaml",
      "silent       trade-off absent  Lab that thinks anoth…  worldviews/runner-up.yaml",
      "disfavoured  trade-off bites   Accident-first lab am…  …/accident-first-lab.yaml",
    ]);
  });

  it("leaves out the file where there is no room for its name, then the word for the detail", async () => {
    expect(await at(60)).toEqual([
      "favoured     trade-off bites   Misuse-first frontier lab",
      "silent       trade-off absent  Lab that thinks another one…",
      "disfavoured  trade-off bites   Accident-first lab among riv…",
    ]);
    expect(await at(40)).toEqual([
      "favoured     bites   Misuse-first front…",
      "silent       absent  Lab that thinks an…",
      "disfavoured  bites   Accident-first lab…",
    ]);
    expect(await at(24)).toEqual([
      "favoured     Misuse-fir…",
      "silent       Lab that t…",
      "disfavoured  Accident-f…",
    ]);
  });

  it("never cuts the verdict, however narrow the terminal", async () => {
    expect((await at(10)).map((line) => line.split(/ +/)[0])).toEqual([
      "favoured",
      "silent",
      "disfavoured",
    ]);
  });

  it("measures and cuts what a reader takes for a character", async () => {
    const here = directory();
    const family = "👩‍👩‍👧‍👦";
    const beliefs = "beliefs: {misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: hard}";
    writeFileSync(
      join(here, "a.yaml"),
      `name: ${"研究所".repeat(20)}\n${beliefs}\n---\nname: ${family.repeat(30)}\n${beliefs}\n`,
    );
    const lines = await linesOf(["evaluate", "--brief", "--no-color", here], 60);
    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(60);
    expect(lines[0]).toMatch(/^favoured {2}trade-off bites {2}(研究所)+.*…/);
    expect(lines[1]).toMatch(new RegExp(`^favoured {2}trade-off bites {2}(${family})+…`));
  });
});

describe("a line of compare --brief", () => {
  it("has whole values or a sign that there are others", async () => {
    const argv = ["compare", "--brief", "--no-color", "worldviews"];
    const whole = (await linesOf(argv)).join("\n");
    for (let columns = 40; columns <= 240; columns += 10) {
      for (const line of await linesOf(argv, columns)) {
        const [, , ...cells] = line.split(/ {2,}/);
        for (const cell of cells.filter((each) => /^[a-z]+_/.test(each))) {
          expect(whole).toContain(`  ${cell}  `);
        }
      }
    }
    const [line] = await linesOf(argv, 120);
    expect(line).toMatch(/misuse_weight 0\.2 +can_develop_agi true +… {2}Accident-first/);
  });
});

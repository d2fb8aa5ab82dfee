/** `racecheck precipice`: from three inputs to risks, and what is said where there is none to give. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { riskOf } from "../../src/answers/precipice/risk.js";
import { directories } from "../support/directory.js";
import { run } from "../support/run.js";
import { shellIn } from "../support/shell.js";

const newDirectory = directories();

const STATED = ["--teams", "3", "--enmity", "0.5", "--capability", "1"];

async function document(...argv: readonly string[]) {
  const { stdout } = await run(["precipice", "--format", "json", ...argv]);
  return JSON.parse(stdout);
}

describe("an answer", () => {
  it("has the risks of what was stated, and says whose model it is", async () => {
    const { model, inputs, risks, assumes, errors } = await document(...STATED);
    expect(model.id).toBe("racing-to-the-precipice");
    expect(model.note).toContain("not the post's argument, and no verdict");
    expect(inputs).toEqual({
      teams: { min: 3, max: 3 },
      enmity: { min: 0.5, max: 0.5 },
      capability: { min: 1, max: 1 },
    });
    expect(risks.none.lower).toBeCloseTo(1 / 3, 11);
    expect(risks.private).toMatchObject({ lower: 0.625, upper: 0.625 });
    expect(risks.public).toMatchObject({ lower: 0.53125, upper: 0.53125 });
    expect(assumes.length).toBeGreaterThan(5);
    expect(errors).toEqual([]);
  });

  it.each([
    ["2..5", ".3..80%", "1e-1..4", [2, 5], [0.3, 0.8], [0.1, 4]],
    [" 2 .. 5 ", "30 %", "5.", [2, 5], [0.3, 0.3], [5, 5]],
  ])("is of ranges: %s, %s, %s", async (teams, enmity, capability, ...wanted) => {
    const argv = ["--teams", teams, "--enmity", enmity, "--capability", capability];
    const { inputs } = await document(...argv);
    expect(Object.values(inputs)).toEqual(wanted.map(([min, max]) => ({ min, max })));
  });

  it.each(["text", "markdown", "html", "json", "svg"])("has its caveats in %s", async (format) => {
    const { stdout } = await run(["precipice", "--format", format, ...STATED]);
    const text = stdout.replace(/\s+/g, " ").replaceAll("&#39;", "'").replaceAll("&apos;", "'");
    expect(text).toContain("not the post's argument, and no verdict");
    expect(text).toMatch(/drawn evenly/);
    expect(text).toContain("equilibri");
  });

  it("is a table whose lines each say what they assume of the race", async () => {
    const { stdout } = await run(["precipice", "--format", "csv", ...STATED, "--over", "teams"]);
    const rows = parseCsv(stdout, { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(3 * 9);
    expect(rows.find(({ teams_min, known }) => teams_min === "3" && known === "private")).toEqual({
      model: "racing-to-the-precipice",
      known: "private",
      ...{ teams_min: "3", teams_max: "3", enmity_min: "0.5", enmity_max: "0.5" },
      ...{ capability_min: "1", capability_max: "1", risk_lower: "0.625", risk_upper: "0.625" },
    });
  });

  it.each([40, 80, 120])("keeps to a terminal of %i columns", async (columns) => {
    for (const more of [[], ["--full"], ["--full", "--capability", "0.5..4"]]) {
      const argv = ["precipice", "--no-color", ...STATED, ...more];
      const { stdout } = await run(argv, { columns });
      for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(columns);
    }
  });

  it("says more with --full", async () => {
    const { stdout } = await run(["precipice", ...STATED]);
    const { stdout: full } = await run(["precipice", "--full", ...STATED]);
    expect(stdout).toContain("--full");
    expect(full).toContain("What is assumed");
    expect(full).toContain("Armstrong");
  });

  it("is nobody's verdict: no worldview is taken", async () => {
    const { code, stderr } = await run(["precipice", ...STATED, "worldviews"]);
    expect(code).toBe(2);
    expect(stderr).toContain("too many arguments");
  });
});

describe("the figure", () => {
  it("has a line for what is known each, and bands where a range is left", async () => {
    const { stdout } = await run(["precipice", "--format", "svg", ...STATED]);
    for (const known of ["none", "private", "public"]) {
      expect(stdout.match(new RegExp(`class="rc-curve-${known}"`, "g"))).toHaveLength(2);
    }
    expect(stdout).not.toContain('class="rc-area-');
    const argv = ["precipice", "--format", "svg", ...STATED, "--teams", "2..5", "--over", "enmity"];
    const banded = (await run(argv)).stdout;
    expect(banded.match(/class="rc-area-/g)).toHaveLength(3);
  });

  it("is drawn through the risks of its points", async () => {
    const argv = ["precipice", "--format", "svg", ...STATED, "--over", "teams"];
    const { stdout } = await run(argv);
    const places = /<path d="M([^"]*)" class="rc-curve-private"\/>\s*<path d="M[^"]* L/.exec(
      stdout,
    )?.[1];
    const heights = (places ?? "").split(" L").map((place) => Number(place.split(",")[1]));
    const rules = [...stdout.matchAll(/<path d="M76,([\d.]+) h608" class="rc-line"/g)];
    const [zero = 0, whole = 0] = [rules[0]?.[1], rules[5]?.[1]].map(Number);
    const risks = heights.map((height) => (zero - height) / (zero - whole));
    expect(risks).toHaveLength(9);
    risks.forEach((risk, index) => {
      const race = { teams: 2 + index, enmity: 0.5, capability: 1 };
      expect(risk).toBeCloseTo(riskOf("private", race), 4);
    });
  });

  it("has no red and no green", async () => {
    const { stdout } = await run(["precipice", "--format", "svg", ...STATED]);
    const own = [...stdout.matchAll(/\.rc-curve-\w+ \{ stroke: #(..)(..)(..)/g)];
    expect(own).toHaveLength(6);
    for (const [, red = "", green = "", blue = ""] of own) {
      const [r, g, b] = [red, green, blue].map((part) => Number.parseInt(part, 16));
      const [least = 0, middle = 0, most = 0] = [r, g, b].map(Number).toSorted((x, y) => x - y);
      const isGrey = most - least < 32;
      // Of a red or green one part stands out alone; of an ochre two do.
      const standsOut = most - middle > 2 * (middle - least) && most !== b;
      expect(isGrey || !standsOut).toBe(true);
    }
  });
});

describe("what is refused", () => {
  it.each([
    [["--teams", "1"], "--teams takes a whole number from 2 to 1000"],
    [["--teams", "2.5"], "--teams takes a whole number"],
    [["--teams", "1001"], "from 2 to 1000"],
    [["--teams", "2..3..4"], "or a range such as 2..5"],
    [["--teams", "many"], 'not "many"'],
    [["--enmity", "0"], "at 0 nobody minds who wins"],
    [["--enmity", "0..0.5"], "at 0 nobody minds who wins"],
    [["--enmity", "1.5"], "--enmity takes a number above 0 and up to 1"],
    [["--enmity=-0.5"], "--enmity takes a number above 0 and up to 1"],
    [["--capability", "0"], "--capability takes a number above 0"],
    [["--capability", "50%"], "--capability takes a number above 0"],
    [["--capability", "1e999"], "--capability takes a number above 0"],
    [["--capability", "3..2"], "its ends are the wrong way round, 2..3 is right"],
    [["--capability", ".."], "or a range such as 0.5..2"],
  ])("%j", async (wrong, says) => {
    const { code, stdout, stderr } = await run(["precipice", ...STATED, ...wrong]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.replace(/\s+/g, " ")).toContain(says);
  });

  it("is told of all inputs at once, in the document too", async () => {
    const { errors, model, risks } = await document(
      ...["--teams", "1", "--enmity", "0", "--capability", "1"],
    );
    expect(errors.map(({ file }: { file: string }) => file)).toEqual(["--teams", "--enmity"]);
    expect([model, risks]).toEqual([null, null]);
  });

  it.each([
    [[], "--teams, --enmity and --capability"],
    [["--teams", "2"], "the model needs --enmity and --capability: its inputs are stated"],
  ])("is to assume an input: %j", async (argv, says) => {
    const { code, stderr } = await run(["precipice", ...argv]);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });

  it("is another input for a figure", async () => {
    const { code, stderr } = await run(["precipice", ...STATED, "--over", "money"]);
    expect(code).toBe(2);
    expect(stderr).toContain("teams, enmity, capability");
  });
});

describe("the built program", () => {
  it("answers, writes a figure, and exits as it should", () => {
    const directory = newDirectory();
    const shell = shellIn(directory);
    const stated = STATED.join(" ");
    const text = shell(`$RACECHECK precipice ${stated} --format text --format svg=race.svg`);
    expect([text.status, text.stderr]).toEqual([0, ""]);
    expect(text.stdout).toContain("62.5 %");
    expect(readFileSync(join(directory, "race.svg"), "utf8")).toMatch(/^<svg /);
    expect(shell("$RACECHECK precipice --teams 2").status).toBe(2);
    expect(shell(`$RACECHECK precipice ${stated} --output no/such/place`).status).toBe(2);
  });
});

describe("compare", () => {
  const holder = (name: string, rank: number): object => ({
    name,
    entity: name,
    reference_class: "labs",
    beliefs: { misuse_weight: 0.8, moral_rank: rank, alignment_difficulty: "easy" },
  });

  async function compared(worldviews: readonly object[], ...options: readonly string[]) {
    const file = join(newDirectory(), "w.json");
    writeFileSync(file, JSON.stringify(worldviews));
    return (await run(["compare", ...options, file])).stdout.replace(/\s+/g, " ");
  }
  const suggestion = /racecheck precipice --teams \d+/;

  it("suggests with --full how many holders of a class may race, and no other input", async () => {
    const two = [holder("A", 1), holder("B", 1), holder("C", 2)];
    const text = await compared(two, "--full");
    expect(text).toContain("is the question of another model, and its inputs are for you to state");
    expect(suggestion.exec(text)?.[0]).toBe("racecheck precipice --teams 2");
    expect(await compared(two)).not.toMatch(suggestion);
  });

  it("counts holders and not worldviews", async () => {
    const one = [holder("A", 1), holder("A", 1), holder("B", 2)];
    expect(await compared(one, "--full")).not.toMatch(suggestion);
    const again = [holder("A", 1), holder("A", 1), holder("B", 1)];
    expect(suggestion.exec(await compared(again, "--full"))?.[0]).toContain("--teams 2");
  });

  it("says nothing of races where the argument is about something else", async () => {
    const two = [holder("A", 1), holder("B", 1)];
    const { definition } = JSON.parse((await run(["explain", "--format", "json"])).stdout);
    const file = join(newDirectory(), "argument.json");
    writeFileSync(file, JSON.stringify({ ...definition, id: "other", subject: "a moratorium" }));
    const text = await compared(two, "--full", "--argument", file);
    expect(text).toContain("For A and B a moratorium is favoured.");
    expect(text).not.toMatch(suggestion);
  });
});

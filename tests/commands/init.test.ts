import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import { answering, CTRL_C } from "../support/answers.js";
import { definitionWith } from "../support/definitions.js";
import { directories } from "../support/directory.js";
import { run } from "../support/run.js";

const directory = directories();
const SCHEMA_LINE = "# yaml-language-server: $schema=";

describe("init without a terminal", () => {
  it("prints a template that evaluates", async () => {
    const { code, stdout } = await run(["init"]);
    expect(code).toBe(0);
    expect(stdout.split("\n")[0]).toBe(`${SCHEMA_LINE}./worldview.schema.json`);
    const evaluated = await run(["evaluate", "--format", "json", "-"], { stdin: stdout });
    expect(evaluated.code).toBe(0);
    expect(JSON.parse(evaluated.stdout).results).toMatchObject([{ verdict: "open" }]);
  });

  it("prints for - as well", async () => {
    expect((await run(["init", "-"])).stdout).toBe((await run(["init"])).stdout);
  });

  it("writes a file, and beside it the schema that its first line names", async () => {
    const file = join(directory(), "lab.yaml");
    const { code, stdout, stderr } = await run(["init", file]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toContain(`racecheck evaluate ${file}`);
    expect(readFileSync(file, "utf8")).toBe((await run(["init"])).stdout);
    const schema = JSON.parse(readFileSync(join(file, "../worldview.schema.json"), "utf8"));
    expect(schema.definitions.one.else.properties.beliefs.required).toEqual([
      "misuse_weight",
      "moral_rank",
      "alignment_difficulty",
    ]);
  });

  it("says what to run next so that a shell takes the file for one word", async () => {
    const { stderr } = await run(["init", join(directory(), "our 'lab'.yaml")]);
    expect(stderr).toMatch(/racecheck evaluate '.*\/our '\\''lab'\\''\.yaml'\n/);
  });

  it("leaves a schema that is there as it is", async () => {
    const here = directory();
    writeFileSync(join(here, "worldview.schema.json"), "{}");
    expect((await run(["init", join(here, "lab.yaml")])).code).toBe(0);
    expect(readFileSync(join(here, "worldview.schema.json"), "utf8")).toBe("{}");
  });

  it("names another schema, or none, if told so", async () => {
    const here = directory();
    const url = "https://example.org/worldview.schema.json";
    await run(["init", "--schema", url, join(here, "a.yaml")]);
    await run(["init", "--no-schema", join(here, "b.yaml")]);
    expect(readFileSync(join(here, "a.yaml"), "utf8").split("\n")[0]).toBe(SCHEMA_LINE + url);
    expect(readFileSync(join(here, "b.yaml"), "utf8")).not.toContain("$schema");
    expect(readdirSync(here)).toEqual(["a.yaml", "b.yaml"]);
  });

  it("refuses a schema that would break out of its line", async () => {
    const { code, stdout, stderr } = await run(["init", "--schema", "a\nname: b"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("without blanks");
  });

  it("never overwrites a file unless told so", async () => {
    const file = join(directory(), "lab.yaml");
    writeFileSync(file, "mine\n");
    const refused = await run(["init", file]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("output/exists");
    expect(readFileSync(file, "utf8")).toBe("mine\n");
    expect((await run(["init", "--force", file])).code).toBe(0);
    expect(readFileSync(file, "utf8")).toContain("A new worldview");
  });

  it("does not write through a link that leads nowhere", async () => {
    const here = directory();
    symlinkSync(join(here, "elsewhere"), join(here, "lab.yaml"));
    expect((await run(["init", join(here, "lab.yaml")])).code).toBe(2);
    expect(existsSync(join(here, "elsewhere"))).toBe(false);
  });

  it.each([
    ["missing/lab.yaml", "output/unwritable"],
    ["taken", "output/unwritable"],
    ["lab.json", "usage/invalid"],
  ])("refuses to write %s", async (name, problem) => {
    const here = directory();
    mkdirSync(join(here, "taken"));
    const { code, stderr } = await run(["init", join(here, name)]);
    expect(code).toBe(2);
    expect(stderr).toContain(problem);
    expect(readdirSync(here)).toEqual(["taken"]);
  });

  it("writes a worldview about another argument, whose schema has a name of its own", async () => {
    const here = directory();
    writeFileSync(join(here, "sailing.yaml"), stringify(definitionWith()));
    const options = ["--argument", join(here, "sailing.yaml")];
    expect((await run(["init", ...options, join(here, "crew.yaml")])).code).toBe(0);
    const text = readFileSync(join(here, "crew.yaml"), "utf8");
    expect(text.split("\n")[0]).toBe(`${SCHEMA_LINE}./sailing.worldview.schema.json`);
    expect(parse(text).beliefs).toEqual({ bold: "unknown" });
    expect((await run(["evaluate", ...options, join(here, "crew.yaml")])).code).toBe(0);
    expect(existsSync(join(here, "sailing.worldview.schema.json"))).toBe(true);
  });
});

const asked = Object.entries(cruelTradeOff.beliefs);
const UNSURE = asked.filter(([, { type }]) => type === "boolean").map(() => "Unsure");
/** Nothing said to the two questions at the end. */
const NO_SOURCES = ["", ""];

/** A line as a terminal of 80 columns breaks it. */
function wrapped(line: string): readonly string[] {
  return line.match(/.{1,80}/g) ?? [""];
}

/** Asked before any belief: the name, the entity and the reference class. */
const NAMES = 3;

describe("init in a terminal", () => {
  it("asks, writes what was answered, and shows the verdict", async () => {
    const file = join(directory(), "lab.yaml");
    const answers = [
      "O'Lab: #1 🙂",
      "",
      "labs",
      "0.7",
      "best",
      "hard",
      "",
      "No",
      ...UNSURE.slice(2),
      ...NO_SOURCES,
    ];
    const { code, stdout, stderr } = await run(["init", "--no-color", "--no-schema", file], {
      columns: 80,
      prompter: answering(answers),
    });
    expect(code).toBe(0);
    expect(parse(readFileSync(file, "utf8"))).toEqual({
      name: "O'Lab: #1 🙂",
      reference_class: "labs",
      beliefs: {
        ...Object.fromEntries(asked.map(([id]) => [id, "unknown"])),
        misuse_weight: 0.7,
        moral_rank: "best",
        alignment_difficulty: "hard",
        can_develop_agi: true,
        control_is_decisive: false,
      },
    });
    expect(stdout).toContain("racing is FAVOURED");
    expect(stderr).toContain("Why, and at what price: racecheck evaluate ");
    expect(stdout).toContain("share of the entity's worry that falls on misuse");
  });

  it("asks where the beliefs are documented, together and each", async () => {
    const file = join(directory(), "lab.yaml");
    const said = ["A", "", "", "70%", "best", "another value…", "0.4..0.8", ...UNSURE];
    const sources = ["https://example.org", "a talk", ""];
    const own = [
      ...["misuse_weight", "https://example.org/risks", "page 2"],
      ...["alignment_difficulty", "", "a guess"],
      ...["distrusts_rivals", "an interview", ""],
      "no more",
    ];
    const prompter = answering([...said, ...sources, ...own]);
    expect((await run(["init", file], { columns: 80, prompter })).code).toBe(0);
    expect(parse(readFileSync(file, "utf8"))).toMatchObject({
      sources: ["https://example.org", "a talk"],
      beliefs: {
        misuse_weight: { value: "70%", source: "https://example.org/risks", note: "page 2" },
        moral_rank: "best",
        alignment_difficulty: { min: 0.4, max: 0.8, note: "a guess" },
        distrusts_rivals: { value: "unknown", source: "an interview" },
      },
    });
    const { stdout } = await run(["evaluate", "--format", "json", file]);
    expect(JSON.parse(stdout).results[0].beliefs.misuse_weight).toMatchObject({ value: 0.7 });
  });

  it("goes back from every question but the first, and keeps what was answered", async () => {
    const file = join(directory(), "lab.yaml");
    const prompter = answering([
      // The name is asked again, with the old one for Enter; then the entity, the class, twice.
      ...["A", "<", "B", "Its holder", "back", "", "labs", "<"],
      ...["labs", "0.7", "back", "0.6", "another value…", "<", "another value…", "3"],
      ...["back", "", "", "hard", "back", "easy"],
      ...["Yes", "back", "", ...UNSURE.slice(1)],
      ...["<", "Unsure", "a source", "<", "<", "Unsure", "a source", "", "back", "another", ""],
      ...["misuse_weight", "<", "misuse_weight", "x", "<", "y", "", "no more"],
    ]);
    expect((await run(["init", file], { columns: 80, prompter })).code).toBe(0);
    expect(parse(readFileSync(file, "utf8"))).toMatchObject({
      name: "B",
      entity: "Its holder",
      reference_class: "labs",
      sources: ["another"],
      beliefs: {
        misuse_weight: { value: 0.6, source: "y" },
        moral_rank: 3,
        alignment_difficulty: "easy",
        can_develop_agi: true,
      },
    });
  });

  it.each(["", "unsure", "best"])("shows the verdict on one screen (%s)", async (rank) => {
    const file = join(directory(), "lab.yaml");
    const said = ["A lab", "", "", rank === "" ? "0.7" : "0.2..0.9", rank, "0.2..0.9"];
    const wide = said.toSpliced(5, 1, "another value…", "0.2..0.9");
    const prompter = answering([...wide, ...UNSURE, ...NO_SOURCES]);
    const { stdout, stderr } = await run(["init", "--no-color", file], { columns: 80, prompter });
    const answer = stdout.slice(stdout.lastIndexOf("\nA lab\n"));
    expect(answer).toMatch(/FAVOURED|SILENT|OPEN/);
    // What stands before and after it, and the shell's prompt.
    const lines = `${stderr}${answer}$ `.split("\n").flatMap((line) => wrapped(line));
    expect(lines.length).toBeLessThanOrEqual(24);
  });

  it("takes unsure for an answer to every question", async () => {
    const file = join(directory(), "lab.yaml");
    const answers = ["A", "", "", "unsure", "unsure", "unsure", ...UNSURE, ...NO_SOURCES];
    await run(["init", file], { columns: 80, prompter: answering(answers) });
    const { beliefs } = parse(readFileSync(file, "utf8"));
    expect(new Set(Object.values(beliefs))).toEqual(new Set(["unknown"]));
  });

  it("takes Enter for unsure, or for what is assumed if nothing is said", async () => {
    const file = join(directory(), "lab.yaml");
    const answers = ["A", "", "", ...asked.map(() => ""), ...NO_SOURCES];
    await run(["init", file], { columns: 80, prompter: answering(answers) });
    const { can_develop_agi, control_is_decisive, ...others } = parse(
      readFileSync(file, "utf8"),
    ).beliefs;
    expect({ can_develop_agi, control_is_decisive }).toEqual({
      can_develop_agi: true,
      control_is_decisive: true,
    });
    expect(new Set(Object.values(others))).toEqual(new Set(["unknown"]));
  });

  it("says what is wrong with an answer and asks again", async () => {
    const file = join(directory(), "lab.yaml");
    const prompter = answering([
      " ",
      "A",
      "",
      "",
      "70",
      "0.4..0.8",
      "another value…",
      "0",
      "2",
      "easy",
      ...UNSURE,
      ...NO_SOURCES,
    ]);
    await run(["init", file], { columns: 80, prompter });
    expect(prompter.seen).toContainEqual(expect.stringContaining("did you mean 0.7?"));
    expect(prompter.seen).toContainEqual(expect.stringContaining("a whole number from 1 up"));
    expect(parse(readFileSync(file, "utf8")).beliefs).toMatchObject({
      misuse_weight: { min: 0.4, max: 0.8 },
      moral_rank: 2,
    });
  });

  it.each([0, NAMES, NAMES + 1, NAMES + asked.length - 1])(
    "writes nothing if it is left after %i answers",
    async (count) => {
      const here = directory();
      const answers = ["A", "", "", "0.7", "best", "hard", ...UNSURE].slice(0, count);
      const { code, stderr } = await run(["init", join(here, "lab.yaml")], {
        columns: 80,
        prompter: answering([...answers, CTRL_C]),
      });
      expect(code).toBe("interrupted");
      expect(stderr).toBe("\nNothing was written.\n");
      expect(readdirSync(here)).toEqual([]);
    },
  );

  it("refuses a file that exists before it asks anything", async () => {
    const file = join(directory(), "lab.yaml");
    writeFileSync(file, "mine\n");
    const prompter = answering([]);
    const { code, stderr } = await run(["init", file], { columns: 80, prompter });
    expect(code).toBe(2);
    expect(stderr).toContain("--force");
    expect(prompter.seen).toEqual([]);
  });

  it("asks nothing with --yes", async () => {
    const file = join(directory(), "lab.yaml");
    const prompter = answering([]);
    expect((await run(["init", "--yes", file], { columns: 80, prompter })).code).toBe(0);
    expect(existsSync(file)).toBe(true);
  });

  it("shows what an argument's author wrote without letting it steer the terminal", async () => {
    const here = directory();
    const hostile = definitionWith({ meaning: "a\u001b[2J", question: "b\u001b[2J?" });
    writeFileSync(join(here, "sailing.yaml"), stringify(hostile));
    const prompter = answering(["A", "", "", "Unsure", ...NO_SOURCES]);
    const options = ["--no-color", "--argument", join(here, "sailing.yaml")];
    const { stdout } = await run(["init", ...options, join(here, "crew.yaml")], {
      columns: 80,
      prompter,
    });
    expect(stdout + prompter.seen.join()).not.toContain("\u001b");
  });
});

describe("the question of a belief without one of its own", () => {
  const asked = async (belief: Parameters<typeof definitionWith>[0], answer: string, at = 3) => {
    const file = join(directory(), "argument.json");
    const definition = definitionWith({ meaning: "the chance of a release.", ...belief });
    const claims = definition.claims.map((claim) => ({ ...claim, when: "always" }));
    writeFileSync(file, JSON.stringify({ ...definition, claims }));
    const prompter = answering(["W", "", "", answer, ...(at === 4 ? [CTRL_C] : []), CTRL_C]);
    await run(["init", "--argument", file, join(directory(), "w.yaml")], {
      columns: 80,
      prompter,
    });
    return prompter.seen[at];
  };

  it.each([
    [{ type: "number", min: 20, max: 300 }, "or a range such as 130..240)"],
    [{ type: "number" }, "or a range such as 0.4..0.8)"],
    [{ type: "number", min: -2, max: -1.5 }, "or a range such as -1.8..-1.6)"],
    [{ type: "number", min: 0, max: 0.001 }, "or a range such as 0.0004..0.0008)"],
    [{ type: "number", min: 101, max: 104 }, "or a range such as 102..103)"],
    [{ type: "number", min: 3, max: 3 }, "unknown)"],
    [{ type: "integer", min: 1 }, "or a range such as 1..3)"],
    [{ type: "integer", min: 1000, max: 2000 }, "or a range such as 1400..1800)"],
    [{ type: "integer", min: 4, max: 5 }, "or a range such as 4..5)"],
    [{ type: "integer", min: 4, max: 4 }, "unknown)"],
  ] as const)("asks what a number is, with a range of its domain: %o", async (belief, end) => {
    const question = await asked(belief, "unsure");
    expect(question).toMatch(/^What is it: the chance of a release\? \(/);
    expect(question?.endsWith(end)).toBe(true);
  });

  it("asks what a choice is, and whether something is so", async () => {
    const choice = { type: "choice", values: ["foot", "train"] } as const;
    expect(await asked(choice, "foot")).toBe("What is it: the chance of a release?");
    const typed = await asked(choice, "one of several, or with chances…", 4);
    expect(typed).toContain("or a list such as [foot, train])");
    const meaning = "it rains";
    expect(await asked({ type: "boolean", meaning }, "Yes")).toBe("Is it so that it rains?");
  });
});

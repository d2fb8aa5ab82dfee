/** Several arguments on one command line. */
import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { builtinArguments } from "../../src/argument/builtin.js";
import { argumentFiles } from "../../src/commands/watch/inputs.js";
import { argumentOf, disfavours, favours } from "../support/arguments.js";
import { run } from "../support/run.js";
import { directoryOf } from "../support/worldviews.js";

const STANDING = "docs/examples/standing.yaml";
const ALL = Object.keys(builtinArguments);
const names = (...ids: readonly string[]) => ids.flatMap((id) => ["--argument", id]);

interface Change {
  readonly belief: string;
  readonly to: string;
  readonly min_included?: boolean;
}

interface Divided {
  readonly argument: string;
  readonly verdict: string;
  readonly claims?: readonly {
    readonly to: string;
    readonly claims: readonly { readonly argument: string; readonly claim: string }[];
  }[];
  readonly beliefs?: readonly { readonly to: string; readonly changes: readonly Change[] }[];
  readonly not_comparable?: { readonly belief: string; readonly differs: string };
}

interface Result {
  readonly argument: string;
  readonly name: string;
  readonly verdict: string;
  readonly left_unknown?: readonly string[];
  readonly divides: readonly Divided[];
}

async function json(argv: readonly string[], stdin?: string) {
  const { stdout, code } = await run([...argv, "--format", "json"], stdin ? { stdin } : {});
  expect(code).toBe(0);
  return JSON.parse(stdout);
}

/** An argument file of our own. */
function own(sketch: Parameters<typeof argumentOf>[0]): string {
  const at = directoryOf({ "own.yaml": stringify(argumentOf(sketch)) });
  return at("own.yaml");
}

const calm = () =>
  own({
    id: "calm",
    beliefs: { calm: { type: "boolean" } },
    claims: [favours("go", { belief: "calm", is: true })],
  });

/** A worldview that says so much and no more. */
const saying = (beliefs: object) => JSON.stringify({ name: "W", beliefs });

describe("one argument", () => {
  it.each([
    ["evaluate", "json"],
    ["evaluate", "text"],
    ["compare", "json"],
  ])("that is named twice is one: %s as %s", async (command, format) => {
    const argv = [command, "--format", format, STANDING];
    const once = await run([...argv, ...names("minefield")]);
    expect(once.code).toBe(0);
    expect(await run([...argv, ...names("minefield", "minefield")])).toEqual(once);
    expect(await run([...argv, ...names("cruel-trade-off")])).toEqual(await run(argv));
  });

  it.each([
    ["test", STANDING],
    ["map", STANDING],
    ["explain"],
    ["schema"],
    ["init", "-"],
    ["compare", "--baseline", "none.json", STANDING],
  ])("is all that %s takes", async (...argv) => {
    for (const several of [names("minefield", "maim"), names("all")]) {
      const { code, stderr } = await run([...argv, ...several]);
      expect(code).toBe(2);
      expect(stderr).toContain("one argument alone");
    }
  });
});

describe("each result under several arguments", () => {
  it("is that of its argument alone", async () => {
    const { arguments: heads, results } = await json(["evaluate", ...names("all"), STANDING]);
    expect(heads.map(({ id }: { id: string }) => id)).toEqual(ALL);
    for (const id of ALL) {
      const alone = await json(["evaluate", ...names(id), STANDING]);
      const mine = results.filter(({ argument }: Result) => argument === id);
      expect(heads).toContainEqual(alone.argument);
      expect(mine.map(({ argument: _, divides: __, ...result }: Result) => result)).toEqual(
        alone.results,
      );
    }
  });

  it("is a line of ndjson, and a case", async () => {
    const argv = ["evaluate", ...names("maim", "minefield"), STANDING];
    const { results } = await json(argv);
    const { stdout } = await run([...argv, "--full", "--format", "ndjson"]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(results);
    const junit = await run([...argv, "--format", "junit"]);
    expect(junit.stdout.match(/<testcase name="[^"]* \((maim|minefield)\)"/g)).toHaveLength(6);
  });

  it("has unknown what its argument alone would have to be told, and says so", async () => {
    const argv = ["evaluate", ...names("cruel-trade-off", "minefield"), "-"];
    const stdin = saying({ moral_rank: 1, own_system_shown_safe: false });
    const { results } = await json(argv, stdin);
    expect(results.map(({ left_unknown }: Result) => left_unknown)).toEqual([
      ["misuse_weight", "alignment_difficulty"],
      undefined,
    ]);
    const { stdout } = await run(argv, { stdin });
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "Left out, so unknown: misuse_weight and alignment_difficulty; alone, cruel-trade-off must be told them.",
    );
    expect((await run(["evaluate", "-"], { stdin })).stderr).toContain("belief/missing");
  });

  it("is not taken to be about what another one is about", async () => {
    const about = async (...ids: readonly string[]) =>
      (await run(["evaluate", ...names(...ids), STANDING])).stdout.replace(/\s+/g, " ");
    expect(await about("maim", "minefield")).toContain(
      "They are not about the same: a bid for an AI monopoly (maim); racing (minefield).",
    );
    expect(await about("minefield", "free-world")).not.toContain("about the same");
  });

  it("passes over what only another one asks", async () => {
    const stdin = saying({ calm: true, takeover_chance: 0.2 });
    const { results } = await json(["evaluate", ...names("maim", calm()), "-"], stdin);
    expect(results.map(({ verdict }: Result) => verdict)).toEqual(["open", "favoured"]);
  });

  it("is told once what is wrong with its worldview", async () => {
    const stdin = saying({ can_develop_agi: "perhaps", clam: true });
    const { code, stderr } = await run(["evaluate", ...names("all"), "-"], { stdin });
    expect(code).toBe(2);
    expect(stderr.match(/belief\/unknown-level/g)).toHaveLength(1);
    expect(stderr.match(/belief\/unknown-belief/g)).toHaveLength(1);
  });

  it("can be expected, and compared", async () => {
    const argv = [...names("maim", "cruel-trade-off"), STANDING];
    const { code, stderr } = await run(["evaluate", "--expect", "silent", ...argv]);
    expect(code).toBe(1);
    expect(stderr).toContain(
      "Misuse-first lab: expected silent, but it is favoured (cruel-trade-off)",
    );
    expect(stderr).not.toContain("(maim)");
    expect((await run(["compare", "--exit-code", ...argv])).code).toBe(1);
    const silent = [...names("maim", "manhattan-trap"), STANDING];
    expect((await run(["compare", "--exit-code", ...silent])).code).toBe(0);
  });
});

describe("options about several arguments", () => {
  it("set a parameter in those that have it, of which there must be one", async () => {
    const argv = ["evaluate", ...names("all"), STANDING];
    const { arguments: heads } = await json([...argv, "--set", "close_above=0.7"]);
    const set = heads.filter(({ parameters }: { parameters: object }) => {
      return Object.entries(parameters).some(
        ([id, value]) => id === "close_above" && value === 0.7,
      );
    });
    expect(set.map(({ id }: { id: string }) => id)).toEqual(["charter-assist"]);
    const { code, stderr } = await run([...argv, "--set", "clos_above=0.7"]);
    expect(code).toBe(2);
    expect(stderr).toContain("usage/unknown-parameter");
    expect(stderr).toContain("close_above");
  });

  it("override and lock a belief that any of them asks", async () => {
    const argv = ["evaluate", ...names("maim", "minefield"), STANDING];
    const before: Result[] = (await json(argv)).results;
    const after: Result[] = (await json([...argv, "--believe", "holder_kind=state"])).results;
    expect(before.filter(({ verdict }) => verdict === "disfavoured")).toHaveLength(1);
    expect(after.filter(({ verdict }) => verdict === "disfavoured")).toHaveLength(4);
    const locked = await json([...argv, "--lock", "rivals_incautious"]);
    expect(JSON.stringify(before.map(({ divides }) => divides))).toContain("rivals_incautious");
    expect(JSON.stringify(locked.results.map(({ divides }: Result) => divides))).not.toContain(
      "rivals_incautious",
    );
    for (const option of ["--believe", "--lock"]) {
      const { code, stderr } = await run([...argv, option, "is_stte=1"]);
      expect(code).toBe(2);
      expect(stderr).toContain("belief/unknown-belief");
    }
  });

  it("take no two arguments of one id", async () => {
    const at = directoryOf({ "a.yaml": "extends: minefield\nid: minefield\ntitle: Mine\n" });
    const { code, stderr } = await run(["evaluate", ...names("minefield", at("a.yaml")), STANDING]);
    expect(code).toBe(2);
    expect(stderr).toContain("two of the arguments have the id minefield");
  });

  it("are watched in all their files", () => {
    expect(argumentFiles({ argument: ["maim", "a.yaml", "b.yaml"] })).toEqual(["a.yaml", "b.yaml"]);
    expect(argumentFiles({ argument: ["all"] })).toEqual([]);
  });
});

/** A value that lies in a region as documents write it. */
function valueIn({ to, min_included }: Change): string {
  const [, sign, low, high] = /^(>=|<=|=|>|<)? ?([^ ]+)(?: \.\. (.+))?$/.exec(to) ?? [];
  if (high !== undefined) return min_included ? `${low}` : `${(Number(low) + Number(high)) / 2}`;
  if (sign === ">") return Number(low) >= 1 ? `${Number(low) + 1}` : `${(Number(low) + 1) / 2}`;
  if (sign === "<") return `${Number(low) / 2}`;
  return `${low}`;
}

describe("what divides two arguments", () => {
  it("makes them agree when each is evaluated again", async () => {
    const { results } = await json(["evaluate", ...names("all"), STANDING]);
    const texts = new Map<string, string>();
    let sets = 0;
    for (const { name, argument, divides } of results as Result[]) {
      for (const { argument: other, beliefs = [], claims = [] } of divides) {
        expect(beliefs.length + claims.length).toBeGreaterThan(0);
        for (const { to, changes } of beliefs.slice(0, 3)) {
          const believe = changes.flatMap((each) => [
            "--believe",
            `${each.belief}=${valueIn(each)}`,
          ]);
          const argv = ["evaluate", "--brief", ...names(argument, other), ...believe, STANDING];
          const key = argv.join(" ");
          texts.set(key, texts.get(key) ?? JSON.stringify(await json(argv)));
          const again: Result[] = JSON.parse(texts.get(key) as string).results;
          const verdicts = again.filter((each) => each.name === name).map((each) => each.verdict);
          expect(verdicts).toEqual([to, to]);
          sets += 1;
        }
      }
    }
    expect(sets).toBeGreaterThan(50);
  });

  it("are claims without which they agree, when they are taken out of the arguments", async () => {
    const { results } = await json(["evaluate", ...names("all"), STANDING]);
    let removed = 0;
    for (const { name, argument, divides } of results as Result[]) {
      for (const { argument: other, claims = [] } of divides) {
        for (const { to, claims: set } of claims) {
          const files = [argument, other].map((id) => {
            const without = set.filter((each) => each.argument === id).map(({ claim }) => claim);
            const text = stringify({ extends: id, id: `less-${id}`, title: id, remove: without });
            return directoryOf({ "less.yaml": text })("less.yaml");
          });
          const argv = ["evaluate", "--brief", "--format", "json", ...names(...files), STANDING];
          const { code, stdout } = await run(argv);
          // Where others rest on a claim, or none would be left that concludes, it cannot be taken out.
          if (code !== 0) continue;
          const again: Result[] = JSON.parse(stdout).results;
          const verdicts = again.filter((each) => each.name === name).map((each) => each.verdict);
          expect(verdicts).toEqual([to, to]);
          removed += 1;
        }
      }
    }
    expect(removed).toBeGreaterThan(5);
  });

  it("is not looked for where a belief is not the same to both", async () => {
    const of = (id: string, max: number) =>
      own({
        id,
        beliefs: { size: { type: "number", min: 0, max } },
        claims: [(max > 1 ? disfavours : favours)("go", { belief: "size", is: "> 0.5" })],
      });
    const argv = ["evaluate", ...names(of("small", 1), of("large", 2)), "-"];
    const stdin = saying({ size: 0.7 });
    const { results } = await json(argv, stdin);
    expect(results[0].divides).toEqual([
      {
        argument: "large",
        verdict: "disfavoured",
        not_comparable: { belief: "size", differs: "domain" },
      },
    ]);
    expect((await run(argv, { stdin })).stdout).toContain(
      "size asks each of them for other values",
    );
  });
});

describe("compare under several arguments", () => {
  interface Dispute {
    readonly between: readonly [number, number];
    readonly verdicts: readonly [string, string];
    readonly over: string;
    readonly cruxes?: readonly object[];
  }

  it("says over what any two results disagree", async () => {
    const argv = ["compare", ...names("cruel-trade-off", "minefield"), STANDING];
    const { results, disputes } = await json(argv);
    const shown = (disputes as Dispute[]).map(({ between, over, cruxes }) => {
      const [one, other] = between.map((index) => {
        const { argument, name } = results[index] as Result;
        return `${name}/${argument}`;
      });
      return `${one} ${other}: ${over}${cruxes ? " with cruxes" : ""}`;
    });
    expect(shown).toEqual([
      "Misuse-first lab/cruel-trade-off Misuse-first lab/minefield: argument",
      "Misuse-first lab/cruel-trade-off Runner-up/cruel-trade-off: beliefs with cruxes",
      "Misuse-first lab/cruel-trade-off Runner-up/minefield: both",
      "Misuse-first lab/cruel-trade-off Accident-first lab/cruel-trade-off: beliefs with cruxes",
      "Misuse-first lab/cruel-trade-off Accident-first lab/minefield: argument",
      "Misuse-first lab/minefield Runner-up/minefield: beliefs with cruxes",
      "Misuse-first lab/minefield Accident-first lab/cruel-trade-off: argument",
      "Runner-up/cruel-trade-off Runner-up/minefield: argument",
      "Runner-up/cruel-trade-off Accident-first lab/cruel-trade-off: beliefs with cruxes",
      "Runner-up/minefield Accident-first lab/minefield: beliefs with cruxes",
      "Accident-first lab/cruel-trade-off Accident-first lab/minefield: argument",
    ]);
  });

  it("finds each kind by what either takes over from the other", async () => {
    const { results, disputes } = await json(["compare", ...names("all"), STANDING]);
    const all: Result[] = results;
    const verdictOf = (name: string | undefined, argument: string | undefined) =>
      all.find((each) => each.name === name && each.argument === argument)?.verdict;
    for (const { between, verdicts, over } of disputes as Dispute[]) {
      const [one, other] = between.map((index) => all[index]);
      expect(verdicts).toEqual([one?.verdict, other?.verdict]);
      const crossed = [
        verdictOf(one?.name, other?.argument),
        verdictOf(other?.name, one?.argument),
      ];
      const [mineByTheirs, theirsByMine] = crossed;
      const beliefs = theirsByMine === other?.verdict || mineByTheirs === one?.verdict;
      const argument = mineByTheirs === other?.verdict || theirsByMine === one?.verdict;
      const kinds = {
        true: { true: "either", false: "beliefs" },
        false: { true: "argument", false: "both" },
      };
      expect(over).toBe(kinds[`${beliefs}`][`${argument}`]);
    }
    const pairs = all.flatMap((one, index) =>
      all.slice(index + 1).filter(({ verdict }) => verdict !== one.verdict),
    );
    expect(disputes).toHaveLength(pairs.length);
  });

  it("waits where a verdict is open", async () => {
    const at = directoryOf();
    const beliefs = { misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: "hard" };
    const shown = { misalignment_risk_significant: true, own_system_shown_safe: false };
    writeFileSync(
      at("two.yaml"),
      stringify([
        { name: "A", beliefs },
        {
          name: "B",
          beliefs: { ...shown, rivals_incautious: false, agreement_feasible: true },
        },
      ]),
    );
    const { disputes } = await json([
      "compare",
      ...names("cruel-trade-off", "minefield"),
      at("two.yaml"),
    ]);
    expect(disputes).toMatchObject([{ verdicts: ["favoured", "disfavoured"], over: "open" }]);
  });

  it("takes two worldviews or more", async () => {
    const argv = ["compare", ...names("maim", "minefield"), "-"];
    const { code, stderr } = await run(argv, { stdin: saying({}) });
    expect(code).toBe(2);
    expect(stderr).toContain("compare takes two worldviews or more");
  });
});

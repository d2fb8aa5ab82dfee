/** The completion scripts in the shells that they are for. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import { formats } from "../../src/report/formats.js";
import { definitionWith } from "../support/definitions.js";
import { hasShell, hasTerminals, type Shells, shellsIn } from "../support/shells.js";

const folder = mkdtempSync(join(tmpdir(), "racecheck-shells-"));
const home = join(folder, "home");
let shells: Shells;

beforeAll(async () => {
  shells = await shellsIn(folder);
  const here = join(folder, "here");
  for (const directory of [join(home, "plans"), join(here, "worldviews")]) mkdirSync(directory);
  for (const file of ["a b.yaml", "b.json", "notes.txt", "of.schema.json", "c=d.yaml"]) {
    writeFileSync(join(here, file), "");
  }
  writeFileSync(join(home, "plain text.yaml"), "");
  writeFileSync(join(home, "sailing.yaml"), stringify(definitionWith()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const all = ["bash", "zsh", "fish"] as const;
const installed = all.filter(hasShell);
const interactive = (["bash", "zsh"] as const).filter((each) => hasShell(each) && hasTerminals());

for (const shell of all.filter((each) => !hasShell(each))) {
  it.skip(`${shell} is not installed here: its completion is not tested`);
}
if (!hasTerminals()) it.skip("script of util-linux is not installed here: no terminals");

describe.each(installed)("the script for %s", (shell) => {
  it("is free of syntax errors", () => {
    const { status, stderr } = spawnSync(shell, ["-n", shells.file(shell)], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

describe.each(interactive)("in a terminal, %s completes", (shell) => {
  /** Keys, and the words that the line has become. */
  it.concurrent.each<[string, readonly string[]]>([
    ["eval\t", ["evaluate"]],
    ["evaluate --bri\t", ["evaluate", "--brief"]],
    ["evaluate --format nd\t", ["evaluate", "--format", "ndjson"]],
    ["evaluate --format=nd\t", ["evaluate", "--format=ndjson"]],
    ["evaluate --format=json=no\t", ["evaluate", "--format=json=notes.txt"]],
    ["evaluate --believe mora\tb\t", ["evaluate", "--believe", "moral_rank=best"]],
    ["evaluate --believe=mora\tb\t", ["evaluate", "--believe=moral_rank=best"]],
    ["evaluate --set hard\t1", ["evaluate", "--set", "hard_above=1"]],
    ["evaluate --lock 'mora\t", ["evaluate", "--lock", "moral_rank"]],
    ['evaluate --lock "mora\t', ["evaluate", "--lock", "moral_rank"]],
    ["evaluat x\u001b[D\u001b[D\t", ["evaluate", "x"]],
    ["evaluate --argument cr\t", ["evaluate", "--argument", "cruel-trade-off"]],
    [
      "evaluate --argument ~/sail\t --lock b\t",
      ["evaluate", "--argument", "~/sailing.yaml", "--lock", "bold"],
    ],
    ["explain --argument ~/sailing.yaml g\t", ["explain", "--argument", "~/sailing.yaml", "go"]],
    ["explain --argument '/nowhere' cru\t", ["explain", "--argument", "/nowhere", "crux"]],
    ["evaluate ~/plans\tx", ["evaluate", "~/plans/x"]],
    ["evaluate ~/plai\t", ["evaluate", "~/plain text.yaml"]],
    ["evaluate $HOME/plai\t", ["evaluate", "~/plain text.yaml"]],
    ["evaluate --output ~/plai\t", ["evaluate", "--output", "~/plain text.yaml"]],
    ["evaluate a\t", ["evaluate", "a b.yaml"]],
    ["evaluate 'a \t", ["evaluate", "a b.yaml"]],
    ["evaluate a\\ \t", ["evaluate", "a b.yaml"]],
    ["evaluate -- c=\t", ["evaluate", "--", "c=d.yaml"]],
    ["evaluate no\t", ["evaluate", "notes.txt"]],
    ["schema no\t", ["schema", "no"]],
  ])("%j", async (keys, words) => {
    const expected = words.map((each) => each.replace(/^~(?=\/)/, home));
    expect(await shells.press(shell, `racecheck ${keys}`)).toEqual(expected);
  });

  it("without running anything that is typed, before it is entered", async () => {
    const ran = `ran-in-${shell}`;
    const typed = `racecheck evaluate --lock $(echo 1 >>${ran}) --set \`echo 2 >>${ran}\``;
    await shells.press(shell, `${typed} --argument $(echo 3 >>${ran}) --lock m\t a\t`);
    const lines = readFileSync(join(folder, "here", ran), "utf8");
    expect(lines).toBe("1\n2\n3\n");
    rmSync(join(folder, "here", ran));
  });
});

describe.skipIf(!hasShell("bash"))("bash offers", () => {
  /** What there is for a line that bash has cut into words, the last of them being completed. */
  function bash(words: readonly string[], breaks = " =:"): readonly string[] {
    const driver = `. '${shells.file("bash")}'
      compopt() { :; }
      COMP_WORDBREAKS=$1; shift
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*"
      COMP_POINT=\${#COMP_LINE} last=\${!#}
      [[ $last == = ]] && last=
      _racecheck racecheck "$last"
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    return shells.lines("bash", driver, "bash", breaks, "racecheck", ...words);
  }

  it("what fits, without what it keeps of the word", () => {
    expect(bash(["evaluate", "--format", "="])).toEqual(Object.keys(formats.evaluate));
    expect(bash(["evaluate", "--format", "=", "nd"])).toEqual(["ndjson"]);
    expect(bash(["evaluate", "--believe", "=", "moral_rank", "="])).toEqual(["best", "unknown"]);
    expect(bash(["evaluate", "--lock", ""])).toEqual(Object.keys(cruelTradeOff.beliefs));
  });

  it("the whole word where it cuts at blanks alone", () => {
    expect(bash(["evaluate", "--format=nd"], " ")).toEqual(["--format=ndjson"]);
    expect(bash(["evaluate", "--format=json=no"], " ")).toEqual(["--format=json=notes.txt"]);
  });

  it("worldviews: files that can be some, directories and standard input", () => {
    const all = ["-", "a b.yaml", "b.json", "c=d.yaml", "worldviews"];
    expect(bash(["evaluate", ""]).toSorted()).toEqual(all);
    expect(bash(["evaluate", "--output", ""])).toContain("of.schema.json");
  });
});

describe.skipIf(!hasShell("zsh") || !hasTerminals())("zsh", () => {
  it("completes too if the script is sourced", async () => {
    const keys = `unset '_comps[racecheck]'; . ${shells.file("zsh")}\rracecheck eval\t`;
    expect(await shells.press("zsh", keys)).toEqual(["evaluate"]);
  });
});

describe.skipIf(!hasShell("fish"))("fish offers", () => {
  const fish = (line: string): readonly string[] =>
    shells.lines("fish", `source '${shells.file("fish")}'; complete -C $argv[1]`, line);
  const words = (line: string): readonly string[] =>
    fish(line).map((each) => each.split("\t")[0] as string);

  it("commands, options, formats, beliefs and verdicts, with what they mean", () => {
    expect(fish("racecheck eva")).toEqual(["evaluate\tevaluate worldviews"]);
    expect(words("racecheck evaluate --form")).toEqual(["--format"]);
    expect(words("racecheck evaluate --format nd")).toEqual(["ndjson"]);
    expect(words("racecheck evaluate --format=nd")).toEqual(["--format=ndjson"]);
    expect(words("racecheck evaluate --believe moral_rank=b")).toEqual(["moral_rank=best"]);
    expect(words("racecheck evaluate --expect sil")).toEqual(["silent"]);
    expect(words("racecheck evaluate --lock 'moral")).toEqual(["moral_rank"]);
    expect(words("racecheck completion z")).toEqual(["zsh"]);
  });

  it("the parts of the argument that the line names", () => {
    const line = "racecheck evaluate --argument ~/sailing.yaml";
    expect(words(`${line} --lock `)).toEqual(["bold"]);
    expect(words(`${line} --believe bold=t`)).toEqual(["bold=true"]);
  });

  it("worldviews, and any file if there are none", () => {
    expect(words("racecheck evaluate ").toSorted()).toEqual([
      "-",
      "a b.yaml",
      "b.json",
      "c=d.yaml",
      "worldviews/",
    ]);
    expect(words("racecheck evaluate no")).toEqual(["notes.txt"]);
    expect(words("racecheck evaluate ~/pl").toSorted()).toEqual(["~/plain text.yaml", "~/plans/"]);
    expect(words("racecheck evaluate --output no")).toEqual(["notes.txt"]);
    expect(words("racecheck evaluate --format=json=no")).toEqual(["--format=json=notes.txt"]);
    expect(words("racecheck schema zq")).toEqual([]);
  });
});

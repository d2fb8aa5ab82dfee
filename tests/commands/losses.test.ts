/** Slips of the hand, and odd places to write to, that could cost a file. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { directories } from "../support/directory.js";
import { shellIn } from "../support/shell.js";

const newDirectory = directories();

function workplace(): string {
  const directory = newDirectory();
  cpSync("worldviews/misuse-first-lab.yaml", join(directory, "w.yaml"));
  cpSync("worldviews/runner-up.yaml", join(directory, "v.yaml"));
  cpSync("docs/examples/disclosure.yaml", join(directory, "arg.yaml"));
  writeFileSync(join(directory, "old.json"), "old");
  return directory;
}

/** The names of files and what they hold. */
function contents(directory: string): Readonly<Record<string, string>> {
  const files = readdirSync(directory, { withFileTypes: true }).filter((each) => each.isFile());
  return Object.fromEntries(
    files.map(({ name }) => [name, readFileSync(join(directory, name), "utf8")]),
  );
}

it("writes an argument as YAML over an older one", () => {
  const directory = workplace();
  const { status } = shellIn(directory)("$RACECHECK explain --format yaml --output arg.yaml");
  expect(status).toBe(0);
  expect(contents(directory)["arg.yaml"]).toContain("id: cruel-trade-off");
});

describe("a command that cannot do what it says", () => {
  it.each([
    ["evaluate --output --brief w.yaml", "--brief looks like an option"],
    ["evaluate --format json=--brief w.yaml", "--brief looks like an option"],
    ["evaluate --output -o w.yaml", "-o looks like an option"],
    ["evaluate --output *.yaml", "arg.yaml is there already"],
    ["test --output w.yaml v.yaml", "w.yaml is there already"],
    ["schema --output w.yaml", "w.yaml is there already"],
    ["explain --output arg.yaml", "arg.yaml is there already"],
    ["evaluate --output=w.yaml -- v.yaml", "w.yaml is there already"],
    ["evaluate --output old.json --nosuch w.yaml", "unknown option"],
    ["evaluate --format nosuch=old.json w.yaml", "there is no format nosuch"],
    ["evaluate --output old.json --format json=old.json --format text w.yaml", "two formats"],
    ["evaluate --format json=old.json --format sarif=./old.json w.yaml", "two formats"],
    ["compare --baseline old.json --format json=old.json w.yaml", "old.json is read"],
    ["compare --baseline - --output old.json w.yaml < old.json", "standard input is read"],
    ["evaluate --output old.json . < /dev/null", "old.json is read"],
    ["evaluate --output old.json/ w.yaml", "a part of the path is not a directory"],
    ["evaluate --output /dev/stdin w.yaml < v.yaml", "it is not open, or not for that"],
    ["evaluate --output /dev/fd/5 w.yaml 5< v.yaml", "it is not open, or not for that"],
    ["init --yes w.yaml", "w.yaml is there already"],
    ["init --yes old.json", "init writes YAML"],
    ["init --yes --force --argument arg.yaml ./arg.yaml", "arg.yaml is read"],
    ["init --yes --force .", "it is a directory"],
    ["init --yes nowhere/x.yaml", "there is no such directory"],
    ["init --yes x.yaml y.yaml", "too many arguments"],
    ["init --yes --schema 'a b' x.yaml", "without blanks"],
  ])("leaves everything as it was: %s", (command, says) => {
    const directory = workplace();
    const before = contents(directory);
    const { stderr, status } = shellIn(directory)(`$RACECHECK ${command}`);
    expect(stderr).toContain(says);
    expect(status).toBe(2);
    expect(contents(directory)).toEqual(before);
  });

  it("blames the option that names the file", () => {
    const { stderr } = shellIn(workplace())("$RACECHECK evaluate --format json=/dev/full w.yaml");
    expect(stderr).toMatch(/^--format output\/unwritable\n/);
  });

  it("takes a link that leads nowhere for a schema that is there", () => {
    const directory = workplace();
    const { stderr, status, stdout } = shellIn(directory)(
      "ln -s gone worldview.schema.json; $RACECHECK init --yes x.yaml; readlink worldview.schema.json; ls gone",
    );
    expect(stderr).toMatch(/^\nWrote x\.yaml\.\n/);
    expect(stdout).toBe("gone\n");
    expect(status).toBe(2);
  });

  it("writes over a report of its own, and over an empty file", () => {
    const directory = workplace();
    const { status, stderr } = shellIn(directory)(
      "touch x.yaml; $RACECHECK evaluate --output x.yaml w.yaml && $RACECHECK evaluate --format json --output old.json w.yaml && $RACECHECK evaluate --format json --output old.json w.yaml",
    );
    expect([status, stderr]).toEqual([0, ""]);
  });
});

/**
 * Gets racecheck as docs/installing.md says, from a bare repository of the work tree, and as pre-commit
 * does. npm may have to fetch packages: without network, and without a cache of them, that is said and
 * these tests are skipped. They take a minute, so only `npm test` runs them (`--mode full`).
 */
import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it, type TestContext } from "vitest";
import { parse } from "yaml";
import { directories } from "../support/directory.js";

const directory = directories();
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const page = readFileSync("docs/installing.md", "utf8");
const recipes = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, text]) => text as string);
const [fromClone, fromAddress, linked, inProject] = recipes as [string, string, string, string];
const minute = 60_000;

let root: string;
let address: string;

/** Runs a script where npm installs nothing outside of a folder; the command is found there. */
function shell(script: string, cwd: string, prefix: string): SpawnSyncReturns<string> {
  const identity = { NAME: "A", EMAIL: "a@example.org" };
  const git = Object.entries(identity).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  // What the npm that runs this test was told is not meant for the one that is tested.
  const env = Object.entries(process.env).filter(
    ([key]) => !/^(npm_|node_env$|_pacote)/i.test(key),
  );
  return spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd,
    encoding: "utf8",
    env: {
      ...Object.fromEntries([...env, ...git]),
      PATH: `${join(prefix, "bin")}:${process.env.PATH}`,
      npm_config_prefix: prefix,
      npm_config_prefer_offline: "true",
      npm_config_update_notifier: "false",
    },
  });
}

/** What went wrong, if it is that npm reached nobody; then the test is skipped and says so. */
function need({ status, stderr }: SpawnSyncReturns<string>, { skip }: TestContext): void {
  const unreachable =
    /ENOTCACHED|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH/;
  const [code] = unreachable.exec(stderr) ?? [];
  if (status !== 0 && code) skip(`npm could not fetch what it needs: ${code}`);
  expect({ status, stderr }).toMatchObject({ status: 0 });
}

const withAddress = (recipe: string): string => recipe.replaceAll("ADDRESS", address);
const majorOfNpm = Number.parseInt(
  spawnSync("npm", ["--version"], { encoding: "utf8" }).stdout,
  10,
);

/** A repository of somebody else, with a worldview that is as it expects and one that is not. */
function userRepository(): string {
  const repo = directory();
  mkdirSync(join(repo, "worldviews"));
  const text = readFileSync("worldviews/misuse-first-lab.yaml", "utf8");
  writeFileSync(join(repo, "worldviews/good.yaml"), text);
  const bad = text.replace("moral_rank: 1", "moral_rank: 2");
  writeFileSync(join(repo, "worldviews/bad.yaml"), bad);
  return repo;
}

/** The installed command answers, and the hooks' entries do with the files that pre-commit names. */
function expectInstalled(prefix: string): void {
  const repo = userRepository();
  const run = (script: string) => shell(script, repo, prefix);
  expect(run("command -v racecheck").stdout).toBe(`${join(prefix, "bin/racecheck")}\n`);
  expect(run("racecheck --version")).toMatchObject({ stdout: `${version}\n`, stderr: "" });
  expect(run("racecheck evaluate worldviews/good.yaml").stdout).toContain("racing is FAVOURED");
  const hooks: { id: string; entry: string }[] = parse(
    readFileSync(".pre-commit-hooks.yaml", "utf8"),
  );
  for (const { id, entry } of hooks) {
    const codes = ["good", "bad"].map((name) => run(`${entry} worldviews/${name}.yaml`).status);
    expect({ id, codes }).toEqual({ id, codes: id === "racecheck-test" ? [0, 1] : [0, 0] });
  }
}

describe.runIf(inject("scale") === 1)("racecheck is got", () => {
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "racecheck-installing-"));
    const listed = spawnSync("git", ["ls-files", "-z", "-co", "--exclude-standard"], {
      encoding: "utf8",
    });
    for (const file of listed.stdout.split("\0").filter((each) => each && existsSync(each))) {
      mkdirSync(dirname(join(root, "tree", file)), { recursive: true });
      cpSync(file, join(root, "tree", file));
    }
    const script = `git init -q tree && git -C tree add -A && git -C tree commit -qm tree &&
      git clone -q --bare tree bare.git`;
    expect(shell(script, root, root)).toMatchObject({ status: 0 });
    address = `file://${join(root, "bare.git")}`;
  }, minute);

  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it("from a clone, packed, without a word of npm about scripts", {
    timeout: 5 * minute,
  }, (context) => {
    const prefix = join(root, "packed");
    const result = shell(withAddress(fromClone), root, prefix);
    need(result, context);
    expect(result.stderr).not.toMatch(/warn|script/i);
    expect(result.stdout).toMatch(new RegExp(`added 1 package.*\\n${version}\\n$`, "s"));
    expectInstalled(prefix);
    expect(existsSync(join(root, "racecheck/node_modules"))).toBe(false);

    const project = join(root, "project");
    mkdirSync(project);
    writeFileSync(join(project, "package.json"), '{"name": "project", "private": true}');
    const added = shell(inProject, project, prefix);
    need(added, context);
    expect(added.stdout).toMatch(new RegExp(`\\n${version}\\n$`));
  });

  it("from its address", { timeout: 5 * minute }, (context) => {
    const prefix = join(root, "address");
    const allowed =
      majorOfNpm >= 12 ? fromAddress.replace("--global", "$& --allow-git=root") : fromAddress;
    need(shell(withAddress(allowed), root, prefix), context);
    const installed = join(prefix, "lib/node_modules/racecheck");
    expect(lstatSync(installed).isSymbolicLink()).toBe(false);
    expect(existsSync(join(installed, "dist/lib/index.d.ts"))).toBe(true);
    expectInstalled(prefix);
  });

  it("by pre-commit, with what that runs", { timeout: 5 * minute }, (context) => {
    const prefix = join(root, "hooks");
    const script = withAddress("npm install --allow-git=root --install-links -g git+ADDRESS");
    need(shell(script, root, prefix), context);
    expectInstalled(prefix);
  });

  it("by linking a clone", { timeout: 5 * minute }, (context) => {
    const prefix = join(root, "linked");
    const folder = directory();
    expect(shell(withAddress("git clone -q ADDRESS racecheck"), folder, prefix).status).toBe(0);
    const result = shell(linked.replace("npm ci", "npm ci 2>&1"), folder, prefix);
    need(result, context);
    expect(result.stdout).not.toContain("install-scripts");
    expectInstalled(prefix);
  });

  it("as an action, which builds the command alone", { timeout: 5 * minute }, (context) => {
    const folder = directory();
    const repo = userRepository();
    need(shell(withAddress("git clone -q ADDRESS racecheck"), folder, folder), context);
    const { inputs, runs } = parse(readFileSync("action.yml", "utf8"));
    const here = join(folder, "racecheck");
    const output = join(folder, "output");
    const places = { GITHUB_ACTION_PATH: here, GITHUB_STEP_SUMMARY: join(folder, "summary") };
    const variables = Object.entries<{ default: string }>(inputs).map(([name, input]) => [
      `RACECHECK_${name.toUpperCase()}`,
      input.default,
    ]);
    const env = { ...Object.fromEntries(variables), ...places, GITHUB_OUTPUT: output };
    const set = Object.entries(env).map(([name, value]) => `export ${name}='${value}'\n`);
    const [built, ran] = runs.steps.map(({ run }: { run: string }) =>
      shell(`${set.join("")}${run}`, repo, folder),
    );
    need(built, context);
    expect(existsSync(join(here, "node_modules"))).toBe(false);
    expect(existsSync(join(here, "dist/lib"))).toBe(false);
    expect(ran).toMatchObject({ status: 1, stdout: expect.stringContaining("1 passed, 1 failed") });
    expect(readFileSync(output, "utf8")).toContain("exit-code=1\n");
  });
});

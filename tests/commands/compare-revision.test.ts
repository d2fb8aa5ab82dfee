/** `compare --baseline REVISION`: the worldviews as git has them at a branch, tag or commit. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { yaml } from "../support/worldviews.js";

const root = resolve(import.meta.dirname, "../..");
const environment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "test",
  GIT_AUTHOR_EMAIL: "test@example.invalid",
  GIT_COMMITTER_NAME: "test",
  GIT_COMMITTER_EMAIL: "test@example.invalid",
};
let repository: string;

const git = (...words: readonly string[]) =>
  execFileSync("git", words, { cwd: repository, env: environment });
const write = (name: string, text: string) => writeFileSync(join(repository, name), text);

/** Runs the built executable in a folder of the repository. */
function racecheck(argv: readonly string[], folder = ".", env: object = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "bin/racecheck.js"), ...argv],
    {
      cwd: join(repository, folder),
      env: { ...environment, ...env },
      encoding: "utf8",
    },
  );
  return { status, stdout, stderr };
}

function changes(argv: readonly string[], folder?: string) {
  const { stdout } = racecheck(["compare", "--format", "json", ...argv], folder);
  return JSON.parse(stdout).changes.map(
    ({
      change,
      file,
      verdict,
    }: {
      change: string;
      file: string;
      verdict: Record<string, string>;
    }) => `${change} ${file} ${[verdict.from, verdict.to].filter(Boolean).join("→")}`,
  );
}

beforeAll(() => {
  repository = mkdtempSync(join(tmpdir(), "racecheck-revision-"));
  mkdirSync(join(repository, "worldviews", "deep"), { recursive: true });
  git("init", "--quiet", "--initial-branch", "main", ".");
  write("worldviews/bold.yaml", yaml("Bold", {}));
  write("worldviews/gone.yaml", yaml("Gone", {}));
  write("worldviews/deep/müde.yaml", yaml("Deep", {}));
  write("worldviews/notes.txt", "no worldview");
  write("worldviews/.hidden.yaml", "no: worldview");
  git("add", "--all");
  git("commit", "--quiet", "--message", "first");
  git("tag", "accepted");
  write("worldviews/bold.yaml", yaml("Bold", { moral_rank: 2 }));
  git("commit", "--quiet", "--all", "--message", "second");
  rmSync(join(repository, "worldviews/gone.yaml"));
  write("worldviews/new.yaml", yaml("New", {}));
  mkdirSync(join(repository, "outside"));
  write("outside/lab.yaml", yaml("Lab", {}));
});

afterAll(() => rmSync(repository, { recursive: true }));

describe("compare --baseline REVISION", () => {
  it.each(["HEAD~1", "accepted", "main~1"])("compares with the files at %s", (revision) => {
    expect(changes(["--baseline", revision, "worldviews"])).toEqual([
      "changed worldviews/bold.yaml favoured→silent",
      "unchanged worldviews/deep/müde.yaml favoured→favoured",
      "new worldviews/new.yaml favoured",
      "gone worldviews/gone.yaml favoured",
    ]);
  });

  it("takes paths from the current directory", () => {
    expect(changes(["--baseline", "accepted", "../bold.yaml", "."], "worldviews/deep")).toEqual([
      "changed ../bold.yaml favoured→silent",
      "unchanged müde.yaml favoured→favoured",
    ]);
  });

  it("evaluates both by the same parameters and overrides", () => {
    const argv = ["--baseline", "accepted", "--believe", "moral_rank=1", "worldviews/bold.yaml"];
    expect(changes(argv)).toEqual(["unchanged worldviews/bold.yaml favoured→favoured"]);
  });

  it("is a gate", () => {
    const argv = ["compare", "--exit-code", "--baseline"];
    expect(racecheck([...argv, "accepted", "worldviews/bold.yaml"]).status).toBe(1);
    expect(racecheck([...argv, "HEAD", "worldviews/bold.yaml"]).status).toBe(0);
  });

  it("prefers a file of that name", () => {
    write("HEAD", "not JSON");
    const { stderr } = racecheck(["compare", "--baseline", "HEAD", "worldviews"]);
    rmSync(join(repository, "HEAD"));
    expect(stderr).toContain("HEAD baseline/not-json");
  });

  it("says what there is not: a revision, a repository, git", () => {
    const argv = ["compare", "--baseline", "nowhere", "."];
    const unknown = racecheck(argv);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr).toContain("there is no file nowhere, and git knows no such revision");
    const outside = racecheck(argv, "outside", { GIT_CEILING_DIRECTORIES: repository });
    expect(outside.stderr).toContain("this is no git repository");
    const without = racecheck(argv, ".", { PATH: "/nonexistent" });
    expect(without.stderr).toContain("no git to look for a revision of that name");
  });

  it("takes no option of git's for a revision", () => {
    const { status, stderr } = racecheck(["compare", "--baseline=--output=x", "worldviews"]);
    expect(status).toBe(2);
    expect(stderr).toContain("baseline/not-found");
  });
});

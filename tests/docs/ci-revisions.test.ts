import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { yaml } from "../support/worldviews.js";

const root = resolve(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/ci.md"), "utf8");
const part = page.split(/^## /m).find((each) => each.startsWith("Between two git revisions"));
const recipes = [...(part ?? "").matchAll(/```sh\n(.*?)```/gs)].map(([, script]) => script);
const [fromHistory, accept, compareWithAccepted] = recipes as [string, string, string];

const git = {
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_SYSTEM: "/dev/null",
  GIT_AUTHOR_NAME: "test",
  GIT_AUTHOR_EMAIL: "test@example.invalid",
  GIT_COMMITTER_NAME: "test",
  GIT_COMMITTER_EMAIL: "test@example.invalid",
};

let repository: string;
let bin: string;

/** Runs a recipe as CI does: the shell stops at the first error. */
function bash(script: string) {
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-o", "pipefail", "-c", script], {
    cwd: repository,
    env: { ...process.env, ...git, BASE: "main", PATH: `${bin}:${process.env.PATH}` },
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

function commitAll(message: string): void {
  const options = { cwd: repository, env: { ...process.env, ...git } };
  execFileSync("git", ["add", "--all"], options);
  execFileSync("git", ["commit", "--quiet", "--message", message], options);
}

function write(name: string, text: string): void {
  writeFileSync(join(repository, "worldviews", name), text);
}

beforeEach(() => {
  bin = mkdtempSync(join(tmpdir(), "racecheck-bin-"));
  const tsx = join(root, "node_modules/.bin/tsx");
  const shim = join(bin, "racecheck");
  writeFileSync(shim, `#!/bin/sh\nexec '${tsx}' '${join(root, "src/cli.ts")}' "$@"\n`);
  chmodSync(shim, 0o755);
  repository = mkdtempSync(join(tmpdir(), "racecheck-git-"));
  mkdirSync(join(repository, "worldviews"));
  bash("git init --quiet --initial-branch main .");
  write("bold.yaml", yaml("Bold lab", {}));
  write("humble.yaml", yaml("Humble lab", { moral_rank: 2 }));
  commitAll("Two worldviews");
  bash("git checkout --quiet -b topic");
});

describe("the recipes of docs/ci.md, Between two git revisions", () => {
  it("are three", () => {
    expect(recipes).toHaveLength(3);
  });

  it("tell what a branch changed, and through what", () => {
    write("bold.yaml", yaml("Bold lab", { moral_rank: 3 }));
    write("new.yaml", yaml("New lab", {}));
    commitAll("Change one, add one");
    const { status, stdout, stderr } = bash(fromHistory);
    expect(stderr).toBe("");
    expect(status).toBe(1);
    expect(stdout).toContain("FAVOURED → SILENT");
    expect(stdout).toContain("Because of moral_rank.");
    expect(stdout).toContain("1 changed, 1 new, 1 unchanged.");
  });

  it("pass where no conclusion changed", () => {
    write("humble.yaml", yaml("Humble lab", { moral_rank: 3 }));
    commitAll("Change what makes no difference");
    const { status, stdout } = bash(fromHistory);
    expect(status).toBe(0);
    expect(stdout).toContain("moral_rank 2 → 3");
    expect(stdout).toContain("2 unchanged.");
  });

  it("let a branch repair what was invalid", () => {
    bash("git checkout --quiet main");
    write("humble.yaml", yaml("Humble lab", { moral_rank: 0 }));
    commitAll("Break one");
    bash("git checkout --quiet -b repair");
    write("humble.yaml", yaml("Humble lab", { moral_rank: 2 }));
    commitAll("Repair it");
    const { status, stdout } = bash(fromHistory);
    expect(status).toBe(1);
    expect(stdout).toContain("1 new, 1 unchanged.");
  });

  it("compare with results that were committed", () => {
    expect(bash(accept).status).toBe(0);
    expect(bash(compareWithAccepted).status).toBe(0);
    write("bold.yaml", yaml("Bold lab", { misuse_weight: 0.5 }));
    const { status, stdout } = bash(compareWithAccepted);
    expect(status).toBe(1);
    expect(stdout).toContain("Because of misuse_weight.");
    expect(stdout).not.toContain("Humble lab");
    expect(bash(accept).status).toBe(0);
    expect(bash(compareWithAccepted).status).toBe(0);
  });
});

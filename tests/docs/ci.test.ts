/** Runs every recipe of docs/ci.md as it stands, and the action and hooks that the project offers. */
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { isWorldviewFile, WORLDVIEW_ENDINGS } from "../../src/commands/files.js";
import { directories } from "../support/directory.js";

const directory = directories();
const bundle = resolve("node_modules/.cache/racecheck-ci-test/racecheck.cjs");
/** The recipes, each with the section in which it stands. */
const blocks = readFileSync("docs/ci.md", "utf8")
  .split(/^(?=## )/m)
  .flatMap((section) =>
    [...section.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = "", text = ""]) => ({
      section: section.split("\n")[0]?.replace("## ", "") as string,
      language,
      text,
      first: text.split("\n")[0] as string,
    })),
  );
const shellRecipes = blocks.filter(({ language }) => language === "sh");
const shellSections = [...new Set(shellRecipes.map(({ section }) => section))].map((section) => ({
  section,
  recipes: shellRecipes.filter((each) => each.section === section),
}));

beforeAll(async () => {
  await build({
    entryPoints: ["src/cli.ts"],
    outfile: bundle,
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
  });
});

interface Step {
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

/** A git repository with worldviews, in which `npx racecheck` finds racecheck. */
function repository(): string {
  const root = directory();
  const bin = join(root, "node_modules", ".bin", "racecheck");
  mkdirSync(dirname(bin), { recursive: true });
  writeFileSync(bin, `#!/usr/bin/env node\nrequire(${JSON.stringify(bundle)});\n`);
  chmodSync(bin, 0o755);
  const repo = join(root, "repo");
  mkdirSync(join(repo, "worldviews"), { recursive: true });
  cpSync("worldviews/misuse-first-lab.yaml", join(repo, "worldviews/misuse-first-lab.yaml"));
  const project = { name: "worldviews", version: "1.0.0", private: true };
  const lock = { ...project, lockfileVersion: 3, packages: { "": project } };
  writeFileSync(join(repo, "package.json"), JSON.stringify(project));
  writeFileSync(join(repo, "package-lock.json"), JSON.stringify(lock));
  const start =
    "git init -q . && git add -A && git commit -qm first && git update-ref refs/remotes/origin/main HEAD";
  expect(shell(start, repo)).toMatchObject({ status: 0 });
  return repo;
}

/** Runs a script as CI does in a checkout; it knows nothing of this process but PATH. */
function shell(script: string, cwd: string, env: Readonly<Record<string, string>> = {}) {
  const name = { GIT_AUTHOR_NAME: "A", GIT_COMMITTER_NAME: "A" };
  const mail = { GIT_AUTHOR_EMAIL: "a@example.org", GIT_COMMITTER_EMAIL: "a@example.org" };
  return spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd,
    encoding: "utf8",
    env: {
      PATH: `${join(cwd, "../node_modules/.bin")}:${process.env.PATH}`,
      HOME: join(cwd, ".."),
      GIT_CONFIG_NOSYSTEM: "1",
      npm_config_offline: "true",
      npm_config_update_notifier: "false",
      npm_config_yes: "false",
      GITHUB_STEP_SUMMARY: join(cwd, "../summary.md"),
      GITHUB_OUTPUT: join(cwd, "../output"),
      ...name,
      ...mail,
      ...env,
    },
  });
}

/** Makes a worldview's conclusion another one than it expects. */
function contradict(repo: string): void {
  const file = join(repo, "worldviews/misuse-first-lab.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("moral_rank: 1", "moral_rank: 2"));
}

const actionFile = parse(readFileSync("action.yml", "utf8"));

/** Runs the project's action with some inputs. */
function action(repo: string, inputs: Readonly<Record<string, string>>) {
  const here = join(repo, "../action");
  mkdirSync(join(here, "bin"), { recursive: true });
  mkdirSync(join(here, "dist"), { recursive: true });
  writeFileSync(join(here, "bin/racecheck.js"), `require(${JSON.stringify(bundle)});\n`);
  writeFileSync(join(here, "dist/launch.cjs"), "");
  const value = (expression: string): string => {
    const name = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(expression)?.[1] as string;
    return inputs[name] ?? actionFile.inputs[name].default;
  };
  let last = { status: 0 as number | null, stdout: "", stderr: "" };
  for (const { run, env = {} } of actionFile.runs.steps) {
    const values = Object.entries<string>(env).map(([name, text]) => [name, value(text)]);
    const variables = { ...Object.fromEntries(values), GITHUB_ACTION_PATH: here };
    last = shell(run, repo, variables);
    if (last.status !== 0) break;
  }
  return last;
}

/** What a recipe runs, in order; undefined if it is of no known kind. */
function scriptsOf(recipe: Record<string, unknown>): readonly Step[] | undefined {
  if ("jobs" in recipe) {
    const jobs = Object.values(recipe.jobs as Record<string, { steps: Step[] }>);
    return jobs.flatMap(({ steps }) => steps);
  }
  if ("repos" in recipe) {
    const { hooks } = (recipe.repos as { hooks: Hook[] }[])[0] as { hooks: Hook[] };
    return hooks.map((hook) => ({ run: hookScript(hook) }));
  }
  const jobs = Object.values(recipe).filter((job): job is { script: string[] } =>
    Boolean((job as { script?: unknown }).script),
  );
  return jobs.length === 0
    ? undefined
    : jobs.flatMap(({ script }) => script.map((run) => ({ run })));
}

interface Hook {
  readonly entry: string;
  readonly files: string;
  readonly exclude?: string;
}

/** What pre-commit would run: the entry with the files of the repository that the hook is for. */
function hookScript({ entry, files, exclude = "^$" }: Hook): string {
  const chosen = ["worldviews/misuse-first-lab.yaml", "worldviews/worldview.schema.json", "a.yaml"]
    .filter((file) => new RegExp(files).test(file))
    .filter((file) => !new RegExp(exclude).test(file));
  expect(chosen).toEqual(["worldviews/misuse-first-lab.yaml"]);
  return `${entry} ${chosen.join(" ")}`;
}

describe("docs/ci.md", () => {
  it("has recipes for a shell and for what reads YAML, and nothing else", () => {
    expect(new Set(blocks.map(({ language }) => language))).toEqual(new Set(["sh", "yaml"]));
  });

  it.each(shellSections)("runs the recipes one after the other: $section", ({ recipes }) => {
    const repo = repository();
    for (const { text, first } of recipes) {
      const { status, stderr } = shell(text, repo);
      expect({ first, status, stderr }).toEqual({ first, status: 0, stderr: "" });
    }
  });

  it.each(blocks.filter(({ language }) => language === "yaml"))(
    "passes where all is as expected, and fails where it is not: $first",
    ({ text }) => {
      const steps = scriptsOf(parse(text));
      expect(steps).toBeDefined();
      const outcome = (repo: string) =>
        (steps ?? []).map(({ run, uses, with: inputs = {} }) => {
          if (run) return shell(run, repo).status;
          return uses === "./racecheck" ? action(repo, inputs).status : 0;
        });
      const good = repository();
      expect(new Set(outcome(good))).toEqual(new Set([0]));
      const bad = repository();
      contradict(bad);
      expect(outcome(bad)).toContain(1);
    },
  );

  it("leaves the files that the workflow uploads, also when a gate fails", () => {
    const workflow = blocks.find(({ text }) => text.includes("upload-sarif"))?.text as string;
    const repo = repository();
    contradict(repo);
    for (const { run } of scriptsOf(parse(workflow)) ?? []) if (run) shell(run, repo);
    expect(readdirSync(repo)).toEqual(
      expect.arrayContaining(["racecheck.sarif", "racecheck.xml", "racecheck.md"]),
    );
    expect(readFileSync(join(repo, "../summary.md"), "utf8")).toContain("Misuse");
  });

  it("installs a git hook that refuses a commit against expectation", () => {
    const recipe = blocks.find(({ text }) => text.includes(".git/hooks/pre-commit"))
      ?.text as string;
    const repo = repository();
    shell(recipe, repo);
    contradict(repo);
    expect(shell("git commit -qam second", repo).status).not.toBe(0);
    const harmless = "git checkout -q HEAD . && echo '# seen' >> worldviews/misuse-first-lab.yaml";
    expect(shell(`${harmless} && git commit -qam third`, repo).status).toBe(0);
  });

  it("describes every input of the action, with its default", () => {
    const text = readFileSync("docs/ci.md", "utf8");
    for (const [name, { default: value }] of Object.entries<{ default: string }>(
      actionFile.inputs,
    )) {
      expect(text).toMatch(new RegExp(`^\\| \`${name}\` +\\|.*${value && `\`${value}\``}`, "m"));
    }
  });
});

describe("the action", () => {
  it("puts no input into a script", () => {
    for (const { run } of actionFile.runs.steps) expect(run).not.toContain("${{");
  });

  it("adds the results to the job's summary and says how it ended", () => {
    const repo = repository();
    contradict(repo);
    writeFileSync(join(repo, "../summary.md"), "before\n");
    expect(action(repo, {}).status).toBe(1);
    expect(readFileSync(join(repo, "../summary.md"), "utf8")).toMatch(/^before\n.*Misuse/s);
    expect(readFileSync(join(repo, "../output"), "utf8")).toBe("exit-code=1\n");
  });

  it("evaluates with a verdict that is expected, and with parameters", () => {
    const evaluate = { command: "evaluate", summary: "false" };
    const repo = repository();
    expect(action(repo, { ...evaluate, expect: "favoured" }).status).toBe(0);
    const set = "mostly_misuse_above=0.8\nhard_above=0.9\n";
    expect(action(repo, { ...evaluate, expect: "silent", set }).status).toBe(0);
    expect(action(repo, { ...evaluate, expect: "favoured", set }).status).toBe(1);
  });

  it.each([
    { files: "worldviews\n$(touch stolen)\n`touch stolen`\n; touch stolen" },
    { formats: "text\n$(touch stolen)" },
    { command: "test; touch stolen" },
    { command: "init", files: "stolen" },
    { expect: "$(touch stolen)", command: "evaluate" },
    { files: "--output=stolen" },
  ])("runs nothing that stands in an input: %o", (inputs) => {
    const repo = repository();
    expect(action(repo, { summary: "false", ...inputs }).status).toBe(2);
    expect(readdirSync(repo)).not.toContain("stolen");
  });
});

describe("the pre-commit hooks", () => {
  const hooks: (Hook & { id: string; language: string })[] = parse(
    readFileSync(".pre-commit-hooks.yaml", "utf8"),
  );

  it.each(hooks)("$id runs on the files that a walk reads", ({ files, exclude = "^$" }) => {
    const isRead = (name: string): boolean =>
      new RegExp(files).test(name) && !new RegExp(exclude).test(name);
    const names = [
      "a.yaml",
      "a.schema.json",
      "a.txt",
      ...WORLDVIEW_ENDINGS.map((each) => `b.${each}`),
    ];
    for (const name of names.map((each) => `x/worldviews/sub/${each}`)) {
      expect([name, isRead(name)]).toEqual([name, isWorldviewFile(name)]);
    }
  });

  it.each(hooks)("$id runs on worldviews, and on no schema", (hook) => {
    const repo = repository();
    expect(hook.language).toBe("node");
    expect(shell(hookScript(hook), repo)).toMatchObject({ status: 0, stderr: "" });
  });
});

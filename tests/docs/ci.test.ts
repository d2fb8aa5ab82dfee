/** Runs every recipe of docs/ci.md as it stands, and the action and hooks that the project offers. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
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
    "git init -q . && git add -A && git commit -qm first && git commit -q --allow-empty -m second && git update-ref refs/remotes/origin/main HEAD";
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
    maxBuffer: 2 ** 26,
    env: {
      PATH: `${join(cwd, "../node_modules/.bin")}:${process.env.PATH}`,
      HOME: join(cwd, ".."),
      GIT_CONFIG_NOSYSTEM: "1",
      npm_config_offline: "true",
      npm_config_update_notifier: "false",
      npm_config_yes: "false",
      GITHUB_STEP_SUMMARY: join(cwd, "../summary.md"),
      GITHUB_OUTPUT: join(cwd, "../output"),
      RUNNER_TEMP: join(cwd, ".."),
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
  for (const folder of [".ci/action", "bin"])
    cpSync(folder, join(here, folder), { recursive: true });
  mkdirSync(join(here, "dist"), { recursive: true });
  cpSync("package.json", join(here, "package.json"));
  writeFileSync(join(here, "dist/launch.cjs"), `require(${JSON.stringify(bundle)});\n`);
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
    return hooks.map((hook) => ({ run: hookScript({ ...offered(hook.id), ...hook }) }));
  }
  const jobs = Object.values(recipe).filter((job): job is { script: string[] } =>
    Boolean((job as { script?: unknown }).script),
  );
  return jobs.length === 0
    ? undefined
    : jobs.flatMap(({ script }) => script.map((run) => ({ run })));
}

/** What the project's hook of an id says of itself, where there is one. */
function offered(id: string): Hook | undefined {
  const hooks: Hook[] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8"));
  return hooks.find((hook) => hook.id === id);
}

interface Hook {
  readonly id: string;
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

  /** A page is no gate. */
  const isOfPage = ({ text }: { readonly text: string }) => text.includes("command: explore");

  it("writes a page to explore where the workflow takes it from", () => {
    const repo = repository();
    const [recipe] = blocks.filter(isOfPage);
    for (const { run, uses, with: inputs = {} } of scriptsOf(parse(recipe?.text ?? "")) ?? []) {
      if (run) expect(shell(run, repo).status).toBe(0);
      if (uses === "./racecheck") expect(action(repo, inputs).status).toBe(0);
    }
    const page = readFileSync(join(repo, "public/index.html"), "utf8");
    expect(page).toContain("<title>Misuse-first frontier lab · racecheck</title>");
  });

  it.each(blocks.filter((each) => each.language === "yaml" && !isOfPage(each)))(
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
    const outputs = readFileSync(join(repo, "../output"), "utf8");
    const [, file = ""] = /^exit-code=1\nsummary-file=(.*)\n$/.exec(outputs) ?? [];
    expect(readFileSync(file, "utf8")).toContain("Misuse");
  });

  it("cuts a summary that GitHub would drop, says so, and keeps the whole", () => {
    const repo = repository();
    const text = readFileSync(join(repo, "worldviews/misuse-first-lab.yaml"), "utf8");
    const many = Array.from({ length: 900 }, (_, at) => text.replace("name: ", `name: ${at} Ω `));
    writeFileSync(join(repo, "worldviews/many.yaml"), many.join("---\n"));
    const { status, stdout } = action(repo, {
      command: "evaluate",
      options: "--brief\n",
      summary: "false",
    });
    expect({ status, lines: stdout.split("\n").length }).toEqual({ status: 0, lines: 902 });
    expect(action(repo, { command: "evaluate" }).status).toBe(0);
    const summary = readFileSync(join(repo, "../summary.md"));
    const [, file = ""] =
      /summary-file=(.*)/.exec(readFileSync(join(repo, "../output"), "utf8")) ?? [];
    expect(readFileSync(file).length).toBeGreaterThan(2 ** 20);
    expect(summary.length).toBeLessThanOrEqual(2 ** 20);
    expect(summary.length).toBeGreaterThan(2 ** 20 - 10_000);
    const [whole = "", note] = summary.toString().split("\n\n**Cut:** ");
    expect(readFileSync(file, "utf8").startsWith(whole)).toBe(true);
    expect(whole.endsWith("</details>\n")).toBe(true);
    expect(note).toContain(`\`${file}\``);
  });

  it("compares with a git revision, in a clone as shallow as the recipe makes it", () => {
    const full = repository();
    contradict(full);
    const script = `git checkout -qb topic && git commit -qam topic && git checkout -q - &&
      git commit -q --allow-empty -m other && git merge -q --no-ff -m merge topic`;
    expect(shell(script, full)).toMatchObject({ status: 0 });
    const repo = join(full, "../shallow");
    expect(shell("git clone -q --depth 2 file://$PWD ../shallow", full)).toMatchObject({
      status: 0,
    });
    const inputs = { command: "compare", baseline: "HEAD^1", options: "--exit-code" };
    const { status, stdout } = action(repo, inputs);
    expect({ status, stdout }).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("SILENT"),
    });
    expect(action(repo, { ...inputs, baseline: "HEAD" }).status).toBe(0);
    expect(action(repo, { ...inputs, baseline: "HEAD~5" }).stderr).toContain("HEAD~5");
    const misplaced = action(repo, { baseline: "HEAD" });
    expect(misplaced).toMatchObject({ status: 2, stderr: expect.stringContaining("compare") });
  });

  it.each([
    ["worldviews/*.yaml", ["a b.yaml", "a.yaml", "star*.yaml"]],
    ["worldviews/[!a]*.yaml", ["star*.yaml"]],
    ["./worldviews/a?b.y[a-b]ml", ["a b.yaml"]],
    ["worldviews/**/*.json", ["deep/er/c.json"]],
    ["**/deep/**", ["deep/er/$(touch stolen).yaml", "deep/er/c.json"]],
    ["worldviews/**/*touch*", ["deep/er/$(touch stolen).yaml"]],
    ["worldviews/*.yaml\nworldviews/a*", ["a b.yaml", "a.yaml", "star*.yaml"]],
    // Taken as it stands, since there is such a file.
    ["worldviews/literal[1].yaml", ["literal[1].yaml"]],
  ])("expands the patterns among the files: %j", (files, expected) => {
    const repo = repository();
    const text = readFileSync("worldviews/minimal.yaml", "utf8");
    const folder = join(repo, "worldviews");
    mkdirSync(join(folder, "deep/er"), { recursive: true });
    mkdirSync(join(folder, ".hidden"));
    renameSync(join(folder, "misuse-first-lab.yaml"), join(folder, "star*.yaml"));
    const names = ["a.yaml", "a b.yaml", "deep/er/$(touch stolen).yaml", ".hidden/a.yaml"];
    if (files.includes("literal")) names.push("literal[1].yaml", "literal1.yaml");
    for (const name of names) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, "deep/er/c.json"), JSON.stringify(parse(text)));
    writeFileSync(join(folder, "deep/worldview.schema.json"), "{}");
    const options = "--format json=../all.json";
    const { status, stderr } = action(repo, {
      command: "evaluate",
      files,
      options,
      summary: "false",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const { results } = JSON.parse(readFileSync(join(repo, "../all.json"), "utf8"));
    const found = results.map(({ file }: { file: string }) => file.replace("worldviews/", ""));
    expect(found).toEqual(expected);
    expect(readdirSync(repo)).not.toContain("stolen");
  });

  it.each(["nothing/*.yaml", "worldviews/*.toml", "worldviews/**/none.yaml"])(
    "refuses a pattern that no file matches: %s",
    (files) => {
      const { status, stderr } = action(repository(), { files: `worldviews\n${files}` });
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: `racecheck action: files has "${files}", which no file matches\n`,
      });
    },
  );

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
    { files: "*$(touch stolen)*" },
    { options: "stolen; touch stolen" },
    { baseline: "$(touch stolen)", command: "compare" },
    { baseline: "--output=stolen", command: "compare" },
    { command: "explore" },
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

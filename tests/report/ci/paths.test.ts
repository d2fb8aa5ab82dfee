import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../support/run.js";
import { yaml } from "../../support/worldviews.js";

let workspace: string;
let previous: string;

beforeAll(() => {
  previous = process.cwd();
  workspace = realpathSync(mkdtempSync(join(tmpdir(), "racecheck-paths-")));
  mkdirSync(join(workspace, "repo/sub/deep"), { recursive: true });
  writeFileSync(join(workspace, "repo/sub/lab.yaml"), yaml("A", {}));
  writeFileSync(join(workspace, "repo/above.yaml"), yaml("A", {}));
  writeFileSync(join(workspace, "outside.yaml"), yaml("A", {}));
  writeFileSync(join(workspace, "repo/sub/broken.yaml"), "name: [\n");
  symlinkSync(join(workspace, "repo"), join(workspace, "link"));
  process.chdir(join(workspace, "repo/sub"));
});

afterAll(() => {
  process.chdir(previous);
  rmSync(workspace, { recursive: true });
});

/** The file that each format names. */
const readers: Readonly<Record<string, (text: string) => string | null | undefined>> = {
  github: (text) => /file=([^,]*),/.exec(text)?.[1],
  sarif: (text) =>
    JSON.parse(text).runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri,
  junit: (text) =>
    new DOMParser()
      .parseFromString(text, "application/xml")
      .getElementsByTagName("testcase")[0]
      ?.getAttribute("file"),
};

async function fileIn(format: string, path: string, root?: string): Promise<unknown> {
  const env = root === undefined ? {} : { GITHUB_WORKSPACE: join(workspace, root) };
  const { stdout } = await run(["evaluate", "--format", format, path], { env });
  return readers[format]?.(stdout);
}

describe.each(Object.keys(readers))("the file that %s names", (format) => {
  it.each([
    ["lab.yaml", "lab.yaml"],
    ["./lab.yaml", "lab.yaml"],
    [".//lab.yaml", "lab.yaml"],
    ["deep/../lab.yaml", "lab.yaml"],
    ["../above.yaml", "../above.yaml"],
    ["broken.yaml", "broken.yaml"],
    ["./broken.yaml", "broken.yaml"],
  ])("is as plain as can be: %s", async (path, expected) => {
    expect(await fileIn(format, path)).toBe(expected);
  });

  it.each([
    ["lab.yaml", "sub/lab.yaml"],
    ["./lab.yaml", "sub/lab.yaml"],
    ["deep/../broken.yaml", "sub/broken.yaml"],
    ["../above.yaml", "above.yaml"],
    ["../../outside.yaml", "../../outside.yaml"],
  ])("is seen from the repository that a runner names: %s", async (path, expected) => {
    expect(await fileIn(format, path, "repo")).toBe(expected);
    expect(await fileIn(format, path, "link")).toBe(expected);
  });

  it("is seen from there where its path is absolute", async () => {
    expect(await fileIn(format, join(workspace, "repo/sub/lab.yaml"), "repo")).toBe("sub/lab.yaml");
  });

  it("is as it was named where racecheck runs elsewhere", async () => {
    expect(await fileIn(format, "lab.yaml", "repo/sub/deep")).toBe("lab.yaml");
    expect(await fileIn(format, "lab.yaml", "absent")).toBe("lab.yaml");
  });
});

describe("a run that could not begin", () => {
  it.each([
    ["github", "file=sub/broken.yaml,"],
    ["sarif", '"uri": "sub/broken.yaml"'],
    ["junit", 'file="sub/broken.yaml"'],
  ])("names its file so in %s", async (format, expected) => {
    const argv = ["evaluate", "--argument", "./broken.yaml", "--format", format, "lab.yaml"];
    const { stdout } = await run(argv, { env: { GITHUB_WORKSPACE: join(workspace, "repo") } });
    expect(stdout).toContain(expected);
  });

  it("names none where an option is at fault", async () => {
    const argv = ["evaluate", "--believe", "moral_rank=0", "--format", "github", "lab.yaml"];
    const { stdout } = await run(argv, { env: { GITHUB_WORKSPACE: join(workspace, "repo") } });
    expect(stdout).toMatch(/^::error line=1,/);
  });
});

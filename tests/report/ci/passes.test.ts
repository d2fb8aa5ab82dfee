import { describe, expect, it } from "vitest";
import { run } from "../../support/run.js";
import { yaml } from "../../support/worldviews.js";

const passing = yaml("A", {}, { expect: { verdict: "favoured", claims: { key: "holds" } } });
const mixed = yaml("B", {}, { expect: { verdict: "favoured", claims: { key: "fails" } } });

async function testIn(format: string, stdin: string, ...more: readonly string[]) {
  const { stdout } = await run(["test", "--format", format, ...more, "-"], { stdin });
  return stdout;
}

async function kinds(stdin: string, ...more: readonly string[]) {
  const log = JSON.parse(await testIn("sarif", stdin, ...more));
  return log.runs[0].results.map(({ kind }: { kind: string }) => kind);
}

describe("what is as expected", () => {
  it("is no result of SARIF", async () => {
    expect(await kinds(passing)).toEqual([]);
    expect(await kinds(mixed)).toEqual(["fail"]);
  });

  it("is no annotation of GitHub", async () => {
    expect(await testIn("github", passing)).toBe("");
    expect(await testIn("github", mixed)).toMatch(/^::error [^\n]*\n$/);
  });

  it("is both with --with-passes", async () => {
    expect(await kinds(passing, "--with-passes")).toEqual(["pass", "pass"]);
    expect(await kinds(mixed, "--with-passes")).toEqual(["pass", "fail"]);
    const commands = (await testIn("github", passing, "--with-passes")).match(/^::\w+/gm);
    expect(commands).toEqual(["::notice", "::notice"]);
  });

  it("is a test case of JUnit in any case", async () => {
    const plain = await testIn("junit", passing);
    expect(plain).toContain('tests="1" failures="0"');
    expect(await testIn("junit", passing, "--with-passes")).toBe(plain);
  });

  it("is a notice of what `evaluate` finds, which asks nothing", async () => {
    const { stdout } = await run(["evaluate", "--format", "github", "-"], { stdin: passing });
    expect(stdout).toMatch(/^::notice [^\n]*A%3A favoured/);
  });
});

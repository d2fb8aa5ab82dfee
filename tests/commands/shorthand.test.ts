/** Command lines without a command, or with options before it. */
import { describe, expect, it } from "vitest";
import { run } from "../support/run.js";
import { directoryOf, yaml } from "../support/worldviews.js";

const lab = "worldviews/misuse-first-lab.yaml";

describe("racecheck FILES…", () => {
  it("is short for evaluate", async () => {
    const whole = await run(["evaluate", "--brief", lab, "worldviews/runner-up.yaml"]);
    const short = await run([lab, "worldviews/runner-up.yaml", "--brief"]);
    expect(short).toEqual(whole);
    expect((await run(["--brief", lab, "worldviews/runner-up.yaml"])).stdout).toBe(whole.stdout);
  });

  it("takes a directory, standard input, and a file without an ending that is there", async () => {
    expect((await run(["--brief", "worldviews"])).stdout).toContain("Minimal");
    expect((await run(["-", "--brief"], { stdin: yaml("W", {}) })).stdout).toContain("W");
    expect((await run(["--brief", "-"], { stdin: yaml("W", {}) })).stdout).toContain("W");
    const at = directoryOf({ lab: yaml("Plain", {}) });
    expect((await run([at("lab"), "--brief"])).stdout).toContain("Plain");
  });

  it("says of a file that is not there that it is not, and of no command that it is none", async () => {
    expect((await run(["nowhere.yaml"])).stderr).toContain("input/not-found");
    const { code, stderr } = await run(["evalute", lab]);
    expect(code).toBe(2);
    expect(stderr).toContain("unknown command 'evalute'");
    expect(stderr).toContain("Did you mean evaluate?");
  });
});

describe("options before the command", () => {
  it("are read as if they stood behind it", async () => {
    const whole = await run(["evaluate", "--brief", "--no-color", lab]);
    expect(await run(["--brief", "--no-color", "evaluate", lab])).toEqual(whole);
    const json = await run(["evaluate", "--format", "json", lab]);
    expect(await run(["--format", "json", "evaluate", lab])).toEqual(json);
  });
});

describe("racecheck --help", () => {
  it("groups the commands by what people want to do", async () => {
    const { stdout } = await run(["--help"]);
    const headings = stdout.split("\n").filter((line) => /^\S.*:$/.test(line));
    expect(headings).toEqual([
      "Options:",
      "Ask about worldviews:",
      "Look into the argument:",
      "Ask another model:",
      "Write and set up:",
      "Commands:",
      "Examples:",
    ]);
  });

  it("guesses at a command of which there is no help", async () => {
    const { code, stderr } = await run(["help", "mpa"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Did you mean map?");
  });
});

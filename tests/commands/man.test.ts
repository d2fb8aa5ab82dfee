import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { manPage } from "../../src/commands/man/page.js";
import { escaped } from "../../src/commands/man/roff.js";
import { type CommandOutline, outlineOf } from "../../src/commands/outline.js";
import { createProgram } from "../../src/commands/program.js";
import { version } from "../../src/version.js";
import { run } from "../support/run.js";

const silent = { write: () => undefined };
const io = { stdin: (async function* () {})(), stdout: silent, stderr: silent, env: {} };
const outline: CommandOutline = outlineOf(createProgram(io, () => undefined));
const page = manPage(outline, version);

/** The page without its marks, in one line. */
const text = page
  .replace(/^\.(TP|PP|RS.*|RE|nf|fi|SH|SS)\b ?/gm, "")
  .replace(/\\f[BR]|\\&/g, "")
  .replaceAll("\\-", "-")
  .replaceAll("\\(dq", '"')
  .replaceAll("\\e", "\\")
  .replace(/\s+/g, " ");

const has = (tool: string): boolean => spawnSync(tool, ["-h"]).error === undefined;

describe("the man page", () => {
  it("has the sections of a man page, in their order", () => {
    expect([...page.matchAll(/^\.SH (.*)$/gm)].map(([, section]) => section)).toEqual([
      "NAME",
      "SYNOPSIS",
      "DESCRIPTION",
      "OPTIONS",
      "COMMANDS",
      "EXIT STATUS",
      "ENVIRONMENT",
      "FILES",
      "EXAMPLES",
    ]);
    expect(page).toContain(`.TH RACECHECK 1 "" "racecheck ${version}"`.replaceAll("-", "\\-"));
  });

  it("says of each command what its help says: usage, options and examples", async () => {
    expect(outline.commands.map(({ name }) => name)).toContain("evaluate");
    for (const command of outline.commands) {
      const help = (await run([command.name, "--help"])).stdout;
      expect(text).toContain(command.description.split("\n")[0]);
      for (const [, flags] of help.matchAll(/^ {2}(-\S.*?)(?: {2,}|$)/gm))
        expect(text).toContain(flags);
      for (const [, example] of help.matchAll(/^ {2}(\$ .*)$/gm)) {
        expect(text).toContain(example?.replace(/\s+/g, " "));
      }
    }
  });

  it("lists the exit codes", () => {
    for (const code of ["0", "1", "2", "130"]) expect(page).toContain(`\\fB${code}\\fR`);
  });

  it("takes nothing for a request that is text", () => {
    expect(escaped('.SH a\n\'b -c "d" \\e')).toBe("\\&.SH a\n\\&'b \\-c \\(dqd\\(dq \\ee");
  });

  it("is where the package says it is", () => {
    const { man } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(man).toBe("./dist/man/racecheck.1");
    expect(readFileSync("build.js", "utf8")).toContain("dist/man/racecheck.1");
  });

  it.skipIf(!has("mandoc"))("passes mandoc's lint", () => {
    const { stdout } = spawnSync("mandoc", ["-Tlint", "-Wwarning"], {
      input: page,
      encoding: "utf8",
    });
    expect(stdout.replace(/^mandoc: .*missing date.*\n/gm, "")).toBe("");
  });

  it.skipIf(!has("groff"))("passes groff without a warning", () => {
    const { stdout, stderr } = spawnSync("groff", ["-man", "-Tutf8", "-ww", "-Kutf8"], {
      input: page,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(stdout.replace(/.[\b]/g, "")).toContain("EXIT STATUS");
  });
});

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { transform } from "esbuild";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";

const exec = promisify(execFile);

/** Each program of the page with the text that the page says it prints. */
function examples(): readonly { readonly program: string; readonly prints: string }[] {
  const tokens = new MarkdownIt().parse(readFileSync("docs/library.md", "utf8"), {});
  const blocks = tokens.filter(({ type }) => type === "fence");
  return blocks.flatMap(({ info, content }, index) =>
    info === "ts" ? [{ program: content, prints: blocks[index + 1]?.content ?? "" }] : [],
  );
}

describe("docs/library.md", () => {
  it("has examples, each with what it prints", () => {
    expect(examples()).toHaveLength(12);
  });

  for (const { program, prints } of examples()) {
    it(`tells the truth about ${/import \{([^}]*)\}/.exec(program)?.[1]?.trim().replace(/\s+/g, " ")}`, async () => {
      const { code } = await transform(program, { loader: "ts", format: "esm" });
      const { stdout } = await exec(process.execPath, ["--input-type=module", "-e", code]);
      expect(stdout).toBe(prints);
    });
  }
});

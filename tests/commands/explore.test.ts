/** The command that writes the page to explore. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { directories } from "../support/directory.js";
import { run } from "../support/run.js";

const directory = directories();
const lab = "worldviews/misuse-first-lab.yaml";

describe("racecheck explore", () => {
  it("prints a page with the examples, or writes it to a file", async () => {
    const printed = await run(["explore"]);
    expect(printed).toMatchObject({ code: 0, stderr: "" });
    expect(printed.stdout).toMatch(/^<!doctype html>\n/);
    const file = join(directory(), "page.html");
    expect(await run(["explore", "--output", file])).toMatchObject({ code: 0, all: "" });
    expect(readFileSync(file, "utf8")).toBe(printed.stdout);
  });

  it("names the page after its first worldview", async () => {
    const { stdout } = await run(["explore", "worldviews/runner-up.yaml", lab]);
    expect(stdout).toContain("<title>Lab that thinks another one better · racecheck</title>");
  });

  it("holds no worldview's text outside of what is packed", async () => {
    const { stdout } = await run(["explore", lab]);
    expect(stdout).not.toContain("sees itself as the responsible one");
  });

  it("leaves out what cannot be read, and says so", async () => {
    const bad = join(directory(), "bad.yaml");
    writeFileSync(bad, "name: Bad\nbeliefs: {misuse_weight: 7}\n");
    const some = await run(["explore", lab, bad]);
    expect(some.code).toBe(2);
    expect(some.stderr).toContain("belief/out-of-range");
    expect(some.stdout).toContain("</html>");
    const none = await run(["explore", bad]);
    expect(none).toMatchObject({ code: 2, stdout: "" });
    expect(none.stderr).toContain("belief/out-of-range");
  });

  it("takes arguments of one's own, and refuses what it does not know", async () => {
    const own = ["explore", "--argument", "docs/examples/disclosure.yaml"];
    const page = await run([...own, "docs/examples/finder.yaml"]);
    expect(page).toMatchObject({ code: 0, stderr: "" });
    expect(page.stdout).toContain("<title>Finder of a hole that is in use · racecheck</title>");
    // None of the examples is about that: one begins with a worldview that says nothing.
    const blank = await run(own);
    expect(blank).toMatchObject({ code: 0, stderr: "" });
    expect(blank.stdout).toContain("<title>A new worldview · racecheck</title>");
    expect((await run(["explore", "--argument", "no-such"])).stderr).toContain("argument/unknown");
    expect((await run(["explore", "--set", "no_such=1"])).stderr).toContain(
      "usage/unknown-parameter",
    );
  });

  it("does not write over what it reads", async () => {
    const mine = join(directory(), "mine.yaml");
    writeFileSync(mine, readFileSync(lab));
    const { code, stderr } = await run(["explore", mine, "--output", mine]);
    expect(code).toBe(2);
    expect(stderr).toContain("mine.yaml");
    expect(readFileSync(mine, "utf8")).toBe(readFileSync(lab, "utf8"));
  });

  it("says so if the page is large", async () => {
    const many = join(directory(), "many.json");
    const beliefs = { misuse_weight: 0.7, moral_rank: 1, alignment_difficulty: 0.5 };
    const name = (index: number) =>
      `Respondent ${(index * 2654435761) % 4294967296} ${Math.sin(index)}`;
    writeFileSync(
      many,
      JSON.stringify(Array.from({ length: 2500 }, (_, index) => ({ name: name(index), beliefs }))),
    );
    const { code, stderr } = await run(["explore", many]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/the page has \d+ kB/);
  });
});

import { afterEach, describe, expect, it, vi } from "vitest";

import { progressOn } from "../../src/commands/progress.js";
import { run } from "../support/run.js";

/** A terminal that can be read, and a clock that is set by hand. */
function bench({ isTTY = true } = {}) {
  const written: string[] = [];
  const clock = { time: 5000 };
  const sink = { isTTY, write: (text: string) => void written.push(text) };
  return { written, clock, progress: progressOn({ stderr: sink }, () => clock.time) };
}

/** What a terminal shows on its line after some text. */
function lineAfter(written: readonly string[]): string {
  return written.join("").split("\r\u001b[K").at(-1) as string;
}

afterEach(() => vi.restoreAllMocks());

describe("progress", () => {
  it("says nothing within the first second", () => {
    const { written, clock, progress } = bench();
    clock.time += 999;
    progress.at("evaluated", 10, 100);
    progress.end();
    expect(written).toEqual([]);
  });

  it("shows how far the work is, on one line", () => {
    const { written, clock, progress } = bench();
    clock.time += 1000;
    progress.at("evaluated", 3200, 10000);
    expect(lineAfter(written)).toBe("evaluated 3200 of 10000");
    clock.time += 100;
    progress.at("evaluated", 3300, 10000);
    expect(lineAfter(written)).toBe("evaluated 3300 of 10000");
    expect(written.join("")).not.toContain("\n");
  });

  it("changes the line ten times a second at most", () => {
    const { written, clock, progress } = bench();
    for (let done = 1; done <= 3000; done++) {
      clock.time += 1;
      progress.at("evaluated", done, 3000);
    }
    expect(written).toHaveLength(21);
  });

  it("leaves nothing behind", () => {
    const { written, clock, progress } = bench();
    clock.time += 2000;
    progress.at("evaluated", 1, 2);
    progress.end();
    expect(lineAfter(written)).toBe("");
    const before = written.length;
    progress.end();
    expect(written).toHaveLength(before);
  });

  it("says nothing where there is no terminal", () => {
    const { written, clock, progress } = bench({ isTTY: false });
    clock.time += 60_000;
    progress.at("evaluated", 1, 2);
    progress.end();
    expect(written).toEqual([]);
  });

  it("is shown by evaluate if it takes long, and only in a terminal", async () => {
    const worldview =
      "{name: A, beliefs: {misuse_weight: 1, moral_rank: 1, alignment_difficulty: 1}}\n";
    const stdin = `---\n${worldview}`.repeat(5);
    const argv = ["evaluate", "--brief", "--no-color", "-"];
    let time = 0;
    vi.spyOn(Date, "now").mockImplementation(() => {
      time += 600;
      return time;
    });
    const watched = await run(argv, { stdin, columns: 80 });
    expect(watched.stderr.split("\r\u001b[K")).toContain("evaluated 3 of 5");
    expect(lineAfter([watched.stderr])).toBe("");
    const piped = await run(argv, { stdin, env: { COLUMNS: "80" } });
    expect(piped).toMatchObject({ code: 0, stdout: watched.stdout, stderr: "" });
  });
});

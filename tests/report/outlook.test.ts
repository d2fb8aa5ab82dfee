import { describe, expect, it } from "vitest";
import { threshold } from "../support/large.js";
import { run } from "../support/run.js";
import { directoryOf } from "../support/worldviews.js";

/** Favoured if 3 of 6 beliefs are true: 20 sets of three, or 15 sets of four that are false, settle it. */
async function answer(format: string, beliefs: object, ...options: readonly string[]) {
  const argument = JSON.stringify(threshold(6, 3));
  const at = directoryOf({ "a.json": argument, "w.json": JSON.stringify({ name: "W", beliefs }) });
  const argv = ["evaluate", "--full", "--argument", at("a.json"), "--format", format, ...options];
  const { stdout } = await run([...argv, at("w.json")]);
  return stdout;
}

const sentences = (text: string): number => text.match(/If `?b\d/g)?.length ?? 0;
const ids = ["b0", "b1", "b2", "b3", "b4", "b5"];
const all = Object.fromEntries(ids.map((id) => [id, true]));
const lockAll = ids.flatMap((id) => ["--lock", id]);

describe.each(["text", "markdown"])("what would change or settle a verdict, as %s", (format) => {
  it("has twelve sentences at most and the number of the others", async () => {
    const text = await answer(format, {});
    expect(sentences(text)).toBe(12);
    expect(text.replaceAll("`", "")).toContain("… and 23 more; --format json lists them all.");
  });

  it("has all sentences and no number where they are few", async () => {
    const text = await answer(format, { b0: true, b1: true });
    expect(sentences(text)).toBe(5);
    expect(text).not.toContain("… and");
  });

  it("says that no change of what is not locked would change a settled verdict", async () => {
    const text = await answer(format, all, ...lockAll);
    expect(text).toContain(
      "No change of the beliefs that are not locked would change the verdict.",
    );
  });

  it("says that nothing that is not locked would settle an open one", async () => {
    const text = await answer(format, {}, ...lockAll);
    expect(text).toContain(
      "No answer on the beliefs that are not locked would settle the verdict.",
    );
  });
});

it("has everything in JSON", async () => {
  expect(JSON.parse(await answer("json", {})).results[0].settles).toHaveLength(35);
});

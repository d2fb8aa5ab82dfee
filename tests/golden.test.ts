/** Golden pairs: every tests/golden/<topic>/<case>.console is run beside its input files. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  isUpdating,
  parseTranscript,
  printTranscript,
  replay,
  temporaryDirectory,
} from "./support/transcript.js";

const golden = join(import.meta.dirname, "golden");
const topics = readdirSync(golden, { withFileTypes: true }).filter(
  (each) =>
    each.isDirectory() &&
    readdirSync(join(golden, each.name)).some((name) => name.endsWith(".console")),
);

describe.each(topics.map(({ name }) => name))("golden %s", (topic) => {
  const directory = temporaryDirectory();
  cpSync(join(golden, topic), directory, { recursive: true });
  const cases = readdirSync(join(golden, topic)).filter((name) => name.endsWith(".console"));

  it.each(cases)("%s", async (name) => {
    const file = join(golden, topic, name);
    const text = readFileSync(file, "utf8");
    const replayed = printTranscript(await replay(parseTranscript(text), directory));
    if (isUpdating) writeFileSync(file, replayed);
    else expect(replayed).toBe(text);
  });
});

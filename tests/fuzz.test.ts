import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
/** Whatever is typed or piped in: an exit code that is documented, whole documents, no stack trace. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ran, run } from "./support/run.js";
import { runs } from "./support/runs.js";
import { temporaryDirectory } from "./support/transcript.js";

const ids = ["misuse_weight", "moral_rank", "alignment_difficulty", "distrusts_rivals", "nonsense"];

const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "name: x",
        "beliefs:",
        "\n",
        "\n  ",
        "\n- ",
        "---\n",
        "...\n",
        ": ",
        "{",
        "}",
        "[",
        "]",
        ",",
        "&a ",
        "*a",
        "<<: *a",
        "!!set ",
        "!!binary ",
        "!x ",
        "|\n",
        ">-\n",
        '"',
        "'",
        "#",
        "? ",
        "%YAML 1.1\n",
        "\t",
        "\r\n",
        "\r",
        "\u2028",
        "\ufeff",
        "\u202e",
        "日本",
        "😀",
        "\ud800",
        "~",
        "0.7",
        "1e999",
        ".nan",
        "unknown",
        "hard",
        "__proto__",
        "constructor",
        "expect: ",
        "min: ",
        "chances: ",
        "p50: ",
        ...ids.map((id) => `\n  ${id}: `),
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));

const beliefs = fc.dictionary(
  fc.oneof(fc.constantFrom(...ids), fc.string({ maxLength: 8 })),
  fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(0.7, 1, "hard", "best", "unknown", true),
    fc.record(
      {
        min: fc.oneof(fc.double(), fc.integer()),
        max: fc.double({ min: -1, max: 2 }),
        chance: fc.double({ min: 0, max: 1 }),
        chances: fc.dictionary(fc.string({ maxLength: 3 }), fc.double()),
        p50: fc.double(),
        p99: fc.jsonValue({ maxDepth: 1 }),
      },
      { requiredKeys: [] },
    ),
  ),
);

const worldview = fc.record(
  { name: fc.string(), beliefs, expect: fc.jsonValue({ maxDepth: 3 }), entity: fc.jsonValue() },
  { requiredKeys: ["name", "beliefs"] },
);

const words = [
  "evaluate",
  "-",
  "worldviews",
  "worldviews/misuse-first-lab.yaml",
  "nowhere",
  "--format",
  "json",
  "ndjson",
  "text",
  "--format=json",
  "--brief",
  "--set",
  "hard_above=0.6",
  "hard_above=",
  "__proto__=1",
  "--believe",
  "moral_rank=2",
  "misuse_weight=0.9..0.1",
  "misuse_weight={",
  "moral_rank={chances: {1: 1}}",
  "--expect",
  "favoured",
  "open",
  "--lock",
  "moral_rank",
  "--argument",
  "cruel-trade-off",
  "package.json",
  "--color",
  "--no-color",
  "--help",
  "--version",
  "help",
  "--",
  // In one word: any other that followed it would be written to, here.
  "--output=/nowhere/x",
];

function assertDecent({ code, stdout, stderr, all }: Ran): void {
  expect([0, 1, 2]).toContain(code);
  expect(all).not.toMatch(/internal\/error|^\s+at .*:\d+:\d+\)?$/m);
  if (code === 2) expect(stderr).not.toBe("");
  expect(typeof stdout).toBe("string");
}

function assertDocument(stdout: string): void {
  const parsed = JSON.parse(stdout);
  expect(Object.keys(parsed).slice(0, 4)).toEqual([
    "schema_version",
    "argument",
    "results",
    "errors",
  ]);
  for (const error of parsed.errors) {
    expect(error).toMatchObject({
      file: expect.any(String),
      code: expect.stringMatching(/^[a-z]+\/[a-z-]+$/),
      message: expect.any(String),
    });
  }
}

describe("random", () => {
  it("texts", async () => {
    await fc.assert(
      fc.asyncProperty(yamlish, async (stdin) => {
        const ran = await run(["evaluate", "--format", "json", "-"], { stdin });
        assertDecent(ran);
        assertDocument(ran.stdout);
        assertDecent(await run(["evaluate", "-"], { stdin }));
        assertDecent(await run(["evaluate", "--argument", "/dev/null", "-"], { stdin }));
      }),
      { numRuns: 400 },
    );
  });

  it("bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (stdin) => {
        const ran = await run(["evaluate", "--format", "json", "-"], { stdin });
        assertDecent(ran);
        assertDocument(ran.stdout);
      }),
      { numRuns: 100 },
    );
  });

  it("values of beliefs", async () => {
    await fc.assert(
      fc.asyncProperty(worldview, async (value) => {
        const ran = await run(["evaluate", "--format", "json", "-"], {
          stdin: JSON.stringify(value),
        });
        assertDecent(ran);
        assertDocument(ran.stdout);
      }),
      { numRuns: 400 },
    );
  });

  it("lines: N lines in give N lines out, in order", async () => {
    const lines = fc.array(
      fc.oneof(
        worldview.map((each) => JSON.stringify(each)),
        yamlish,
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    await fc.assert(
      fc.asyncProperty(lines, async (texts) => {
        const kept = texts
          .map((text) => text.replace(/[\r\n]/g, " "))
          .filter((text) => text.trim() !== "");
        const first = JSON.stringify({ name: "first", beliefs: {} });
        const stdin = [first, first, ...kept]
          .filter((text) => !/^\s*(---|\.\.\.|#)/.test(text))
          .join("\n");
        const ran = await run(["evaluate", "--format", "ndjson", "--brief", "-"], { stdin });
        assertDecent(ran);
        const out = ran.stdout
          .trimEnd()
          .split("\n")
          .map((text) => JSON.parse(text));
        expect(out).toHaveLength(stdin.split("\n").length);
        expect(out.map((each) => each.document)).toEqual(out.map((_, index) => index + 1));
      }),
      { numRuns: 200 },
    );
  });

  it("mappings of columns", async () => {
    const path = join(temporaryDirectory(), "columns.yaml");
    const column = fc.oneof(
      fc.string(),
      fc.jsonValue(),
      fc.record(
        {
          column: fc.oneof(fc.string(), fc.jsonValue()),
          scale: fc.oneof(fc.array(fc.double(), { minLength: 2, maxLength: 2 }), fc.jsonValue()),
          values: fc.oneof(
            fc.dictionary(
              fc.string(),
              fc.oneof(fc.constantFrom(0.5, 1, true, "hard"), fc.jsonValue()),
            ),
            fc.jsonValue(),
          ),
          not_asked: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
          no_answer: fc.oneof(fc.array(fc.double()), fc.jsonValue()),
        },
        { requiredKeys: ["column"] },
      ),
    );
    const mapping = fc
      .record(
        {
          name: fc.oneof(fc.string(), fc.jsonValue()),
          weight: fc.string(),
          beliefs: fc.dictionary(fc.constantFrom(...ids), column),
          rows: fc.oneof(fc.record({ skip: fc.nat() }), fc.jsonValue()),
          base: fc.array(fc.constantFrom(...ids)),
        },
        { requiredKeys: ["beliefs"] },
      )
      .map((each) => JSON.stringify(each));
    await fc.assert(
      fc.asyncProperty(fc.oneof(mapping, yamlish), async (text) => {
        writeFileSync(path, text);
        const argv = ["sql", "--dialect", "spark", "--columns", path, "--census"];
        assertDecent(await run(argv));
      }),
      { numRuns: runs(3000) },
    );
  });

  it("command lines", async ({ onTestFinished }) => {
    const before = process.cwd();
    const folder = temporaryDirectory();
    cpSync("worldviews", join(folder, "worldviews"), { recursive: true });
    process.chdir(folder);
    onTestFinished(() => process.chdir(before));
    // Whatever is written is written below the folder of this test.
    const noPath = fc.string().map((text) => text.replaceAll("/", "_"));
    const argv = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...words) }, noPath), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(argv, async (rest) => {
        const ran = await run(["evaluate", ...rest], { stdin: "name: x" });
        if (!ran.stdout.startsWith("Usage:")) assertDecent(ran);
        const asksForJson = / --format[ =]json /.test(` ${rest.join(" ")} `);
        const isPlain = !rest.some((word) =>
          /^(--help|--version|--output=.*|-h|-V|--|--format=?.*=.*)$/.test(word),
        );
        if (asksForJson && isPlain && ran.code === 2) assertDocument(ran.stdout);
      }),
      { numRuns: 300 },
    );
  });
});

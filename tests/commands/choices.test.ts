/** A belief whose values have no order, from the argument's file to every answer about it. */
import { describe, expect, it } from "vitest";
import { run } from "../support/run.js";
import { directoryOf } from "../support/worldviews.js";

const TRIP = `id: trip
title: Whether to set out
subject: setting out
source: made up
sides:
  wish: { label: being there, speaks_for: favoured }
  risk: { label: the weather, speaks_for: disfavoured }
beliefs:
  by:
    type: choice
    values: [foot, bicycle, bus, train]
    if_left_out: unknown
    meaning: how it travels
    phrases:
      { foot: it walked, bicycle: it cycled, bus: it took the bus, train: it took the train }
  sky:
    type: choice
    values: [clear, rain, snow]
    if_left_out: clear
    meaning: the weather that it expects
claims:
  - id: go
    role: conclusion
    side: wish
    concludes: favoured
    when: { any: [{ belief: by, is: [bus, train] }, { belief: sky, is: "!= rain" }] }
    says: Setting out is good.
    source: { passage: "1", modality: is, confidence: confident }
  - id: stay
    role: conclusion
    side: risk
    concludes: disfavoured
    when: { all: [{ belief: sky, is: rain }, { not: { belief: by, is: [bus, train] } }] }
    says: Staying is good.
    source: { passage: "2", modality: is, confidence: confident }
`;

const at = directoryOf({
  "trip.yaml": TRIP,
  "walker.yaml": "name: A walker\nbeliefs: { by: foot, sky: rain }\n",
  "rider.yaml":
    "name: A rider\nbeliefs: { by: [bicycle, bus], sky: { chances: { clear: 60%, rain: 0.4 } } }\n",
  "none.yaml": "name: Silent on both\nbeliefs: {}\n",
});
const trip = (command: string, ...rest: readonly string[]) => [
  command,
  "--argument",
  at("trip.yaml"),
  ...rest,
];

async function errorOf(files: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const own = directoryOf(files);
  const { stderr, code } = await run(argv.map((word) => (word in files ? own(word) : word)));
  expect(code).toBe(2);
  return stderr;
}

describe("a choice", () => {
  it("is told by its values, in reasons and in what would change the verdict", async () => {
    const { stdout } = await run(trip("evaluate", at("walker.yaml")));
    expect(stdout).toContain("by is foot, not bus or train");
    expect(stdout).toContain("sky is rain");
    expect(stdout).toMatch(/if it took the bus or it took the train\s+→ favoured/);
    expect(stdout).toMatch(/if sky were clear or snow\s+→ favoured/);
    expect(stdout).not.toMatch(/not not|[<>]/);
  });

  it("may be one of several, or have chances: the answer says what that leaves open", async () => {
    const { stdout } = await run(trip("evaluate", "--format", "json", at("rider.yaml")));
    const [result] = JSON.parse(stdout).results;
    expect(result.verdict).toBe("open");
    expect(result.possible).toEqual(["favoured", "disfavoured"]);
    expect(result.beliefs.by.value).toEqual(["bicycle", "bus"]);
    expect(result.beliefs.sky.value).toEqual({ chances: { clear: 0.6, rain: 0.4 } });
    const changed = result.settles.map(({ changes }: { changes: object[] }) => changes);
    expect(changed).toContainEqual([
      expect.objectContaining({ to: "clear or snow", values: ["clear", "snow"] }),
    ]);
  });

  it("that is left out is what the argument takes, whose value has a name too", async () => {
    const { stdout } = await run(trip("evaluate", "--format", "json", at("none.yaml")));
    const [{ beliefs, verdict }] = JSON.parse(stdout).results;
    expect(beliefs.sky).toMatchObject({ value: "clear", origin: "assumed" });
    expect(beliefs.by).toMatchObject({ value: null, origin: "missing" });
    expect(verdict).toBe("favoured");
  });

  it.each([
    ["train", "favoured"],
    ["[foot, bicycle]", "disfavoured"],
    ["{chances: {foot: 1}}", "disfavoured"],
    ["unknown", "open"],
  ])("can be set for one run to %s", async (value, verdict) => {
    const argv = trip("evaluate", "--brief", "--believe", `by=${value}`, at("walker.yaml"));
    expect((await run(argv)).stdout).toMatch(new RegExp(`^${verdict} `));
  });

  it("is a line of bands on a map, in the order written, those that are alike together", async () => {
    const { stdout } = await run(trip("map", "--x", "sky", "--format", "json", at("walker.yaml")));
    const map = JSON.parse(stdout);
    expect(map.x).toMatchObject({
      type: "choice",
      value: "rain",
      cells: ["clear or snow", "rain"],
    });
    expect(map.regions.map((each: { bounds: { x: object } }) => each.bounds.x)).toMatchObject([
      { values: ["clear", "snow"] },
      { values: ["rain"] },
    ]);
  });

  it("has no more and no less: an audit gives it no direction, and a witness its name", async () => {
    const { stdout } = await run(["audit", "--format", "json", at("trip.yaml")]);
    const { findings } = JSON.parse(stdout);
    expect(findings.filter(({ kind }: { kind: string }) => kind === "direction")).toEqual([]);
    const text = (await run(["audit", at("trip.yaml")])).stdout;
    expect(text).toContain("favoured on 3");
  });

  it("is written out by the schema of worldviews, by explain and by init", async () => {
    const schema = JSON.parse((await run(trip("schema"))).stdout);
    expect(JSON.stringify(schema)).toContain('"enum":["clear","rain","snow","unknown"]');
    const { stdout } = await run(trip("explain", "sky"));
    expect(stdout).toContain("One of clear, rain or snow, or unknown; assumed clear if left out.");
    expect((await run(trip("explain", "go"))).stdout).toContain(
      "by one of bus or train or sky != rain",
    );
  });

  it("is offered value by value when a line is completed", async () => {
    const words = ["complete", "--", "evaluate", "--argument", at("trip.yaml"), "--believe", "by="];
    const { stdout } = await run(words);
    for (const value of ["foot", "bicycle", "bus", "train", "unknown"]) {
      expect(stdout).toContain(`by=${value}`);
    }
  });
});

describe("a worldview that gives a choice what it cannot be", () => {
  it.each([
    ["tain", 'by cannot be "tain": it must be foot, bicycle, bus, train or unknown', "train?"],
    ["3", "by must be foot, bicycle, bus, train or unknown, not 3", undefined],
    ["true", "by must be foot, bicycle, bus, train or unknown, not true", undefined],
    [
      "[foot, tain]",
      'a value of by cannot be "tain": it must be foot, bicycle, bus or train',
      "train?",
    ],
    ["[]", "by must be foot, bicycle, bus, train or unknown, not an empty list", undefined],
    ["{min: foot}", "a list of those it may be [foot, bicycle]", undefined],
    ["{chances: {foot: 0.5, tain: 0.5}}", 'a value of by cannot be "tain"', "train?"],
    [
      "{chances: {foot: 0.5, 0: 0.5}}",
      "a value of by must be foot, bicycle, bus or train",
      undefined,
    ],
    ["{chances: {foot: 0.5}}", "the chances of by must add to 1", undefined],
  ])("%s", async (value, message, meant) => {
    const files = { "w.yaml": `name: w\nbeliefs:\n  by: ${value}\n`, "t.yaml": TRIP };
    const stderr = await errorOf(files, "evaluate", "--argument", "t.yaml", "w.yaml");
    expect(stderr).toContain("w.yaml:3:");
    expect(stderr.replace(/\s+/g, " ")).toContain(message);
    if (meant !== undefined) expect(stderr).toContain(`did you mean ${meant}`);
  });
});

describe("an argument that asks a choice what it cannot", () => {
  it.each([
    ['is: "!= rain"', 'is: "< rain"', `the values of sky have no order: "< rain" cannot be asked`],
    ['is: "!= rain"', "is: clear..snow", "the values of sky have no order"],
    ['is: "!= rain"', "is: rian", "the argument has no value rian"],
    ['is: "!= rain"', "is: [rain, 3]", "the argument has no value 3"],
    ["if_left_out: clear", "if_left_out: claer", "did you mean clear?"],
    ["if_left_out: clear", "if_left_out: 1", "must be clear, rain, snow, unknown or error, not 1"],
    [
      "if_left_out: clear",
      "if_left_out: clear\n    min: 0",
      "sky is a choice: it has values and no min",
    ],
    [
      "values: [clear, rain, snow]",
      "values: [clear, rain, clear]",
      "there is a value clear already",
    ],
    ["values: [clear, rain, snow]", "levels: { clear: 1 }", "beliefs.sky.values is missing"],
    ["foot: it walked", "fot: it walked", "did you mean foot?"],
    ["type: choice", "type: boolean", "by is no choice: only a choice has values"],
  ])("%s with %s", async (written, wrong, message) => {
    const text = TRIP.replace(written, wrong);
    expect(text).not.toBe(TRIP);
    const stderr = await errorOf({ "t.yaml": text }, "explain", "--argument", "t.yaml");
    expect(stderr.replace(/\s+/g, " ")).toContain(message);
    expect(stderr).toMatch(/t\.yaml:\d+:\d+/);
  });
});

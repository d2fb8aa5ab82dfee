import type { Condition } from "../../src/engine/condition.js";
import { AnalysisTooLarge } from "../../src/engine/diagram.js";
import { createEngine, type Engine, type Stance } from "../../src/engine/engine.js";
import { evaluate } from "../../src/engine/evaluate.js";
import { flips, settles } from "../../src/engine/flips.js";
import type { Model } from "../../src/engine/model.js";
import { random } from "./random.js";
import { median, printTable } from "./table.js";

const RUNS = 5;
const SIZES = [4, 6, 8, 10, 12, 14, 16, 20, 24];

/** How the exact analyses grow with the beliefs on which the verdict depends. */
export function benchExact(): void {
  for (const [shape, model] of Object.entries(shapes)) {
    printTable(`Exact analyses, ${shape}: CPU time in ms, median of ${RUNS}`, [
      ["boolean beliefs", "worldviews", "possible", "settles", "sets", "flips", "sets"],
      ...SIZES.map((size) => row(size, model)),
    ]);
  }
}

/** Made-up arguments about so many boolean beliefs. */
const shapes: Readonly<Record<string, (size: number) => Model>> = {
  "any two neighbours": (size) => modelOf(size, pairs(size, 1), never),
  "any two that are half of all apart": (size) => modelOf(size, pairs(size, size / 2), never),
  "six random conjunctions of three for, six against": (size) => {
    const next = random(size);
    const six = () => any(Array.from({ length: 6 }, () => all(drawThree(size, next))));
    return modelOf(size, six(), six());
  },
};

function row(size: number, model: (size: number) => Model): string[] {
  const open: Stance = Array.from({ length: size }, () => ({ kind: "unknown" }));
  const settled: Stance = open.map((_, index) => ({ kind: "value", value: index % 3 === 0 }));
  return [
    String(size),
    (2 ** size).toLocaleString("en"),
    timed(model(size), (engine) => evaluate(engine, open)).time,
    ...counted(timed(model(size), (engine) => settles(engine, open).length)),
    ...counted(timed(model(size), (engine) => flips(engine, settled).length)),
  ];
}

interface Timed<T> {
  readonly time: string;
  readonly result: T | undefined;
}

function timed<T>(model: Model, act: (engine: Engine) => T): Timed<T> {
  try {
    let result: T | undefined;
    const times = Array.from({ length: RUNS }, () => {
      const engine = createEngine(model);
      const start = process.cpuUsage();
      result = act(engine);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
    return { time: median(times).toFixed(1), result };
  } catch (error) {
    if (!(error instanceof AnalysisTooLarge)) throw error;
    return { time: "refused", result: undefined };
  }
}

function counted({ time, result }: Timed<number>): string[] {
  return [time, result === undefined ? "-" : String(result)];
}

function modelOf(size: number, yes: Condition, no: Condition): Model {
  return {
    beliefs: Array.from({ length: size }, (_, index) => ({
      id: `b${index}`,
      domain: { type: "boolean" },
    })),
    terms: [],
    claims: [
      { id: "yes", role: "conclusion", when: yes, speaksFor: "favoured" },
      { id: "no", role: "conclusion", when: no, speaksFor: "disfavoured" },
    ],
  };
}

const never: Condition = { kind: "not", of: { kind: "always" } };
const all = (of: readonly Condition[]): Condition => ({ kind: "all", of });
const any = (of: readonly Condition[]): Condition => ({ kind: "any", of });
const belief = (index: number): Condition => ({
  kind: "test",
  belief: `b${index}`,
  comparison: { operator: "=", threshold: 1 },
});

function drawThree(size: number, next: () => number): Condition[] {
  return Array.from({ length: 3 }, () => {
    const test = belief(Math.floor(next() * size));
    return next() < 0.5 ? test : { kind: "not", of: test };
  });
}

/** Two beliefs hold that are so far apart. */
function pairs(size: number, apart: number): Condition {
  return any(
    Array.from({ length: size - apart }, (_, index) => all([belief(index), belief(index + apart)])),
  );
}

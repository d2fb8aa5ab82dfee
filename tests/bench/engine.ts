import { Bench } from "tinybench";
import { evaluate as evaluateAnew } from "../../src/engine/evaluate.js";
import { evaluate, loadArgument, readWorldviews, settledEvaluator } from "../../src/index.js";
import { stanceOf } from "../../src/worldview/worldview.js";
import { random } from "./random.js";
import { type Beliefs, jsonRules, zen } from "./rules-engines.js";
import { samples } from "./samples.js";
import { printTable } from "./table.js";

const WORLDVIEWS = 1024;

/** The same decision by hand, by the compiled argument, by the general evaluation, and by rules engines. */
export async function benchEngine(): Promise<void> {
  const argument = loadArgument();
  const worldviews = Array.from({ length: WORLDVIEWS }, (_, seed) => draw(argument, random(seed)));
  const ask = settledEvaluator(argument);
  const stances = worldviews.map(({ values }) =>
    values.map((value) => ({ kind: "value", value }) as const),
  );
  const rules = jsonRules();
  const table = zen();
  const text = samples(WORLDVIEWS).map((each) => JSON.stringify(each));
  const open = readWorldviews(argument, text.join("\n")).map((entry) => {
    if (!entry.ok) throw new Error("a sample is not in order");
    return { worldview: entry.worldview, stance: stanceOf(entry.worldview) };
  });
  // Without a use of the result the compiler would leave the work out.
  let favoured = 0;
  const bench = new Bench({ time: 1000, warmupTime: 300 });
  bench
    .add("by hand, the verdict alone", () => {
      for (const { beliefs } of worldviews) favoured += Number(byHand(beliefs) === "favoured");
    })
    .add("compiled: verdict and status of all claims", () => {
      for (const { values } of worldviews) ask(values);
    })
    .add("evaluate: with conditions, price, what waits", () => {
      for (const stance of stances) evaluateAnew(argument.engine, stance);
    })
    .add("the same, four beliefs left out, new signatures", () => {
      for (const { stance } of open) evaluateAnew(argument.engine, stance);
    })
    .add("the same, known signatures", () => {
      for (const { worldview } of open) evaluate(argument, worldview);
    })
    .add("json-rules-engine, the verdict alone", async () => {
      for (const { beliefs } of worldviews) await rules(beliefs);
    })
    .add("GoRules ZEN, the verdict alone", async () => {
      for (const { beliefs } of worldviews) await table(beliefs);
    });
  await bench.run();
  if (favoured === 0) throw new Error("no worldview was favoured");
  const rates = bench.tasks.map(({ name, result }) => {
    if (result.state !== "completed") throw new Error(`${name}: ${result.state}`);
    return { name, rate: (WORLDVIEWS * 1000) / result.latency.p50 };
  });
  const compiled = rates.find(({ name }) => name.startsWith("compiled"))?.rate as number;
  printTable("Evaluations, one thread", [
    ["", "per second", "by the compiled"],
    ...rates.map(({ name, rate }) => [
      name,
      Math.round(rate).toLocaleString("en"),
      (rate / compiled).toFixed(3),
    ]),
  ]);
}

function draw({ beliefs }: ReturnType<typeof loadArgument>, next: () => number) {
  const values = beliefs.map(({ domain }) => {
    if (domain.type === "number") return next();
    return domain.type === "integer" ? 1 + Math.floor(next() * 3) : Number(next() < 0.5);
  });
  const named = beliefs.map(({ id, type }, index) => {
    const value = values[index] as number;
    return [id, type === "boolean" ? value === 1 : value];
  });
  return { values, beliefs: Object.fromEntries(named) as Beliefs };
}

/** What somebody who needs this one decision would write. */
function byHand(beliefs: Beliefs): "favoured" | "disfavoured" | "contested" | "silent" {
  const { misuse_weight, moral_rank, alignment_difficulty, can_develop_agi } = beliefs;
  const yes = can_develop_agi && misuse_weight > 0.5 && moral_rank === 1;
  const no = misuse_weight < 0.5 && alignment_difficulty > 0.5;
  if (yes) return no ? "contested" : "favoured";
  return no ? "disfavoured" : "silent";
}

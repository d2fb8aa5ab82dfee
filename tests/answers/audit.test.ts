/** Audits against brute force over samples of every belief, by the independent oracle. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AuditAnswer, type AuditFinding, audit } from "../../src/answers/audit.js";
import type { Argument } from "../../src/argument/argument.js";
import { cruelTradeOff } from "../../src/argument/cruel-trade-off.js";
import type {
  ArgumentDefinition,
  ClaimDefinition,
  ConditionDefinition,
} from "../../src/argument/definition.js";
import { resolveArgument } from "../../src/argument/resolve.js";
import type { PartialWorldview } from "../../src/engine/audit/partial.js";
import { argumentOf, disfavours, favours, madeUpArguments, reason } from "../support/arguments.js";
import { Oracle, type Point, type Region, type Stances, type Verdict } from "../support/oracle.js";
import { runs } from "../support/runs.js";
import { anyArgument } from "../support/worlds.js";

function load(
  definition: ArgumentDefinition,
  set: Readonly<Record<string, number>> = {},
): Argument {
  const resolved = resolveArgument(definition, set);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.faults));
  return resolved.argument;
}

type Kind = AuditFinding["kind"];

/** The findings of a kind; one interface may have several kinds. */
type OfKind<K extends Kind, F = AuditFinding> = F extends { readonly kind: infer Kinds }
  ? K extends Kinds
    ? F
    : never
  : never;

function of<K extends Kind>({ findings }: AuditAnswer, kind: K): OfKind<K>[] {
  return findings.filter((each) => each.kind === kind) as never;
}

/** Every point of the samples of all beliefs, and what the oracle says there. */
class World {
  readonly oracle: Oracle;
  readonly points: readonly Point[];

  constructor(
    readonly definition: ArgumentDefinition,
    readonly set: Readonly<Record<string, number>> = {},
    readonly also: Stances = {},
  ) {
    this.oracle = new Oracle(definition, set);
    this.points = Object.keys(definition.beliefs).reduce<Point[]>(
      (points, id) =>
        points.flatMap((point) =>
          this.oracle.samples(id, also).map(({ value }) => ({ ...point, [id]: value })),
        ),
      [{}],
    );
  }

  /** The points of a partial worldview. */
  at(partial: PartialWorldview): readonly Point[] {
    const said = Object.fromEntries(partial.map(({ belief, value }) => [belief, value]));
    const near = (id: string, value: number): boolean => {
      if (!(id in said)) return true;
      const samples = this.oracle.samples(id, this.also);
      const mine = said[id] as number;
      const cell = samples.find(({ low, high }) =>
        low === high ? mine === low : low < mine && mine < high,
      );
      // Beyond all thresholds one integer is like the next.
      return cell ? cell.value === value : value === samples.at(-1)?.value;
    };
    return this.points.filter((point) =>
      Object.entries(point).every(([id, value]) => near(id, value)),
    );
  }
}

function inRegion({ min, max, minIncluded, maxIncluded, values }: Region, value: number): boolean {
  if (values) return values.includes(value);
  return (minIncluded ? min <= value : min < value) && (maxIncluded ? value <= max : value < max);
}

function isIn(
  { clauses }: { readonly clauses: readonly { belief: string; region: Region }[] },
  point: Point,
): boolean {
  return clauses.every(({ belief, region }) => inRegion(region, point[belief] as number));
}

/** The fewest beliefs that, off single values of numbers, make a verdict sure; undefined if none do. */
function fewest({ oracle, definition, points }: World, verdict: Verdict): number | undefined {
  const ids = Object.keys(definition.beliefs);
  const isSingle = (id: string, value: number): boolean =>
    definition.beliefs[id]?.type === "number" &&
    oracle.samples(id).some((each) => each.low === each.high && each.value === value);
  const sizes = Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_, index) => bits & (1 << index)),
  );
  const works = (set: readonly string[]): boolean => {
    const groups = new Map<string, boolean>();
    for (const point of points) {
      const key = set.map((id) => point[id]).join();
      groups.set(key, (groups.get(key) ?? true) && oracle.verdict(point) === verdict);
    }
    return points.some(
      (point) =>
        groups.get(set.map((id) => point[id]).join()) === true &&
        !set.some((id) => isSingle(id, point[id] as number)),
    );
  };
  const found = sizes.filter(works).map(({ length }) => length);
  return found.length === 0 ? undefined : Math.min(...found);
}

function checkRegions(world: World, answer: AuditAnswer, kind: "gap" | "conflict"): void {
  const { oracle, points } = world;
  const verdict = kind === "gap" ? "silent" : "contested";
  const regions = of(answer, kind).map(({ region }) => region);
  const inside = (point: Point): boolean => regions.some((region) => isIn(region, point));
  for (const point of points) {
    const isSo = oracle.verdict(point) === verdict;
    if (inside(point)) expect(isSo).toBe(true);
    else if (answer.cells.rest[kind] === 0) expect(isSo).toBe(false);
  }
  for (const { witness, clauses } of regions) {
    const held = world.at(witness);
    expect(held.length).toBeGreaterThan(0);
    expect(held.every((point) => oracle.verdict(point) === verdict)).toBe(true);
    expect(witness.map(({ belief }) => belief)).toEqual(clauses.map(({ belief }) => belief));
  }
  const broad = regions.filter(({ knifeEdge, witness }) => !knifeEdge && witness);
  const sizes = broad.map(({ witness }) => witness.length);
  const least = fewest(world, verdict);
  if (least !== undefined) expect(Math.min(...sizes)).toBe(least);
  else expect(sizes).toEqual([]);
}

/** Every part of a list of conditions that could be left out, with its path, outer ones first. */
function listedParts(definition: ArgumentDefinition) {
  const found: { path: (string | number)[]; owner: string }[] = [];
  const walk = (when: ConditionDefinition, path: (string | number)[], owner: string): void => {
    if (typeof when === "string" || "claim" in when || "belief" in when) return;
    if ("not" in when) {
      walk(when.not, [...path, "not"], owner);
      return;
    }
    const [key, list, least] =
      "all" in when
        ? (["all", when.all, 1] as const)
        : "any" in when
          ? (["any", when.any, 1] as const)
          : (["of", when.of, when.at_least] as const);
    list.forEach((part, index) => {
      if (list.length > least) found.push({ path: [...path, key, index], owner });
      walk(part, [...path, key, index], owner);
    });
  };
  for (const [id, { when }] of Object.entries(definition.terms ?? {}))
    walk(when, ["terms", id, "when"], `term ${id}`);
  definition.claims.forEach((claim: ClaimDefinition, index) => {
    (claim.unless ?? []).forEach((part, at) => {
      found.push({ path: ["claims", index, "unless", at], owner: `claim ${claim.id}` });
      walk(part, ["claims", index, "unless", at], `claim ${claim.id}`);
    });
    walk(claim.when, ["claims", index, "when"], `claim ${claim.id}`);
  });
  return found.sort((a, b) => a.path.length - b.path.length);
}

function without(definition: ArgumentDefinition, path: readonly (string | number)[]) {
  const copy = JSON.parse(JSON.stringify(definition));
  const list = path.slice(0, -1).reduce((data, step) => data[step], copy);
  list.splice(Number(path.at(-1)), 1);
  return copy as ArgumentDefinition;
}

function statusOf(oracle: Oracle, owner: string, point: Point): boolean {
  const [kind, id] = owner.split(" ") as [string, string];
  return kind === "term" ? oracle.holds(id, point) : oracle.claimHolds(id, point);
}

function checkParts(world: World, answer: AuditAnswer): void {
  const { definition, oracle, points } = world;
  const found = new Map(
    answer.findings.flatMap((each) =>
      "what" in each && (each.what === "part" || each.what === "exception")
        ? [[each.path?.join("/") ?? "", each.what] as const]
        : [],
    ),
  );
  const expected = new Map<string, string>();
  for (const { path, owner } of listedParts(definition)) {
    const key = path.join("/");
    if ([...expected.keys()].some((outer) => key.startsWith(`${outer}/`))) continue;
    const other = new Oracle(without(definition, path), world.set);
    const isSame = points.every(
      (point) => statusOf(oracle, owner, point) === statusOf(other, owner, point),
    );
    const claim = definition.claims[Number(path[1])];
    const defeats =
      path.at(-2) !== "unless" ||
      points.some(
        (point) =>
          oracle.holds(claim?.when as ConditionDefinition, point) &&
          oracle.holds(claim?.unless?.[Number(path.at(-1))] as ConditionDefinition, point),
      );
    if (!defeats) expected.set(key, "exception");
    else if (isSame) expected.set(key, "part");
  }
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
}

function checkConstants({ definition, oracle, points }: World, answer: AuditAnswer): void {
  const all = [
    ...Object.entries(definition.terms ?? {}).map(([id, { when }]) => ({
      owner: `term ${id}`,
      when,
    })),
    ...definition.claims.map(({ id, when }) => ({ owner: `claim ${id}`, when })),
  ];
  const expected = all.flatMap(({ owner, when }) => {
    const held = points.filter((point) => statusOf(oracle, owner, point)).length;
    if (held === 0) return [`never ${owner}`];
    return held === points.length && when !== "always" ? [`always ${owner}`] : [];
  });
  const found = [...of(answer, "never"), ...of(answer, "always")].map(
    ({ kind, of: { kind: what, id } }) => `${kind} ${what} ${id}`,
  );
  expect(found.toSorted()).toEqual(expected.toSorted());
}

function checkSubsumed({ definition, oracle, points }: World, answer: AuditAnswer): void {
  const speaks = definition.claims.filter(({ role }) => role === "conclusion" || role === "reason");
  const directionOf = ({ concludes, side }: ClaimDefinition) =>
    concludes ?? definition.sides[side]?.speaks_for;
  const expected = speaks.flatMap((claim) => {
    const held = points.filter((point) => oracle.claimHolds(claim.id, point));
    if (held.length === 0) return [];
    const by = speaks
      .filter((other) => other !== claim && other.role === claim.role)
      .filter((other) => directionOf(other) === directionOf(claim))
      .filter((other) => held.every((point) => oracle.claimHolds(other.id, point)));
    return by.length === 0 ? [] : [`${claim.role} ${claim.id}: ${by.map(({ id }) => id).join()}`];
  });
  const found = answer.findings.flatMap((each) => {
    if (!("what" in each) || (each.what !== "claim" && each.what !== "conclusion")) return [];
    const role = each.what === "claim" ? "reason" : "conclusion";
    return [`${role} ${each.of.id}: ${each.by.join()}`];
  });
  expect(found.toSorted()).toEqual(expected.toSorted());
}

const told: Readonly<Record<Verdict, readonly [number, number]>> = {
  favoured: [1, 0],
  disfavoured: [0, 1],
  contested: [1, 1],
  silent: [0, 0],
};

function checkDirections(world: World, answer: AuditAnswer): void {
  const { definition, oracle, points } = world;
  // Of a choice there is no more and no less.
  const ids = Object.keys(definition.beliefs).filter(
    (id) => definition.beliefs[id]?.type !== "choice",
  );
  const expected = ids.flatMap((id) => {
    let [towards, away] = [false, false];
    const groups = new Map<string, Point[]>();
    for (const point of points) {
      const key = JSON.stringify({ ...point, [id]: 0 });
      groups.set(key, [...(groups.get(key) ?? []), point]);
    }
    for (const line of groups.values()) {
      const rising = line.toSorted((a, b) => (a[id] as number) - (b[id] as number));
      rising.slice(1).forEach((point, index) => {
        const [yes, no] = told[oracle.verdict(rising[index] as Point)];
        const [yesNow, noNow] = told[oracle.verdict(point)];
        if (yesNow > yes || noNow < no) towards = true;
        if (yesNow < yes || noNow > no) away = true;
      });
    }
    return towards || away ? [`${id} ${towards} ${away}`] : [];
  });
  const found = of(answer, "direction").map(
    ({ belief, towards, away }) => `${belief} ${towards !== undefined} ${away !== undefined}`,
  );
  expect(found).toEqual(expected);
  for (const { belief, towards, away } of of(answer, "direction")) {
    for (const push of [towards, away]) {
      if (!push) continue;
      expect(push.less).toBeLessThan(push.more);
      [push.less, push.more].forEach((value, index) => {
        const held = world.at([...push.others, { belief, value }]);
        expect(held.length).toBeGreaterThan(0);
        expect(held.every((point) => oracle.verdict(point) === push.verdicts[index])).toBe(true);
      });
    }
  }
}

/** Each change of a threshold does what it says, by the oracle of the changed argument. */
function checkChanges(world: World, answer: AuditAnswer): void {
  for (const kind of ["gap", "conflict"] as const) {
    const verdict = kind === "gap" ? "silent" : "contested";
    for (const { region, change } of of(answer, kind)) {
      if (!change) continue;
      const { parameter, path = [], value, whole, possible } = change;
      const definition = parameter ? world.definition : changed(world.definition, path, change);
      const set = parameter ? { ...world.set, [parameter]: value } : world.set;
      const also = alsoOf(region.clauses, region.witness);
      const other = new World(definition, set, also);
      const there = whole
        ? other.points.filter((point) => isIn(region, point))
        : other.at(region.witness);
      const verdicts = new Set(there.map((point) => other.oracle.verdict(point)));
      expect([...verdicts].toSorted()).toEqual([...possible].toSorted());
      if (whole) expect(verdicts.has(verdict)).toBe(false);
      else expect([...verdicts].some((each) => each !== verdict)).toBe(true);
    }
  }
}

/** The ends of a region as what a stance would say, so that the oracle takes samples there. */
function alsoOf(
  clauses: readonly { belief: string; region: Region }[],
  witness: PartialWorldview,
): Stances {
  return Object.fromEntries(
    clauses.map(({ belief, region }) => {
      const own = witness.flatMap((each) => (each.belief === belief ? [each.value] : []));
      const values = [region.min, region.max, ...own].filter(Number.isFinite);
      return [belief, { kind: "chances", chances: values.map((value) => ({ value, chance: 1 })) }];
    }),
  );
}

function changed(
  definition: ArgumentDefinition,
  path: readonly PropertyKey[],
  { from, value }: { from: number; value: number },
): ArgumentDefinition {
  const copy = JSON.parse(JSON.stringify(definition));
  // biome-ignore lint/suspicious/noExplicitAny: a path leads anywhere
  const holder = path.slice(0, -1).reduce((data: any, step) => data[step], copy);
  const key = path.at(-1) as string;
  const is = holder[key];
  if (typeof is === "object") {
    const end = Object.keys(is).find((each) => Number(is[each]) === from) as string;
    holder[key] = { ...is, [end]: value };
  } else if (String(is).includes("..")) {
    const [low, high] = String(is).split("..");
    holder[key] = Number(low) === from ? `${value}..${high}` : `${low}..${value}`;
  } else
    holder[key] = /^[\d.-]/.test(String(is)) ? value : String(is).replace(String(from), `${value}`);
  return copy;
}

function checkAll(
  definition: ArgumentDefinition,
  set: Readonly<Record<string, number>> = {},
): void {
  const answer = audit(load(definition, set));
  const world = new World(definition, set);
  checkRegions(world, answer, "gap");
  checkRegions(world, answer, "conflict");
  checkConstants(world, answer);
  checkParts(world, answer);
  checkSubsumed(world, answer);
  checkDirections(world, answer);
  checkChanges(world, answer);
  checkCells(world, answer);
}

/** The built-in argument without the beliefs that only reasons ask for, of which there are too many points. */
function cruelVerdicts(): ArgumentDefinition {
  const claims = cruelTradeOff.claims.filter(
    ({ role, when }) => role === "conclusion" || when === "always",
  );
  const asked = ["misuse_weight", "moral_rank", "alignment_difficulty", "can_develop_agi"];
  const beliefs = Object.fromEntries(
    Object.entries(cruelTradeOff.beliefs).filter(([id]) => asked.includes(id)),
  );
  return { ...cruelTradeOff, claims, beliefs } as ArgumentDefinition;
}

/** How many samples there are of each verdict does not tell cells; that the counts add up does. */
function checkCells({ oracle, points, definition }: World, { cells }: AuditAnswer): void {
  const counted = Object.values(cells.verdicts ?? {}).reduce((sum, each) => sum + each, 0);
  expect(counted).toBe(cells.all);
  // A cell of a belief is what its neighbours are not like: for some of the others the verdict differs.
  const product = Object.keys(definition.beliefs).reduce((all, id) => {
    const values = [...new Set(points.map((point) => point[id] as number))].sort((a, b) => a - b);
    const keys = values.map((value) =>
      points.flatMap((point) => (point[id] === value ? [oracle.verdict(point)] : [])).join(),
    );
    const isChoice = definition.beliefs[id]?.type === "choice";
    const isNew = (key: string, index: number): boolean =>
      isChoice ? keys.indexOf(key) === index : key !== keys[index - 1];
    return all * keys.filter(isNew).length;
  }, 1);
  expect(cells.all).toBe(product);
  const verdicts = new Set(points.map((point) => oracle.verdict(point)));
  for (const [verdict, count] of Object.entries(cells.verdicts ?? {}))
    expect(count > 0).toBe(verdicts.has(verdict as Verdict));
}

describe("an audit agrees with brute force", () => {
  it.each(Object.entries(madeUpArguments))("on %s", (_, definition) => checkAll(definition));

  it.each([{}, { mostly_misuse_above: 0.4 }, { mostly_accident_below: 0.2, hard_above: 0 }])(
    "on the built-in argument with %o",
    (set) => checkAll(cruelVerdicts(), set as Readonly<Record<string, number>>),
  );

  it("on random arguments", () => {
    fc.assert(
      fc.property(anyArgument, (definition) => checkAll(definition)),
      { numRuns: runs(40) },
    );
  });
});

/** Both arguments' samples of each belief, as what a stance would say. */
function samplesOf(definition: ArgumentDefinition): Stances {
  const oracle = new Oracle(definition);
  return Object.fromEntries(
    Object.keys(definition.beliefs).map((id) => {
      const values = oracle.samples(id).filter(({ low, high }) => low === high);
      return [id, { kind: "chances", chances: values.map(({ value }) => ({ value, chance: 1 })) }];
    }),
  );
}

function checkDifference(one: ArgumentDefinition, other: ArgumentDefinition): void {
  const answer = audit(load(one), { other: load(other) });
  const beliefs = { ...one.beliefs, ...other.beliefs };
  const whole = { ...one, beliefs };
  const world = new World(whole, {}, samplesOf(other));
  const theirs = new Oracle({ ...other, beliefs });
  const regions = of(answer, "difference");
  let differs = false;
  for (const point of world.points) {
    const verdicts = [world.oracle.verdict(point), theirs.verdict(point)];
    const inside = regions.filter(({ region }) => isIn(region, point));
    for (const each of inside) expect(verdicts).toEqual(each.verdicts);
    const isOther = verdicts[0] !== verdicts[1];
    differs ||= isOther;
    if (answer.cells.rest.difference === 0) expect(inside.length > 0).toBe(isOther);
  }
  expect((answer.cells.differ ?? 0) > 0).toBe(differs);
  for (const { region, verdicts } of regions) {
    const held = world.at(region.witness);
    expect(held.length).toBeGreaterThan(0);
    for (const point of held)
      expect([world.oracle.verdict(point), theirs.verdict(point)]).toEqual(verdicts);
  }
}

describe("two arguments", () => {
  it("differ where brute force says so", () => {
    fc.assert(fc.property(anyArgument, anyArgument, checkDifference), { numRuns: runs(60) });
  });

  it.each(Object.entries(madeUpArguments))("agree everywhere with themselves: %s", (_, one) => {
    checkDifference(one, one);
    expect(audit(load(one), { other: load(one) }).findings).toEqual([]);
  });

  it("differ exactly where one asks for more, over the beliefs of both", () => {
    const one = argumentOf({
      beliefs: { level: { type: "number" } },
      claims: [favours("go", { belief: "level", is: "> 0.5" })],
    });
    const other = argumentOf({
      beliefs: { level: { type: "number" }, calm: { type: "boolean" } },
      claims: [
        favours("go", {
          all: [
            { belief: "level", is: "> 0.3" },
            { belief: "calm", is: true },
          ],
        }),
      ],
    });
    checkDifference(one, other);
    const { cells, findings } = audit(load(one), { other: load(other) });
    expect(cells).toEqual({
      beliefs: ["level", "calm"],
      unshared: ["calm"],
      all: 6,
      differ: 2,
      rest: { difference: 0 },
    });
    expect(of({ findings } as AuditAnswer, "difference").map((each) => each.verdicts)).toEqual([
      ["favoured", "silent"],
      ["silent", "favoured"],
    ]);
  });

  it("are not compared over beliefs of one name and other values", () => {
    const one = argumentOf({
      beliefs: { level: { type: "number" } },
      claims: [favours("go", { belief: "level", is: "> 0.5" })],
    });
    const other = argumentOf({
      beliefs: { level: { type: "integer" } },
      claims: [favours("go", { belief: "level", is: "> 3" })],
    });
    expect(() => audit(load(one), { other: load(other) })).toThrow(RangeError);
  });
});

const p: ConditionDefinition = { belief: "p", is: true };
const notP: ConditionDefinition = { belief: "p", is: false };
const q: ConditionDefinition = { belief: "q", is: true };
const pq = { p: { type: "boolean" }, q: { type: "boolean" } } as const;

/** What is found of each kind, in short. */
function kindsOf(definition: ArgumentDefinition): readonly string[] {
  return audit(load(definition)).findings.flatMap((each): readonly string[] => {
    switch (each.kind) {
      case "unused":
        return [`unused ${each.what} ${each.id}`];
      case "never":
      case "always":
      case "wrong-side":
        return [`${each.kind} ${each.of.kind} ${each.of.id}`];
      case "redundant":
      case "shadowed":
        return [`${each.kind} ${each.what} ${each.of.id}`];
      default:
        return [];
    }
  });
}

describe("a planted fault is found, and nothing else", () => {
  const sound = {
    beliefs: pq,
    claims: [favours("yes", p), disfavours("no", { all: [notP, q] })],
  };

  it("none", () => expect(kindsOf(argumentOf(sound))).toEqual([]));

  it.each<[string, Parameters<typeof argumentOf>[0]]>([
    [
      "never claim odd",
      { ...sound, claims: [...sound.claims, { id: "odd", when: { all: [p, notP] } }] },
    ],
    [
      "always claim odd",
      { ...sound, claims: [...sound.claims, { id: "odd", when: { any: [p, notP] } }] },
    ],
    ["unused term idle", { ...sound, terms: { idle: q } }],
    ["unused belief idle", { ...sound, beliefs: { ...pq, idle: { type: "boolean" } } }],
    ["unused parameter idle", { ...sound, parameters: { idle: 1 } }],
    [
      "unused side idle",
      {
        ...sound,
        sides: {
          pro: { label: "pro", speaks_for: "favoured" },
          con: { label: "con", speaks_for: "disfavoured" },
          idle: { label: "idle", speaks_for: "favoured" },
        },
      },
    ],
    [
      "unused premise base",
      { ...sound, claims: [...sound.claims, { id: "base", role: "premise", when: q }] },
    ],
    [
      "unused required r",
      {
        beliefs: { ...pq, r: { type: "boolean", if_left_out: "error" } },
        claims: [...sound.claims, reason("why", "pro", { belief: "r", is: true })],
      },
    ],
    [
      "wrong-side claim odd",
      { ...sound, claims: [...sound.claims, { ...favours("odd", q), side: "con" }] },
    ],
    [
      "wrong-side claim why",
      {
        ...sound,
        claims: [...sound.claims, { ...reason("why", "con", q), concludes: "favoured" }],
      },
    ],
    [
      "redundant part note",
      { ...sound, claims: [...sound.claims, { id: "note", when: { all: [p, { any: [p, q] }] } }] },
    ],
    [
      "redundant claim less",
      {
        ...sound,
        claims: [...sound.claims, reason("why", "pro", q), reason("less", "pro", { all: [p, q] })],
      },
    ],
    [
      "shadowed exception note",
      { ...sound, claims: [...sound.claims, { id: "note", when: p, unless: [notP] }] },
    ],
    [
      "shadowed conclusion less",
      { ...sound, claims: [...sound.claims, favours("less", { all: [p, q] })] },
    ],
  ])("%s", (expected, sketch) => expect(kindsOf(argumentOf(sketch))).toEqual([expected]));
});

describe("a gap", () => {
  const between = (above: number, below: number) =>
    argumentOf({
      beliefs: { level: { type: "number" } },
      parameters: { above },
      claims: [
        favours("yes", { belief: "level", is: "> above" }),
        disfavours("no", { belief: "level", is: `< ${below}` }),
      ],
    });

  it("is closed by the nearest threshold that does", () => {
    const [gap, ...others] = of(audit(load(between(0.7, 0.5))), "gap");
    expect(others).toEqual([]);
    expect(gap?.region.clauses[0]?.region).toEqual({
      min: 0.5,
      max: 0.7,
      minIncluded: true,
      maxIncluded: true,
    });
    // The example is 0.6, and to get there is nearer than to close it all.
    expect(gap?.change).toMatchObject({ parameter: "above", value: 0.59, whole: false });
  });

  it("at one value is a knife edge, which a step closes", () => {
    const [gap] = of(audit(load(between(0.5, 0.5))), "gap");
    expect(gap?.region.knifeEdge).toBe(true);
    expect(gap?.change).toMatchObject({
      parameter: "above",
      value: 0.49,
      whole: true,
      possible: ["favoured"],
    });
  });

  it("and a conflict are told apart", () => {
    const answer = audit(load(between(0.3, 0.5)));
    expect(of(answer, "gap")).toEqual([]);
    expect(of(answer, "conflict").map(({ region }) => region.witness)).toEqual([
      [{ belief: "level", value: 0.4 }],
    ]);
    expect(answer.cells.verdicts).toEqual({ favoured: 1, disfavoured: 1, contested: 1, silent: 0 });
  });

  it("is closed by no smaller step of any threshold, by brute force", () => {
    for (const [above, below] of [
      [0.7, 0.5],
      [0.9, 0.2],
      [0.55, 0.5],
    ] as const) {
      const definition = between(above, below);
      const [gap] = of(audit(load(definition)), "gap");
      const value = gap?.region.witness[0]?.value as number;
      const isSilent = (set: Readonly<Record<string, number>>, literal: number = below): boolean =>
        new Oracle(between(above, literal), set).verdict({ level: value }) === "silent";
      const step = Math.abs((gap?.change?.value ?? 0) - (gap?.change?.from ?? 0));
      for (let less = 0; less < step - 0.0101; less += 0.001) {
        expect(isSilent({ above: above - less }) && isSilent({ above: above + less })).toBe(true);
        expect(isSilent({}, below + less) && isSilent({}, below - less)).toBe(true);
      }
    }
  });
});

describe("dead thresholds", () => {
  const all: readonly (readonly [string, ArgumentDefinition])[] = [
    ["the built-in argument", cruelVerdicts()],
    [
      "whole numbers",
      argumentOf({
        beliefs: { days: { type: "integer", min: 0, max: 9 } },
        parameters: { late: 4, early: 4 },
        claims: [
          favours("yes", { belief: "days", is: ">= late" }),
          disfavours("no", { belief: "days", is: "<= early" }),
          disfavours("far", { belief: "days", is: { from: 7, to: 8 } }),
        ],
      }),
    ],
  ];

  it.each(all)("are where the oracle sees verdicts come and go: %s", (_, definition) => {
    const findings = of(audit(load(definition)), "dead-threshold");
    const possibleWith = (set: Readonly<Record<string, number>>): string => {
      const { oracle, points } = new World(definition, set);
      return [...new Set(points.map((point) => oracle.verdict(point)))].toSorted().join();
    };
    expect(findings.length).toBeGreaterThan(0);
    for (const { parameter, sides } of findings) {
      expect(new Set(sides.map(({ possible }) => possible.join())).size).toBeGreaterThan(1);
      for (const { value, possible, witnesses } of sides) {
        expect(possible.toSorted().join()).toBe(possibleWith({ [parameter]: value }));
        const world = new World(definition, { [parameter]: value });
        for (const { verdict, worldview } of witnesses) {
          const held = world.at(worldview);
          expect(held.length).toBeGreaterThan(0);
          expect(held.every((point) => world.oracle.verdict(point) === verdict)).toBe(true);
        }
      }
    }
    // Nowhere else on a fine grid does the set of verdicts change.
    for (const parameter of Object.keys(definition.parameters ?? {})) {
      const whole = definition.beliefs.days !== undefined;
      const grid = whole
        ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
        : [...Array(41).keys()].map((k) => k / 40);
      const told = findings
        .filter((each) => each.parameter === parameter)
        .map((each) => each.value);
      grid.slice(1).forEach((value, index) => {
        const before = grid[index] as number;
        const isTold = told.some((each) => before <= each && each <= value);
        const isEnd = [before, value].some((each) => each === 0 || each === 1);
        if (!isTold && !(whole ? before === 0 || value === 9 : isEnd))
          expect(possibleWith({ [parameter]: value })).toBe(possibleWith({ [parameter]: before }));
      });
    }
  });

  it("of the built-in argument are that both sides' thresholds meet at one half, and its ends", () => {
    const found = of(audit(load(cruelTradeOff)), "dead-threshold");
    expect(found.map(({ parameter, value, here }) => [parameter, value, here])).toEqual([
      ["mostly_misuse_above", 0.5, true],
      ["mostly_misuse_above", 1, false],
      ["mostly_accident_below", 0, false],
      ["mostly_accident_below", 0.5, true],
    ]);
  });
});

describe("the built-in argument", () => {
  const answer = audit(load(cruelTradeOff));

  it("passes its own audit", () => {
    expect(answer.findings.filter(({ kind }) => answer.faults.includes(kind))).toEqual([]);
  });

  it("is silent at exactly one half, whatever else", () => {
    expect(of(answer, "gap").at(-1)?.region).toMatchObject({
      knifeEdge: true,
      witness: [{ belief: "misuse_weight", value: 0.5 }],
    });
  });

  it("is audited in under a second", () => {
    const start = performance.now();
    audit(load(cruelTradeOff));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

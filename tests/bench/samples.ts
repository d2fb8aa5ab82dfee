/** Worldviews to measure with: the same in every run. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { random } from "./random.js";

export interface Sample {
  readonly name: string;
  readonly beliefs: Readonly<Record<string, number | boolean>>;
}

/** So many worldviews, each of which states six beliefs and leaves four out. */
export function samples(count: number): readonly Sample[] {
  const next = random(count);
  const share = (): number => Math.round(next() * 10_000) / 10_000;
  return Array.from({ length: count }, (_, index) => ({
    name: `w${index}`,
    beliefs: {
      misuse_weight: share(),
      moral_rank: 1 + Math.floor(next() * 4),
      alignment_difficulty: share(),
      can_develop_agi: next() < 0.8,
      control_is_decisive: next() < 0.5,
      distrusts_rivals: next() < 0.5,
    },
  }));
}

/** A file with a worldview a line. */
export function writeLines(file: string, all: readonly Sample[]): string {
  writeFileSync(file, all.map((each) => `${JSON.stringify(each)}\n`).join(""));
  return file;
}

/** A table with a worldview a row. */
export function writeTable(file: string, all: readonly Sample[]): string {
  const header = ["name", ...Object.keys(all[0]?.beliefs ?? {})];
  const rows = all.map(({ name, beliefs }) => [name, ...Object.values(beliefs)]);
  writeFileSync(file, [header, ...rows].map((row) => `${row.join()}\n`).join(""));
  return file;
}

/** A folder with a YAML file for each worldview. */
export function writeFiles(folder: string, all: readonly Sample[]): string {
  mkdirSync(folder);
  for (const { name, beliefs } of all) {
    const lines = Object.entries(beliefs).map(([id, value]) => `  ${id}: ${value}\n`);
    writeFileSync(join(folder, `${name}.yaml`), `name: ${name}\nbeliefs:\n${lines.join("")}`);
  }
  return folder;
}

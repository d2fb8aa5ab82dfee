/** What is taken from a page: the worldview as a file, and the command line that gives the same answer. */
import { changedData, dataText } from "../worldview/changed.js";
import { rawValue } from "../worldview/typed-value.js";
import type { ArgumentData } from "./data.js";
import type { Changes, Loaded } from "./loaded.js";

/** The worldview as YAML, which reads back to the same answer. */
export function yamlOf({ parsed }: Loaded, changes: Changes): string {
  const raw = Object.fromEntries(
    Object.entries(changes).map(([belief, text]) => [belief, rawValue(text)]),
  );
  return dataText(changedData(parsed.data, raw));
}

/** The words of the command line that gives the same answers. */
export function commandWords(
  { file }: Loaded,
  changes: Changes,
  all: readonly ArgumentData[],
): readonly string[] {
  const isDefault = all.length === 1 && all[0]?.name === "cruel-trade-off";
  const set = new Set(
    all.flatMap((each) => Object.entries(each.set).map(([id, value]) => `${id}=${value}`)),
  );
  return [
    "racecheck",
    "evaluate",
    ...(isDefault ? [] : all.flatMap(({ name }) => ["--argument", name])),
    ...[...set].flatMap((each) => ["--set", each]),
    ...Object.entries(changes).flatMap(([belief, text]) => ["--believe", `${belief}=${text}`]),
    ...(file.startsWith("-") ? ["--"] : []),
    file,
  ];
}

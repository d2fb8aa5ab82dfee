/** The names of the arguments that come with racecheck: known before any of them is made. */
export const builtinNames = [
  "cruel-trade-off",
  "charter-assist",
  "minefield",
  "free-world",
  "maim",
  "suicide-race",
  "manhattan-trap",
] as const;

export type BuiltinName = (typeof builtinNames)[number];

/** Whether an argument of this name comes with racecheck; any other name is that of a file. */
export function isBuiltin(name: string): name is BuiltinName {
  return (builtinNames as readonly string[]).includes(name);
}

/** The argument that is meant where none is named. */
export const DEFAULT_ARGUMENT = "cruel-trade-off" satisfies BuiltinName;

/** The argument that is meant where none is named. */
export const DEFAULT_ARGUMENT = "cruel-trade-off";

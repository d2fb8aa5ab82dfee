import { bashShim } from "./bash.js";
import { fishShim } from "./fish.js";
import { zshShim } from "./zsh.js";

/** What each shell loads: a function that asks `racecheck complete`. */
export const shims = { bash: bashShim, zsh: zshShim, fish: fishShim };

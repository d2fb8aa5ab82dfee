import { cruelTradeOff } from "./cruel-trade-off.js";
import type { BuiltinName } from "./default.js";
import type { ArgumentDefinition } from "./definition.js";
import { charterAssist } from "./library/charter-assist.js";
import { freeWorld } from "./library/free-world.js";
import { maim } from "./library/maim.js";
import { manhattanTrap } from "./library/manhattan-trap.js";
import { minefield } from "./library/minefield.js";
import { suicideRace } from "./library/suicide-race.js";

/**
 * The arguments that come with racecheck, by name. All but the first are made when they are asked for:
 * a run pays for the argument that it is about, and for no other.
 */
export const builtinArguments: Readonly<Record<BuiltinName, ArgumentDefinition>> = {
  "cruel-trade-off": cruelTradeOff,
  get "charter-assist"() {
    return charterAssist();
  },
  get minefield() {
    return minefield();
  },
  get "free-world"() {
    return freeWorld();
  },
  get maim() {
    return maim();
  },
  get "suicide-race"() {
    return suicideRace();
  },
  get "manhattan-trap"() {
    return manhattanTrap();
  },
};

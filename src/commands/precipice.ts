import { inputNames } from "../answers/precipice/race.js";
import { formats } from "../report/formats.js";
import { colorOptions, formatOptions } from "./options.js";
import type { Subcommand } from "./subcommand.js";

export const precipice: Subcommand = {
  declaration: {
    name: "precipice",
    operands: [],
    summary: "another model, not the post's: what the race itself risks",
    description:
      "Say what risk of disaster a race has in equilibrium, in the model of Armstrong, Bostrom and Shulman, by what teams know of each other. It is no part of the post's argument and no verdict; you state its inputs, each as a value or a range such as 0.2..0.6.",
    options: [
      { flags: "--teams <range>", says: "how many teams race, from 2 to 1000" },
      {
        flags: "--enmity <range>",
        says: "how bad a rival's safe win is: above 0, and 1 if it is as bad as disaster",
      },
      {
        flags: "--capability <range>",
        says: "the greatest advantage in capability, above 0; 1 is worth as much as all safety given up",
      },
      {
        flags: "--over <input>",
        says: "what svg and csv show the risk over; a range, or else enmity, if left out",
        choices: inputNames,
      },
      ...formatOptions(formats.precipice),
      { flags: "--full", says: "everything: where the bounds are, what teams do, what is assumed" },
      ...colorOptions,
    ],
    examples: [
      "racecheck precipice --teams 3 --enmity 0.5 --capability 1",
      "racecheck precipice --teams 2..5 --enmity 0.3..0.8 --capability 1",
      "racecheck precipice --teams 3 --enmity 0.5 --capability 1 --over capability --format svg --output race.svg",
    ],
  },
  run: async (operands, options, io) =>
    (await import("./precipice/run.js")).run(operands, options, io),
};

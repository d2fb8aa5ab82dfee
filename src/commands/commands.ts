import { audit } from "./audit.js";
import { compare } from "./compare.js";
import { complete } from "./complete.js";
import { completion } from "./completion.js";
import { evaluate } from "./evaluate.js";
import { explain } from "./explain.js";
import { explore } from "./explore.js";
import { init } from "./init.js";
import { map } from "./map.js";
import { precipice } from "./precipice.js";
import { schema } from "./schema.js";
import { sql } from "./sql.js";
import type { Subcommand } from "./subcommand.js";
import { survey } from "./survey.js";
import { test } from "./test.js";

/** The commands by what people want to do. */
export const commandGroups: Readonly<Record<string, readonly Subcommand[]>> = {
  "Ask about worldviews:": [evaluate, compare, map, explore, test, survey, sql],
  "Look into the argument:": [explain, audit],
  "Ask another model:": [precipice],
  "Write and set up:": [init, schema, completion, complete],
};

export const commands: readonly Subcommand[] = Object.values(commandGroups).flat();

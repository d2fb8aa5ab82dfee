import type { Command } from "commander";
import { toJSONSchema, type ZodMiniType } from "zod/mini";
import { nearWords } from "../diagnostics/nearest.js";
import { document } from "../report/json.js";
import { usageFailure } from "./failure.js";
import type { ExitCode, Io } from "./io.js";
import { addArgumentOptions, examples } from "./options.js";
import { deliver } from "./output.js";
import { type ArgumentOptions, loadArgument } from "./session.js";
import type { Subcommand } from "./subcommand.js";

interface SchemaOptions extends ArgumentOptions {
  readonly output?: string;
}

/** A schema that can be printed: what it describes, and how it is made. */
interface Published {
  readonly title: string;
  /** A file may also hold a list of them. */
  readonly list?: boolean;
  make(options: ArgumentOptions): Promise<ZodMiniType>;
}

const schemas: Readonly<Record<string, Published>> = {
  worldview: {
    title: "A racecheck worldview",
    list: true,
    make: async (options) =>
      (await import("../worldview/schema.js")).worldviewSchema(loadArgument(options)),
  },
  argument: {
    title: "A racecheck argument",
    make: async () => (await import("../argument/schema.js")).argumentSchema(),
  },
};

export const schema: Subcommand = { define, run };

function define(program: Command): Command {
  const names = Object.keys(schemas);
  const command = program
    .command("schema")
    .argument("[name]", `one of ${names.join(", ")}`, "worldview")
    .summary("print a JSON Schema")
    .description(
      "Print a JSON Schema (draft-07) of a file that racecheck reads or prints. It is made from what racecheck itself validates with; editors use it for completion and hints.",
    );
  addArgumentOptions(command);
  return command
    .option("--output <file>", "write to a file, whole or not at all")
    .addHelpText(
      "after",
      examples([
        "racecheck schema worldview",
        "racecheck schema worldview --output worldview.schema.json",
        "racecheck schema argument",
      ]),
    );
}

async function run(
  [name = "worldview"]: readonly string[],
  options: SchemaOptions,
  io: Io,
): Promise<ExitCode> {
  const published = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!published) {
    const near = nearWords(name, Object.keys(schemas));
    throw usageFailure({ code: "usage/unknown-id", id: name, near, kinds: "schema" });
  }
  const made = toJSONSchema(await published.make(options), { target: "draft-7", io: "input" });
  const { $schema, ...rest } = made;
  const content = published.list ? oneOrList(rest) : rest;
  deliver(document({ $schema, title: published.title, ...content }), options.output, io);
  return 0;
}

/** One thing, or a list of them. Written as a condition, of which editors give better hints than of a choice. */
function oneOrList(one: object) {
  const item = { $ref: "#/definitions/one" };
  return {
    definitions: { one },
    if: { type: "array" },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { type: "array", items: item },
    else: item,
  };
}

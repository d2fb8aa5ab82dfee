import { nearWords } from "../../diagnostics/nearest.js";
import { type PublishedSchema, publishedSchemas } from "../../report/data/published.js";
import type { ArgumentOptions } from "../argument-names.js";
import { refuseLosses } from "../clashes.js";
import { usageFailure } from "../failure.js";
import type { ExitCode, Io } from "../io.js";
import { deliver } from "../output.js";
import { loadArgument } from "../session.js";

interface SchemaOptions extends ArgumentOptions {
  readonly output?: string;
}

/** What makes the text of a schema; loaded when it is asked for. */
type Maker = (options: ArgumentOptions) => Promise<string>;

const schemas: Readonly<Record<string, Maker>> = {
  worldview: async (options) =>
    (await import("../../worldview/json-schema.js")).worldviewJsonSchema(loadArgument(options)),
  columns: async (options) =>
    (await import("../../worldview/columns/json-schema.js")).columnsJsonSchema(
      loadArgument(options),
    ),
  ...Object.fromEntries(publishedSchemas.map((each) => [each.name, () => textOf(each)])),
};

async function textOf({ title, schema }: PublishedSchema): Promise<string> {
  return (await import("../../worldview/json-schema.js")).jsonSchema(await schema(), title);
}

/** Prints a schema. Throws Failure. */
export async function run(
  [name = "worldview"]: readonly string[],
  options: SchemaOptions,
  io: Io,
): Promise<ExitCode> {
  const make = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!make) {
    const near = nearWords(name, Object.keys(schemas));
    throw usageFailure({ code: "usage/unknown-id", id: name, near, kinds: "schema" });
  }
  if (options.output !== undefined) {
    const written = [{ file: options.output, option: "--output" }];
    refuseLosses(written, options.argument ?? []);
  }
  deliver(await make(options), options.output, io);
  return 0;
}

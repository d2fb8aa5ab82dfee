/** The grammar of Spark SQL, of a package whose modules only a bundler can put together. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { temporaryDirectory } from "./transcript.js";

/** What is wrong with a text of Spark SQL by its grammar. */
export type SparkFaults = (sql: string) => readonly string[];

export async function sparkGrammar(): Promise<SparkFaults> {
  const outfile = join(temporaryDirectory(), "spark.cjs");
  const contents = 'export { SparkSQL } from "dt-sql-parser/dist/parser/spark/index.js"';
  await build({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile,
  });
  const { SparkSQL } = createRequire(import.meta.url)(outfile) as {
    SparkSQL: new () => { validate(sql: string): readonly { readonly message: string }[] };
  };
  return (sql) => new SparkSQL().validate(sql).map(({ message }) => message);
}

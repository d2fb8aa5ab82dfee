/**
 * What somebody would write who needs the verdict alone: reads worldviews, decides by hand, writes.
 * `node bare.js lines FILE`, `rows FILE`, `counted FILE` (shares of the verdicts), or `files FOLDER`, which only parses.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [kind, path] = process.argv.slice(2);

const verdictOf = ({ misuse_weight, moral_rank, alignment_difficulty, can_develop_agi }) => {
  const yes = can_develop_agi && misuse_weight > 0.5 && moral_rank === 1;
  const no = misuse_weight < 0.5 && alignment_difficulty > 0.5;
  return yes ? (no ? "contested" : "favoured") : no ? "disfavoured" : "silent";
};

const linesOf = () => readFileSync(path, "utf8").split("\n");

const answer = (document, name, verdict) =>
  `${JSON.stringify({
    file: path,
    document,
    name,
    verdict,
    possible: [verdict],
    trade_off: { status: "absent", price: [], open: [] },
  })}\n`;

const kinds = {
  lines: () => {
    let out = "";
    let document = 0;
    for (const line of linesOf()) {
      if (line === "") continue;
      const { name, beliefs } = JSON.parse(line);
      document += 1;
      out += answer(document, name, verdictOf(beliefs));
    }
    process.stdout.write(out);
  },
  rows: async () => {
    const { parse } = await import("csv-parse/sync");
    const rows = parse(readFileSync(path), { columns: true, cast: castOf });
    process.stdout.write(
      rows
        .map(({ name, ...beliefs }, index) => answer(index + 1, name, verdictOf(beliefs)))
        .join(""),
    );
  },
  counted: () => {
    const counts = {};
    for (const line of linesOf()) {
      if (line === "") continue;
      const verdict = verdictOf(JSON.parse(line).beliefs);
      counts[verdict] = (counts[verdict] ?? 0) + 1;
    }
    process.stdout.write(`${JSON.stringify(counts)}\n`);
  },
  files: async () => {
    const { parse } = await import("yaml");
    let count = 0;
    for (const name of readdirSync(path)) {
      if (parse(readFileSync(join(path, name), "utf8")).name) count += 1;
    }
    process.stdout.write(`${count}\n`);
  },
};

const castOf = (text, { column, header }) =>
  header || column === "name" ? text : text === "true" ? true : text === "false" ? false : +text;

await kinds[kind]();

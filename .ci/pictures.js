// Draws the pictures of README.md and the docs anew: `npm run build && npm run pictures`.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = "docs/pictures";

/** For each picture the command line that draws it. */
const pictures = {
  "map.svg": [
    "map",
    "worldviews/misuse-first-lab.yaml",
    "worldviews/accident-first-lab.yaml",
    "worldviews/runner-up.yaml",
    ...["--x", "misuse_weight", "--y", "moral_rank", "--plain"],
  ],
  "map-parameter.svg": [
    "map",
    "worldviews/misuse-first-lab.yaml",
    ...["--x", "mostly_misuse_above", "--y", "moral_rank", "--plain"],
  ],
};

mkdirSync(`${root}/${target}`, { recursive: true });
for (const [name, argv] of Object.entries(pictures)) {
  const line = [...argv, "--format", "svg", "--output", `${target}/${name}`];
  const { status, stderr } = spawnSync(process.execPath, ["bin/racecheck.js", ...line], {
    cwd: root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${name} could not be drawn: ${stderr}`);
}

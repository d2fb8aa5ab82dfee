/** Takes the pictures of the documentation from the product itself: `npm run pictures`. */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { launch, openFile } from "./support/browser.js";
import { temporaryDirectory } from "./support/transcript.js";

const folder = "docs/pictures";
const size = { width: 1560, height: 900 };

/** A screenshot as WebP, which is a quarter of its PNG: Chromium writes it. */
async function webp(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const address = await page.evaluate(
    `(async () => {
      const picture = await createImageBitmap(await (await fetch("data:image/png;base64,${png.toString("base64")}")).blob());
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [picture.width, picture.height];
      canvas.getContext("2d").drawImage(picture, 0, 0);
      return canvas.toDataURL("image/webp", 0.75);
    })()`,
  );
  await page.close();
  return Buffer.from(String(address).replace(/^[^,]*,/, ""), "base64");
}

function racecheck(...argv: readonly string[]): void {
  execFileSync(process.execPath, ["bin/racecheck.js", ...argv]);
}

mkdirSync(folder, { recursive: true });
const labs = ["misuse-first-lab", "accident-first-lab", "runner-up"];
racecheck(
  ...["map", ...labs.map((name) => `worldviews/${name}.yaml`)],
  ...["--x", "misuse_weight", "--y", "moral_rank", "--plain"],
  ...["--format", "svg", "--output", join(folder, "map.svg")],
);

const file = join(temporaryDirectory(), "page.html");
racecheck("explore", "--output", file);
const browser = await launch();
for (const theme of ["light", "dark"] as const) {
  const { page } = await openFile(browser, file, "#v1/misuse-first-lab", { ...size, theme });
  await page.setViewportSize(size);
  await page.fill('#control-misuse_weight input[type="range"]', "0.44");
  const bytes = await webp(browser, await page.screenshot());
  writeFileSync(join(folder, `explore-${theme}.webp`), bytes);
  process.stdout.write(`explore-${theme}.webp: ${Math.round(bytes.length / 1000)} kB\n`);
}
await browser.close();

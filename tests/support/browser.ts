/** A browser as people have it, for pages that compute; where there is none the tests of them are skipped. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** The program of a Chromium on this machine; undefined if there is none. */
export const chromiumPath: string | undefined = (process.env.PATH ?? "")
  .split(delimiter)
  .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  .find(isExecutable);

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Said in the name of what is skipped. */
export const inBrowser =
  chromiumPath === undefined ? "in a browser (skipped: no Chromium is installed)" : "in a browser";

export function launch(): Promise<Browser> {
  // A container has no user namespaces for a sandbox; the pages are our own.
  return chromium.launch({ executablePath: chromiumPath ?? "", args: ["--no-sandbox"] });
}

export interface Opened {
  readonly page: Page;
  /** What went wrong on it, and what it asked for: nothing should. */
  readonly complaints: readonly string[];
}

export interface Look {
  readonly width?: number;
  readonly theme?: "light" | "dark";
}

/** Opens a file, and keeps whatever the page says on its console or asks of any network. */
export async function openFile(
  browser: Browser,
  file: string,
  hash = "",
  { width = 1280, theme = "light" }: Look = {},
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: theme });
  const complaints: string[] = [];
  const address = pathToFileURL(file).href;
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("dialog", (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== address) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(address + hash);
  await page.waitForSelector("#answer, .wrong");
  return { page, complaints };
}

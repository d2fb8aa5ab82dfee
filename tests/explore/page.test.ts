/** The page to explore, as a person uses it: in a real browser, from a file. */
import { execFileSync } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseFragment } from "parse5";
import type { Browser, Page } from "playwright-core";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath, inBrowser, launch, openFile } from "../support/browser.js";
import { run } from "../support/run.js";
import { runs } from "../support/runs.js";
import { temporaryDirectory } from "../support/transcript.js";

const folder = temporaryDirectory();
const pageFile = (name: string): string => join(folder, `${name}.html`);

async function explore(name: string, ...args: readonly string[]): Promise<string> {
  const file = pageFile(name);
  const { code, stderr } = await run(["explore", "--output", file, ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return file;
}

const three = ["cruel-trade-off", "minefield", "maim"].flatMap((name) => ["--argument", name]);

/** The text of HTML for the eye: without what is for the ear alone, and blanks as one. */
function shown(html: string): string {
  const textOf = (node: unknown): string => {
    const {
      value,
      childNodes = [],
      attrs = [],
    } = node as {
      value?: string;
      childNodes?: unknown[];
      attrs?: { name: string; value: string }[];
    };
    if (attrs.some(({ name, value }) => name === "class" && value === "unseen")) return "";
    return value ?? childNodes.map(textOf).join(" ");
  };
  return textOf(parseFragment(html)).replace(/\s+/g, " ").trim();
}

/** What the page shows at an address. */
interface Shown {
  readonly digest: string;
  readonly full: string;
  readonly flips: readonly string[];
  readonly command: string;
  readonly yaml: string;
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate(async (to) => {
    if (location.hash === to) return;
    const changed = new Promise((resolve) => {
      addEventListener("hashchange", () => setTimeout(resolve), { once: true });
    });
    location.hash = to;
    await changed;
  }, hash);
}

async function shownAt(page: Page, hash: string): Promise<Shown> {
  await goTo(page, hash);
  const read = await page.evaluate(() => {
    const html = (selector: string) => document.querySelector(selector)?.innerHTML ?? "";
    const field = (label: string) =>
      [...document.querySelectorAll<HTMLTextAreaElement>(".take textarea")].find((each) =>
        each.labels?.[0]?.textContent?.includes(label),
      )?.value ?? "";
    return {
      digest: html("#answer"),
      full: html(".answer details .report"),
      flips: [...document.querySelectorAll(".flips button")].map((each) => each.innerHTML),
      command: field("command line"),
      yaml: field("YAML"),
    };
  });
  return {
    ...read,
    digest: shown(read.digest),
    full: shown(read.full),
    flips: read.flips.map(shown),
  };
}

/** The address of the page, once it has been written. */
async function hashOf(page: Page): Promise<string> {
  await page.waitForTimeout(250);
  return new URL(page.url()).hash;
}

/** The words of a command line, as a shell takes it. */
function wordsOf(command: string): readonly string[] {
  return execFileSync("sh", ["-c", `printf '%s\\0' ${command}`], { encoding: "utf8" })
    .split("\0")
    .slice(1, -1);
}

async function cli(words: readonly string[], ...more: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run([...words, ...more]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout;
}

const bodyOf = (html: string): string => shown(html.replace(/^[\s\S]*<main>/, ""));

/** Of a page about several worldviews of a file what is about one of them. */
function entryOf(html: string, document: number): string {
  return html.split('<details class="entry"').at(html.includes("<details") ? document : 0) ?? "";
}

/** What the command line says of a state, without the flips. */
function answerParts(html: string): { readonly text: string; readonly flips: string } {
  const text = bodyOf(html);
  const [before = "", rest = ""] = text.split(/ (?:Flips|Settles) (?=if |no|… |not|nothing)/);
  return { text: before, flips: rest };
}

describe.runIf(chromiumPath !== undefined)(`the page to explore, ${inBrowser}`, () => {
  let browser: Browser;
  let file: string;
  beforeAll(async () => {
    browser = await launch();
    file = await explore("page");
  });
  afterAll(async () => {
    await browser?.close();
  });

  describe("asks for nothing and breaks nowhere", () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core"), "utf8");
    const looks = [360, 800, 1280].flatMap((width) =>
      (["light", "dark"] as const).map((theme) => ({ width, theme })),
    );
    it.each(looks)("on $width pixels, $theme, and axe-core finds nothing", async (look) => {
      const state =
        "#v1/rival-labs.1?misuse_weight={p10:+0.2,+p50:+0.5,+p90:+0.8}&moral_rank=1..3&can_develop_agi={chance:+0.8}&~beside=runner-up";
      const { page, complaints } = await openFile(browser, file, state, look);
      await page.waitForSelector("#beside-title ~ .report");
      await page.click(".answer details summary");
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(background).toBe(look.theme === "dark" ? "rgb(13, 17, 23)" : "rgb(255, 255, 255)");
      expect(await page.isVisible(".wrong:not(:empty)")).toBe(false);
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        // biome-ignore lint/suspicious/noExplicitAny: axe-core is a script of the page here
        const { violations } = await (globalThis as any).axe.run();
        return violations.map((each: { id: string; nodes: { html: string }[] }) => [
          each.id,
          each.nodes.map(({ html }) => html.slice(0, 200)),
        ]);
      });
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    });

    it("in less than 200 kB, with fifty worldviews and three arguments too", async () => {
      expect(statSync(file).size).toBeLessThan(200_000);
      const many = join(folder, "many.yaml");
      writeFileSync(many, manyWorldviews(50));
      expect(statSync(await explore("many", ...three, many)).size).toBeLessThan(200_000);
    });
  });

  it("says in 200 states what the command line says", async () => {
    const { page, complaints } = await openFile(browser, file);
    await page.click(".answer details summary");
    const random = randomness(5);
    const files = join(folder, "states");
    execFileSync("mkdir", ["-p", files]);
    const expected: unknown[] = [];
    for (let count = 0; count < runs(200); count++) {
      const hash = randomState(random);
      const seen = await shownAt(page, hash);
      const words = wordsOf(seen.command);
      const { text, flips } = answerParts(
        entryOf(await cli(words, "--format", "html"), documentOf(hash)),
      );
      const [, place = ""] = /^(.*)$/s.exec(text) ?? [];
      // The page's digest is the command line's without its flips, which are buttons.
      for (const part of seen.digest.split(/ (?=Moves |Ask |Set |Assumed )/)) {
        expect(`${place} ${flips}`).toContain(part);
      }
      for (const flip of seen.flips.slice(0, 3)) expect(flips).toContain(flip);
      const full = bodyOf(
        entryOf(await cli(words, "--full", "--format", "html"), documentOf(hash)),
      );
      expect(full).toContain(seen.full);
      expect(seen.full.length).toBeGreaterThan(1000);
      writeFileSync(join(files, `${String(count).padStart(3, "0")}.yaml`), seen.yaml);
      expected.push(
        comparable(JSON.parse(await cli(words, "--format", "json"))).at(documentOf(hash) - 1),
      );
    }
    const read = JSON.parse(await cli(["evaluate", files], "--format", "json"));
    expect(comparable(read)).toEqual(expected);
    expect(complaints).toEqual([]);
    await page.close();
  }, 300_000);

  it("puts a worldview beside several arguments, as the command line does", async () => {
    const page = (await openFile(browser, await explore("three", ...three))).page;
    const random = randomness(7);
    for (let count = 0; count < 5; count++) {
      const hash = randomState(random);
      const { command } = await shownAt(page, hash);
      await page.waitForTimeout(150);
      const each = shown((await page.innerHTML("#each .report")) ?? "");
      const expected = bodyOf(await cli(wordsOf(command), "--format", "html"));
      // Of a file with several worldviews the command line shows all.
      if (documentOf(hash) === 1 && !/rival-labs|change-of-mind|state-programme/.test(hash)) {
        expect(expected.replace(/^.*?(?=Argument)/s, "")).toBe(
          each.replace(/^.*?(?=Argument)/s, ""),
        );
      } else expect(each).toContain("cruel-trade-off");
    }
    await page.selectOption("header select >> nth=1", "maim");
    expect(await page.textContent("header")).toContain("Mutual Assured AI Malfunction");
    expect(await hashOf(page)).toContain("~argument=maim");
    await page.close();
  });

  it("answers each move of a slider over a threshold as the engine does", async () => {
    const { page } = await openFile(browser, file);
    const slider = page.locator('#control-misuse_weight input[type="range"]');
    await slider.focus();
    const seen: string[] = [];
    for (const value of ["0.49", "0.5", "0.51"]) {
      await slider.fill(value);
      seen.push((await page.textContent("#answer .verdict.loud")) ?? "");
      const answer = await cli([
        "evaluate",
        "--format",
        "json",
        "--believe",
        `misuse_weight=${value}`,
        "worldviews/misuse-first-lab.yaml",
      ]);
      expect(JSON.parse(answer).results[0].verdict).toBe(seen.at(-1));
    }
    expect(seen).toEqual(["disfavoured", "silent", "favoured"]);
    expect(await page.textContent(".news")).toContain("silent → favoured");
    // By the keyboard too: a step down is on the threshold.
    await page.keyboard.press("ArrowLeft");
    expect(await page.textContent("#answer .verdict.loud")).toBe("silent");
    expect(
      await page.getAttribute(
        '#control-alignment_difficulty input[type="range"]',
        "aria-valuetext",
      ),
    ).toBe("0.75, hard");
    await page.close();
  });

  it("lets a handle be dragged all the way at once", async () => {
    const { page } = await openFile(browser, file, "#v1/misuse-first-lab");
    const slider = page.locator('#control-misuse_weight input[type="range"]');
    const { x = 0, y = 0, width = 0, height = 0 } = (await slider.boundingBox()) ?? {};
    const at = (value: number) => x + 8 + (width - 16) * value;
    await page.mouse.move(at(0.7), y + height / 2);
    await page.mouse.down();
    for (let value = 0.68; value > 0.19; value -= 0.02) {
      await page.mouse.move(at(value), y + height / 2);
    }
    await page.mouse.up();
    expect(Number(await slider.inputValue())).toBeCloseTo(0.2, 1);
    expect(await page.textContent("#answer .verdict.loud")).toBe("disfavoured");
    await page.close();
  });

  it("takes unknown, a range with two handles, and what it was again", async () => {
    const { page } = await openFile(browser, file);
    const control = page.locator("#control-misuse_weight");
    await control.getByText("unknown", { exact: true }).click();
    expect(await page.textContent("#answer .verdict.loud")).toBe("open");
    await control.getByText("a range", { exact: true }).click();
    const [low, high] = await control.locator('input[type="range"]').all();
    await low?.fill("0.6");
    await high?.fill("0.9");
    expect(await hashOf(page)).toBe("#v1/misuse-first-lab?misuse_weight=0.6..0.9");
    expect(await page.textContent("#answer .verdict.loud")).toBe("favoured");
    await control.getByRole("button", { name: "Put back" }).click();
    expect(await hashOf(page)).toBe("#v1/misuse-first-lab");
    await page.close();
  });

  it("does what a flip says, undoes it, and finds it again by its address", async () => {
    const { page } = await openFile(browser, file);
    const texts = await page.locator(".flips button").allTextContents();
    expect(texts.length).toBe(5);
    for (const [index, text] of texts.entries()) {
      await page.locator(".flips button").nth(index).click();
      const verdict = await page.textContent("#answer .verdict.loud");
      expect(text.endsWith(`→ ${verdict}`)).toBe(true);
      expect(await page.textContent(".news")).toContain(`favoured → ${verdict}`);
      if (index === 0) {
        expect(await hashOf(page)).toContain("?misuse_weight=");
        await page.reload();
        await page.waitForSelector("#answer");
        expect(await page.textContent("#answer .verdict.loud")).toBe(verdict);
        expect(await page.textContent("#control-misuse_weight .was")).toContain(
          "the file says 0.7",
        );
        await goTo(page, "#v1/misuse-first-lab");
      } else await page.getByRole("button", { name: "Undo" }).click();
      expect(await page.textContent("#answer .verdict.loud")).toBe("favoured");
    }
    await page.close();
  });

  it("tells of a broken address, and goes on without that part", async () => {
    const bad = "#v1/nobody?misuse_weight=7&moral_rank=2&no_such=1&~x=<img src=x onerror=alert(1)>";
    const { page, complaints } = await openFile(browser, file, bad);
    const said = (await page.textContent('header [role="alert"]')) ?? "";
    for (const part of ["nobody", "misuse_weight", "no_such", "<img src=x"])
      expect(said).toContain(part);
    expect(await page.textContent("#answer .verdict.loud")).toBe("silent");
    await goTo(page, "#v9/%E0%A4%A");
    expect(await page.textContent('header [role="alert"]')).toContain("#v1/");
    expect(await page.locator("#page img").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("shows hostile texts as texts", async () => {
    const evil = `</script><script>alert(1)</script><img src=x onerror=alert(2)><!--`;
    const hostile = join(folder, "x-<b>-__proto__.yaml");
    const worldview = {
      name: evil,
      entity: evil,
      reference_class: evil,
      description: evil,
      sources: [evil, "javascript:alert(3)", "https://example.org/?a=<b>"],
      beliefs: {
        misuse_weight: { value: 0.7, source: evil, note: evil },
        moral_rank: 1,
        alignment_difficulty: "hard",
      },
    };
    writeFileSync(hostile, JSON.stringify([worldview, { ...worldview, entity: `${evil}2` }]));
    const { page, complaints } = await openFile(
      browser,
      await explore("hostile", hostile),
      "#v1/x-b-proto.1?~beside=x-b-proto.2",
    );
    await page.waitForSelector("#beside-title ~ .report");
    for (const summary of await page.locator("summary").all()) await summary.click();
    const strange = await page.evaluate(
      () =>
        document.querySelectorAll(
          "#page img, #page script, #page [onerror], #page b, #page a[href^=javascript]",
        ).length,
    );
    expect(strange).toBe(0);
    expect(await page.textContent("#page")).toContain("<img src=x onerror=alert(2)>");
    expect(await page.title()).toContain("</script>");
    const dropped = join(folder, "dropped.yaml");
    writeFileSync(dropped, JSON.stringify({ ...worldview, name: `${evil} again` }));
    await page.setInputFiles('input[type="file"]', dropped);
    await page.waitForFunction(() => document.title.includes("again"));
    expect(await page.locator("#page img").count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("lets no other script run, and asks nothing of anybody", async () => {
    const { page } = await openFile(browser, file);
    const ran = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'it ran'";
      document.body.append(script);
      const button = document.createElement("button");
      button.setAttribute("onclick", "document.title = 'it ran'");
      document.body.append(button);
      button.click();
      const asked = await fetch("https://example.org/").then(
        () => true,
        () => false,
      );
      return { title: document.title, asked };
    });
    expect(ran).toEqual({ title: "Misuse-first frontier lab · racecheck", asked: false });
    await page.close();
  });

  it("opens a file, keeps its beliefs in the address, and says what is wrong with another", async () => {
    const { page } = await openFile(browser, file);
    const mine = join(folder, "mine.yaml");
    writeFileSync(
      mine,
      "name: Mine\nbeliefs: {misuse_weight: 0.2, moral_rank: 3, alignment_difficulty: hard}\n",
    );
    await page.setInputFiles('input[type="file"]', mine);
    await page.waitForFunction(() => document.title.startsWith("Mine"));
    expect(await page.textContent("#answer .verdict.loud")).toBe("disfavoured");
    const hash = await hashOf(page);
    expect(hash).toBe("#v1/new?misuse_weight=0.2&moral_rank=3&alignment_difficulty=hard");
    await page.reload();
    await page.waitForSelector("#answer");
    expect(await page.textContent("#answer .verdict.loud")).toBe("disfavoured");
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["name: Broken\nbeliefs: {misuse_weight: 7}\n"], "broken.yaml"));
      document.body.dispatchEvent(
        new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }),
      );
    });
    await page.waitForSelector("header .wrong .report");
    expect(await page.textContent("header .wrong")).toContain("broken.yaml:2:26");
    await page.close();
  });

  it("goes where one clicks into the map, and keeps its axes in the address", async () => {
    const { page } = await openFile(browser, file);
    await page.locator(".map .cell.rc-disfavoured-tint").first().click();
    expect(await page.textContent("#answer .verdict.loud")).toBe("disfavoured");
    await page.locator(".axes select").first().selectOption("alignment_difficulty");
    expect(await hashOf(page)).toContain("~x=alignment_difficulty");
    expect(await page.textContent(".map .axis-name")).toBe("alignment_difficulty");
    expect(await page.locator(".map .other").count()).toBeGreaterThan(5);
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download" }).click();
    const saved = join(folder, "map.svg");
    await (await waiting).saveAs(saved);
    const y = /~y=(\w+)/.exec(await hashOf(page))?.[1] ?? "";
    const words = wordsOf((await shownAt(page, await hashOf(page))).command);
    const options = words.slice(1, -1);
    const x = await cli([
      "map",
      words.at(-1) ?? "",
      ...options,
      "--x",
      "alignment_difficulty",
      "--y",
      y,
      "--format",
      "svg",
    ]);
    expect(readFileSync(saved, "utf8")).toBe(x);
    await page.close();
  });

  it("is used by the keyboard alone, in an order that makes sense", async () => {
    const { page } = await openFile(browser, file);
    const order: string[] = [];
    for (let press = 0; press < 12; press++) {
      await page.keyboard.press("Tab");
      order.push(
        await page.evaluate(() => {
          const at = document.activeElement as HTMLInputElement;
          return at.type === "radio" ? at.name : `${at.tagName.toLowerCase()} ${at.type}`;
        }),
      );
    }
    expect(order).toEqual([
      "select select-one",
      "input file",
      "button button",
      "button button",
      "kind-misuse_weight",
      "input range",
      "input number",
      "kind-moral_rank",
      "input range",
      "input number",
      "kind-alignment_difficulty",
      "input range",
    ]);
    // A flip by Enter, and what it did is announced.
    await page.locator(".flips button").first().focus();
    await page.keyboard.press("Enter");
    expect(await page.getAttribute(".news", "role")).toBe("status");
    expect(await page.textContent(".news")).toContain("favoured → disfavoured");
    await page.close();
  });

  it("answers by an argument of one's own, with parameters that were set", async () => {
    const words = ["--argument", "docs/examples/disclosure.yaml", "docs/examples/finder.yaml"];
    const { page, complaints } = await openFile(browser, await explore("own", ...words));
    const { digest, command } = await shownAt(page, "");
    const parts = answerParts(await cli(wordsOf(command), "--format", "html"));
    expect(`${parts.text} ${parts.flips}`).toContain(digest.split(" Moves ")[0]);
    const set = await explore(
      "set",
      "--set",
      "hard_above=0.8",
      "worldviews/accident-first-lab.yaml",
    );
    const other = (await openFile(browser, set)).page;
    expect((await shownAt(other, "")).command).toContain("--set hard_above=0.8");
    const answer = await cli(wordsOf((await shownAt(other, "")).command), "--format", "json");
    expect(await other.textContent("#answer .verdict.loud")).toBe(
      JSON.parse(answer).results[0].verdict,
    );
    expect(complaints).toEqual([]);
    await page.close();
    await other.close();
  });

  it("copies, or marks what is to be copied", async () => {
    const { page } = await openFile(browser, file);
    const yaml = page.locator(".take").filter({ hasText: "YAML" });
    await yaml.getByRole("button").click();
    await page.waitForFunction(() =>
      /Copied|press/.test(document.querySelectorAll(".take")[1]?.textContent ?? ""),
    );
    const marked = await yaml.locator("textarea").evaluate((field) => {
      const { selectionStart, selectionEnd, value } = field as HTMLTextAreaElement;
      return value.slice(selectionStart, selectionEnd) === value;
    });
    expect(marked).toBe(true);
    await page.close();
  });

  it("prints the answer and the map, without controls", async () => {
    const { page } = await openFile(browser, file);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.isVisible(".controls")).toBe(false);
    expect(await page.isVisible("#answer")).toBe(true);
    expect(await page.isVisible(".map")).toBe(true);
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(ink).toBe("rgb(0, 0, 0)");
    await page.close();
  });

  it("answers within 50 ms of computing, with three arguments and fifty worldviews", async () => {
    const many = join(folder, "many.yaml");
    writeFileSync(many, manyWorldviews(50));
    const { page } = await openFile(browser, await explore("many", ...three, many));
    const session = await page.context().newCDPSession(page);
    // Time that the page's thread takes, whatever else runs on the machine.
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const taken = async (): Promise<number> => {
      const { metrics } = await session.send("Performance.getMetrics");
      return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
    };
    const times: number[] = [];
    for (let step = 0; step < 20; step++) {
      const before = await taken();
      await page.evaluate(
        async (value) => {
          const slider = document.querySelector<HTMLInputElement>(
            '#control-misuse_weight input[type="range"]',
          );
          if (!slider) throw new Error("there is no slider");
          slider.value = String(value);
          slider.dispatchEvent(new Event("input", { bubbles: true }));
          await new Promise((resolve) => setTimeout(resolve));
          document.body.getBoundingClientRect();
        },
        ((step * 7) % 20) / 20,
      );
      times.push((await taken()) - before);
    }
    times.sort((a, b) => a - b);
    expect(times[10]).toBeGreaterThan(0);
    expect(times[10]).toBeLessThan(50);
    await page.close();
  });
});

function manyWorldviews(count: number): string {
  return Array.from({ length: count }, (_, index) =>
    [
      `name: Respondent ${index}`,
      "beliefs:",
      `  misuse_weight: ${(index % 11) / 10}`,
      `  moral_rank: ${1 + (index % 3)}`,
      `  alignment_difficulty: ${["easy", "hard", "moderate"][index % 3]}`,
      `  distrusts_rivals: ${index % 2 === 0}`,
      `  jailbreaks_hard_to_prevent: {chance: 0.${1 + (index % 8)}}`,
      "",
    ].join("\n"),
  ).join("---\n");
}

type Random = (below: number) => number;

function randomness(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  return (below) => (generator.next() >>> 0) % below;
}

const worlds = [
  ...["misuse-first-lab", "accident-first-lab", "runner-up", "worried-about-both"],
  ...["open-minded-forecaster", "undecided-rank", "rival-labs.2", "change-of-mind.1"],
];

const numbers = [
  "0",
  "0.3",
  "0.5",
  "0.51",
  "1",
  "unknown",
  "0.4..0.6",
  "{p10: 0.2, p50: 0.5, p90: 0.8}",
  "hard",
  "0.2..0.3",
];
const facts = ["true", "false", "unknown", "{chance: 0.3}", "{chance: 1}"];
const believable: Readonly<Record<string, readonly string[]>> = {
  misuse_weight: numbers.filter((each) => each !== "hard"),
  alignment_difficulty: numbers,
  moral_rank: ["1", "2", "7", "unknown", "1..2", "2..", "{chances: {1: 0.6, 2: 0.4}}", "best"],
  can_develop_agi: facts,
  control_is_decisive: facts,
  distrusts_rivals: facts,
  mass_misuse_before_defence: facts,
  sees_itself_as_responsible: facts,
  jailbreaks_hard_to_prevent: facts,
  worries_about_deception: facts,
};

/** A worldview of the page, with some beliefs changed. */
function randomState(random: Random): string {
  const changes = Object.entries(believable).flatMap(([belief, values]) =>
    random(3) === 0 ? [`${belief}=${encodeURIComponent(values[random(values.length)] ?? "")}`] : [],
  );
  return `#v1/${worlds[random(worlds.length)]}?${changes.join("&")}`;
}

function documentOf(hash: string): number {
  return Number(/^#v1\/[^?]*\.(\d)\?/.exec(hash)?.[1] ?? 1);
}

interface Document {
  readonly results: readonly Readonly<Record<string, unknown>>[];
}

/** Of JSON results what does not say where or how a belief was stated. */
function comparable({ results }: Document): readonly unknown[] {
  const parts = [
    "name",
    "verdict",
    "possible",
    "probability",
    "trade_off",
    "claims",
    "flips",
    "settles",
  ];
  const told = JSON.parse(
    JSON.stringify(results, (key, value) =>
      /^(line|column|length|origin)$/.test(key) ? undefined : value,
    ),
  ) as Document["results"];
  return told.map((result) => parts.map((part) => result[part] ?? null));
}

import { execFile } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const exec = promisify(execFile);
const EXAMPLE = "worldviews/misuse-first-lab.yaml";
const PART = "evaluate";
const DISCLAIMER = "Describes what follows; endorses nothing.";

describe("the launcher", () => {
  let home: string;
  const cacheFolder = () => join(home, "dist", "cache");
  const cacheFiles = () => readdirSync(cacheFolder());
  const cacheName = (command: string, part: string) =>
    `${process.version}-${process.arch}-${command}-${part}.bin`;
  /** Of the part that has what the tests look at. */
  const cacheFile = () => join(cacheFolder(), cacheName("evaluate", PART));
  const bundleFile = () => join(home, "dist/parts", `${PART}.cjs`);
  const start = (...args: string[]) =>
    exec(process.execPath, [join(home, "bin/racecheck.js"), ...args]);
  const answer = async () => {
    const { stdout, stderr } = await start("evaluate", EXAMPLE);
    expect(stderr).toBe("");
    return stdout;
  };
  /** What tells one file from the one that was written in its place. */
  const identity = () => {
    const { ino, mtimeMs } = statSync(cacheFile());
    return `${ino} ${mtimeMs}`;
  };

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "racecheck-launch-"));
    cpSync("bin", join(home, "bin"), { recursive: true });
    cpSync("dist", join(home, "dist"), { recursive: true });
    rmSync(cacheFolder(), { recursive: true, force: true });
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it("answers the same without a cache and with one, and keeps the one that it has", async () => {
    const first = await answer();
    expect(first).toContain(DISCLAIMER);
    const kept = identity();
    expect(await answer()).toBe(first);
    expect(identity()).toBe(kept);
    expect(cacheFiles().sort()).toEqual(
      ["evaluate", "start"].map((part) => cacheName("evaluate", part)),
    );
  });

  it("runs a bundle that was edited, even if it is as long as before", async () => {
    await answer();
    const bundle = bundleFile();
    const text = readFileSync(bundle, "latin1");
    const edited = text.replace(DISCLAIMER, DISCLAIMER.replace("endorses", "abhorred"));
    expect(edited).toHaveLength(text.length);
    writeFileSync(bundle, edited, "latin1");
    expect(await answer()).toContain("Describes what follows; abhorred nothing.");
  });

  const damages: Record<string, (bytes: Buffer) => Buffer> = {
    empty: () => Buffer.alloc(0),
    "cut short": (bytes) => bytes.subarray(0, bytes.length / 2),
    "cut by one byte": (bytes) => bytes.subarray(0, -1),
    "of the text alone": (bytes) => bytes.subarray(-statSync(`dist/parts/${PART}.cjs`).size),
    "full of zeros": (bytes) => Buffer.alloc(bytes.length),
    "wrong in one byte of the code": (bytes) => {
      const damaged = Buffer.from(bytes);
      damaged.writeUInt8(damaged.readUInt8(4096) ^ 1, 4096);
      return damaged;
    },
  };
  for (const [how, damage] of Object.entries(damages)) {
    it(`does not use a cache that is ${how}, but writes another`, async () => {
      const expected = await answer();
      const whole = readFileSync(cacheFile());
      writeFileSync(cacheFile(), damage(whole));
      const damaged = identity();
      expect(await answer()).toBe(expected);
      expect(identity()).not.toBe(damaged);
      const mended = identity();
      expect(await answer()).toBe(expected);
      expect(identity()).toBe(mended);
    });
  }

  it("does not use code that another version of V8 made", async () => {
    const expected = await answer();
    const bytes = readFileSync(cacheFile());
    const size = (bytes.length - statSync(bundleFile()).size) / 2;
    // V8 writes a hash of its version in the second word.
    for (const start of [0, size]) bytes.writeUInt8(bytes.readUInt8(start + 4) ^ 1, start + 4);
    writeFileSync(cacheFile(), bytes);
    const foreign = identity();
    expect(await answer()).toBe(expected);
    expect(identity()).not.toBe(foreign);
  });

  it("works, and says nothing, where no cache can be written", async () => {
    writeFileSync(cacheFolder(), "a file where the folder would be");
    expect(await answer()).toContain(DISCLAIMER);
    rmSync(cacheFolder());
    chmodSync(join(home, "dist"), 0o555);
    expect(await answer()).toContain(DISCLAIMER);
    chmodSync(join(home, "dist"), 0o755);
  });

  it("works, and says nothing, where the cache cannot be read", async () => {
    mkdirSync(cacheFile(), { recursive: true });
    expect(await answer()).toContain(DISCLAIMER);
    expect(statSync(cacheFile()).isDirectory()).toBe(true);
    expect(cacheFiles().filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it.each(["000", "002", "022", "077"])(
    "keeps nothing that others may write, whatever the umask: %s",
    async (umask) => {
      const script = `umask ${umask}; "$0" "$1" --version`;
      await exec("sh", ["-c", script, process.execPath, join(home, "bin/racecheck.js")]);
      expect(statSync(cacheFolder()).mode & 0o022).toBe(0);
      const kept = cacheFiles();
      expect(kept).not.toEqual([]);
      for (const each of kept) expect(statSync(join(cacheFolder(), each)).mode & 0o022).toBe(0);
    },
  );

  const openings: Record<string, () => void> = {
    "lies in a folder that others may write": () => chmodSync(cacheFolder(), 0o777),
    "lies in a folder that a group may write": () => chmodSync(cacheFolder(), 0o775),
    "may be written by others": () => chmodSync(cacheFile(), 0o666),
    "lies in a folder that is a link": () => {
      renameSync(cacheFolder(), join(home, "elsewhere"));
      symlinkSync(join(home, "elsewhere"), cacheFolder());
    },
  };
  if (process.getuid?.() === 0) {
    openings["belongs to somebody else"] = () => chownSync(cacheFile(), 1234, 1234);
    openings["lies in a folder of somebody else"] = () => chownSync(cacheFolder(), 1234, 1234);
  }
  for (const [how, open] of Object.entries(openings)) {
    it(`does not run code of a cache that ${how}`, async () => {
      const expected = await answer();
      // Another program of the same length: run from the cache, it would say something else.
      const bundle = bundleFile();
      const text = readFileSync(bundle, "latin1");
      writeFileSync(bundle, text.replace(DISCLAIMER, DISCLAIMER.replace("endorses", "abhorred")));
      rmSync(cacheFile());
      const foreign = await answer();
      expect(foreign).not.toBe(expected);
      const bytes = readFileSync(cacheFile());
      const code = bytes.subarray(0, (bytes.length - text.length) / 2);
      writeFileSync(bundle, text, "latin1");
      writeFileSync(cacheFile(), Buffer.concat([code, code, Buffer.from(text, "latin1")]));
      expect(await answer()).toBe(foreign);
      open();
      expect(await answer()).toBe(expected);
    });
  }

  it("lets many start at once and leaves one whole cache of each part", async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, answer));
    expect(new Set(answers).size).toBe(1);
    expect(cacheFiles()).toHaveLength(2);
    const kept = identity();
    expect(await answer()).toBe(answers[0]);
    expect(identity()).toBe(kept);
  });

  it("keeps nothing of a run that failed, whatever was typed", async () => {
    await expect(start("evalute", EXAMPLE)).rejects.toMatchObject({ code: 2 });
    await expect(start("../../x", EXAMPLE)).rejects.toMatchObject({ code: 2 });
    expect(() => cacheFiles()).toThrow("ENOENT");
  });

  it("has caches for each command, so that --version does not spoil those of evaluate", async () => {
    await start("--version");
    await answer();
    const names = [
      cacheName("evaluate", "evaluate"),
      cacheName("evaluate", "start"),
      cacheName("options", "commander"),
      cacheName("options", "start"),
    ];
    expect(cacheFiles().sort()).toEqual(names);
  });

  it("reads no schemas where nothing is wrong", async () => {
    await answer();
    const partsOf = (names: readonly string[]) =>
      names.map((name) =>
        join(home, "dist/parts", name.replace(/^.*?-evaluate-(.*)\.bin$/, "$1.cjs")),
      );
    const withSchemas = (files: readonly string[]) =>
      files.filter((file) => readFileSync(file, "latin1").includes("ZodType"));
    expect(withSchemas(partsOf(cacheFiles()))).toEqual([]);
    await start("evaluate", "--format", "json", EXAMPLE);
    expect(withSchemas(partsOf(cacheFiles()))).not.toEqual([]);
  });

  it("lives under a policy that forbids making code from strings", async () => {
    const { stdout } = await exec(process.execPath, [
      "--disallow-code-generation-from-strings",
      join(home, "bin/racecheck.js"),
      "evaluate",
      EXAMPLE,
    ]);
    expect(stdout).toContain(DISCLAIMER);
  });
});

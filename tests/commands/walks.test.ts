/** What the names on a command line stand for: directories, links, pipes and devices. */
import { chmodSync, cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { directories } from "../support/directory.js";
import { run } from "../support/run.js";
import { shellIn } from "../support/shell.js";
import { unprivileged } from "../support/unprivileged.js";

const newDirectory = directories();
const EXAMPLE = "worldviews/misuse-first-lab.yaml";

/** A directory with a worldview in each of some files. */
function workplace(...files: readonly string[]): string {
  const directory = newDirectory();
  for (const file of files) {
    mkdirSync(join(directory, file, ".."), { recursive: true });
    cpSync(EXAMPLE, join(directory, file));
  }
  return directory;
}

/** The files in which worldviews were found, and the errors, by their paths below a directory. */
async function evaluated(directory: string, ...names: readonly string[]) {
  const paths = names.map((name) => join(directory, name));
  const { stdout, stderr, code } = await run(["evaluate", "--format", "json", ...paths]);
  const { results, errors } = JSON.parse(stdout) as {
    results: { file: string }[];
    errors: { file: string; code: string; message: string }[];
  };
  const below = (file: string): string => file.slice(directory.length + 1);
  return {
    code,
    stderr,
    files: results.map(({ file }) => below(file)),
    errors: errors.map(({ file, code, message }) => [
      below(file),
      code,
      message.replaceAll(`${directory}/`, ""),
    ]),
  };
}

describe("a walk through a directory", () => {
  it("follows links to directories, reads each file once, and goes in no circle", async () => {
    const directory = workplace("d/a.yaml", "d/sub/b.yaml", "other/c.yaml");
    symlinkSync("..", join(directory, "d/sub/up"));
    symlinkSync("../other", join(directory, "d/away"));
    symlinkSync("../other", join(directory, "d/again"));
    symlinkSync("a.yaml", join(directory, "d/A.yaml"));
    const { files, errors, code } = await evaluated(directory, "d");
    expect(files).toEqual([
      "d/a.yaml",
      expect.stringMatching(/^d\/a(way|gain)\/c\.yaml$/),
      "d/sub/b.yaml",
    ]);
    expect([code, errors]).toEqual([0, []]);
  });

  it("reports links that lead nowhere or to themselves, and reads the rest", async () => {
    const directory = workplace("d/a.yaml", "d/z.yaml");
    symlinkSync("gone.yaml", join(directory, "d/broken.yaml"));
    symlinkSync("gone", join(directory, "d/team"));
    symlinkSync("gone.md", join(directory, "d/README.md"));
    symlinkSync("loop", join(directory, "d/loop"));
    const { files, errors, code } = await evaluated(directory, "d");
    expect(files).toEqual(["d/a.yaml", "d/z.yaml"]);
    expect(code).toBe(2);
    expect(errors).toEqual([
      ["d/broken.yaml", "input/not-found", "there is no file or directory d/broken.yaml"],
      ["d/loop", "input/unreadable", "d/loop cannot be read: too many symbolic links"],
      ["d/team", "input/not-found", "there is no file or directory d/team"],
    ]);
  });

  it("reports directories and files that may not be read, and reads the rest", () => {
    const directory = workplace("d/a.yaml", "d/closed/b.yaml", "d/secret.yaml", "d/z.yaml");
    const shell = unprivileged(directory);
    chmodSync(directory, 0o755);
    chmodSync(join(directory, "d/closed"), 0o000);
    chmodSync(join(directory, "d/secret.yaml"), 0o000);
    const { stdout, stderr, status } = shell("$RACECHECK evaluate --brief d");
    chmodSync(join(directory, "d/closed"), 0o755);
    expect(stdout.match(/d\/\S+/g)).toEqual(["d/a.yaml", "d/z.yaml"]);
    expect(stderr).toContain("d/closed cannot be read: permission denied");
    expect(stderr).toContain("d/secret.yaml cannot be read: permission denied");
    expect(status).toBe(2);
  });

  it("passes over pipes, and names that are no text are errors", () => {
    const directory = workplace("d/a.yaml");
    const { stdout, stderr, status } = shellIn(directory)(
      "mkfifo d/pipe.yaml; ln -s pipe.yaml d/link.yaml; cp d/a.yaml $'d/b\\xff.yaml'; mkdir $'d/c\\xff'; touch $'d/\\xff.txt'; $RACECHECK evaluate --brief d",
    );
    expect(stdout.match(/d\/\S+/g)).toEqual(["d/a.yaml"]);
    expect(stderr.match(/cannot be read: its name is not text in UTF-8; rename it/g)).toHaveLength(
      2,
    );
    expect(status).toBe(2);
  });
});

describe("a file that is named twice", () => {
  it.each([
    [["a.yaml", "a.yaml"], ["a.yaml"]],
    [["a.yaml", "sub/../a.yaml"], ["a.yaml"]],
    [["link.yaml", "a.yaml"], ["a.yaml"]],
    [
      ["a.yaml", "link.yaml", "sub"],
      ["a.yaml", "sub/b.yaml"],
    ],
    [["sub", "here/sub", "sub/b.yaml"], ["sub/b.yaml"]],
    [
      ["sub/b.yaml", "."],
      ["sub/b.yaml", "a.yaml", "copy.yaml"],
    ],
  ])("is evaluated once: %j", async (names, expected) => {
    const directory = workplace("a.yaml", "sub/b.yaml", "copy.yaml");
    symlinkSync("a.yaml", join(directory, "link.yaml"));
    symlinkSync(".", join(directory, "here"));
    const { files, code } = await evaluated(directory, ...names);
    expect([files, code]).toEqual([expected, 0]);
  });

  it("changes nothing of what has changed since a revision", () => {
    const shell = shellIn(workplace("d/a.yaml"));
    const { stdout, stderr } = shell(
      `git init -q . && ln -s a.yaml d/link.yaml && ln -s d e && git add -A && git -c user.name=a -c user.email=a@b commit -qm a && $RACECHECK compare --baseline HEAD --brief d d/a.yaml e`,
    );
    expect(stderr).toBe("");
    expect(stdout).toBe("=  favoured  trade-off bites  Misuse-first frontier lab  d/a.yaml\n");
  });
});

describe("links at a revision", () => {
  it.each(["d", ".", "far", "far/sub d", "d/out.yaml", "d d/a.yaml", "loop d"])(
    "are followed as now: %s",
    (paths) => {
      const shell = shellIn(workplace("d/a.yaml", "elsewhere/b.yaml", "elsewhere/sub/c.yaml"));
      const { stdout, stderr, status } = shell(
        `git init -q . && ln -s ../elsewhere/b.yaml d/out.yaml && ln -s ../elsewhere/sub d/in && ln -s elsewhere far && ln -s .. d/up && ln -s nowhere.md d/gone.md && mkdir loop && ln -s ../d loop/d && git add -A && git -c user.name=a -c user.email=a@b commit -qm a && $RACECHECK compare --exit-code --baseline HEAD --brief ${paths}`,
      );
      expect(stderr).toBe("");
      expect(stdout).toMatch(/^(= .*\n)+$/);
      expect(status).toBe(0);
    },
  );
});

describe("a file that is a stream", () => {
  it("is read to its end: process substitutions, pipes with names, /dev/stdin", () => {
    const shell = shellIn(workplace("a.yaml"));
    const { stdout, stderr, status } = shell(
      "mkfifo pipe; (cat a.yaml > pipe &); $RACECHECK evaluate --brief <(cat a.yaml) <(sleep 0.3; cat a.yaml) pipe; cat a.yaml | $RACECHECK evaluate --brief /dev/stdin",
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout.split("\n")).toHaveLength(5);
  });

  it("ends with an error if it never ends", () => {
    const { stdout, stderr, status } = shellIn(workplace("a.yaml"))(
      "$RACECHECK evaluate --brief /dev/zero a.yaml",
    );
    expect(stdout).toContain("a.yaml");
    expect(stderr).toContain("/dev/zero is larger than 16 MB");
    expect(status).toBe(2);
  });

  it("is said to be a directory if standard input is one", () => {
    const { stderr, status } = shellIn(workplace("d/a.yaml"))("$RACECHECK evaluate - < d");
    expect(stderr).toContain("standard input cannot be read: it is a directory");
    expect(status).toBe(2);
  });
});

describe("a file whose name is no text", () => {
  it("is told from one that is not there", () => {
    const { stderr, status } = shellIn(workplace("a.yaml"))(
      "cp a.yaml $'b\\xff.yaml'; $RACECHECK evaluate $'b\\xff.yaml'; $RACECHECK evaluate --argument $'b\\xff.yaml' a.yaml",
    );
    expect(stderr.match(/cannot be read: its name is not text in UTF-8; rename it/g)).toHaveLength(
      2,
    );
    expect(status).toBe(2);
  });
});

describe("a path that is not there", () => {
  it.each(["worldviews/*.yaml", "worldviews/?.yaml", "w/[ab].yaml", "{a,b}.yaml"])(
    "is taken for a pattern that a shell should have resolved: %s",
    async (pattern) => {
      const { stderr, code } = await run(["evaluate", pattern]);
      expect(code).toBe(2);
      expect(stderr).toContain(
        "a shell replaces patterns by the names of files, unless they are in quotes",
      );
    },
  );

  it("is not if it has no such signs", async () => {
    expect((await run(["evaluate", "nowhere.yaml"])).stderr).not.toContain("pattern");
  });
});

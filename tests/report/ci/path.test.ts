import { posix, win32 } from "node:path";
import { describe, expect, it } from "vitest";
import { pathOf } from "../../../src/report/ci/path.js";

describe("a path of Windows", () => {
  it.each([
    ["worldviews\\lab.yaml", "worldviews/lab.yaml"],
    [".\\worldviews/..\\lab.yaml", "lab.yaml"],
    ["C:\\repo\\lab.yaml", "C:/repo/lab.yaml"],
  ])("has the slashes of all others: %s", (file, expected) => {
    expect(pathOf(file, undefined, win32)).toBe(expected);
  });

  it.each([
    ["lab.yaml", "sub/lab.yaml"],
    ["..\\lab.yaml", "lab.yaml"],
    ["C:\\repo\\lab.yaml", "lab.yaml"],
    ["D:\\lab.yaml", "D:/lab.yaml"],
  ])("is seen from the repository: %s", (file, expected) => {
    const checkout = { root: "C:\\repo", directory: "C:\\repo\\sub" };
    expect(pathOf(file, checkout, win32)).toBe(expected);
  });
});

describe("a path of other systems", () => {
  it("may have a backslash in a name", () => {
    expect(pathOf("a\\b.yaml", undefined, posix)).toBe("a\\b.yaml");
  });

  it.each(["..lab.yaml", "...", "..a/lab.yaml"])("may begin with dots: %s", (file) => {
    const checkout = { root: "/repo", directory: "/repo" };
    expect(pathOf(file, checkout, posix)).toBe(file);
  });
});

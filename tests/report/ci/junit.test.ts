import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { run } from "../../support/run.js";
import { directoryOf, yaml } from "../../support/worldviews.js";

/** What those who read a report know a case by. */
async function cases(...argv: readonly string[]) {
  const { stdout } = await run([...argv, "--format", "junit"], { stdin: yaml("A", {}) });
  const document = new DOMParser().parseFromString(stdout, "application/xml");
  return [...document.getElementsByTagName("testcase")].map((each) => ({
    name: each.getAttribute("name"),
    class: each.getAttribute("classname"),
    file: each.getAttribute("file"),
  }));
}

describe("the names of JUnit's test cases", () => {
  const named = (...names: readonly string[]) =>
    directoryOf({ "w.json": JSON.stringify(names.map((name) => JSON.parse(yaml(name, {})))) });

  it.each([
    [
      ["A", "A", "A (2)"],
      ["A", "A (3)", "A (2)"],
    ],
    [
      ["A (2)", "A", "A", "A"],
      ["A (2)", "A", "A (3)", "A (4)"],
    ],
    [
      ["A\u0007", "A\\u0007"],
      ["A\\u0007", "A\\u0007 (2)"],
    ],
  ])("are unique, whatever the worldviews are called: %j", async (names, expected) => {
    const found = await cases("evaluate", named(...names)("w.json"));
    expect(found.map(({ name }) => name)).toEqual(expected);
  });
});

describe("the class of JUnit's test cases", () => {
  const classesOf = async (...names: readonly string[]) => {
    const at = directoryOf(Object.fromEntries(names.map((name) => [name, yaml("A", {})])));
    const found = await cases("evaluate", ...names.map(at));
    return found.map((each) => each.class?.split("/").at(-1));
  };

  it("is the file without its extension", async () => {
    expect(await classesOf("lab.yaml", "rival.json")).toEqual(["lab", "rival"]);
  });

  it("has the extension where files differ by nothing else", async () => {
    expect(await classesOf("lab.yaml", "lab.json", "rival.yaml")).toEqual([
      "lab.yaml",
      "lab.json",
      "rival",
    ]);
  });

  it("tells files apart, whatever they are called", async () => {
    const found = await classesOf("lab.yaml.json", "lab.yaml", "lab.json");
    expect(new Set(found).size).toBe(3);
  });
});

describe("the file of JUnit's test cases", () => {
  it("is left out where the command line is at fault", async () => {
    const at = directoryOf({ "w.yaml": yaml("A", {}) });
    const found = await cases("evaluate", "--believe", "moral_rank=0", at("w.yaml"));
    expect(found).toEqual([{ name: "worldview 1", class: "--believe", file: null }]);
  });

  it("is left out where the worldview came from standard input", async () => {
    const found = await cases("evaluate", "-");
    expect(found).toEqual([{ name: "A", class: "-", file: null }]);
  });
});

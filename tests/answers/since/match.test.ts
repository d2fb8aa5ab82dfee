import { describe, expect, it } from "vitest";
import { type Identity, matchWorldviews } from "../../../src/answers/since/match.js";

const at = (file: string, document: number, name: string): Identity => ({ file, document, name });

const match = (before: Identity[], after: Identity[]): (string | undefined)[] => {
  const matches = matchWorldviews(before, after);
  return after.map((_, index) => {
    const found = matches.get(index);
    return found && `${found.file}:${found.document} ${found.name}`;
  });
};

describe("matchWorldviews", () => {
  it("matches by file and document", () => {
    expect(match([at("a", 1, "A"), at("b", 1, "B")], [at("b", 1, "B"), at("a", 1, "A")])).toEqual([
      "b:1 B",
      "a:1 A",
    ]);
  });

  it("matches a renamed worldview by its place", () => {
    expect(match([at("a", 1, "A")], [at("a", 1, "Z")])).toEqual(["a:1 A"]);
  });

  it("matches a moved worldview by its name", () => {
    expect(match([at("a", 1, "A")], [at("dir/b", 2, "A")])).toEqual(["a:1 A"]);
  });

  it("is not misled by a worldview put before others", () => {
    const before = [at("a", 1, "A"), at("a", 2, "B")];
    expect(match(before, [at("a", 1, "New"), at("a", 2, "A"), at("a", 3, "B")])).toEqual([
      undefined,
      "a:1 A",
      "a:2 B",
    ]);
  });

  it("prefers the file where a name is not the only one", () => {
    const before = [at("b", 1, "Lab"), at("a", 1, "Lab")];
    expect(match(before, [at("a", 2, "Lab"), at("c", 1, "Lab")])).toEqual(["a:1 Lab", "b:1 Lab"]);
  });

  it("follows a name rather than what came in its place", () => {
    expect(match([at("a", 1, "A")], [at("a", 1, "B"), at("b", 1, "A")])).toEqual([
      undefined,
      "a:1 A",
    ]);
  });

  it("matches each worldview once", () => {
    expect(match([at("a", 1, "A")], [at("a", 1, "A"), at("b", 1, "A")])).toEqual([
      "a:1 A",
      undefined,
    ]);
  });

  it("takes a path for the same with backslashes or a leading ./", () => {
    expect(match([at(".\\dir\\a", 1, "A")], [at("./dir/a", 1, "Z")])).toEqual([".\\dir\\a:1 A"]);
    expect(match([at("a", 1, "A")], [at(".//./a", 1, "Z")])).toEqual(["a:1 A"]);
  });
});

import { expect, inject, it } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { runs } from "./support/runs.js";

it("npm test tries every random case", () => {
  expect(packageJson.scripts.test).toMatch(/vitest run .*--mode full/);
});

it("fewer are tried while one works, but always some", () => {
  expect(runs(100)).toBe(100 * inject("scale"));
  expect(runs(1)).toBe(1);
});

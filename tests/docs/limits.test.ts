import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MOST_OF_A_FILE, MOST_OF_A_RUN } from "../../src/diagnostics/bounds.js";
import * as limits from "../../src/document/limits.js";
import { SET_LIMIT } from "../../src/engine/changes.js";
import { LIMITS } from "../../src/engine/diagram.js";
import { SHOWN, TAKEN } from "../../src/report/ci/sarif/limits.js";

const page = (name: string): string => readFileSync(`docs/${name}.md`, "utf8");
const number = (value: number): string => value.toLocaleString("en-GB");

describe("the limits that the docs name", () => {
  it.each([
    `${limits.INPUT_MEGABYTES} MB large`,
    `${limits.YAML_MEGABYTES} MB of it YAML`,
    `hold ${number(limits.WORLDVIEW_LIMIT)} worldviews`,
    `nested ${limits.DEPTH_LIMIT} levels deep`,
    `${number(limits.SIGN_LIMIT)} words and signs of YAML`,
    `${number(limits.VALUE_LIMIT)} values of JSON`,
    `stand for ${number(limits.ALIAS_LIMIT)} values`,
  ])("are those of the code: %s", (limit) => {
    expect(page("worldviews")).toContain(limit);
  });

  it("are those of the code, about answers and formats", () => {
    const { nodes, steps } = LIMITS;
    expect(page("exactness")).toContain(
      `${number(nodes)} nodes, ${number(steps)} steps of work or ${number(SET_LIMIT)} minimal sets`,
    );
    expect(page("formats")).toContain(
      `refuses a run of more than ${number(TAKEN)} results, and of others shows ${number(SHOWN)}`,
    );
    expect(page("ci")).toContain(`${number(SHOWN)} of the results of a SARIF file`);
  });

  it.each([
    `holds more than is read: ${limits.INPUT_MEGABYTES} MB`,
    `More than ${limits.YAML_MEGABYTES} MB in one input`,
    `more than ${number(limits.WORLDVIEW_LIMIT)} worldviews`,
    `more than ${number(limits.SIGN_LIMIT)} words and signs`,
    `more than ${number(limits.VALUE_LIMIT)} values`,
    `Of one file ${MOST_OF_A_FILE} errors are listed, of a run ${number(MOST_OF_A_RUN)}`,
  ])("are those of the code, about errors: %s", (limit) => {
    expect(page("errors")).toContain(limit);
  });
});

/** A worldview may say what any built-in argument asks; each reads what it asks itself. */
import { expect, it } from "vitest";
import { run } from "../support/run.js";
import { directoryOf } from "../support/worldviews.js";

const at = directoryOf({
  "lab.yaml": "name: A lab\nbeliefs:\n  misuse_weight: 0.7\n  better_project_ahead: true\n",
  "typo.yaml": "name: A lab\nbeliefs:\n  better_project_ahed: true\n",
});

it("passes over what another argument asks", async () => {
  const { code, stdout } = await run([
    "evaluate",
    "--format",
    "json",
    "--argument",
    "charter-assist",
    at("lab.yaml"),
  ]);
  expect(code).toBe(0);
  const [result] = JSON.parse(stdout).results;
  expect(result.beliefs.better_project_ahead.value).toBe(true);
  expect(Object.keys(result.beliefs)).not.toContain("misuse_weight");
});

it("still knows what nobody asks for a mistake", async () => {
  const { code, stderr } = await run(["evaluate", "--argument", "charter-assist", at("typo.yaml")]);
  expect(code).toBe(2);
  expect(stderr).toContain("belief/unknown-belief");
  expect(stderr).toContain("did you mean better_project_ahead?");
});

/** Where a worldview comes from: two questions at the end, which Enter passes by. */
import type { Evidence } from "../../worldview/form.js";
import type { Prompter } from "../prompter.js";
import { BACK, BACK_OPTION, type OrBack, optional } from "./back.js";

/** Asks where the beliefs are documented, until there is no more. */
export async function askSources(ask: Prompter): Promise<OrBack<readonly string[]>> {
  const sources: string[] = [];
  for (;;) {
    const question =
      sources.length === 0 ? "Where are these beliefs documented?" : "And where else?";
    const answer = await optional(ask, question);
    if (answer === undefined) return sources;
    if (answer !== BACK) sources.push(answer);
    else if (sources.pop() === undefined) return BACK;
  }
}

/** Asks which beliefs have a source or a note of their own, until none is left. */
export async function askEvidence(
  beliefs: readonly string[],
  ask: Prompter,
): Promise<OrBack<Readonly<Record<string, Evidence>>>> {
  let evidence: Readonly<Record<string, Evidence>> = {};
  for (;;) {
    const belief = await ask.choose<string | undefined | typeof BACK>({
      message: "Has one of the beliefs a source or a note of its own?",
      options: [
        { label: "no more", value: undefined },
        ...beliefs.map((id) => ({ label: id, value: id })),
        BACK_OPTION,
      ],
      initial: undefined,
    });
    if (belief === undefined) return evidence;
    if (belief === BACK) return BACK;
    const given = await askOne(belief, evidence[belief], ask);
    if (given !== BACK) evidence = { ...evidence, [belief]: given };
  }
}

async function askOne(
  belief: string,
  before: Evidence | undefined,
  ask: Prompter,
): Promise<OrBack<Evidence>> {
  const source = await optional(ask, `Where is ${belief} documented?`, before?.source?.toString());
  if (source === BACK) return BACK;
  const note = await optional(ask, `What is to be noted of ${belief}?`, before?.note);
  if (note === BACK) return askOne(belief, before, ask);
  return { ...(source !== undefined && { source }), ...(note !== undefined && { note }) };
}

/**
 * What can be checked of an argument of which some parts are not of the right form: they are left out, so
 * that references and tests are told in the same run.
 */
import { isMapping } from "../document/mapping.js";
import { type ArgumentDefinition, BOTH_SIDES, type ClaimDefinition } from "./definition.js";
import type { Fault } from "./fault.js";

type Path = readonly PropertyKey[];

/** The sound parts as an argument, and whether a fault found in it comes of what was left out. */
export interface Salvaged {
  readonly definition: ArgumentDefinition;
  isInduced(fault: Fault): boolean;
}

/** The sections that are mappings, with the kind of reference to their entries. */
const SECTIONS = {
  sides: "side",
  parameters: "parameter",
  beliefs: "belief",
  terms: "term",
} as const;

/** Stands for a text that is not of the right form. */
const NO_TEXT = "?";

/**
 * @param data a mapping
 * @param wrong the paths at which it is not of the right form
 */
export function salvage(data: Readonly<Record<string, unknown>>, wrong: readonly Path[]): Salvaged {
  const isWrong = (path: Path): boolean =>
    wrong.some((each) => path.every((step, index) => each[index] === step));
  const isWrongAbove = (path: Path): boolean =>
    wrong.some(
      (each) => each.length <= path.length && each.every((step, index) => path[index] === step),
    );
  const lost = new Set<string>();
  const section = (name: keyof typeof SECTIONS): Record<string, never> => {
    if (isWrongAbove([name])) lost.add(`${SECTIONS[name]} *`);
    const entries = isMapping(data[name]) ? Object.entries(data[name]) : [];
    const isOpenTerm = (id: string): boolean => name === "terms" && isWrong([name, id]);
    for (const [id] of entries) {
      if (isWrong([name, id]) && !isOpenTerm(id)) lost.add(`${SECTIONS[name]} ${id}`);
    }
    const sound = entries
      .filter(([id]) => !lost.has(`${SECTIONS[name]} ${id}`))
      .map(([id, entry]) => [id, isOpenTerm(id) ? { says: NO_TEXT, when: "always" } : entry]);
    return Object.fromEntries(sound) as Record<string, never>;
  };
  const claims = Array.isArray(data.claims) && !isWrongAbove(["claims"]) ? data.claims : [];
  if (claims.length === 0 && isWrong(["claims"])) lost.add("claim *");
  const text = (key: string): string | undefined =>
    typeof data[key] === "string" && !isWrong([key]) ? (data[key] as string) : undefined;
  const definition: ArgumentDefinition = {
    id: NO_TEXT,
    title: NO_TEXT,
    subject: NO_TEXT,
    source: NO_TEXT,
    ranks_best: text("ranks_best"),
    cost_note: text("cost_note"),
    sides: section("sides"),
    parameters: section("parameters"),
    beliefs: section("beliefs"),
    terms: section("terms"),
    claims: claims.map((claim, index) => soundClaim(claim, index, isWrong)),
  };
  const isLostClaim = isWrong(["claims"]);
  return {
    definition,
    isInduced({ problem, path }) {
      if (isWrongAbove(path)) return true;
      switch (problem.code) {
        case "argument/unknown-reference":
          return (
            lost.has(`${problem.kind} ${problem.id}`) ||
            lost.has(`${problem.kind} *`) ||
            (problem.kind === "claim" && wrong.some(isIdOfClaim))
          );
        case "argument/no-conclusion":
          return isLostClaim;
        case "argument/conclusion-without-verdict":
          return isWrong(path);
        default:
          return false;
      }
    },
  };
}

function isIdOfClaim([section, , key, ...below]: Path): boolean {
  return section === "claims" && (key === undefined || (key === "id" && below.length === 0));
}

/** A claim with something in place of each part that is not of the right form. */
function soundClaim(
  raw: unknown,
  index: number,
  isWrong: (path: Path) => boolean,
): ClaimDefinition {
  const claim = isMapping(raw) ? raw : {};
  const has = (key: string): boolean =>
    Object.hasOwn(claim, key) && !isWrong(["claims", index, key]);
  const own = <T>(key: string, otherwise: T): T => (has(key) ? (claim[key] as T) : otherwise);
  return {
    // No id has this form, so that it is nobody's double.
    id: own("id", `${NO_TEXT}${index}`),
    role: own("role", "note"),
    side: own("side", BOTH_SIDES),
    when: own("when", "always"),
    ...(has("unless") && { unless: claim.unless as NonNullable<ClaimDefinition["unless"]> }),
    ...(has("concludes") && { concludes: claim.concludes as ClaimDefinition["concludes"] }),
    says: NO_TEXT,
    source: { passage: NO_TEXT, modality: NO_TEXT, confidence: "confident" },
  };
}

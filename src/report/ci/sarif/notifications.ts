import { LEFT_OUT_SAYS } from "../../wording/rules.js";
import type { Finding, Findings } from "../finding.js";
import { locationOf } from "./location.js";
import { codeRule, type Rule } from "./rules.js";
import { message } from "./text.js";
import { faultsOf, leftOut } from "./told.js";

/** Said where a log has not got all results. */
const LEFT_OUT: Rule = {
  id: "racecheck/results-left-out",
  shortDescription: { text: LEFT_OUT_SAYS },
};

/** What there is to say of the run itself: what is wrong with its input, and what is left out. */
export function notificationsOf(findings: Findings) {
  const faults = faultsOf(findings);
  const codes = [...new Set(faults.map(({ rule }) => rule))];
  const said = leftOut(findings);
  const descriptors = [...codes.map(codeRule), ...(said === undefined ? [] : [LEFT_OUT])];
  const descriptorOf = (id: string) => ({
    id,
    index: descriptors.findIndex((each) => each.id === id),
  });
  const notifications = [
    ...faults.map((each) => faultNotification(each, descriptorOf(each.rule))),
    ...(said === undefined
      ? []
      : [{ descriptor: descriptorOf(LEFT_OUT.id), level: "warning", message: message([said]) }]),
  ];
  return { descriptors, notifications };
}

function faultNotification({ place, says }: Finding, descriptor: object) {
  const hasLocation = place.isFile || place.line !== undefined;
  return {
    descriptor,
    level: "error",
    message: message(says),
    ...(hasLocation && { locations: [locationOf(place)] }),
  };
}

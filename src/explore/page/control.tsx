/** The control of one belief. Unknown is a position of each. */

import type { Belief } from "../../argument/argument.js";
import type { Problem } from "../../diagnostics/problem.js";
import { hull, type PlainBelief } from "../../engine/belief.js";
import { withAddresses } from "../../report/wording/evidence.js";
import { changedFrom, questionOf, valueInWords, words } from "../../report/wording/explore.js";
import { ended } from "../../report/wording/stops.js";
import { shownValue } from "../../report/wording/values.js";
import { typedValue } from "../../worldview/typed-value.js";
import type { HeldBelief } from "../../worldview/worldview.js";
import { type Kind, kindOf, kindsOf, sliderOf, startOf } from "../kinds.js";
import { Line } from "./line.js";
import { Typed } from "./typed.js";

export interface ControlProps {
  readonly belief: Belief;
  readonly held: HeldBelief;
  /** What the file says of it, if that was changed. */
  readonly said: HeldBelief | undefined;
  readonly isChanged: boolean;
  readonly thresholds: readonly number[];
  /** What is wrong with a value that was typed; undefined if it was taken. */
  onValue(text: string): Problem | undefined;
  onBack(): void;
}

export function Control(props: ControlProps) {
  const { belief, held, said, isChanged, onBack } = props;
  const { id } = belief;
  return (
    <fieldset class={isChanged ? "control changed-control" : "control"} id={`control-${id}`}>
      <legend>{questionOf(belief)}</legend>
      {/* What comes and goes in a fieldset itself ends a drag that began in it, in Chromium. */}
      <div>
        <p class="quiet">
          <code>{id}</code> {ended(belief.meaning)}
        </p>
        <Kinds {...props} />
        <Editor {...props} />
        <Evidence held={held} />
        {isChanged && (
          <p class="was">
            {changedFrom(
              said === undefined || said.origin !== "stated"
                ? undefined
                : shownValue(said.value, belief.domain),
            )}{" "}
            <button type="button" onClick={onBack}>
              {words.putBack}
              <span class="unseen"> {id}</span>
            </button>
          </p>
        )}
      </div>
    </fieldset>
  );
}

function Evidence({ held: { sources = [], note } }: Pick<ControlProps, "held">) {
  const said = [...(note === undefined ? [] : [note]), ...sources];
  if (said.length === 0) return null;
  return (
    <details class="evidence">
      <summary>{words.source}</summary>
      {said.map((each) => (
        <p key={each}>
          <Line text={withAddresses(each)} />
        </p>
      ))}
    </details>
  );
}

/** The positions of a belief: what is said of it, and that nothing is. */
function Kinds({ belief, held, onValue }: ControlProps) {
  const current = kindOf(held.value, belief.domain);
  return (
    <div class="kinds">
      {kindsOf(belief, held.value).map((kind) => (
        <label key={kind.name}>
          <input
            type="radio"
            name={`kind-${belief.id}`}
            checked={kind.name === current}
            onChange={() => {
              if (kind.name !== "scenarios") onValue(startOf(kind, held.value, belief));
            }}
          />
          <span>{labelOf(kind)}</span>
        </label>
      ))}
    </div>
  );
}

function labelOf({ name, label }: Kind): string {
  return label ?? words[name as keyof typeof words] ?? name;
}

function Editor(props: ControlProps) {
  const { belief, held, onValue } = props;
  const { domain } = belief;
  const { value } = held;
  const set = (next: PlainBelief): void => void onValue(typedValue(next, domain));
  switch (value.kind) {
    case "unknown":
      return null;
    case "value":
      if (domain.type === "boolean" || domain.type === "choice") return null;
      return (
        <Track
          {...props}
          ends={[
            {
              name: words.exactly,
              value: Number(value.value),
              set: (to) => set({ kind: "value", value: to }),
            },
          ]}
        />
      );
    case "range":
      return (
        <Track
          {...props}
          ends={[
            {
              name: words.from,
              value: value.min,
              set: (min) => set({ ...value, min, max: Math.max(min, value.max) }),
            },
            {
              name: words.to,
              value: value.max,
              set: (max) => set({ ...value, max, min: Math.min(max, value.min) }),
            },
          ]}
        />
      );
    case "chance":
      return (
        <Chance
          {...props}
          chance={value.chance}
          set={(chance) => set({ kind: "chance", chance })}
        />
      );
    case "quantiles":
      return (
        <Track
          {...props}
          ends={value.quantiles.map(({ share, value: at }, index) => ({
            name: `p${Number((share * 100).toPrecision(12))}`,
            value: at,
            set: (to) =>
              set({
                ...value,
                quantiles: value.quantiles.map((each, place) => {
                  const moved = place < index ? Math.min(each.value, to) : Math.max(each.value, to);
                  return { ...each, value: place === index ? to : moved };
                }),
              }),
          }))}
        />
      );
    case "among":
    case "chances":
      return <Typed id={belief.id} text={typedValue(value, domain)} onValue={onValue} />;
    case "scenarios":
      return <p>{shownValue(value, domain)}</p>;
    default:
      return value satisfies never;
  }
}

interface End {
  readonly name: string;
  readonly value: number;
  readonly set: (value: number) => void;
}

/** A line with a handle for each end, marks at the thresholds, and words for levels. */
function Track({ belief, thresholds, ends }: ControlProps & { readonly ends: readonly End[] }) {
  const { id, levels = {}, domain } = belief;
  const { min, max, step } = sliderOf(
    belief,
    thresholds,
    ends.map(({ value }) => value),
  );
  const left = (value: number) => ({
    left: `calc(0.5rem + (100% - 1rem) * ${(value - min) / (max - min)})`,
  });
  const isEnd = (value: number): boolean => !Number.isFinite(value);
  return (
    <div class="scale">
      <div class="track">
        {ends.map((end) => (
          <input
            key={end.name}
            type="range"
            class={ends.length > 1 ? "one-of-several" : ""}
            min={min}
            max={max}
            step={step}
            value={isEnd(end.value) ? max : end.value}
            aria-label={ends.length > 1 ? `${id} ${end.name}` : id}
            aria-valuetext={isEnd(end.value) ? words.noEnd : valueInWords(end.value, levels)}
            onInput={({ currentTarget }) => end.set(Number(currentTarget.value))}
          />
        ))}
        <div class="ticks" aria-hidden="true">
          {thresholds
            .filter((each) => each >= min && each <= max)
            .map((each) => (
              <span key={each} class="tick" style={left(each)} title={String(each)} />
            ))}
        </div>
      </div>
      <div class="levels" aria-hidden="true">
        {Object.entries(levels).map(([level, value]) => (
          <span key={level} class={endsAt(value, min, max)} style={left(value)}>
            {level}
          </span>
        ))}
        {Object.keys(levels).length === 0 &&
          thresholds
            .filter((each) => each >= min && each <= max)
            .map((each) => (
              <span key={each} style={left(each)}>
                {each}
              </span>
            ))}
      </div>
      <div class="numbers">
        {ends.map((end) => (
          <label key={end.name}>
            <span>{end.name} </span>
            <input
              type="number"
              min={domain.type === "integer" || domain.type === "number" ? domain.min : undefined}
              max={domain.type === "number" ? domain.max : undefined}
              step={domain.type === "integer" ? 1 : "any"}
              value={isEnd(end.value) ? "" : end.value}
              placeholder={isEnd(end.value) ? "∞" : undefined}
              onInput={({ currentTarget: { value, valueAsNumber, validity } }) => {
                if (value === "" && isEnd(end.value)) return;
                if (validity.valid && Number.isFinite(valueAsNumber)) end.set(valueAsNumber);
              }}
            />
          </label>
        ))}
        {ends.length === 1 && (
          <span class="quiet">
            {valueInWords(
              hull({ kind: "value", value: ends[0]?.value ?? 0 }, domain).min,
              levels,
            ).replace(/^[^,]*,? ?/, "")}
          </span>
        )}
      </div>
    </div>
  );
}

function endsAt(value: number, min: number, max: number): string {
  return value === min ? "first" : value === max ? "last" : "";
}

function Chance({
  belief: { id },
  chance,
  set,
}: ControlProps & { readonly chance: number; readonly set: (chance: number) => void }) {
  return (
    <div class="scale">
      <div class="track">
        <input
          type="range"
          min={0}
          max={1}
          step={0.01}
          value={chance}
          aria-label={`${id}: ${words.chance}`}
          onInput={({ currentTarget }) => set(Number(currentTarget.value))}
        />
      </div>
      <div class="numbers">
        <label>
          <span>{words.chance} </span>
          <input
            type="number"
            min={0}
            max={1}
            step="any"
            value={chance}
            onInput={({ currentTarget: { valueAsNumber, validity } }) => {
              if (validity.valid && Number.isFinite(valueAsNumber)) set(valueAsNumber);
            }}
          />
        </label>
      </div>
    </div>
  );
}

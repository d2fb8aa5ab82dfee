/** The page: controls, the answer, the map, what stands beside it, and what can be taken along. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { errorsOf } from "../../answers/answer.js";
import type { Assessment } from "../../answers/assess.js";
import type { MapAnswer } from "../../answers/map.js";
import type { Belief } from "../../argument/argument.js";
import type { Diagnostic, Problem } from "../../diagnostics/problem.js";
import { shellWord } from "../../diagnostics/shell-words.js";
import { decode } from "../../document/decode.js";
import { INPUT_MEGABYTES } from "../../document/limits.js";
import type { Source } from "../../document/source.js";
import { settledVerdicts } from "../../engine/verdict.js";
import type { ReportOptions } from "../../report/formatter.js";
import { joined, verdictWord } from "../../report/page/build.js";
import { plainPaint } from "../../report/page/paint.js";
import { Page, simpleMeasure } from "../../report/page/paper.js";
import { assessmentBlocks } from "../../report/pages/assessment.js";
import { comparePage } from "../../report/pages/compare.js";
import { diagnosticsPage } from "../../report/pages/diagnostics.js";
import { digestBlocks } from "../../report/pages/digest.js";
import { rivalLines, rivalsPage } from "../../report/pages/rivals.js";
import { formatMapSvg } from "../../report/svg/map.js";
import { datedName } from "../../report/wording/evidence.js";
import {
  boundsText,
  changeTexts,
  faultText,
  flipText,
  pageTitle,
  words,
} from "../../report/wording/explore.js";
import { choiceSentences, nothingSentence, subjectSentence } from "../../report/wording/map.js";
import { unchangingTexts } from "../../report/wording/outlook.js";
import { DISCLAIMER } from "../../report/wording/verdict.js";
import { typedValue } from "../../worldview/typed-value.js";
import type { HeldBelief } from "../../worldview/worldview.js";
import {
  assessed,
  byEach,
  comparison,
  flipped,
  loadedBy,
  mapOf,
  overview,
  portable,
  shownArgument,
} from "../answers.js";
import type { ArgumentData } from "../data.js";
import { thresholdsOf } from "../kinds.js";
import { type Loaded, load, readIn } from "../loaded.js";
import {
  type AddressFault,
  addressOf,
  beliefIds,
  type State,
  type Stock,
  stateAt,
  typedAs,
} from "../state.js";
import { commandWords, yamlOf } from "../take.js";
import { Control } from "./control.js";
import { Blocks, Line } from "./line.js";
import { axisChoices, MapPicture, type Other } from "./map.js";
import { Take } from "./take.js";

interface AppProps {
  readonly own: Stock;
  readonly data: readonly ArgumentData[];
  readonly diagnostics: readonly Diagnostic[];
}

const options: ReportOptions = {
  detail: "default",
  onlyDifferences: false,
  withPasses: false,
  page: new Page(100, simpleMeasure),
  paint: plainPaint,
};

/** Steps of one control that follow each other so fast are one, to be undone at once. */
const ONE_STEP = 1200;

/** Milliseconds without a move after which what may wait is done. */
const PAUSE = 80;

interface Step {
  readonly what: string;
  readonly at: number;
  readonly state: State;
}

export function App({ own, data, diagnostics: first }: AppProps) {
  const [loaded, setLoaded] = useState(own.loaded);
  const stock: Stock = useMemo(() => ({ all: own.all, loaded }), [loaded]);
  const start = useMemo(() => stateAt(location.hash, stock), []);
  const [state, setState] = useState(start.state);
  const [faults, setFaults] = useState<readonly AddressFault[]>(start.faults);
  const [wrong, setWrong] = useState(first);
  const steps = useRef<readonly Step[]>([]);

  const go = (next: State, what: string): void => {
    const last = steps.current.at(-1);
    const at = Date.now();
    const isSame = last?.what === what && at - last.at < ONE_STEP;
    steps.current = isSame
      ? [...steps.current.slice(0, -1), { ...last, at }]
      : [...steps.current, { what, at, state }];
    setFaults([]);
    setState(next);
  };
  const undo = (): void => {
    const last = steps.current.at(-1);
    if (!last) return;
    steps.current = steps.current.slice(0, -1);
    setState(last.state);
  };

  const address = addressOf(portable(stock, own.loaded, state), own);
  useEffect(() => {
    if (faults.length > 0) return undefined;
    // Browsers let a page set its address so many times a minute; while a handle is moved, once will do.
    const timer = setTimeout(() => history.replaceState(null, "", address), PAUSE);
    return () => clearTimeout(timer);
  }, [address, faults]);
  useEffect(() => {
    const read = (): void => {
      const next = stateAt(location.hash, stock);
      setFaults(next.faults);
      setState(next.state);
    };
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, [stock]);

  const open = async (files: Iterable<File>): Promise<void> => {
    const found: Loaded[] = [];
    const problems: Diagnostic[] = [];
    for (const file of files) {
      const read = await sourceOf(file);
      if ("problem" in read) problems.push(read);
      else {
        const more = load(stock.all, [read], [...loaded, ...found]);
        found.push(...more.loaded);
        problems.push(...more.diagnostics);
      }
    }
    setWrong(problems);
    if (found[0]) {
      setLoaded([...loaded, ...found]);
      go({ ...state, worldview: found[0].key, changes: {} }, "open");
    }
  };
  useDropped(open);

  const { argument } = shownArgument(stock, state);
  const current = loadedBy(stock, state.worldview);
  const entry = assessed(stock, state);
  const assessment = entry.ok ? entry.assessment : undefined;
  const before = useRef<{ state: State; assessment: Assessment } | undefined>(undefined);
  const news = changeOf(before.current, state, assessment, argument);
  useEffect(() => {
    if (assessment) before.current = { state, assessment };
  });
  useEffect(() => {
    document.title = pageTitle(current.name);
  }, [current.name]);

  const set = (belief: string, text: string): Problem | undefined => {
    const typed = typedAs(belief, text, stock.all);
    if (!typed.ok) return typed.problem;
    go({ ...state, changes: { ...state.changes, [belief]: typed.text } }, belief);
    return undefined;
  };
  const back = (belief: string): void => {
    const { [belief]: _, ...changes } = state.changes;
    go({ ...state, changes }, `back ${belief}`);
  };

  return (
    <>
      <header>
        <h1>{words.title}</h1>
        <div class="chosen">
          <Choice
            label={words.worldview}
            value={state.worldview}
            options={stock.loaded.map(({ key, name, file, document: n, of }) => [
              key,
              of > 1 ? `${name} (${file} ${n})` : name,
            ])}
            onChoose={(worldview) => go({ ...state, worldview, changes: {} }, "worldview")}
          />
          {stock.all.length > 1 && (
            <Choice
              label={words.argument}
              value={argument.definition.id}
              options={stock.all.map(({ definition: { id } }) => [id, id])}
              onChoose={(id) => go({ ...state, argument: id }, "argument")}
            />
          )}
          <label class="files">
            <span>{words.open}</span>
            <input
              type="file"
              multiple
              accept=".yaml,.yml,.json"
              onChange={({ currentTarget }) => {
                void open(currentTarget.files ?? []);
                currentTarget.value = "";
              }}
            />
            <span class="quiet">{words.openHint}</span>
          </label>
        </div>
        <p class="quiet">
          {argument.definition.title}. {DISCLAIMER}
        </p>
        <div role="alert">
          {faults.length > 0 && (
            <p class="wrong">
              {words.ignored} <Line text={joined(faults.map(faultText), "; ")} />
            </p>
          )}
          {wrong.length > 0 && (
            <div class="wrong">
              <p>{words.wrong}</p>
              <Blocks blocks={diagnosticsPage(wrong)} prefix="wrong" />
            </div>
          )}
        </div>
      </header>
      {assessment && (
        <p class="now">
          <a href="#answer-title">
            <Line
              text={[
                datedName(assessment.worldview),
                ": ",
                verdictWord(assessment.evaluation.verdict, true),
              ]}
            />
          </a>
        </p>
      )}
      <div class="columns">
        <form
          class="controls"
          aria-labelledby="controls-title"
          onSubmit={(event) => event.preventDefault()}
        >
          <h2 id="controls-title">{words.controls}</h2>
          <p class="undo">
            <button type="button" aria-disabled={steps.current.length === 0} onClick={undo}>
              {words.undo}
            </button>{" "}
            <button
              type="button"
              aria-disabled={Object.keys(state.changes).length === 0}
              onClick={() => go({ ...state, changes: {} }, "reset")}
            >
              {words.reset}
            </button>
          </p>
          <Controls stock={stock} state={state} onValue={set} onBack={back} />
        </form>
        <main>
          <section aria-labelledby="answer-title" class="answer">
            <h2 id="answer-title">{words.answer}</h2>
            <p role="status" class="news">
              {news && <Line text={news} />}
            </p>
            {assessment ? (
              <Answer
                assessment={assessment}
                stock={stock}
                state={state}
                onFlip={(next) => go(next, "flip")}
              />
            ) : (
              !entry.ok && <Blocks blocks={diagnosticsPage(entry.diagnostics)} prefix="failed" />
            )}
          </section>
          {assessment && <MapPart stock={stock} state={state} assessment={assessment} go={go} />}
          <Beside stock={stock} state={state} go={go} />
          {stock.all.length > 1 && <ByEach stock={stock} state={state} />}
          <All stock={stock} />
          <section aria-labelledby="take-title">
            <h2 id="take-title">{words.take}</h2>
            <Take
              label={words.address}
              text={location.href.replace(/#.*$/s, "") + address}
              note={own.loaded.includes(current) ? undefined : words.dropped}
            />
            <Take label={words.yaml} text={yamlOf(current, state.changes)} />
            <Take
              label={words.command}
              text={commandWords(current, state.changes, data).map(shellWord).join(" ")}
              note={current.key === "new" ? words.saveFirst : undefined}
            />
          </section>
        </main>
      </div>
    </>
  );
}

/** What has changed since the last answer; undefined where there is nothing to compare it with. */
function changeOf(
  before: { state: State; assessment: Assessment } | undefined,
  state: State,
  assessment: Assessment | undefined,
  argument: Parameters<typeof changeTexts>[2],
) {
  if (!before || !assessment || before.state === state) return undefined;
  if (before.state.argument !== state.argument || before.state.worldview !== state.worldview) {
    return joined(
      [datedName(assessment.worldview), verdictWord(assessment.evaluation.verdict)],
      ": ",
    );
  }
  return changeTexts(before.assessment.evaluation, assessment.evaluation, argument);
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, shown: string])[];
  onChoose(value: string): void;
}

function Choice({ label, value, options: all, onChoose }: ChoiceProps) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {all.map(([each, shown]) => (
          <option key={each} value={each}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}

interface ControlsProps extends Part {
  onValue(belief: string, text: string): Problem | undefined;
  onBack(belief: string): void;
}

/** A part of the page that shows something of its state. */
interface Part {
  readonly stock: Stock;
  readonly state: State;
}

/** A control for each belief that any argument asks, those of the argument shown first. */
function Controls({ stock, state, onValue, onBack }: ControlsProps) {
  const { argument } = shownArgument(stock, state);
  const loaded = loadedBy(stock, state.worldview);
  const [now, said] = [state.changes, {}].map((changes) => heldIn(stock, loaded, changes));
  const asked = argument.beliefs.map(({ id }) => id);
  const others = beliefIds(stock.all).filter((id) => !asked.includes(id));
  const control = (id: string) => {
    const found = now?.get(id);
    if (!found) return null;
    return (
      <Control
        key={`${state.worldview} ${id}`}
        belief={found.belief}
        held={found.held}
        said={said?.get(id)?.held}
        isChanged={Object.hasOwn(state.changes, id)}
        thresholds={thresholdsOf(id, stock.all)}
        onValue={(text) => onValue(id, text)}
        onBack={() => onBack(id)}
      />
    );
  };
  return (
    <>
      {asked.map(control)}
      {others.length > 0 && (
        <details class="not-asked">
          <summary>{words.notAsked}</summary>
          {others.map(control)}
        </details>
      )}
    </>
  );
}

interface Held {
  readonly belief: Belief;
  readonly held: HeldBelief;
}

function heldIn(
  stock: Stock,
  loaded: Loaded,
  changes: State["changes"],
): ReadonlyMap<string, Held> {
  const read = readIn(stock.all, loaded, changes);
  if (!read.ok) return new Map();
  const all = read.worldviews.flatMap(({ beliefs }, which) =>
    beliefs.flatMap((held, index): [string, Held][] => {
      const belief = stock.all[which]?.beliefs[index];
      return belief ? [[held.id, { belief, held }]] : [];
    }),
  );
  return new Map(all.toReversed());
}

interface AnswerProps extends Part {
  readonly assessment: Assessment;
  onFlip(next: State): void;
}

function Answer({ assessment, stock, state, onFlip }: AnswerProps) {
  const { argument } = shownArgument(stock, state);
  const { evaluation, outlook, probability } = assessment;
  const isOpen = evaluation.verdict === "open";
  const found = (isOpen ? outlook?.settles : outlook?.flips) ?? [];
  const [isFull, setFull] = useState(false);
  return (
    <>
      <div class={`verdict-box ${evaluation.verdict}-box`} id="answer">
        <Blocks
          blocks={digestBlocks(assessment, argument, { withoutFlips: true })}
          prefix="answer"
        />
      </div>
      {probability && (
        <>
          <h3>{words.chances}</h3>
          <ul class="chances">
            {settledVerdicts.map((verdict) => {
              const { lower, upper } = probability[verdict];
              return (
                <li key={verdict}>
                  <span class="name">
                    <Line text={verdictWord(verdict)} />
                  </span>
                  <span class="bar" aria-hidden="true">
                    <span class={`sure ${verdict}-bar`} style={{ width: `${lower * 100}%` }} />
                    <span
                      class={`maybe ${verdict}-bar`}
                      style={{ left: `${lower * 100}%`, width: `${(upper - lower) * 100}%` }}
                    />
                  </span>
                  <span>{boundsText(probability[verdict])}</span>
                </li>
              );
            })}
          </ul>
          <p class="quiet">{assessment.scenarios ? words.independentWithin : words.independent}</p>
        </>
      )}
      <h3>{isOpen ? words.settles : words.flips}</h3>
      {unchangingTexts(assessment).map((text, index) => (
        <p key={index}>
          <Line text={text} />
        </p>
      ))}
      <ul class="flips">
        {found.map((flip, index) => (
          <li key={index}>
            <button type="button" onClick={() => onFlip(flipped(stock, state, flip))}>
              <span class="unseen">{words.doThis} </span>
              <Line text={flipText(flip, argument)} />
            </button>
          </li>
        ))}
      </ul>
      <details onToggle={({ currentTarget }) => setFull(currentTarget.open)}>
        <summary>{words.everything}</summary>
        {isFull && <Blocks blocks={assessmentBlocks(assessment, argument)} prefix="full" />}
      </details>
    </>
  );
}

interface MapPartProps extends Part {
  readonly assessment: Assessment;
  go(next: State, what: string): void;
}

function MapPart(props: MapPartProps) {
  const { worldview } = props.assessment;
  const answer = mapOf(props.stock, props.state, worldview);
  return (
    <section aria-labelledby="map-heading" class="map-part">
      <h2 id="map-heading">{words.map}</h2>
      {"code" in answer ? (
        <Blocks
          blocks={diagnosticsPage([{ problem: answer, place: { file: worldview.file } }])}
          prefix="map"
        />
      ) : (
        <MapBody {...props} answer={answer} />
      )}
    </section>
  );
}

function MapBody({ stock, state, go, answer }: MapPartProps & { readonly answer: MapAnswer }) {
  const { argument } = shownArgument(stock, state);
  const { drawn } = answer;
  const others = useOthers(stock, state);
  const choices = axisChoices(argument).map((id) => [id, id] as const);
  const [x, y] = [drawn.map?.x.belief ?? "", drawn.map?.y?.belief ?? ""];
  const goTo = (values: Readonly<Record<string, number>>): void => {
    const typed = Object.entries(values).map(([id, value]) => {
      const belief = argument.beliefs.find((each) => each.id === id) as Belief;
      return [id, typedValue({ kind: "value", value }, belief.domain)];
    });
    go({ ...state, changes: { ...state.changes, ...Object.fromEntries(typed) } }, "map");
  };
  const choose = (next: Partial<State>): void => {
    // Whoever chooses one axis keeps the other as it is seen.
    go({ ...state, x: x === "" ? undefined : x, y: y === "" ? undefined : y, ...next }, "axes");
  };
  return (
    <>
      <p class="axes">
        <Choice
          label={words.across}
          value={state.x === undefined ? "" : x}
          options={[["", words.picked], ...choices]}
          onChoose={(id) =>
            id === ""
              ? go({ ...state, x: undefined, y: undefined }, "axes")
              : choose(id === y ? { x: id, y: x } : { x: id })
          }
        />
        <Choice
          label={words.upwards}
          value={state.x === undefined ? "" : y}
          options={[
            ["", state.x === undefined ? words.picked : words.noBelief],
            ...choices.filter(([id]) => id !== x),
          ]}
          onChoose={(id) => choose({ y: id === "" ? undefined : id })}
        />
      </p>
      {drawn.map ? (
        <>
          <MapPicture answer={answer} drawn={drawn} others={others} onGo={goTo} />
          <p class="quiet">
            <Line
              text={joined(
                [
                  subjectSentence(drawn.map, answer, answer.panels[0]?.members ?? []),
                  ...choiceSentences(drawn),
                ],
                " ",
              )}
            />{" "}
            {words.mapHint} {words.others}
          </p>
          <p>
            <button
              type="button"
              onClick={() => download(formatMapSvg(answer, options), "map.svg")}
            >
              {words.svg}
            </button>
          </p>
        </>
      ) : (
        <p>
          <Line text={nothingSentence(drawn, answer)} />
        </p>
      )}
    </>
  );
}

/** The other worldviews of the page, as their files have them; evaluated once. */
function useOthers(stock: Stock, { argument, worldview }: State): readonly Other[] {
  const all = useMemo(() => {
    const { which } = shownArgument(stock, { argument, worldview, changes: {} });
    return overview(stock).entries.flatMap((entry, index) => {
      const result = entry.ok ? entry.results[which] : undefined;
      const key = stock.loaded[index]?.key;
      return result?.ok && key !== undefined && key !== "new"
        ? [{ key, ...result.assessment }]
        : [];
    });
  }, [stock, argument]);
  return all
    .filter(({ key }) => key !== worldview)
    .map(({ worldview: other, evaluation }) => ({ worldview: other, verdict: evaluation.verdict }));
}

/** A value a moment later: what takes longer waits until the answer is shown, and until nobody moves. */
function useLater<T>(value: T): T {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}

function Beside({ stock, state, go }: Part & { go(next: State, what: string): void }) {
  const later = useLater(state);
  const blocks = useMemo(() => {
    const answer = comparison(stock, later);
    return answer && [...comparePage(answer, options), ...diagnosticsPage(errorsOf(answer))];
  }, [stock, later]);
  const others = stock.loaded.filter(({ key }) => key !== "new");
  return (
    <section aria-labelledby="beside-title">
      <h2 id="beside-title">{words.beside}</h2>
      <Choice
        label={words.besideWith}
        value={state.beside ?? ""}
        options={[["", words.nobody], ...others.map(({ key, name }) => [key, name] as const)]}
        onChoose={(key) => go({ ...state, beside: key === "" ? undefined : key }, "beside")}
      />
      {blocks && <Blocks blocks={blocks} prefix="beside" />}
    </section>
  );
}

function ByEach({ stock, state }: Part) {
  const later = useLater(state);
  const blocks = useMemo(() => {
    const answer = byEach(stock, later);
    return [...rivalsPage(answer, options), ...diagnosticsPage(errorsOf(answer))];
  }, [stock, later]);
  return (
    <section aria-labelledby="each-title" id="each">
      <h2 id="each-title">{words.severalArguments}</h2>
      <Blocks blocks={blocks} prefix="each" />
    </section>
  );
}

function All({ stock }: Pick<Part, "stock">) {
  const blocks = useMemo(
    () => [
      rivalLines(overview({ ...stock, loaded: stock.loaded.filter(({ key }) => key !== "new") })),
    ],
    [stock],
  );
  return (
    <section aria-labelledby="all-title">
      <details>
        <summary>
          <h2 id="all-title">{words.all}</h2>
        </summary>
        <p class="quiet">{words.allAsOpened}</p>
        <Blocks blocks={blocks} prefix="all" />
      </details>
    </section>
  );
}

/** The text of a file that was opened or dropped, or what is wrong with it. */
async function sourceOf(file: File): Promise<Source | Diagnostic> {
  const { name, size } = file;
  if (size > INPUT_MEGABYTES * 2 ** 20) {
    const problem = { code: "input/too-large", path: name, megabytes: INPUT_MEGABYTES } as const;
    return { problem, place: { file: name } };
  }
  const decoded = decode(new Uint8Array(await file.arrayBuffer()));
  if (decoded.ok) return { file: name, text: decoded.text };
  const { line, column, byte } = decoded;
  const problem = { code: "input/not-text", path: name, byte } as const;
  return { problem, place: { file: name, line, column } };
}

/** Files that are dropped anywhere on the page. */
function useDropped(open: (files: Iterable<File>) => void): void {
  useEffect(() => {
    const over = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      open(event.dataTransfer?.files ?? []);
    };
    addEventListener("dragover", over);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("drop", drop);
    };
  });
}

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url));
}

/** What can be taken along: address, YAML, command line. */
import { useRef, useState } from "preact/hooks";
import { words } from "../../report/wording/explore.js";

interface TakeProps {
  readonly label: string;
  readonly text: string;
  readonly note?: string | undefined;
}

/** A text with a button that copies it; where the browser does not let it, it is marked to be copied. */
export function Take({ label, text, note }: TakeProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setSaid(words.copied);
    } catch {
      field.current?.focus();
      setSaid(words.copyByHand);
    }
  };
  const id = `take-${label.length}-${label.replace(/\W+/g, "-").toLowerCase()}`;
  return (
    <div class="take">
      <p>
        <label for={id}>{label}</label>{" "}
        <button type="button" onClick={copy}>
          {words.copy}
          <span class="unseen">: {label}</span>
        </button>{" "}
        <span role="status" class="quiet">
          {said}
        </span>
      </p>
      {note && <p class="quiet">{note}</p>}
      <textarea ref={field} id={id} readOnly rows={rowsFor(text)} value={text} spellcheck={false} />
    </div>
  );
}

/** Rows for a text: one for each line, more where lines are long, and no more than fit a screen. */
function rowsFor(text: string): number {
  const rows = text
    .trimEnd()
    .split("\n")
    .map(({ length }) => Math.max(1, Math.ceil(length / COLUMNS)));
  return Math.min(
    MOST_ROWS,
    rows.reduce((sum, each) => sum + each, 0),
  );
}

const COLUMNS = 70;
const MOST_ROWS = 14;

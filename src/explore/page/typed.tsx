/** A field for a value of whatever form, as a worldview file writes it. */
import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../../diagnostics/problem.js";
import { word } from "../../diagnostics/wording.js";
import { words } from "../../report/wording/explore.js";

interface TypedProps {
  readonly id: string;
  readonly text: string;
  onValue(text: string): Problem | undefined;
}

export function Typed({ id, text, onValue }: TypedProps) {
  const [written, setWritten] = useState(text);
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    setWritten(text);
    setProblem(undefined);
  }, [text]);
  return (
    <div class="typed">
      <input
        type="text"
        value={written}
        aria-label={`${id} ${words.typed}`}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `wrong-${id}`}
        spellcheck={false}
        onInput={({ currentTarget }) => setWritten(currentTarget.value)}
        onChange={({ currentTarget }) => setProblem(onValue(currentTarget.value))}
      />
      <p class="wrong" role="alert" id={`wrong-${id}`}>
        {problem && word(problem).message}
      </p>
    </div>
  );
}

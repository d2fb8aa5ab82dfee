/** GitHub takes no more of a step's summary, and drops all of one that is larger. */
export const LIMIT = 1024 * 1024;

/** Markdown as it fits into a job's summary: whole, or cut at the end of a block and a line that says so. */
export function fitted(markdown, { room = LIMIT, whole }) {
  const size = Buffer.byteLength(markdown);
  if (size <= room) return markdown;
  const note = (kept) =>
    `\n\n**Cut:** GitHub shows no more than 1 MiB of a job's summary. Left out are the last ` +
    `${kilobytes(size - kept)} of ${kilobytes(size)}. The whole is in the file that the action's output ` +
    `\`summary-file\` names: \`${whole}\`.\n`;
  const start = headOf(markdown, room - Buffer.byteLength(note(0)));
  return `${start}${note(Buffer.byteLength(start))}`;
}

/** As much of a text as there is room for: up to the end of a worldview, or else of a line. */
function headOf(markdown, room) {
  // What a cut leaves of a character of several bytes is in a line that goes.
  const head = Buffer.from(markdown).subarray(0, room).toString();
  const closing = "\n</details>\n";
  const end = head.lastIndexOf(closing);
  return end >= 0 ? head.slice(0, end + closing.length) : head.slice(0, head.lastIndexOf("\n"));
}

const kilobytes = (bytes) => `${Math.ceil(bytes / 1000).toLocaleString("en-GB")} kB`;

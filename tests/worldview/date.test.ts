import { describe, expect, it } from "vitest";
import { dateIn, isDate } from "../../src/worldview/date.js";

/** The calendar, counted day by day. */
function isDay(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}

const two = (number: number): string => String(number).padStart(2, "0");

describe("a date", () => {
  it.each(["2026-03-01", "2026-03", "2026", 2026, "1999-12-31", "2024-02-29"])(
    "may be %s",
    (date) => {
      expect(isDate(date)).toBe(true);
    },
  );

  it.each([1900, 2000, 2023, 2024, 2026])("of %s is a day of the calendar", (year) => {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const date = `${year}-${two(month)}-${two(day)}`;
        expect(isDate(date), date).toBe(isDay(year, month, day));
      }
    }
  });

  it.each([
    ["2026-02-30", "2026-02-28"],
    ["2024-02-31", "2024-02-29"],
    ["2026-13-01", "2026-01-13"],
    ["2026-13", undefined],
    ["2026-13-13", undefined],
    ["2026-00-10", undefined],
    ["2026-3-1", "2026-03-01"],
    ["2026/03/01", "2026-03-01"],
    ["2026.3", "2026-03"],
    ["20260301", "2026-03-01"],
    ["2026-03-01T10:00:00Z", "2026-03-01"],
    ["1 March 2026", "2026-03-01"],
    ["March 1st, 2026", "2026-03-01"],
    ["Mar 2026", "2026-03"],
    ["Feb 30 2026", "2026-02-28"],
    ["March", undefined],
    ["Ma 2026", undefined],
    ["1.3.2026", undefined],
    ["soon", undefined],
    ["", undefined],
    [`2026-03-01 ${" ".repeat(200)}`, undefined],
    [26, undefined],
    [null, undefined],
  ])("written as %s is refused, and %s is what was meant", (written, meant) => {
    expect(isDate(written)).toBe(false);
    expect(dateIn(written)).toBe(meant);
    if (meant !== undefined) expect(isDate(meant)).toBe(true);
  });
});

/** A day of any year. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Reads `01-26`, `1-26` and `1月26日`; null for anything else and for days that no year has. */
export function parseMonthDay(text: string): MonthDay | null {
  const match = /^(\d{1,2})(?:-(\d{1,2})|月(\d{1,2})日)$/.exec(text.trim());
  const month = Number(match?.[1]);
  const day = Number(match?.[2] ?? match?.[3]);
  return match && day >= 1 && day <= (DAYS[month - 1] ?? 0) ? { month, day } : null;
}

/** Whether `a` is later in the year than `b`. */
export function isLaterInYear(a: MonthDay, b: MonthDay): boolean {
  return a.month > b.month || (a.month === b.month && a.day > b.day);
}

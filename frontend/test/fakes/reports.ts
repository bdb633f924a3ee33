import type { ReportDay, SummaryReport } from "../../src/data/messages";
import { DAY, HOUR } from "../../src/format/zone";
import { NOW, type Server } from "./server";

export const LATEST = NOW - HOUR;
const iso = (time: number) => new Date(time * 1000).toISOString();

/**
 * Returns what a server says of days of 24 hours in UTC up to the latest reading, with the time in
 * range of each.
 */
export function reportOf(
  start: number,
  end: number,
  percentOf: (day: string) => number | null = () => 85,
): SummaryReport {
  const days: Partial<ReportDay>[] = [];
  for (let time = Math.floor(start / DAY) * DAY; time < Math.min(end, LATEST); time += DAY) {
    const day = iso(time).slice(0, 10);
    const metrics = {
      start: iso(time),
      end: iso(Math.min(time + DAY, LATEST)),
      in_range_percent: percentOf(day),
      active_percent: 98,
    };
    const edges = { start: iso(time), end: iso(time + DAY), hours: 24 };
    days.push({ day, ...edges, metrics } as ReportDay);
  }
  return { start: iso(start), end: iso(Math.min(end, LATEST)), days } as SummaryReport;
}

/** Lets a server answer with such reports. */
export function serveReports(server: Server): void {
  server.summaryOf = (days) => reportOf(LATEST - days * DAY, LATEST);
  server.summaryBetween = (start, end) =>
    reportOf(Date.parse(`${start}Z`) / 1000, Date.parse(`${end}Z`) / 1000);
}

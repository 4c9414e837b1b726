/** Reads `templates/holidays.yaml`: the public holidays of each zone, to which a team adds the days on which it is closed. */
import * as z from "zod";
import type { HolidayRule } from "../domain/cadence/working-days.ts";
import type { Expectation } from "../domain/problems/expectation.ts";
import { holidayZones } from "./cadence-schema.ts";
import { readYaml } from "./located-yaml.ts";

const expectation: Expectation = { expected: "type", type: "holiday" };
const monthAndDay = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const rule = z.string().refine((text) => monthAndDay.test(text) || /^Easter[+-]\d{1,2}$/.test(text), {
  params: { expectation },
});
export const holidaysSchema = z.partialRecord(z.enum(holidayZones), z.array(rule));

export function readHolidays(text: string, file: string, zone: (typeof holidayZones)[number]): HolidayRule[] {
  const days = readYaml(holidaysSchema, text, file)[zone] ?? [];
  return days.map((day) => (day.startsWith("Easter") ? { afterEaster: Number(day.slice(6)) } : day));
}

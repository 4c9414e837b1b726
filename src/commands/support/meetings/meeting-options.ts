// The options of `meeting`, and which options each action takes.
import * as z from "zod";
import { conveners } from "../../../domain/meetings/meeting-record.ts";
import { selectionOptions } from "../actor-selection.ts";
import { columnMap } from "../column-map.ts";
import { type OptionsOfActions, refuseForeignOptions } from "../foreign-options.ts";

const words = z.string().trim().optional();
const list = z.array(z.string().trim().min(1)).default([]);

const factOptions = {
  date: words,
  start: words,
  end: words,
  place: words,
  link: z.union([z.literal(""), z.url({ protocol: /^https?$/ })]).optional(),
  convenedBy: z.enum(conveners).optional(),
  convener: words,
  about: words,
  theme: list,
  territory: list,
  timeZone: words,
};
const expectationOptions = { expect: list, coming: list, declined: list };
const changeOptions = {
  title: words,
  ...expectationOptions,
  cancel: z.boolean().default(false),
  maintain: z.boolean().default(false),
};

const sheetOptions = {
  format: z.enum(["pdf", "docx"]).optional(),
  output: z.string().optional().meta({ short: "o", value: "file|folder" }),
  emails: z.boolean().default(false),
  replace: z.boolean().default(false),
};

const attendanceOptions = {
  file: z.string().optional(),
  present: list,
  absent: list,
  excused: list,
  headcount: z.coerce.number().int().min(0).max(100_000).optional().meta({ value: "n" }),
  map: columnMap,
};

const inviteOptions = {
  ...selectionOptions,
  replyBy: words,
  imap: z.boolean().default(false),
  again: z.boolean().default(false),
  yes: z.boolean().default(false).meta({ short: "y" }),
};

const meetingActions = ["list", "add", "edit", "show", "invite", "sheet", "attendance", "follow-up"] as const;

export const meetingInput = z.object({
  action: z.enum(meetingActions).default("list"),
  meeting: z.string().optional(),
  ...factOptions,
  ...changeOptions,
  ...sheetOptions,
  ...attendanceOptions,
  ...inviteOptions,
  dryRun: z.boolean().default(false),
});
export type MeetingOptions = z.infer<typeof meetingInput>;

const keysOf = (options: object) => Object.keys(options) as (keyof MeetingOptions)[];

/** The options of each action, besides the meeting itself. */
const optionsOf: OptionsOfActions<MeetingOptions> = {
  list: [],
  show: [],
  add: [...keysOf(factOptions), ...keysOf(expectationOptions), "dryRun"],
  sheet: [...keysOf(sheetOptions), "dryRun"],
  "follow-up": ["yes", "output", "format", "dryRun"],
  invite: [...keysOf(inviteOptions), "output", "format", "dryRun"],
  attendance: [...keysOf(attendanceOptions), "dryRun"],
  edit: [...keysOf(factOptions), ...keysOf(changeOptions), "dryRun"],
};

export const refuseForeignMeetingOptions = (options: MeetingOptions): void =>
  refuseForeignOptions(options, { command: "meeting", input: meetingInput, args: ["meeting"], optionsOf });

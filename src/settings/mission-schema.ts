// The schema of mission.yaml: every setting, its allowed values and its default.

import * as z from "zod";
import { mailServer } from "../domain/documents/mail-server.ts";
import type { Expectation } from "../domain/problems/expectation.ts";
import { followUpSchema, pacingSchema } from "./cadence-schema.ts";
import { mailingsSchema } from "./mailings-schema.ts";
import { sharingSchema } from "./sharing/sharing-schema.ts";

const text = z.string().trim();
const isoDate = z.iso.date();

/** A story told in documents. Published only with the agreement of those concerned; see `agreed`. */
export const illustrationSchema = z.strictObject({
  id: text.min(1),
  title: text.min(1),
  who: text.min(1),
  where: text.default(""),
  what: text.min(1),
  result: text.default(""),
  quote: text.default(""),
  /** The story in three sentences, for a letter or the telephone. */
  said_short: text.default(""),
  /** Those concerned agreed to be named. Without it the story is told without names. */
  agreed: z.boolean().default(false),
  audience: z.enum(["team", "actor", "network"]).default("team"),
  themes: z.array(text).default([]),
  territories: z.array(text).default([]),
  situations: z.array(z.enum(["unplanned", "willing", "engaged"])).default([]),
});

/** What documents say about the support: who commissioned it, for whom, in which phases, and what it does not include. */
const frameworkSchema = z.strictObject({
  commissioned_by: text.default(""),
  /** Who commissioned the support and why, in one sentence that is said as written. */
  said: text.default(""),
  eligible: text.default(""),
  phases: z
    .array(z.strictObject({ name: text.min(1), what: text.default(""), duration: text.default("") }))
    .default([]),
  not_provided: z.array(z.strictObject({ what: text.min(1), alternative: text.default("") })).default([]),
});

const costSchema = z.strictObject({
  /** What the actor pays, in a sentence: "gratuit pour les structures du territoire". */
  for_actors: text.default(""),
  funded_by: text.default(""),
  /** What the support costs and who pays, in one sentence that is said as written. */
  said: text.default(""),
});

const senderSchema = z.strictObject({
  name: text.default(""),
  role: text.default(""),
  email: z.union([z.literal(""), z.email()]).default(""),
  phone: text.default(""),
  address: text.default(""),
  website: text.default(""),
});

const legalSchema = z.strictObject({
  controller: text.default(""),
  basis: text.default(""),
  contact: z.union([z.literal(""), z.email()]).default(""),
  /** Who reads the data besides the team. */
  recipients: text.default(""),
  /** The data protection officer of the organisation, and how to reach them. */
  officer: text.default(""),
  /** What the data are used for; when empty, the purposes that all such missions share. */
  purposes: z.array(text.min(1)).default([]),
  /** What the team does to protect the data. */
  security: z.array(text.min(1)).default([]),
  /** Years after the last real contact. */
  retention_years: z.number().int().min(1).max(10).default(3),
});

/** Weights of the ranking's criteria; each multiplies a value between 0 and 100. */
const weight = (value: number) => z.number().min(0).max(100).default(value);
const prioritySchema = z.strictObject({
  themes: z.array(text).default([]),
  territories: z.array(text).default([]),
  /** Programme deadlines: the nearer one is, the higher its actors rank. */
  deadlines: z.array(z.strictObject({ programme: text.min(1), date: isoDate })).default([]),
  /** Months after which an actor counts as not contacted for too long. */
  contact_again_after_months: z.number().int().min(1).max(120).default(6),
  /** Share of the first ranks that is reserved for actors who find it hard to ask. */
  reserved_share: z.number().min(0).max(1).default(0.2),
  /** Hours that a call or a visit takes, with notes and travel. */
  hours: z
    .strictObject({
      call: z.number().min(0.1).max(24).default(0.75),
      visit: z.number().min(0.1).max(24).default(3),
    })
    .prefault({}),
  /** Whether a suggested situation counts for actors that nobody has assessed. */
  count_suggestions: z.boolean().default(true),
  weights: z
    .strictObject({
      situation: weight(3),
      deadline: weight(2),
      recommended: weight(2),
      themes: weight(1),
      territories: weight(1),
      somebody_to_talk_to: weight(1),
      not_contacted: weight(2),
      finds_it_hard_to_ask: weight(2),
    })
    .prefault({}),
});

const colour = z.string().refine((value) => /^(#[0-9a-f]{6})?$/i.test(value), {
  params: { expectation: { expected: "type", type: "colour" } satisfies Expectation },
});

const mailServerAddress = text.refine((value) => value === "" || mailServer(value) !== null, {
  params: { expectation: { expected: "type", type: "mail-server" } satisfies Expectation },
});

export const missionSchema = z.strictObject({
  name: text.default(""),
  organisation: text.default(""),
  territory: text.default(""),
  language: z.enum(["fr", "en"]).default("fr"),
  /** Path of another SQLite file, or the address of a server (`postgres://…`); empty for the workspace's own file. */
  database: text.default(""),
  framework: frameworkSchema.prefault({}),
  cost: costSchema.prefault({}),
  objectives: z.array(text.min(1)).default([]),
  sender: senderSchema.prefault({}),
  /** The server on which `mail --imap` puts drafts, and the user name there (`sender.email` when empty). Never the password. */
  mailbox: z.strictObject({ server: mailServerAddress.default(""), user: text.default("") }).prefault({}),
  confidentiality: text.default(""),
  legal: legalSchema.prefault({}),
  mailings: mailingsSchema.prefault({}),
  priority: prioritySchema.prefault({}),
  follow_up: followUpSchema,
  pacing: pacingSchema.prefault({}),
  assessment: z
    .strictObject({
      stale_after_months: z.number().int().min(1).max(120).default(12),
      minimum_confidence: z.number().min(0).max(1).default(0.7),
      learn: z.boolean().default(true),
    })
    .prefault({}),
  illustrations: z.array(illustrationSchema).default([]),
  sharing: sharingSchema.prefault({}),
  /** Path of a logo from the workspace, and the colour of headings (`#1f5f4a`); empty for the program's own. */
  look: z.strictObject({ logo: text.default(""), colour: colour.default("") }).prefault({}),
});

/** The settings of a mission d'appui, as `mission.yaml` holds them, defaults filled in. */
export type Mission = z.infer<typeof missionSchema>;
/** The settings before defaults are filled in: those with a default may be absent. */
export type MissionInput = z.input<typeof missionSchema>;
export type Illustration = z.infer<typeof illustrationSchema>;

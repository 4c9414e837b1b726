// Turns options and `field=value` pairs into checked fields of an actor, for `add` and `edit`.

import * as z from "zod";
import {
  type ActorField,
  type SeveralField,
  type SingleField,
  severalFields,
  singleFields,
} from "../../domain/actors/actor.ts";
import type { Problem } from "../../domain/problems/problem.ts";
import { isoDate } from "../../domain/values/date.ts";
import { emailsIn } from "../../domain/values/email.ts";
import { identifierIn, rnaIn } from "../../domain/values/identifier.ts";
import { phonesIn } from "../../domain/values/phone.ts";
import { inseeIn, postcodeIn } from "../../domain/values/place-in-cell.ts";
import { nearest } from "../../domain/values/spelling.ts";

const single = z.string().optional();
const several = z.array(z.string()).default([]);

/** One option for each field of an actor; options of fields with several values can be repeated. */
export const fieldOptions = {
  acronym: single,
  kind: single,
  commune: single,
  postcode: single,
  address: single,
  insee: single,
  territory: single,
  website: single,
  siret: single,
  siren: single,
  rna: single,
  reference: single,
  programme: single,
  submitted: single,
  state: single,
  recommendedBy: single,
  note: single,
  email: several,
  phone: several,
  theme: several,
};

/** Values given for the fields of an actor, normalised as by an import. */
export interface GivenFields {
  fields: Partial<Record<SingleField, string>>;
  several: Partial<Record<SeveralField, string[]>>;
}

type Options = Readonly<Record<string, unknown>>;

const fieldOfOption: Readonly<Record<string, SeveralField>> = {
  email: "emails",
  phone: "phones",
  theme: "themes",
};

/** Reads options and `field=value` pairs, and adds their faults to `problems`. */
export function givenFields(options: Options, pairs: readonly string[], problems: Problem[]): GivenFields {
  const given: GivenFields = { fields: {}, several: {} };
  for (const field of singleFields) {
    const value = options[field];
    if (typeof value === "string") addValue(given, field, value, problems);
  }
  for (const [option, field] of Object.entries(fieldOfOption))
    for (const value of (options[option] as readonly string[] | undefined) ?? [])
      addValue(given, field, value, problems);
  for (const pair of pairs) {
    const [name = "", ...rest] = pair.split("=");
    const field = fieldNamed(name, problems);
    if (field && rest.length === 0) problems.push({ code: "value-missing", field: name });
    else if (field) addValue(given, field, rest.join("="), problems);
  }
  return given;
}

/** Finds a field by any spelling of its name: `recommended_by`, `recommendedBy`, `email`, `emails`. */
export function fieldNamed(name: string, problems: Problem[]): ActorField | null {
  const camelCaseName = name.trim().replace(/[-_ ]([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const all: readonly ActorField[] = [...singleFields, ...severalFields];
  const field = all.find((field) => field === camelCaseName || field === fieldOfOption[camelCaseName]);
  if (field) return field;
  problems.push({ code: "field-unknown", asked: name, near: nearest(name, all) });
  return null;
}

function addValue(given: GivenFields, field: ActorField, written: string, problems: Problem[]): void {
  const text = written.trim();
  if (text === "") {
    problems.push({ code: "value-blank", field });
    return;
  }
  if (field === "emails" || field === "phones" || field === "themes") {
    const values = valuesOf(field, text);
    if (values.length === 0) problems.push({ code: "value-invalid", field, found: written });
    given.several[field] = [...new Set([...(given.several[field] ?? []), ...values])];
    return;
  }
  const value = normalised(field, text);
  if (value === null) problems.push({ code: "value-invalid", field, found: written });
  else given.fields[field] = value;
}

function valuesOf(field: SeveralField, text: string): readonly string[] {
  if (field === "emails") return emailsIn(text).emails;
  if (field === "phones") return phonesIn(text).phones;
  return text.split(/\s*[;,]\s*/).filter((theme) => theme !== "");
}

/** A value as an import would store it; null when it is not valid for the field. */
function normalised(field: SingleField, text: string): string | null {
  switch (field) {
    case "siret":
    case "siren": {
      const identifier = identifierIn(text);
      return identifier.kind === field ? identifier.value : null;
    }
    case "rna":
      return rnaIn(text);
    case "postcode":
      return postcodeIn(text);
    case "insee":
      return inseeIn(text);
    case "submitted":
      return isoDate(text) || null;
    default:
      return text;
  }
}

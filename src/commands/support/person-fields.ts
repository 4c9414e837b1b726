// Turns the options about a person into checked fields, for `add` and `edit`.

import * as z from "zod";
import type { Problem } from "../../domain/problems/problem.ts";
import { emailsIn } from "../../domain/values/email.ts";
import { civilityIn, personNameIn } from "../../domain/values/person-name.ts";
import { phonesIn } from "../../domain/values/phone.ts";
import type { NewPerson } from "../../store/store.ts";

/** Options about one person of an actor. */
export const personOptions = {
  role: z.string().trim().min(1).optional(),
  civility: z.string().trim().min(1).optional(),
  personEmail: z.array(z.string()).default([]),
  personPhone: z.array(z.string()).default([]),
};

/** The options about a person, normalised as by an import; adds their faults to `problems`. */
export function givenPerson(
  options: {
    fullName?: string | undefined;
    role?: string | undefined;
    civility?: string | undefined;
    personEmail: readonly string[];
    personPhone: readonly string[];
  },
  problems: Problem[],
): Partial<NewPerson> {
  const { fullName, role } = options;
  const emails = options.personEmail.flatMap((text) =>
    valuesOrProblem("emails", text, emailsIn(text).emails, problems),
  );
  const phones = options.personPhone.flatMap((text) =>
    valuesOrProblem("phones", text, phonesIn(text).phones, problems),
  );
  const name = fullName === undefined ? null : personNameIn(fullName, emails[0]);
  if (fullName !== undefined && name === null)
    problems.push({ code: "value-invalid", field: "person", found: fullName });
  const civility =
    options.civility === undefined ? name?.civility : (civilityIn(options.civility) ?? options.civility);
  return {
    ...(name ? { fullName: name.fullName, firstName: name.firstName, lastName: name.lastName } : {}),
    ...(civility ? { civility } : {}),
    ...(role === undefined ? {} : { role }),
    ...(emails.length === 0 ? {} : { emails }),
    ...(phones.length === 0 ? {} : { phones }),
  };
}

function valuesOrProblem(
  field: string,
  found: string,
  values: readonly string[],
  problems: Problem[],
): readonly string[] {
  if (values.length === 0) problems.push({ code: "value-invalid", field, found });
  return values;
}

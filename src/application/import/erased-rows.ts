// Keeps erased actors and people from coming back with an old file.

import type { Candidate, NamelessRefusal } from "../../domain/importing/candidate.ts";
import { signsOfRow } from "../../domain/privacy/erasure-signs.ts";
import type { Finding } from "../../domain/problems/problem.ts";
import type { ErasedMatcher } from "../../store/privacy-store.ts";

/** Returns the rows without erased actors, people and addresses, and a finding for each row that is left out or loses something. */
export function withoutErased(
  candidates: readonly Candidate[],
  file: string,
  erased: ErasedMatcher,
): { kept: readonly Candidate[]; findings: Finding[] } {
  if (erased.empty) return { kept: candidates, findings: [] };
  const kept: Candidate[] = [];
  const findings: Finding[] = [];
  for (const candidate of candidates) {
    const { line } = candidate;
    const { structure, people } = erased.match(signsOfRow(candidate));
    if (structure) {
      findings.push({ code: "row-erased", file, line, severity: "skipped" });
      continue;
    }
    const several = withoutAddresses(candidate.several, erased);
    if (people.length === 0 && several === candidate.several) {
      kept.push(candidate);
      continue;
    }
    findings.push({ code: "row-person-erased", file, line, severity: "warning" });
    kept.push({
      ...candidate,
      several,
      people: candidate.people.filter((_, place) => !people.includes(place)),
    });
  }
  return { kept, findings };
}

/** The refusals in rejected rows, except those of erased actors and people: nothing about them is to be stored again. */
export const refusalsOfOthers = (
  rows: readonly NamelessRefusal[],
  erased: ErasedMatcher,
): NamelessRefusal[] =>
  rows.filter(({ addresses }) => {
    const signs = addresses.map((address) =>
      address.includes("@") ? `mail:${address.toLowerCase()}` : `phone:${address}`,
    );
    const { structure, people } = erased.match({ structure: signs, name: [], people: [signs] });
    return !structure && people.length === 0;
  });

/** The addresses and numbers of the structure, without those of erased people. */
function withoutAddresses(several: Candidate["several"], erased: ErasedMatcher): Candidate["several"] {
  const left = (values: readonly string[], sign: (value: string) => string) => {
    const people = erased.match({
      structure: [],
      name: [],
      people: values.map((value) => [sign(value)]),
    }).people;
    return people.length === 0 ? values : values.filter((_, place) => !people.includes(place));
  };
  const [emails, phones] = [several.emails ?? [], several.phones ?? []];
  const [leftEmails, leftPhones] = [
    left(emails, (email) => `mail:${email.trim().toLowerCase()}`),
    left(phones, (phone) => `phone:${phone}`),
  ];
  if (leftEmails === emails && leftPhones === phones) return several;
  return { ...several, emails: leftEmails, phones: leftPhones };
}

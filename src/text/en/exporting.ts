// Titles and words of what `export` writes, in English.
import type { Sentences } from "../sentences.ts";
import { counted } from "./phrases.ts";

export const exporting: Sentences["exporting"] = {
  parts: {
    civility: "Civility",
    firstName: "First name",
    lastName: "Last name",
    fullName: "Full name",
    role: "Role",
    email: "E-mail",
    phone: "Telephone",
  },
  sheets: {
    ...{ actors: "Actors", people: "People", answers: "Answers and notes" },
    ...{ assessments: "Assessments", replies: "Questionnaire answers", contacts: "Exchanges" },
    ...{ objections: "Objections", holds: "Pinned and deferred", verdicts: "Notes on people" },
    ...{ pairs: "Duplicates decided", prepared: "Documents prepared", origins: "Provenance" },
    lists: "Imported lists",
  },
  titles: {
    ...{ id: "Identifier", name: "Name", acronym: "Acronym", kind: "Kind", siret: "SIRET", siren: "SIREN" },
    ...{ rna: "RNA", address: "Address", postcode: "Postcode", commune: "Commune", insee: "INSEE code" },
    ...{ territory: "Area", website: "Website", reference: "Reference", programme: "Programme" },
    ...{ submitted: "Submitted on", state: "State", recommended_by: "Recommended by", note: "Note" },
    ...{ emails: "E-mails", phones: "Telephones", themes: "Themes", tags: "Tags", actor: "Actor" },
    ...{ full_name: "Full name", civility: "Civility", first_name: "First name", last_name: "Last name" },
    ...{ role: "Role", label: "Heading", text: "Text", author: "Author", author_name: "Author’s name" },
    ...{ quotes: "Quoted passages", file: "File", line: "Line", number: "Number", at: "Date", by: "By" },
    ...{ situation: "Situation", needs: "Needs", reason: "Reason", origin: "Obtained by" },
    ...{ deciding: "Deciding questions", question: "Question", answer: "Answer", channel: "Channel" },
    ...{ person: "Person", outcome: "Outcome", next_step: "Next step", next_at: "Due on" },
    ...{ their_step: "Their step", certain: "Certain (1 or 0)", source: "Source", words: "Words" },
    ...{
      noted: "Noted on",
      lifted_at: "Lifted on",
      lifted_by: "Lifted by",
      lifted_reason: "Reason for lifting",
    },
    ...{ signs: "Recognised by", until: "Until", verdict: "Verdict", a: "Actor", b: "Other actor" },
    ...{ different: "Different (1 or 0)", score: "Points", reasons: "Reasons", document: "Document" },
    ...{
      template: "Template",
      recipient: "Recipient",
      date: "Received on",
      values: "Values",
      said: "Said as",
    },
  },
  inWords: (title) => `${title} (in words)`,
  toComplete: {
    sheet: "To complete",
    missing: "Missing",
    street: "street",
    email: "e-mail",
    phone: "telephone",
    contact: "Contact",
  },
  completing: (count, file, dryRun) =>
    `${counted(count, "actor", "actors")} to complete ${dryRun ? "would be " : ""}written to ${file}. Fill in the coloured cells, then: outreach import ${file}`,
  nothingToComplete: "Every actor has a street, an e-mail and a telephone: nothing to complete.",
  person: (part, rank) => `${part}, contact ${rank}`,
  objections: "Objections (date | channel | who | source | words)",
  situation: "outreach: situation",
  id: "outreach: id",
  written: (count, file, dryRun) =>
    `${counted(count, "actor", "actors")} ${dryRun ? "would be " : ""}written to ${file}. For the team only.`,
};

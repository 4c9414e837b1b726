// Sentences, column titles and file names of `letter`, in English.
import type { PostalField } from "../../domain/documents/postal-letter.ts";
import type { Sentences } from "../sentences.ts";
import { longDate } from "./dates.ts";
import { counted } from "./phrases.ts";

const mostFilesShown = 20;

/** Recognises a name that is a desk or department and not a person. */
const deskName = /\b(department|service|desk|office|unit|team)$/i;

const fields: Record<PostalField, string> = {
  address: "the street",
  postcode: "the postcode",
  commune: "the town",
};

const columns: Sentences["letters"]["columns"] = {
  word: {
    civility: "Title",
    firstName: "First Name",
    lastName: "Last Name",
    organisation: "Company Name",
    role: "Job Title",
    attention: "For the attention of",
    street: "Address Line 1",
    street2: "Address Line 2",
    postcode: "ZIP Code",
    commune: "City",
    email: "E-mail Address",
    opening: "Salutation",
    closing: "Closing",
  },
  brevo: {
    email: "EMAIL",
    lastName: "LASTNAME",
    firstName: "FIRSTNAME",
    civility: "TITLE",
    organisation: "COMPANY",
    role: "JOB_TITLE",
    commune: "CITY",
    opening: "SALUTATION",
  },
  sarbacane: {
    email: "Email",
    lastName: "Last name",
    firstName: "First name",
    civility: "Title",
    organisation: "Company",
    role: "Job title",
    commune: "City",
    opening: "Salutation",
  },
  mailchimp: {
    email: "Email Address",
    firstName: "First Name",
    lastName: "Last Name",
    organisation: "Company",
    role: "Job Title",
    commune: "City",
    opening: "Salutation",
  },
};

export const letters: Sentences["letters"] = {
  columns,
  civility: (gender) => ({ woman: "Ms", man: "Mr", unknown: "" })[gender],
  attention(name, to) {
    if (deskName.test(name)) return name;
    if (to === null || to.anonymous || to.gender === "unknown") return `For the attention of ${name}`;
    return `For the attention of ${to.gender === "woman" ? "Ms" : "Mr"} ${to.fullName}`;
  },
  placeAndDate: (place, today) => (place === null ? longDate(today) : `${place}, ${longDate(today)}`),
  reference: (theirs) => `Your ref.: ${theirs}`,
  subject: "Subject: ",
  combinedFileName: "Letters",
  title: "Letters",
  labelsFileName: (sheet) => `Labels ${sheet}`,
  mergeFileName: (target) => `Merge ${target}`,
  missingFields: (missing) => missing.map((field) => fields[field]).join(", "),
  lettersWritten({ made, already, leftOut, dryRun }) {
    const files = [...new Map(made.map((letter) => [letter.file, letter])).values()];
    const lines = [
      dryRun
        ? `${counted(made.length, "letter", "letters")} would be prepared; nothing was written:`
        : `${counted(made.length, "letter", "letters")} prepared, for you to read, print and sign:`,
      ...files
        .slice(0, mostFilesShown)
        .map(({ file, kept }) => `  ${file}${kept ? "  (already there, kept as it is)" : ""}`),
      files.length > mostFilesShown && `  … and ${files.length - mostFilesShown} more in the same folder`,
      already.length > 0 &&
        `${counted(already.length, "actor", "actors")} already had theirs (${already
          .slice(0, 3)
          .map(({ name, at }) => `${name}, ${longDate(at)}`)
          .join("; ")}${already.length > 3 ? "…" : ""}). To make it again: --again`,
      leftOut > 0 && `${leftOut} left out: what is missing is said above.`,
    ];
    return `${lines.filter(Boolean).join("\n")}\n`;
  },
  labelsWritten: ({ count, sheets, file }, { leftOut, dryRun }) =>
    `${counted(count, "label", "labels")} on ${counted(sheets, "sheet", "sheets")}${
      dryRun ? "; nothing was written" : ", to be printed at 100%, not “fit to page”"
    }:\n  ${file}\n${leftOutLine(leftOut)}`,
  mergeTableWritten: ({ count, file }, { leftOut, dryRun }) =>
    `${counted(count, "row", "rows")}${dryRun ? "; nothing was written" : ""}:\n  ${file}\n${leftOutLine(leftOut)}`,
};

const leftOutLine = (count: number) =>
  count > 0 ? `${count} left out: what is missing is said above.\n` : "";

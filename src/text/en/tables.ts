// Column titles and file names of the tables that list commands write, in English.
import type { tables as fr } from "../fr/tables.ts";
import { counted } from "./phrases.ts";

export const tables: typeof fr = {
  titles: {
    ...{
      id: "Identifier",
      name: "Name",
      acronym: "Acronym",
      kind: "Kind",
      commune: "Commune",
      postcode: "Postcode",
    },
    ...{ insee: "INSEE code", department: "Département" },
    ...{
      territory: "Territory",
      programme: "Programme",
      submitted: "Received on",
      state: "State",
      themes: "Themes",
    },
    ...{ tags: "Tags", emails: "E-mails", phones: "Telephones", situation: "Situation", people: "People" },
    ...{
      last_contact: "Last exchange",
      objected: "Not to be contacted since",
      rank: "Rank",
      score: "Score out of 100",
    },
    ...{ reasons: "Why", waits_for: "To contact again on", person: "Person", role: "Post" },
    ...{ person_emails: "Their e-mails", person_phones: "Their telephones", why: "Why" },
    ...{
      when: "When",
      what: "What",
      on: "On",
      due: "Due",
      a: "Actor",
      b: "Perhaps the same",
      verdict: "Verdict",
    },
    ...{
      a_name: "Name",
      b_name: "Name of the second",
      undone: "Undone",
      by: "By",
      command: "Command",
      step: "Number",
    },
  },
  fileNames: {
    list: "actors",
    rank: "ranking",
    people: "people",
    next: "to do",
    duplicates: "possible duplicates",
    history: "history",
  },
  due: { late: "late", today: "today", week: "this week", later: "later" },
  yes: "yes",
  tableWritten: ({ file, rows }) => `${counted(rows, "row", "rows")} in ${file}.\n`,
};

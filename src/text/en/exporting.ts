import type { Sentences } from "../sentences.ts";
import { counted } from "./phrases.ts";

/** Titles and words of what `export` writes. */
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
  person: (part, rank) => `${part}, contact ${rank}`,
  objections: "Objections (date | channel | who | source | words)",
  id: "outreach: id",
  written: (count, file, dryRun) =>
    `${counted(count, "actor", "actors")} ${dryRun ? "would be " : ""}written to ${file}. For the team only: it holds everything.`,
};

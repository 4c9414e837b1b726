// Phrases of messages, and sentences about drafts, in English.
import type { Sentences } from "../sentences.ts";
import { longDate } from "./dates.ts";
import { placeInSentence, purposeInSentence, timeInSentence } from "./occasion-phrases.ts";
import { counted, inWords } from "./phrases.ts";
import { inYear } from "./phrases-of-messages.ts";
import { inQuotes } from "./typography.ts";

export const mailing: Sentences["mailing"] = {
  placeInSentence,
  timeInSentence,
  purposeInSentence,
  kindNames: {
    "first-contact": "first contact",
    information: "information",
    invitation: "invitation",
    survey: "survey",
    reminder: "reminder",
    "follow-up": "follow-up",
    "last-message": "last message",
    consent: "agreement",
    introduction: "introduction",
  },
  subjectPhrases: {
    "first-contact": "support for cooperation",
    information: "support for cooperation",
    invitation: "a meeting",
    survey: "the support you need",
    reminder: "support for cooperation",
    "follow-up": "what came of our talk",
    "last-message": "what we hold on you",
    consent: "your agreement for a project",
    introduction: "an introduction",
  },
  weekdayAndDay: (iso, today) => {
    const weekday = new Date(`${iso}T00:00:00Z`).toLocaleDateString("en-GB", {
      weekday: "long",
      timeZone: "UTC",
    });
    return `${weekday} ${inYear(iso, today)}`;
  },
  thankedExchange: {
    phone: "our talk on the phone",
    visit: "our meeting",
    meeting: "our meeting",
    email: "our exchange of e-mails",
    letter: "our exchange of letters",
    other: "our talk",
  },
  monthAndYear: (iso) => longDate(iso).replace(/^\S+?\u00a0/, ""),
  shortDay: (iso) => longDate(iso).replace(/\s\d{4}$/, ""),
  minutes: (count) => `${inWords(count)}\u00a0${count === 1 ? "minute" : "minutes"}`,
  previewHeading: (to, subject) => [`To: ${to}`, `Subject: ${subject}`],
  deducedCivility: ({ fullName, gender }) =>
    `Civility deduced from the title and the first name, to be checked: ${gender === "woman" ? "Ms" : "Mr"} (${fullName})`,
  goOnQuestion: (shown, count) =>
    `${shown === 1 ? "This is the first" : `These are the first ${shown}`}. Prepare the others too${count === null ? "" : ` (${counted(count, "actor", "actors")} in all)`}?`,
  nothingWritten: "Nothing was written.\n",
  draftsFolder: "Drafts",
  draftsFolderMade: (folder, dryRun) =>
    `This mailbox has no folder for drafts: ${inQuotes(folder)} ${dryRun ? "would be made" : "was made"}.`,
  askServer: "IMAP server of your mailbox (not to be asked again: mailbox.server, in mission.yaml):",
  askPassword: (user, server) => `Password of ${user} on ${server}:`,
  keepPassword: "Keep this password in this computer’s keyring?",
  passwordNotKept: "This computer’s keyring could not keep the password: it will be asked each time.",
  draftsWritten({ made, already, leftOut, mailbox, recalls, dryRun }) {
    const shown = made.slice(0, 20);
    const end = made.length > 0 ? ":" : ".";
    const lines = [
      dryRun
        ? `${counted(made.length, "draft", "drafts")} would be prepared; nothing was written${end}`
        : `${counted(made.length, "draft", "drafts")} ${mailbox ? `in ${inQuotes(mailbox.folder)}, the mailbox of ${mailbox.user} (${mailbox.server})` : "prepared"}${made.length > 0 ? ", for you to read and send:" : "."}`,
      ...shown.map(
        ({ name, file, to, kept }) =>
          `  ${file ?? name}  →  ${to}${kept ? "  (already there, kept as it is)" : ""}`,
      ),
      made.length > shown.length && `  … and ${made.length - shown.length} more in the same folder`,
      recalls &&
        made.length > 0 &&
        "These messages recall an earlier one: before sending them, check that it was sent.",
      already.length > 0 &&
        `${counted(already.length, "actor", "actors")} already had theirs (${already
          .slice(0, 3)
          .map(({ name, at }) => `${name}, ${longDate(at)}`)
          .join("; ")}${already.length > 3 ? "…" : ""}). To make it again: --again`,
      leftOut > 0 && `${leftOut} left out: what is missing is said above.`,
    ];
    return `${lines.filter(Boolean).join("\n")}\n`;
  },
};

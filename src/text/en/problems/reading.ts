// Sentences about problems that readers find in a file, in English.
import type { NotAList, NotAListText, ReadingProblem } from "../../../domain/problems/reading-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { andList, counted, didYouMean } from "../phrases.ts";
import { placeOf } from "../places.ts";
import { terms } from "../terms.ts";
import { inQuotes } from "../typography.ts";

const binaryKinds: Record<NotAList, string> = {
  pdf: "PDF",
  image: "image",
  archive: "compressed archive",
  word: "Word document",
  presentation: "presentation",
  database: "database",
  program: "program",
  unknown: "unknown format",
};

const otherTexts: Record<NotAListText, string> = {
  vcf: "an address book, not a table. Export it as .csv from the mail program",
  ldif: "an address book, not a table. Export it as .csv from the mail program",
  calendar: "a calendar, not a table. Export the list of guests as .csv",
  json: "JSON data, not a table. Export it as .csv or .xlsx with the tool that made it",
  message: "a saved e-mail, not a table. Save the list attached to it",
  settings: "settings of a program (YAML, INI, TOML…), not a list. Give the table itself (.csv, .xlsx)",
  log: "the log of a program, not a list. Give the table itself (.csv, .xlsx)",
  code: "the code of a program, not a list. Give the table itself (.csv, .xlsx)",
};

const location = (p: { file: string; line: number }) => placeOf(p.file, p.line);
const cellLocation = (p: { file: string; line: number; column: number; label: string }) =>
  /\.(?:pdf|docx|docm|odt)$/i.test(p.file)
    ? `${location(p)}: ${inQuotes(p.label)}`
    : `${p.file}:${p.line}:${p.column}: column ${inQuotes(p.label)}`;
const quotedTitles = (headers: readonly string[]) =>
  headers
    .filter((header) => header !== "")
    .slice(0, 12)
    .map((header) => `${inQuotes(header)}`)
    .join(", ");

export const readingProblems: ProblemSentences<ReadingProblem> = {
  "file-binary": (p) =>
    `${p.file}: a binary file (${binaryKinds[p.kind]}), not a table. Save the list as .csv or .xlsx and try again.`,
  "file-other-text": (p) => `${p.file}: ${otherTexts[p.kind]} and try again.`,
  "file-is-web-page": (p) =>
    `${p.file}: an HTML page, not a workbook (no table in it). The download probably gave the login page: log in and download it again.`,
  "workbook-protected": (p) =>
    `${p.file}: a workbook protected by a password. Open it, save it without the password and try again.`,
  "workbook-damaged": (p) =>
    `${p.file}: a damaged workbook that cannot be read. Open it in the spreadsheet, save it again (or as .csv) and try again.`,
  "file-too-large": (p) =>
    `${p.file}: more than 200 MB, which is too much for a file of this kind. A list in .csv is read at any size: save it so, or cut the file into several, and try again.`,
  "workbook-too-large": (p) =>
    `${p.file}: a workbook far too large once unpacked; this is no list of contacts. Save the sheet as .csv and try again.`,
  "workbook-endless": (p) =>
    `${p.file}: reading this workbook would not end and was stopped; it is probably damaged. Open it in the spreadsheet, save it as .xlsx or .csv and try again.`,
  "sheet-left-out": (p) =>
    `${p.file}: the sheet ${inQuotes(p.sheet)} looks like a list too; only ${inQuotes(p.chosen)} was read. To read it: outreach import … --sheet "${p.sheet}"`,
  "sheet-outdated": (p) =>
    `${p.file}: the sheet ${inQuotes(p.sheet)} was not read, since its name says that it is out of date; ${inQuotes(p.chosen)} was. To read it all the same: --sheet "${p.sheet}"`,
  "sheet-choices": (p) =>
    `${p.file}: ${p.sheets.map((sheet, index) => `${index + 1}. ${inQuotes(sheet)}`).join(", ")}. Choose by name or number: --sheet 1`,
  "sheet-unknown": (p) =>
    p.sheets.length === 0
      ? `${p.file}: this is no workbook, and has no sheets. Leave --sheet out.`
      : `${p.file}: no sheet ${inQuotes(p.found)}. Those of the workbook: ${p.sheets.map((sheet, index) => `${index + 1}. ${inQuotes(sheet)}`).join(", ")}.`,
  "sheets-differ": (p) =>
    `${p.file}: the sheets ${inQuotes(p.sheet)} and ${p.others.map((sheet) => `${inQuotes(sheet)}`).join(", ")} do not have the same titles. Import them one after the other, with --sheet.`,
  "sheet-hidden": (p) =>
    `${p.file}: the hidden sheet ${inQuotes(p.sheet)} looks like a list; it is not read. To read it: --sheet "${p.sheet}"`,
  "columns-hidden": (p) =>
    `${p.file}: ${p.columns.length === 1 ? "a hidden column, read" : "hidden columns, read"} all the same: ${p.columns.map((title) => `${inQuotes(title)}`).join(", ")}.`,
  "sheet-appended": (p) =>
    `${p.file}: the sheet ${inQuotes(p.sheet)} has the same titles as ${inQuotes(p.chosen)}; it is read after it, from line ${p.line} on.`,
  "table-on-its-side": (p) =>
    `${p.file}: the table lies on its side, its titles are in the first column. In the spreadsheet, copy it and paste it with “Transpose”, one structure a row, and try again.`,
  "texts-in-other-language": (p) =>
    `${p.file}: ${counted(p.count, "text", "texts")} in ${andList(p.languages.map((language) => terms.language[language] ?? language))}; the program reads French and English, and takes no situation from them. Read them yourself, then assess these actors.`,
  "file-joined": (p) => `${p.file}: repeated answers, joined to the rows of ${p.other} that they belong to.`,
  "rows-of-another-file": (p) =>
    `${p.file}: these are the repeated answers of a form (column ${inQuotes(p.key)}); the main file is missing, the one that has the column ${inQuotes(p.to)} and says who answers. Import them together: outreach import MAIN ${p.file}`,
  "file-header-only": (p) => `${p.file}: no data row under the header (${quotedTitles(p.headers)}).`,
  "name-column-missing": (p) =>
    `${p.file}: no column gives the names of the structures${p.headers.some(Boolean) ? ` (columns read: ${quotedTitles(p.headers)})` : ""}. Say which one: --map "Title of the column=name"`,
  "record-too-long": (p) =>
    `${location(p)}: a line of more than 64 MB; this is no list of contacts. Check the file.`,
  "mapping-unknown-column": (p) => `${p.file}: no column ${inQuotes(p.header)}.${didYouMean(p.near)}`,
  "author-unknown": (p) =>
    `--author: ${inQuotes(p.found)} is not an author.${didYouMean(p.near)}\nAuthors: ${p.known.join(", ")}`,
  "mapping-unknown-field": (p) =>
    `--map: ${inQuotes(p.field)} is not a known field.${didYouMean(p.near)}\nFields: ${p.known.join(", ")}`,
  "row-short": (p) =>
    `${location(p)}: incomplete row, ${p.cells} cells instead of ${p.expected}; the last ones are taken as empty.`,
  "row-long": (p) =>
    `${location(p)}: row too long, ${p.cells} cells instead of ${p.expected}; left over: ${inQuotes(p.extra)}.`,
  "row-quotes-repaired": (p) =>
    `${location(p)}: quotes not closed or not doubled; the row was read again. Check it.`,
  "row-delimiters-kept": (p) =>
    `${location(p)}: row too long; a delimiter was taken for a character of the text. Check it.`,
  "row-other-encoding": (p) =>
    `${location(p)}: this line is not encoded like the rest of the file; read as windows-1252. Check its accents.`,
  "row-decoded-twice": (p) =>
    `${location(p)}: accents spoilt by decoding twice (é became “Ã©”), put right. Check the row.`,
  "row-hidden": (p) => `${location(p)}: a row hidden in the spreadsheet; taken all the same.`,
  "row-without-name": (p) => `${location(p)}: no name of a structure.`,
  "refusal-of-unknown": (p) =>
    `${location(p)}: ${p.name === "" ? "somebody" : p.name} refuses to be contacted (${inQuotes(p.words)}), but neither a structure nor an address says who it is: this refusal is not kept. Complete the row and import it again, or note it: outreach edit … --objection all`,
  "row-person-only": (p) =>
    `${location(p)}: a person without a structure; ${inQuotes(p.name)} becomes the actor's name.`,
  "row-mailbox-of-firm": (p) =>
    `${location(p)}: by this row, ${p.found} does not belong to ${inQuotes(p.name)} but to whoever applied on its behalf; kept among the remarks, nothing will be sent there. If it is the organisation after all: outreach edit`,
  "message-about-others": (p) =>
    p.names.length > 0
      ? `${location(p)}: ${p.names.length === 1 ? `${p.by} writes about ` : `this message is about ${counted(p.names.length, "structure", "structures")}: `}${andList(p.names.map(inQuotes))}${p.names.length === 1 ? ": the record is theirs" : "; each has a record"}, recommended by ${p.by}. ${p.isParted ? "" : "What is said of which cannot be told: each record has the whole message, a refusal in it holds for all, and only people who are surely of one are noted. Read it over, then outreach edit (people, refusals), or outreach undo and a file for each. "}These words stay with the team, but for what stands in quotation marks. If ${p.by} writes about their own structure: outreach undo, then the same import with --author "${p.header}=actor"`
      : `${location(p)}: ${p.by} seems to write about somebody else, and names no structure. These words stay with the team. If they are about their own structure: outreach undo, then the same import with --author "${p.header}=actor"; otherwise outreach add the structure they are about.`,
  "place-contradiction": (p) =>
    `${location(p)}: ${inQuotes(p.commune)} does not have the postcode ${p.postcode}, which is that of ${andList(p.there)}; both are kept, correct the wrong one (outreach edit).`,
  "row-belongs-above": (p) =>
    `${location(p)}: no name of a structure; the row goes with the one above, ${inQuotes(p.name)}.`,
  "row-of-somebody-named": (p) =>
    `${location(p)}: somebody whom this file names already, and no structure; the row goes with ${inQuotes(p.name)}.`,
  "row-draft": (p) => `${location(p)}: draft (${p.label}: ${inQuotes(p.found)}), not taken.`,
  "row-incomplete": (p) => `${location(p)}: incomplete answer (${inQuotes(p.label)} is empty).`,
  "row-application-refused": (p) => `${location(p)}: application refused (${p.label}: ${inQuotes(p.found)}).`,
  "row-application-withdrawn": (p) =>
    `${location(p)}: application withdrawn or project given up (${p.label}: ${inQuotes(p.found)}); it is set aside (outreach rank --all ranks it too). If it still stands: outreach edit … --state "…"`,
  "row-structure-closed": (p) =>
    `${location(p)}: structure closed or dissolved (${p.label}: ${inQuotes(p.found)}).`,
  "row-structure-set-aside": (p) =>
    `${location(p)}: structure closed or dissolved (${p.label}: ${inQuotes(p.found)}); it is set aside. If it still exists: outreach edit … --clear state`,
  "row-structure-may-be-closed": (p) =>
    `${location(p)}: structure perhaps closed or soon to be (${p.label}: ${inQuotes(p.found)}); it stays in the list. If it is no more: outreach edit … --state dissolved`,
  "row-not-to-contact": (p) =>
    `${location(p)}: restricted, not to be canvassed (${p.label}: ${inQuotes(p.found)}).`,
  "row-header-repeated": (p) => `${location(p)}: header repeated, row skipped.`,
  "row-trial": (p) =>
    `${location(p)}: ${inQuotes(p.found)} looks like a trial of the form or the list, row skipped. If it is a structure: outreach add`,
  "row-of-mission": (p) =>
    `${location(p)}: this is the mission itself (${inQuotes(p.found)}), row skipped. If it is another structure: outreach add`,
  "row-section": (p) => `${location(p)}: the title of a part of the table, skipped (${inQuotes(p.found)}).`,
  "card-of-group": (p) =>
    `${location(p)}: a mailing list, skipped (${inQuotes(p.found)}); the cards of its members are read if they are in the file.`,
  "row-under-table": (p) => `${location(p)}: line under the table, skipped (${inQuotes(p.found)}).`,
  "row-of-no-row": (p) =>
    `${location(p)}: answers of ${inQuotes(p.found)} (${p.label}), which is not in ${p.other}; they are not taken.`,
  "text-around-list": (p) => `${location(p)}: text around the list, left out (${inQuotes(p.found)}).`,
  "message-without-sender": (p) =>
    `${p.file}: this message does not say whom it comes from. Open it in the mail program and save it again, as .eml or .msg.`,
  "message-without-text": (p) =>
    `${p.file}: this message has no text that can be read. If its text is in an attached file, save that and import it; else copy it into a .txt file.`,
  "contacts-among-text": (p) =>
    `${p.file}: this text gives ${p.count} addresses, and is neither a list that can be read nor the application of a structure that it names. If it is a list, write one contact a line, each after a dash. If it is an application, begin it with a line “Structure: its name”.`,
  "several-structures-in-text": (p) =>
    `${p.file}: this document speaks of ${p.structures.length} structures (${p.structures.map(inQuotes).join(", ")}), and does not show where the part about each begins. Nothing of it is taken. Make the name of each a heading, with what concerns it below, or copy what concerns each to a document of its own.`,
  "table-in-pdf": (p) =>
    `${p.file}: this list is a table in a PDF, where empty cells cannot be seen: it cannot be read for certain. Ask for the original file (Excel, Word…), or copy the table into a workbook.`,
  "second-table": (p) =>
    `${location(p)}: a second table starts here (${p.lines} lines); it was not read. Copy it to another file to import it.`,
  "second-table-read": (p) =>
    `${location(p)}: another table starts here${p.title === "" ? "" : `, ${inQuotes(p.title)},`} and its rows are read under its own titles (${p.titles.map(inQuotes).join(", ")}). If it is no table of its own, or is read wrongly, copy it to another file.`,
  "siret-rounded": (p) =>
    `${cellLocation(p)}: ${inQuotes(p.found)} is a SIRET rounded by the spreadsheet, its last digits are lost. Format the column as Text and type it again.`,
  "siret-invalid": (p) =>
    `${cellLocation(p)}: ${inQuotes(p.found)} is not a valid SIRET or SIREN (wrong key or missing digits).`,
  "email-invalid": (p) => `${cellLocation(p)}: ${inQuotes(p.found)} is not a valid e-mail address.`,
  "email-disguised": (p) =>
    `${cellLocation(p)}: a disguised address, ${inQuotes(p.found)}; it was put right, check it.`,
  "email-deleted": (p) => `${cellLocation(p)}: deleted account, no address (${inQuotes(p.found)}).`,
  "phone-invalid": (p) => `${cellLocation(p)}: ${inQuotes(p.found)} is not a whole telephone number.`,
  "postcode-invalid": (p) => `${cellLocation(p)}: ${inQuotes(p.found)} is not a postcode.`,
  "commune-postcode": (p) => `${cellLocation(p)}: ${inQuotes(p.found)} is a postcode, and is taken as one.`,
  "commune-invalid": (p) => `${cellLocation(p)}: ${inQuotes(p.found)} is not the name of a commune.`,
  "contact-later": (p) =>
    `${cellLocation(p)}: ${inQuotes(p.found)}. Only an exchange that is noted holds a date: outreach log <actor> --outcome not-now --next-on <day>; until then the actor is proposed at once.`,
  "appointment-day-wrong": (p) =>
    `${p.file}:${p.line}: ${inQuotes(p.words)}: ${p.because === "no-such-day" ? `${inQuotes(p.day)} is not a day of the calendar` : `${inQuotes(p.day)} is not on that day of the week`}. This appointment is not noted: correct the date, then import again.`,
  "person-invalid": (p) => `${cellLocation(p)}: ${inQuotes(p.found)} names nobody.`,
  "date-invalid": (p) => `${cellLocation(p)}: ${inQuotes(p.found)} is not a day of the calendar.`,
};

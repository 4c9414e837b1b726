// Sentences about problems with applications read from documents, in English.
import type { ApplicationProblem } from "../../../domain/problems/application-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { placeOf } from "../places.ts";
import { inQuotes } from "../typography.ts";

export const applicationProblems: ProblemSentences<ApplicationProblem> = {
  "application-protected": (p) =>
    `${p.file}: a document protected by a password. Open it, save it without the password and try again.`,
  "application-damaged": (p) =>
    `${p.file}: a damaged document that cannot be read. Open it, save it again (or as PDF) and try again.`,
  "application-too-large": (p) =>
    `${p.file}: far too large a document (more than 400 pages, or huge once unpacked); this is no application.`,
  "application-endless": (p) =>
    `${p.file}: reading this document would not end and was stopped; it is probably damaged. Open it, save it again (or as PDF) and try again.`,
  "application-scanned": (p) =>
    `${p.file}: a scanned document (${p.pages < 2 ? "one picture" : `${p.pages} pages of pictures`}, no text). Have its characters recognised (OCR), or add the actor by hand: outreach add`,
  "application-old-format": (p) =>
    `${p.file}: an old word processor's format. Open it, save it as .docx, .odt or PDF and try again.`,
  "application-without-text": (p) => `${p.file}: an empty document, no text.`,
  "application-without-name": (p) =>
    `${p.file}: this document does not say which structure applies. Add a first line “Structure: name of the structure”, or say which label gives it: --map "Label=name"`,
  "application-name-found": (p) =>
    `${placeOf(p.file, p.line)}: no label gives the name of the structure; ${inQuotes(p.name)} was found in the title, the letterhead or the name of the file. Check it.`,
};

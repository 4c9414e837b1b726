// Sentences about problems with the work of another laptop, in English.
import type { ExchangeProblem } from "../../../domain/exchange/exchange-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";

export const exchangeProblems: ProblemSentences<ExchangeProblem> = {
  "exchange-foreign": (p) =>
    `${p.file} is neither an exchange file of outreach nor the folder of a mission. Your colleague makes one with: outreach workspace changes -o FILE. Nothing was changed.`,
  "exchange-damaged": (p) =>
    `${p.file} is cut short, or not as it was written. Nothing was changed: ask your colleague for another copy of it.`,
  "exchange-newer": (p) =>
    `${p.file} comes from a later version of outreach (format ${p.version}, known up to ${p.known}). Update outreach. Nothing was changed.`,
  "exchange-passphrase-wrong": (p) =>
    `${p.file}: this is not the right passphrase, or the file was damaged. Nothing was changed.`,
  "exchange-passphrase-missing": (p) =>
    `${p.file}: a passphrase is needed, and nobody can be asked here. Give it in the variable OUTREACH_PASSPHRASE, or run the command in a terminal.`,
  "passphrase-too-short": (p) =>
    `This passphrase is too short: at least ${p.least} characters, for instance four unrelated words.`,
  "passphrases-differ": () => "The two passphrases are not the same.",
  "exchange-gap": (p) =>
    `This file of ${p.by} goes on from another one, which was never merged here. Ask for all of their work: outreach workspace changes --all -o FILE. Nothing was changed.`,
  "exchange-of-other-mission": (p) =>
    `${p.file} is the work of another mission (“${p.theirs}”, and here “${p.ours}”). Nothing was changed; if it is the same one after all, add --yes.`,
  "exchange-nothing": (p) =>
    `The folder ${p.folder} holds neither an exchange file nor a mission. Give the file that your colleague handed over.`,
  "exchange-of-itself": (p) => `${p.folder} is this mission itself: there is nothing to merge.`,
  "exchange-since-or-all": () => "Give --since or --all, not both.",
  "exchange-too-large": (p) => `${p.file} is too large (${p.most} MB at most). Nothing was changed.`,
  "workspace-synchronised": (p) =>
    `The mission is in a folder that ${p.service} copies from one computer to another (${p.folder}). A database is not safe there: when two computers write to it, one wipes out the work of the other. Keep the mission in a folder of your own, and exchange your work by files: outreach workspace changes -o FILE, then, on the other computer, outreach workspace merge FILE.`,
  "workspace-on-network": (p) =>
    `The mission is on a network share (${p.folder}). A database is not safe there: two computers that write to it at the same time may damage it. Keep the mission on this computer, and exchange your work by files: outreach workspace changes -o FILE, then, on the other one, outreach workspace merge FILE.`,
  "workspace-conflicted-copy": (p) =>
    `${p.file} is another copy of the database, made by a synchronisation tool or by hand: what was noted there is not in the database. To lose nothing: outreach workspace merge "${p.file}", then remove it.`,
};

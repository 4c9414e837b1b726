// Sentences about problems with settings, in English.
import type { SettingsProblem, YamlMistake } from "../../../domain/problems/settings-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { expected } from "../expected.ts";
import { counted, didYouMean, number } from "../phrases.ts";
import { inQuotes } from "../typography.ts";

const yamlMistakes: Record<YamlMistake, string> = {
  alias: "an asterisk at the beginning of a value has a special meaning here. Put the value in double quotes",
  "alias-of-itself":
    "the asterisk (*) repeats a part of the file that it stands in itself, which would never end. Write here what you mean, without the asterisk",
  "alias-bomb":
    "this file repeats its own pieces (with & and *) so much that it grows without end; it was not read",
  bracket:
    "a bracket or brace is not closed, or a comma is missing. Better write one item a line, after a dash",
  "colon-in-value":
    "two “: ” on the same line, or too much indentation. If the second one is part of the text, put the value in double quotes",
  escape: "a backslash (\\) in a text in double quotes. Put the text in single quotes",
  indentation:
    "the indentation matches nothing. Align this line, with spaces, with the other entries of its level",
  "not-a-setting":
    "this line does not have the form “name: value”. A text of several lines is indented, after “name: >”",
  quote: "a quote is opened and not closed",
  "reserved-character": "a value cannot begin with this character. Put it in double quotes",
  "second-document": "a line “---” begins a second document; only one is expected. Remove it",
  tab: "a tab at the beginning of a line. Replace it with spaces",
  tag: "a “!” at the beginning of a value has a special meaning here. Put the value in double quotes",
  other: "this line has no meaning here. Compare it with the lines around it",
};

const location = (p: { file: string; line: number; column: number }) => `${p.file}:${p.line}:${p.column}`;

export const settingsProblems: ProblemSentences<SettingsProblem> = {
  "workspace-missing": (p) =>
    `There is no workspace here (no mission.yaml in ${p.from} or above it).\nMake one: outreach init`,
  "peek-page-outside": (p) =>
    `The page would show rows of the list, names included: it is written only in the mission’s workspace, where it can be erased.\nGo to that folder, or name it: outreach -C FOLDER peek "${p.file}" --open; on the screen, without a page: outreach peek "${p.file}"`,
  "peek-page-folder": (p) =>
    `${p.folder} is a folder, and the page shows one file. Name the file to look at, or leave --open out.`,
  "workspace-exists": (p) => `${p.folder} already holds a mission.yaml; it was left untouched.`,
  "yaml-mistake": (p) =>
    `${location(p)}: ${yamlMistakes[p.mistake]}.${p.found === "" ? "" : `\n    The line: ${p.found}`}`,
  "yaml-not-text": (p) =>
    `${location(p)}: an unreadable character. The file is not in UTF-8: open it again and save it with the encoding UTF-8.`,
  "yaml-too-deep": (p) =>
    `${location(p)}: more than ${p.limit} levels of nesting. Nobody wrote this by hand; it was not read.`,
  "yaml-too-large": (p) =>
    `${p.file}: ${number(p.size)} characters, too many for this kind of file (limit: ${number(p.limit)}).`,
  "settings-empty": (p) => `${p.file}: this file is empty, or holds nothing but comments.`,
  "setting-invalid": (p) =>
    `${location(p)}: ${p.setting === "" ? "" : `${p.setting}: `}${inQuotes(p.found)} will not do. Expected: ${expected(p.expectation)}.`,
  "setting-missing": (p) =>
    p.setting === ""
      ? `${location(p)}: ${expected(p.expectation)} missing.`
      : `${location(p)}: ${p.setting} is missing. Expected: ${expected(p.expectation)}.`,
  "setting-unknown": (p) =>
    `${location(p)}: unknown setting, ${p.setting}.${didYouMean(p.near)}${
      p.near.length > 0 || p.known.length === 0 ? "" : ` What can stand here: ${p.known.join(", ")}.`
    }`,
  "sharing-never": (p) =>
    `${location(p)}: ${p.setting} can be shown to nobody but the team. What the support tells you of an actor stays confidential: take this line away.`,
  "setting-repeated": (p) =>
    `${location(p)}: ${p.setting} is there twice (already on line ${p.firstLine}). Keep one.`,
  "logo-missing": (p) => `${location(p)}: there is no logo ${p.logo}. Documents will be made without a logo.`,
  "logo-too-large": (p) =>
    `${location(p)}: the logo ${p.logo} takes ${Math.ceil(p.size / 1000)} kB. Every message carries it: ${p.largest / 1000} kB at most. Documents will be made without a logo.`,
  "logo-unreadable": (p) =>
    `${location(p)}: the logo ${p.logo} is no PNG or JPEG picture (mail programs do not show an SVG). Documents will be made without a logo.`,
  "colour-too-light": (p) =>
    `${location(p)}: ${p.colour} is too light to be read on white. Documents will darken it; better choose a darker colour yourself.`,
  "setting-phone-odd": (p) =>
    `${location(p)}: ${p.setting}: ${inQuotes(p.found)} is no telephone number (${counted(p.digits, "digit", "digits")}; a French one has ten, or +33 and nine). It would be printed as it is.`,
  "setting-quoted": (p) =>
    `${location(p)}: ${p.setting}: the quotation marks of ${p.found} come from a word processor, YAML does not know them: they would be printed. Delete them, or use straight ones (").`,
  "setting-not-sayable": (p) =>
    `${location(p)}: ${p.setting} is said as it stands: ${p.lacks === "capital" ? "begin it with a capital" : "end it with a full stop"}.`,
  "setting-too-long": (p) =>
    `${location(p)}: ${p.setting} is said as it stands: ${p.words} words, ${p.most} at most.`,
  "template-unknown": (p) =>
    `${p.file}: no template has this name, so this file has no use.${didYouMean(p.near)}`,
  "example-exists": (p) => `There is an example called ${inQuotes(p.id)} already. Choose another --id.`,
};

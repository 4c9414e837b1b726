import { expect, test } from "vitest";
import { Refusal } from "../../src/domain/problems/problem.ts";
import { say, sentences } from "../../src/text/index.ts";
import { fileOf, readWhole } from "./support.ts";

const utf8 = (text: string) => Buffer.from(text, "utf8");

test.each([
  ["an empty file", utf8(""), "file-empty", "fichier vide"],
  ["nothing but blank lines", utf8(" \n\n"), "file-empty", "fichier vide"],
  ["a header alone", utf8("Structure;Commune\n"), "file-header-only", "aucune ligne de données"],
  ["a PDF named .csv", utf8("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "file-binary", "fichier binaire (PDF)"],
  [
    "any bytes",
    Buffer.from(Array.from({ length: 600 }, (_, i) => (i * 37) % 256)),
    "file-binary",
    "fichier binaire",
  ],
  [
    "a login page saved as .xls",
    utf8("<!DOCTYPE html>\n<html><body><form></form></body></html>"),
    "file-is-web-page",
    "page HTML",
  ],
  ["a calendar", utf8("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n"), "file-other-text", "agenda"],
  ["data of a program", utf8('[\n  {"nom": "MJC", "commune": "Die"}]'), "file-other-text", "données JSON"],
  [
    "settings in YAML",
    utf8("who: Jean\nwhere: Crest\nlist:\n  - name: a\n    mail: a@b.example.org\n  - name: b\n"),
    "file-other-text",
    "réglages",
  ],
  ["settings in INI", utf8("; base\n[base]\nhost = a\nport = 1\n"), "file-other-text", "réglages"],
  [
    "the log of a program",
    utf8(
      ["INFO début", "WARN who: personne", "ERROR x; y; z"]
        .map((words, n) => `2026-01-01 10:00:0${n} ${words}\n`)
        .join(""),
    ),
    "file-other-text",
    "journal",
  ],
  [
    "the code of a program",
    utf8('import { a } from "./a";\nconst b = a(1, 2);\nexport function c() {\n  return b;\n}\n'),
    "file-other-text",
    "code d’un programme",
  ],
  ["lists of a program", utf8('[["Nom", "Commune"], ["MJC", "Die"]]'), "file-other-text", "données JSON"],
  [
    "a saved message",
    utf8("From: a@b.example\nSubject: liste\nMIME-Version: 1.0\n\nBonjour\n"),
    "file-other-text",
    "courriel enregistré",
  ],
  [
    "a table on its side",
    utf8(
      "Fiche contact;\nStructure;GAL des Vallées\nAdresse;46100 Figeac\nRéférent;Zoé Ménard\nMél;zoe@gal.example.org\n",
    ),
    "table-on-its-side",
    "Transposer",
  ],
  [
    "a list without names",
    utf8("Date;Montant\n12/01/2026;45\n13/01/2026;46\n"),
    "name-column-missing",
    "aucune colonne",
  ],
] as const)("%s is refused in plain words", async (_, bytes, code, words) => {
  const error = await readWhole(fileOf(bytes, "contacts.csv")).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`);
  expect(error.kind).toBe("input");
  expect(error.problems.map((problem) => problem.code)).toEqual([code]);
  expect(say(error.problems[0]!, await sentences("fr"))).toContain(words);
});

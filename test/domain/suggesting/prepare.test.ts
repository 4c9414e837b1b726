// Tests that signals prepared by the build read texts as freshly compiled ones do.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { prepare, type SignalSource, sourceOf } from "../../../src/domain/suggesting/prepared-signals.ts";
import { Suggester } from "../../../src/domain/suggesting/suggester.ts";
import { signalSourceOf } from "../../../src/settings/signals-file.ts";
import { builtinSignals, suggester } from "./some-signals.ts";

const languages = ["fr", "en"] as const;
const read = (one: Suggester, text: string) =>
  one.suggest([{ label: null, text, author: "actor" as const, file: null, line: null }], 0.6);

test("signals that were compiled when the program was built read texts as those that are compiled at once", () => {
  const built = new Suggester(
    languages.map((language) =>
      signalSourceOf({ language, compiled: JSON.stringify(prepare(builtinSignals(language))) }),
    ),
  );
  for (const language of languages)
    for (const line of readFileSync(`bench/training/situations/${language}-apart.tsv`, "utf8")
      .trim()
      .split("\n")) {
      const [, text] = line.split("\t");
      expect(read(built, text!), text).toEqual(read(suggester, text!));
    }
  expect(built.because("wish", "fr")).toBe(suggester.because("wish", "fr"));
});

test("a language is made ready when a text asks for it, and once", () => {
  const opened: string[] = [];
  const counted = (source: SignalSource): SignalSource => ({
    ...source,
    open() {
      opened.push(source.language);
      return source.open();
    },
  });
  const both = new Suggester(languages.map((language) => counted(sourceOf(builtinSignals(language)))));
  read(both, "Nous aimerions travailler avec un autre territoire.");
  read(both, "Pas de projet de coopération, et nous n'en voulons pas.");
  expect(opened).toEqual(["fr"]);
  expect(read(both, "We would like to work together with another area.").situation).toBe("willing");
  expect(read(both, "We do not want to work with other areas.").situation).toBe("unplanned");
  expect(opened).toEqual(["fr", "en"]);
});

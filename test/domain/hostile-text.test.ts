// Texts that nobody writes but that a file may hold: reading one that is sixteen times as long takes about sixteen times as long.
import { expect, test } from "vitest";
import { IdentityFinder } from "../../src/domain/privacy/identity-finder.ts";
import { OthersMask, sentencesNaming } from "../../src/domain/privacy/other-names.ts";
import { withoutNames } from "../../src/domain/suggesting/anonymous-text.ts";
import { passagesOf } from "../../src/domain/suggesting/passages.ts";
import { growth } from "../processor-time.ts";

const nobody = new IdentityFinder({ phrases: [], addresses: [], figures: [] });
const mask = new OthersMask(
  [],
  { finder: nobody, emails: [], phones: [] },
  { person: "[P]", structure: "[S]" },
);
const placeholders = { name: "[nom]", contact: "[adresse]", number: "[numéro]" };

const readers: Record<string, (text: string) => unknown> = {
  passagesOf,
  "OthersMask.text": mask.masked,
  sentencesNaming: (text) => sentencesNaming(text, nobody),
  withoutNames: (text) => withoutNames(text, [], { common: new Set(), placeholders, others: null }),
};
const pieces = [".", "a-", "a@", "\n", "M. "];

test.each(Object.keys(readers))("%s reads a megabyte of the same characters in linear time", async (name) => {
  for (const piece of pieces) {
    const reading = (size: number) => () => readers[name]!(piece.repeat(Math.ceil(size / piece.length)));
    // Quadratic code takes sixteen times as long here: it fails before the megabyte, which would take minutes.
    const four = await growth(reading(2 ** 14), reading(2 ** 16));
    expect(four, `four times ${JSON.stringify(piece)}`).toBeLessThan(8);
    const sixteen = await growth(reading(2 ** 16), reading(2 ** 20));
    expect(sixteen, `sixteen times ${JSON.stringify(piece)}`).toBeLessThan(48);
  }
});

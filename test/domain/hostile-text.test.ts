// Texts that no one writes, and that a file may hold all the same: sixteen times as much of one takes about sixteen times as long.
import { expect, test } from "vitest";
import { IdentityFinder } from "../../src/domain/privacy/identity-finder.ts";
import { OthersMask, sentencesNaming } from "../../src/domain/privacy/other-names.ts";
import { withoutNames } from "../../src/domain/suggesting/anonymous-text.ts";
import { passagesOf } from "../../src/domain/suggesting/passages.ts";

const nobody = new IdentityFinder({ phrases: [], addresses: [], figures: [] });
const mask = new OthersMask(
  [],
  { finder: nobody, emails: [], phones: [] },
  { person: "[P]", structure: "[S]" },
);
const placeholders = { name: "[nom]", contact: "[adresse]", number: "[numéro]" };

const readers: Record<string, (text: string) => unknown> = {
  passagesOf,
  "OthersMask.text": mask.text,
  sentencesNaming: (text) => sentencesNaming(text, nobody),
  withoutNames: (text) => withoutNames(text, [], { common: new Set(), placeholders, others: null }),
};
const pieces = [".", "a-", "a@", "\n", "M. "];

/** Milliseconds of processor time; what others do on the machine is not counted. */
function cost(read: (text: string) => unknown, text: string): number {
  const before = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Under so many milliseconds a cost is chance. */
const measurable = 20;

test.each(Object.keys(readers))("%s reads a megabyte of the same signs in linear time", (name) => {
  const costOf = (piece: string, size: number) =>
    Math.max(measurable, cost(readers[name]!, piece.repeat(Math.ceil(size / piece.length))));
  for (const piece of pieces) {
    const least = costOf(piece, 2 ** 14);
    const more = costOf(piece, 2 ** 16);
    // Sixteen times as long where it is quadratic: it is found out before the megabyte, which would take minutes.
    expect(more / least, `four times ${JSON.stringify(piece)}`).toBeLessThan(8);
    expect(costOf(piece, 2 ** 20) / more, `sixteen times ${JSON.stringify(piece)}`).toBeLessThan(48);
  }
});

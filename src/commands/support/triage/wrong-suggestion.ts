// `triage --wrong`: writes misread texts and the right situation, without names, as an example for the authors of the program.

import { resolveActors } from "../../../application/actors/resolve-actors.ts";
import { pathOfOne } from "../../../application/documents/output-files.ts";
import { openSuggester } from "../../../application/suggesting/open-suggester.ts";
import { wordsIn } from "../../../domain/privacy/identity.ts";
import { IdentityFinder } from "../../../domain/privacy/identity-finder.ts";
import type { SituationOrUnknown } from "../../../domain/situations/situation.ts";
import { withoutNames } from "../../../domain/suggesting/anonymous-text.ts";
import { wordsOf } from "../../../domain/suggesting/words-of-language.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { StoreReader } from "../../../store/store.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";

interface WrongSuggestion {
  actor: string;
  situation: SituationOrUnknown;
  output?: string | undefined;
  replace: boolean;
  dryRun: boolean;
}

/** Writes the quoted texts, or all when none was quoted, one a line, in the form of `bench/training`. */
export async function reportWrong(options: WrongSuggestion, host: CommandHost): Promise<number> {
  const { text } = host;
  const workspace = await host.workspace();
  const store = await workspace.store();
  const { id } = (await resolveActors(store, [options.actor]))[0]!;
  const actor = (await store.actor(id))!;
  const { suggester, minimum } = await openSuggester(host, workspace);
  const texts = wordsOf(actor);
  const { situation, evidence } = suggester.suggest(texts, minimum);
  const quotedTexts = texts.filter((sourceText) =>
    evidence.some(
      ({ label, start, end, quote }) =>
        label === sourceText.label && sourceText.text.slice(start, end) === quote,
    ),
  );
  const { people } = actor;
  const names = [
    ...[actor.name, actor.acronym, actor.territory, actor.commune],
    ...people.flatMap(({ fullName, firstName, lastName }) => [fullName, firstName, lastName]),
  ].filter((name) => name !== null && name !== undefined);
  const { placeholders, commonWords: common } = text.triage.misreadCase;
  const hiding = {
    common: new Set(common),
    placeholders,
    others: await listIdentities(store, new Set(common)),
  };
  const withoutIdentity = (words: string) => withoutNames(words, names, hiding).replace(/\s+/g, " ").trim();
  const lines = (quotedTexts.length > 0 ? quotedTexts : texts)
    .filter((sourceText) => sourceText.text.trim() !== "")
    .map((sourceText) =>
      [
        options.situation,
        withoutIdentity(sourceText.text),
        withoutIdentity(sourceText.label ?? ""),
        "contributed",
      ].join("\t"),
    );
  const kind = text.triage.misreadCase.fileName;
  const path = await pathOfOne(options, { date: dayOf(host.now()), kind, extension: "tsv" }, workspace, host);
  if (!options.dryRun && lines.length > 0)
    await host.files.write(path, `${lines.join("\n")}\n`, { replace: options.replace });
  const file = host.files.shown(path);
  present(host, {
    json: () => ({
      ...{ actor: id, said: situation ?? "unknown", situation: options.situation },
      ...{ file: lines.length > 0 ? file : null, texts: lines.length, dry_run: options.dryRun },
    }),
    plain: () => (lines.length > 0 ? [[file, lines.length]] : []),
    human: () =>
      lines.length === 0
        ? text.triage.misreadCase.noTextToReport
        : text.triage.misreadCase.caseWritten(file, lines.length, options.dryRun),
  });
  return 0;
}

/** Recognises all actors, people and places of the list, since a text about one actor may name others. */
async function listIdentities(store: StoreReader, common: ReadonlySet<string>): Promise<IdentityFinder> {
  const phrases = (await store.overviews()).flatMap(({ name, commune, territory, people }) => [
    ...[name, commune, territory, ...people.map(({ fullName }) => fullName)].flatMap((text) =>
      text === null ? [] : phraseOf(text),
    ),
    ...[name, ...people.map(({ fullName }) => fullName)].flatMap((text) =>
      properWords(text).flatMap((word) => (common.has(fold(word)) ? [] : phraseOf(word))),
    ),
  ]);
  return new IdentityFinder({ phrases, addresses: [], figures: [] });
}

/** A phrase to recognise. A single word must match in capitals and accents, since it may otherwise be a common word. */
const phraseOf = (text: string) => {
  const words = wordsIn(text);
  return words.length === 0 ? [] : [{ words, exact: words.length === 1 ? text.trim() : null }];
};

/** The capitalised words of a name, except the first, which always has a capital: `Marsanne` in “Foyer rural de Marsanne”. */
const properWords = (name: string) =>
  name.split(/[^\p{L}\p{M}]+/u).filter((word, index) => index > 0 && /^\p{Lu}\p{Ll}{2,}/u.test(word));

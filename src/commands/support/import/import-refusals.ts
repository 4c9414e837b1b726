// Reports the refusals that an import found, and asks about those that are not certain.

import type {
  ImportedRefusal,
  PossibleObjector,
} from "../../../application/import/beside-values/imported-refusals.ts";
import type { LaterConsent } from "../../../application/objections/consents-after-objections.ts";
import { objectionScopes } from "../../../domain/objections/objection.ts";
import { safe } from "../../../renderers/screens/terminal.ts";
import type { Store } from "../../../store/store.ts";
import type { Sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";

/** The most refusals of each kind that a summary names; the others are counted. */
const shownRefusals = 8;
/** The most characters of a refusal that are shown. */
const shownLetters = 160;

/** Lines of an import's summary about people who do not want to be contacted; indented lines belong to the one above. */
export function objectionLines(
  {
    refusals,
    agreedSince,
    possibleObjectors,
  }: {
    refusals: readonly ImportedRefusal[];
    agreedSince: readonly LaterConsent[];
    possibleObjectors: readonly PossibleObjector[];
  },
  dryRun: boolean,
  sentences: Sentences,
): string[] {
  const { objections: text } = sentences;
  const listed = <T>(all: readonly T[], line: (item: T) => string) => linesUnder(all, line, sentences);
  const certain = refusals.filter((refusal) => refusal.certain);
  const uncertain = refusals.filter((refusal) => !refusal.certain && !isTakenBack(refusal, agreedSince));
  const count = certain.length;
  return [
    ...(count > 0 ? [dryRun ? text.refusalsInDryRun(count) : text.refusalsImported(count)] : []),
    ...listed(certain, (refusal) => text.importedRefusal({ ...refusal, words: shortened(refusal.words) })),
    ...(uncertain.length > 0 ? [text.supposedRefusals(uncertain.length)] : []),
    ...listed(uncertain, (refusal) =>
      text.supposedRefusal({ ...refusal, id: refusal.actor ?? "", words: shortened(refusal.words) }),
    ),
    ...(agreedSince.length > 0 ? [text.consentsAfterObjections(agreedSince.length)] : []),
    ...listed(agreedSince, (laterConsent) => text.consentToDecide(withShortWords(laterConsent))),
    ...(possibleObjectors.length > 0 ? [text.possibleObjectors(possibleObjectors.length)] : []),
    ...listed(possibleObjectors, text.possibleObjector),
  ];
}

/** Whether a consent came after the refusal; the question on that consent then covers both. */
const isTakenBack = (refusal: ImportedRefusal, agreedSince: readonly LaterConsent[]): boolean =>
  agreedSince.some(
    ({ actor, objection: { person, certain, at } }) =>
      !certain && actor === refusal.actor && person === refusal.person && at === refusal.at,
  );

const withShortWords = ({ objection, consent, ...whose }: LaterConsent): LaterConsent => ({
  ...whose,
  consent: { ...consent, words: shortened(consent.words) },
  objection: { ...objection, words: objection.words && shortened(objection.words) },
});

/** An indented line for each of the first items, and one that counts the rest. */
export const linesUnder = <T>(
  all: readonly T[],
  line: (item: T) => string,
  { objections: text }: Sentences,
): string[] => [
  ...all.slice(0, shownRefusals).map((item) => `  ${line(item)}`),
  ...(all.length > shownRefusals ? [`  ${text.moreItems(all.length - shownRefusals)}`] : []),
];

/** Asks, once the rows are stored, whether each text that reads as a refusal is one. Each answer is a step of the history. */
export async function askAboutRefusals(
  { refusals, agreedSince }: { refusals: readonly ImportedRefusal[]; agreedSince: readonly LaterConsent[] },
  host: CommandHost,
): Promise<void> {
  const { asking } = host.text.objections;
  const store = await (await host.workspace()).store();
  for (const laterConsent of agreedSince) await askAboutConsent(laterConsent, store, host);
  for (const refusal of refusals) {
    const { actor, person, name, words, certain } = refusal;
    if (actor === null || certain || isTakenBack(refusal, agreedSince)) continue;
    const objection = (await store.objections({ actor })).find(
      (objection) => objection.lifted === null && !objection.certain && objection.person === person,
    );
    if (objection === undefined) continue;
    const answer = await host.prompter.select({
      message: asking.isRefusal({ name: safe(name), words: safe(shortened(words)) }),
      choices: [...objectionScopes, "no" as const, "later" as const].map((value) => ({
        value,
        label: asking.refusalChoices[value],
      })),
      initial: "later",
    });
    const scope = objectionScopes.find((objectionScope) => objectionScope === answer);
    if (scope === undefined && answer !== "no") continue;
    await store.step({ command: "edit", at: host.now(), facts: { name } }, async (writer) => {
      if (scope) await writer.confirmObjection(objection.number, scope);
      else await writer.liftObjections([objection.number], { by: host.user, reason: asking.notARefusal });
    });
  }
}

/** Asks whether a consent after an objection lifts it. If not, an objection that was read in a text is confirmed. */
async function askAboutConsent(laterConsent: LaterConsent, store: Store, host: CommandHost): Promise<void> {
  const { asking } = host.text.objections;
  const { objection, name, consent } = laterConsent;
  const values = ["lift", "keep", "later"] as const;
  const answer = await host.prompter.select<(typeof values)[number]>({
    message: safe(asking.isObjectionLifted(withShortWords(laterConsent))),
    choices: values.map((value) => ({ value, label: asking.liftChoices[value] })),
    initial: "later",
  });
  if (answer === "later" || (answer === "keep" && objection.certain)) return;
  await store.step({ command: "edit", at: host.now(), facts: { name } }, async (writer) => {
    if (answer === "keep") await writer.confirmObjection(objection.number, objection.scope);
    else await writer.liftObjections([objection.number], { by: host.user, reason: consent.words });
  });
}

const shortened = (words: string) => {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length <= shownLetters ? line : `${line.slice(0, shownLetters - 1).trimEnd()}…`;
};

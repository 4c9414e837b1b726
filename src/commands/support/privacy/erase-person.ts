// `privacy erase`: shows what will be erased, asks, and erases it.
import { type ErasurePlan, eraseSubject, planErasure } from "../../../application/privacy/erase-subject.ts";
import type { NamedSubject } from "../../../application/privacy/privacy-subject.ts";
import type { DatabaseCleaning } from "../../../domain/privacy/database-cleaning.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { inSnakeCase } from "../../../renderers/json.ts";
import { brokenBetweenWords } from "../../../renderers/screens/character-columns.ts";
import { safeText } from "../../../renderers/screens/terminal.ts";
import type { NamingText } from "../../../store/privacy-store.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";
import { sentencesWidth } from "../sentences-width.ts";
import { requireSubject, subjectName } from "./named-subject.ts";
import type { PrivacyInput } from "./privacy-options.ts";

export async function erasePerson(
  { who, reason, yes, dryRun }: PrivacyInput,
  host: CommandHost,
): Promise<number> {
  const { privacy } = host.text;
  const store = await (await host.workspace()).store();
  const subject = await requireSubject(who, store);
  if (!yes && !dryRun && !host.options.interactive)
    throw new Refusal("usage", { code: "answer-needed", flag: "--yes" });
  const { erasedMarker: marker } = privacy;
  const plan = await planErasure(subject, marker, host);
  if (dryRun) {
    present(host, {
      json: () => inSnakeCase({ dryRun, ...planFacts(plan, subject, marker) }),
      human: () => safeText(planInWords(plan, subject, host)),
    });
    return 0;
  }
  if (!yes)
    host.stderr.write(
      brokenBetweenWords(safeText(planInWords(plan, subject, host)), sentencesWidth(host.stderr)),
    );
  const reworded = yes ? [] : await askForRewordings(plan, host);
  if (
    !yes &&
    !(await host.prompter.confirm({ message: privacy.confirmErasure(subjectName(subject)), initial: false }))
  ) {
    host.stderr.write(`${privacy.nothingErased}\n`);
    return 0;
  }
  const request = { by: host.user, reason: reason ?? null, marker, reworded };
  const { counts, files, hash, cleaning } = await eraseSubject(plan, request, host);
  present(host, {
    json: () =>
      inSnakeCase({
        ...planFacts(plan, subject, marker),
        erased: counts,
        files: files.map(({ file, action }) => ({ file, action })),
        kept: { objectionHash: hash },
        ...cleaningFacts(cleaning),
      }),
    human: () =>
      safeText(privacy.erasureDone({ ...plan, counts, files, cleaning, backups: backupsOf(plan) })),
  });
  return cleaning.outcome === "clean" ? 0 : 1;
}

/** Asks, for each text about others that names the subject, whether to blank the name or reword the text without it. */
async function askForRewordings(
  { texts, identity }: ErasurePlan,
  { prompter, text: { privacy }, stderr }: CommandHost,
): Promise<{ from: NamingText; to: string }[]> {
  const rewordings: { from: NamingText; to: string }[] = [];
  for (const [index, naming] of texts.entries()) {
    stderr.write(`\n${safeText(privacy.namingText(naming))}\n`);
    const answer = await prompter.key({
      aside: privacy.textPosition(index + 1, texts.length),
      message: privacy.textQuestion,
      choices: [
        { value: "blank", ...privacy.eraseName },
        { value: "reword", ...privacy.reword },
      ],
      commands: [],
    });
    if (answer === "blank") continue;
    const to = await prompter.text({
      message: privacy.newText,
      initial: naming.text,
      check: (typed) => (identity.finder.finds(typed) ? privacy.textStillNames : true),
    });
    rewordings.push({ from: naming, to });
  }
  return rewordings;
}

export const cleaningFacts = (cleaning: DatabaseCleaning) => ({
  clean: cleaning.outcome === "clean",
  ...(cleaning.outcome === "not-allowed" ? { keeperRuns: cleaning.statement } : {}),
});

const backupsOf = ({ backups }: ErasurePlan) =>
  backups.map(({ file }) => ({ file, command: `outreach backup --remove "${file}"` }));

function planFacts(plan: ErasurePlan, subject: NamedSubject, marker: string) {
  const { counts, texts, identifying, unread, identity, mailboxDrafts } = plan;
  return {
    actor: subject.actor.id,
    person: subject.person?.id ?? null,
    erased: counts,
    texts: texts.map(({ table, column, about, text }) => ({
      ...{ table, column, about, text, afterwards: identity.finder.blanked(text, marker) },
    })),
    files: identifying.map(({ file, action }) => ({ file, action })),
    kept: { objectionHash: null },
    backups: backupsOf(plan),
    unread,
    mailboxDrafts,
    namesakes: identity.namesakes,
  };
}

const planInWords = (plan: ErasurePlan, subject: NamedSubject, { text }: CommandHost): string =>
  text.privacy.erasurePlan({
    ...plan,
    name: subjectName(subject),
    files: plan.identifying,
    backups: backupsOf(plan),
    namesakes: plan.identity.namesakes,
  });

// Fills each table with what only the team may know, in one of two ways that others must not be able to distinguish.
import { openStore } from "../../../src/store/open-store.ts";
import { SqliteConnection } from "../../../src/store/sqlite/sqlite-connection.ts";
import type { Store, StoreWriter } from "../../../src/store/store.ts";

/** One way to fill. Both have the same number of actors in each situation, since a funder may know it. */
export interface TeamKnowledge {
  situation: (n: number) => "engaged" | "unplanned";
  words: (field: string, n: number) => string;
  /** How many more tags and pins, since counts can leak too. The number of projects stays the same: a funder may know it. */
  more: number;
  /** What the last actor wrote about itself: messages to it may contain this, others may not. */
  own: string;
}

/** Matches the team's words of the second way, which no text for others may contain. */
export const canary = /canarimot/i;

export const twoWays: { plain: TeamKnowledge; canary: TeamKnowledge } = {
  plain: {
    situation: (n) => (n % 2 === 0 ? "engaged" : "unplanned"),
    words: (field, n) => `Remarque ${n} sans histoire au titre ${field}`,
    more: 0,
    own: "Notre salle est claire et donne sur la place.",
  },
  canary: {
    situation: (n) => (n % 2 === 0 ? "unplanned" : "engaged"),
    words: (field, n) => `Canarimot${n}${field} ne doit sortir de la maison sous aucun prétexte`,
    more: 2,
    own: "Notre canarimot est clair et donne sur la place.",
  },
};

const at = "2026-02-25T09:00:00.000Z";
const by = "camille";

/** Fills the database of the workspace in `root`, or the one at `url`. */
export async function fill(root: string, teamKnowledge: TeamKnowledge, url?: string): Promise<void> {
  const store = await openStore({ url, root, interrupted: new AbortController().signal });
  const actors = (await store.overviews()).map(({ id, people }) => ({ id, person: people[0]!.id }));
  const step = (command: string, work: (writer: StoreWriter) => Promise<void>) =>
    store.step({ command, at: new Date(at) }, work);
  await step("edit", async (writer) => {
    for (const [n, actor] of actors.entries()) await fillActor(writer, n, actor, teamKnowledge);
    const last = actors.at(-1)!.id;
    await writer.messages.addWords(
      last,
      { label: "Vos locaux", text: teamKnowledge.own, authorName: null },
      "courrier.eml",
    );
  });
  await step("log", (writer) => fillBetween(writer, actors, teamKnowledge));
  await fillUnfinished(
    store,
    actors.map(({ id }) => id),
    teamKnowledge,
  );
  await store.close();
}

async function fillActor(
  writer: StoreWriter,
  n: number,
  { id, person }: { id: string; person: string },
  { situation, words, more }: TeamKnowledge,
): Promise<void> {
  const say = (field: string) => words(field, n);
  await writer.changeActor(
    id,
    {
      fields: { note: say("note"), state: say("etat"), reference: say("reference") },
      // An actor that can be reached by post only.
      ...(n === 5 ? { several: { emails: [] } } : {}),
      tags: Array.from({ length: 1 + more }, (_, tag) => say(`etiquette${tag}`)),
    },
    say("source"),
  );
  await writer.addAssessment({
    ...{ actor: id, situation: situation(n), needs: [], at, by, answers: {}, deciding: [] },
    ...{ notes: { together: say("conversation") }, reason: say("motif"), origin: "override" },
  });
  for (let hold = 0; hold <= more; hold++)
    await writer.addPinningDecision({
      ...{ actor: id, kind: "pin", reason: say(`epingle${hold}`), until: "2027-01-01", at, by },
    });
  await writer.addVerdict({ actor: id, person, verdict: "right", note: say("verdict"), at, by });
  await writer.addContact({
    ...{ actor: id, at: "2026-02-25", by, channel: "phone", person, outcome: "reached" },
    ...{ note: say("echange"), nextStep: say("suite"), nextAt: "2026-03-10" },
  });
  await writer.surveys.add([
    {
      ...{ survey: "passee", actor: id, respondent: say("repondant"), on: "2026-02-01", line: null, at },
      ...{ source: say("origine"), complete: true, answers: { mots: [say("reponse")] }, superseded: false },
    },
  ]);
  const project = await writer.projects.add(
    {
      ...{
        title: say("projet"),
        summary: say("resume"),
        who: [{ actor: id, role: say("role") }],
      },
      ...{ themes: [say("theme")], territories: [say("lieu")], stage: "idea", seeks: say("cherche") },
      ...{ offers: say("offre"), since: null, contact: say("contact"), audience: "team" },
    },
    by,
  );
  await writer.projects.addPicture({
    ...{ project, alt: say("image"), agreed: say("accord"), format: "png", width: 30, height: 10, size: 3 },
    ...{ data: Buffer.from(say("dessin")).toString("base64"), by, at },
  });
}

/** Fills the tables about two actors, about meetings, and about what was sent. */
async function fillBetween(
  writer: StoreWriter,
  actors: readonly { id: string; person: string }[],
  { words }: TeamKnowledge,
): Promise<void> {
  const say = (field: string) => words(field, 0);
  const [actor, other] = [actors[4]!.id, actors[5]!.id];
  await writer.relations.addBetween({
    ...{ actor, other, outcome: "failed", on: "2026-02-01", note: say("entre"), by },
  });
  await writer.addContact({
    ...{ actor: actors[6]!.id, at: "2026-02-01", by, channel: "phone", person: null, outcome: "no-answer" },
    ...{ note: say("sonnerie"), nextStep: null, nextAt: null },
  });
  await writer.addObjections([
    {
      ...{
        actor: actors[6]!.id,
        person: null,
        scope: "post",
        certain: true,
        at: "2026-02-01",
        line: null,
        by,
      },
      ...{ source: say("refus"), words: say("dit") },
    },
  ]);
  await writer.meetings.add(
    {
      ...{ title: say("reunion"), date: "2026-05-12", start: null, end: null, place: say("salle") },
      ...{ link: `https://salle.example/${say("lien").replace(/\W+/g, "-")}`, convenedBy: "others" },
      ...{
        convener: say("hote"),
        about: say("ordre"),
        themes: [],
        territories: [],
        timeZone: "Europe/Paris",
      },
    },
    by,
  );
  const bounced = `${say("adresse").replace(/\W+/g, "-")}@ailleurs.example`.toLowerCase();
  await writer.messages.addBounced({ address: bounced, at: "2026-02-01", status: "5.1.1" }, by);
  await writer.rememberMapping(say("titres"), { [say("colonne")]: "note" });
  await writer.disclosures.add({
    ...{ for: `actor:${other}`, at, format: "csv", file: `d-avant/${say("fichier")}.csv`, shown: {}, by },
    recipients: [{ name: say("destinataire"), actor: null }],
  });
}

/** Fills what is kept outside the history: unfinished questionnaires and survey entries. */
async function fillUnfinished(store: Store, actors: readonly string[], { words }: TeamKnowledge) {
  for (const [n, actor] of actors.entries()) {
    await store.saveTriageProgress({
      ...{ actor, answers: { together: "a" }, notes: { together: words("entamee", n) } },
      ...{ path: ["together"], at },
    });
    await store.surveys.saveEntry({
      ...{ survey: "passee", actor, answers: { mots: [words("saisie", n)] }, path: ["mots"], at },
    });
  }
}

/** The columns of the database that contain a canary, as `table.column`. */
export function columnsWithCanary(root: string): Set<string> {
  const connection = new SqliteConnection(`${root}/outreach.db`, { readOnly: true });
  const columns = connection
    .prepare(
      "select t.name as tableName, c.name as columnName from sqlite_schema t, pragma_table_info(t.name) c where t.type = 'table'",
    )
    .all([]) as { tableName: string; columnName: string }[];
  const holding = columns.filter(({ tableName, columnName }) => {
    const like = `select 1 as found from "${tableName}" where "${columnName}" like '%canarimot%' limit 1`;
    return connection.prepare(like).all([]).length > 0;
  });
  connection.close();
  return new Set(holding.map(({ tableName, columnName }) => `${tableName}.${columnName}`));
}

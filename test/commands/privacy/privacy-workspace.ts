// Makes workspaces of invented actors and files that name them, for tests of privacy.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openStore } from "../../../src/store/open-store.ts";
import { type FakeWorld, fakeWorld } from "../../support.ts";

const syllables = [
  "zor",
  "vel",
  "kum",
  "prith",
  "dra",
  "gou",
  "lix",
  "mab",
  "nuq",
  "sev",
  "tiol",
  "wech",
  "yag",
  "bref",
];

/** Makes unique invented names from a seed. */
export function inventor(seed: number) {
  let state = seed * 7919 + 17;
  const next = (most: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const used = new Set<string>();
  const word = (): string => {
    const made = Array.from({ length: 3 }, () => syllables[next(syllables.length)]).join("");
    const accented = next(2) ? made.replace("e", "é") : made;
    if (used.has(made)) return word();
    used.add(made);
    return accented[0]!.toUpperCase() + accented.slice(1);
  };
  return { word, next };
}

export interface SomeActor {
  id: string;
  name: string;
  values: string[];
  people: { fullName: string; id: string; values: string[] }[];
}

/** A workspace of invented actors that are also named in each other's texts and in files of every kind. */
export async function anInventedWorkspace(
  seed: number,
  count = 4,
): Promise<{ world: FakeWorld; actors: SomeActor[] }> {
  const world = fakeWorld({ now: "2026-11-29T09:00:00+01:00" });
  const { word, next } = inventor(seed);
  cpSync(join(import.meta.dirname, "../../../examples/fr/mission.yaml"), join(world.folder, "mission.yaml"));
  const store = await openStore({
    url: undefined,
    root: world.folder,
    interrupted: new AbortController().signal,
  });
  const at = new Date("2026-11-20T09:00:00Z");
  const actors: SomeActor[] = [];
  const rows: string[] = ["Structure;Contact;Courriel;Commune"];
  for (let n = 0; n < count; n++) {
    const name = `Association ${word()} ${word()}`;
    const persons = [0, 1].map(() => [word(), word()] as const);
    const domain = word().toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    const phone = `+3355${String(10_000_00 + next(89_999_99))}`;
    const siret = String(90_000_000_000_000 + next(9_999_999) * 13);
    await store.step({ command: "add", at, facts: { name } }, async (writer) => {
      const id = await writer.addActor({
        fields: {
          name,
          siret,
          commune: word(),
          address: `${1 + next(90)} rue ${word()}`,
          website: `https://www.${domain}.example`,
          note: `Note ${word()} sur ${name}`,
        },
        several: { emails: [`contact@${domain}.example`], phones: [phone], themes: ["mobilité"] },
        source: "liste",
      });
      const people: SomeActor["people"] = [];
      for (const [first, last] of persons) {
        const email = `${first}.${last}@${domain}.example`
          .toLowerCase()
          .normalize("NFD")
          .replace(/\p{M}/gu, "");
        const fullName = `${first} ${last}`;
        const person = await writer.addPerson(id, {
          fullName,
          firstName: first,
          lastName: last,
          role: "présidente",
          emails: [email],
        });
        people.push({ fullName, id: person, values: [fullName, last, email, person] });
        rows.push(`${name};${fullName};${email};Lieu`);
      }
      actors.push({
        id,
        name,
        people,
        values: [
          name,
          id,
          `contact@${domain}.example`,
          phone.slice(3),
          siret,
          ...people.flatMap(({ values }) => values),
        ],
      });
    });
  }
  await store.step({ command: "log", at }, async (writer) => {
    const meeting = await writer.meetings.add(
      {
        title: `Rencontre chez ${actors[0]!.name}`,
        date: "2026-12-10",
        start: null,
        end: null,
        place: `Salle ${actors[1]!.name}`,
        link: null,
        convenedBy: "us",
        convener: null,
        about: `Avec ${actors[2]!.people[0]!.fullName}`,
        themes: [],
        territories: [],
        timeZone: "Europe/Paris",
      },
      "camille",
    );
    for (const [n, { id, people, name }] of actors.entries()) {
      const other = actors[(n + 1) % actors.length]!;
      const surname = other.people[1]!.fullName.split(" ")[1]!;
      const spoken = `Vu avec ${other.people[0]!.fullName}, de ${other.name} ; Mme ${surname.toUpperCase()} rappelle.`;
      await writer.addContact({
        actor: id,
        at: "2026-11-20",
        by: "camille",
        channel: "phone",
        person: people[0]!.id,
        outcome: n % 2 ? "refused" : "reached",
        note: spoken,
        nextStep: `Écrire à ${other.values[2]!}`,
        nextAt: "2026-12-01",
        theirStep: `en parler à ${people[1]!.fullName}`,
      });
      await writer.addPinningDecision({
        actor: id,
        kind: "pin",
        reason: `recommandé par ${other.name}`,
        until: "2027-01-01",
        at: at.toISOString(),
        by: "camille",
      });
      await writer.addVerdict({
        actor: id,
        person: people[0]!.id,
        verdict: "right",
        note: `dit par ${other.people[0]!.fullName}`,
        at: at.toISOString(),
        by: "camille",
      });
      await writer.addAssessment({
        actor: id,
        situation: "willing",
        needs: [],
        at: at.toISOString(),
        by: "camille",
        answers: { q: `avec ${other.name}` },
        deciding: [],
        notes: { q: spoken },
        reason: spoken,
        origin: "conversation",
      } as never);
      await writer.meetings.note([
        { meeting, actor: id, person: people[0]!.fullName, reply: "yes", status: "present", by: "camille" },
      ]);
      await writer.messages.addWords(
        id,
        {
          label: "Message",
          text: `Nous venons avec ${other.people[1]!.fullName} (${other.values[3]!.replace(/(..)/g, "$1 ")})`,
          authorName: people[0]!.fullName,
        },
        `courriel de ${name}.eml`,
      );
      await writer.messages.addBounced(
        { address: other.values[2]!, at: "2026-11-20", status: null },
        "camille",
      );
      await writer.changeActor(
        id,
        { fields: { recommendedBy: other.name }, tags: [n % 2 ? "à voir" : "ok"] },
        people[1]!.fullName,
      );
    }
  });
  for (const [n, { id }] of actors.entries())
    await store.saveTriageProgress({
      actor: id,
      answers: { a: "oui" },
      notes: { a: `parlé de ${actors[(n + 1) % actors.length]!.name}` },
      path: ["a"],
      at: at.toISOString(),
    });
  await store.close();
  writeFileSync(join(world.folder, "liste.csv"), `${rows.join("\n")}\n`, "latin1");
  mkdirSync(join(world.folder, "courriels"));
  for (const [n, actor] of actors.entries())
    writeFileSync(join(world.folder, "courriels", `recu-${n}.eml`), mail(actor, n));
  return { world, actors };
}

/** A saved mail, in base64 or quoted-printable. */
function mail({ name, people, values }: SomeActor, n: number): string {
  const text = `Bonjour, ici ${people[0]!.fullName}, de ${name}. Le ${values[3]}.`;
  const body =
    n % 2
      ? Buffer.from(text).toString("base64").replace(/.{60}/g, "$&\n")
      : text.replace(/[^ -~]/g, (sign) =>
          [...Buffer.from(sign)].map((byte) => `=${byte.toString(16).toUpperCase()}`).join(""),
        );
  return `From: =?utf-8?b?${Buffer.from(people[0]!.fullName).toString("base64")}?= <${people[0]!.values[2]}>\nTo: camille@example.org\nSubject: Bonjour\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: ${n % 2 ? "base64" : "quoted-printable"}\n\n${body}\n`;
}

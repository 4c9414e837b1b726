// Generates missions with known secrets, and their documents for others, to measure what the search for leaks finds.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type FakeWorld, fakeWorld } from "../../support.ts";

/** A random generator that gives the same numbers for the same seed. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const kinds = ["Association", "Foyer rural", "Commune", "GAL", "CUMA", "Tiers-lieu"];
const places = [
  "Vallière",
  "Combenoire",
  "Lissandre",
  "Peyrefort",
  "Aubrelle",
  "Montclar-le-Haut",
  "Sorgues",
  "Arbois-le-Vieux",
];
const first = ["Maud", "Noé", "Élise", "Bastien", "Odile", "Régis", "Inès", "Yann", "Sylvaine", "Gaspard"];
const last = [
  "Trescases",
  "Valadier",
  "Courbaisse",
  "Lormeau",
  "Escoffre",
  "Pradinas",
  "Bessolle",
  "Mouriès",
];
const wishes = [
  "Nous cherchons un autre village pour faire tourner notre atelier de réparation le samedi.",
  "Nous aimerions partager un camion frigorifique avec deux autres fermes de la vallée.",
  "Nous voulons monter une navette entre nos deux marchés avec nos voisins d’en face.",
  "Nous souhaitons accueillir des jeunes de plusieurs communes dans le même chantier.",
  "Nous cherchons des partenaires pour une épicerie qui passe de village en village.",
];
/** Common sentences that several actors may write: none is a secret. */
const common = [
  "Nous manquons de temps.",
  "Nous cherchons des partenaires.",
  "Rien pour le moment.",
  "Il faut en parler au bureau.",
  "Un premier rendez-vous est prévu.",
];
const secrets = [
  "La présidente {n} ne parle plus à son trésorier depuis l’assemblée de printemps",
  "Le directeur {n} craint de perdre son poste si deux équipes se rapprochent",
  "Ils ont déjà échoué {n} fois avec la commune d’à côté et n’osent plus le dire",
  "Le conseil est coupé en deux camps et le vote {n} a laissé des traces",
  "Leur comptable {n} est partie fâchée et personne ne sait refaire le budget",
  "Ils n’ont pas payé le loyer de la salle depuis {n} mois et se cachent",
];

export interface Secret {
  actor: string;
  name: string;
  person: string;
  text: string;
}

export interface GeneratedMission {
  world: FakeWorld;
  secrets: readonly Secret[];
}

/** `actors` actors (at least seven) with their words, the team's notes, assessments, two projects, a meeting and exchanges. */
export async function generatedMission(seed: number, actors = 12): Promise<GeneratedMission> {
  const below = numbersFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const world = fakeWorld({ now: "2026-03-02T09:00:00+01:00" });
  writeFileSync(join(world.folder, "mission.yaml"), readFileSync("examples/fr/mission.yaml", "utf8"));
  const must = async (...line: string[]) => {
    const { code, stderr } = await world.run(...line);
    if (code !== 0) throw new Error(`${line.join(" ")}: ${stderr}`);
  };
  const rows = [
    "Structure;Type;Adresse;Code postal;Commune;Contact;Fonction;Courriel;Qu’attendez-vous de l’appui ?;Remarque de l’équipe",
  ];
  const found: Secret[] = [];
  const surname = (n: number) => `${last[(n + seed) % last.length]}${["", "-Roy", "-Vidal"][n % 3]}`;
  for (let n = 0; n < actors; n++) {
    const kind = pick(kinds);
    const place = places[(n + seed) % places.length]!;
    const name = `${kind} ${["des Lauzes", "du Grand Pré", "de la Tuilerie", "des Trois Ponts"][n % 4]} ${n + 1}`;
    const person = `${first[(n * 3 + seed) % first.length]} ${surname(n)}`;
    const text = pick(secrets).replace("{n}", String(3 + below(90)));
    const answer = `${pick(wishes)} ${pick(common)}`;
    const note = below(3) === 0 ? pick(common) : `${text}. ${pick(common)}`;
    rows.push(
      `${name};${kind};${n + 1} rue Haute;4${n % 9}000;${place};${person};directrice;contact${n}@lieu${n}.example;${answer};${note}`,
    );
    found.push({ actor: name, name, person, text: note.startsWith(text) ? text : "" });
  }
  writeFileSync(join(world.folder, "liste.csv"), rows.join("\n"));
  await must(
    "import",
    "liste.csv",
    "--author",
    "Qu’attendez-vous de l’appui ?=eux",
    "--author",
    "Remarque de l’équipe=équipe",
  );
  const noted = found.map((one, n) => ({
    ...one,
    text: one.text || secrets[n % secrets.length]!.replace("{n}", String(n + 100)),
  }));
  for (const [n, one] of noted.entries())
    if (found[n]!.text === "" || n % 4 === 0)
      await must(
        "log",
        one.name,
        "--channel",
        "phone",
        "--outcome",
        "interested",
        "--note",
        `${one.text}.`,
        "--next",
        "envoyer la grille",
        "--on",
        "2026-02-20",
      );
  for (const n of [0, 3, 6])
    await must(
      "project",
      "add",
      "--title",
      `${["Une navette", "Un four", "Un verger"][n / 3]} pour ${n + 3} villages`,
      "--who",
      noted[n]!.name,
      "--who",
      noted[n + 1]!.name,
      "--summary",
      "Ce projet passe d’un village à l’autre.",
      "--audience",
      "network",
    );
  await must("project", "consent", "navette", "--actor", noted[0]!.name, "--scope", "name", "--how", "call");
  await must(
    "project",
    "consent",
    "four",
    "--actor",
    noted[3]!.name,
    "--scope",
    "anonymous",
    "--how",
    "call",
  );
  await must(
    "meeting",
    "add",
    "Coopérer entre voisins",
    "--date",
    "2026-04-18",
    "--start",
    "14:00",
    "--end",
    "16:00",
    "--place",
    "Salle des fêtes, Sorgues",
  );
  return { world, secrets: noted };
}

/** Writes every document for others of a mission. Throws when one is refused, since that is a false alarm. */
export async function documentsOf(world: FakeWorld): Promise<void> {
  for (const line of [
    ["mail", "--all", "--no-contact", "--yes", "-o", "d/premier"],
    [
      "mail",
      "--kind",
      "information",
      "--all",
      "--about",
      "l’appui s’ouvre aux associations",
      "--news",
      "L’appui est ouvert aux associations.",
      "--yes",
      "-o",
      "d/information",
    ],
    ["mail", "--kind", "consent", "--yes", "-o", "d/accords"],
    [
      "letter",
      "--all",
      "--kind",
      "information",
      "--about",
      "l’appui s’ouvre aux associations",
      "--news",
      "L’appui est ouvert aux associations.",
      "--yes",
      "-o",
      "d/courriers",
    ],
    [
      "letter",
      "--all",
      "--kind",
      "information",
      "--about",
      "l’appui s’ouvre aux associations",
      "--news",
      "L’appui est ouvert aux associations.",
      "--again",
      "--yes",
      "--format",
      "pdf",
      "-o",
      "d/courriers-pdf",
    ],
    ["brief", "--all", "--for", "board", "--format", "html", "-o", "d/elus/"],
    ["meeting", "invite", "voisins", "--all", "--yes", "-o", "d/invitations"],
    ["meeting", "sheet", "voisins", "-o", "d/presence.pdf"],
    ...["html", "pdf", "docx", "csv", "xlsx", "json"].map((format) => [
      "share",
      "--format",
      format,
      "--yes",
      "-o",
      `d/repertoire.${format}`,
    ]),
    ...["html", "docx", "xlsx"].map((format) => [
      "report",
      "--year",
      "2026",
      "--for",
      "funder",
      "-o",
      `d/bilan.${format}`,
    ]),
    ["match", "--propose", "--top", "3", "--yes", "-o", "d/presentations"],
  ]) {
    const { code, stderr } = await world.run(...(line as string[]));
    if (code !== 0) throw new Error(`${(line as string[]).join(" ")}: exit ${code}: ${stderr}`);
  }
}

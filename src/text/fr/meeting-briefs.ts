// The speech, the running order and the checklist for a meeting, in French.
import type { ActorFrame } from "../../domain/documents/actor-frame.ts";
import type { RunningPart } from "../../domain/meetings/running-order.ts";
import { counted } from "./phrases.ts";
import { inQuotes } from "./typography.ts";

interface Speech {
  sender: string;
  /** “la mission d’appui…”. */
  mission: string;
  frame: string;
  price: string;
  story: string | null;
  /** The frame of each expected actor. */
  frames: readonly ActorFrame[];
}

/** What cooperation may change for an actor, by its frame. */
const benefits: Readonly<Record<ActorFrame, string>> = {
  commune:
    "À plusieurs communes, on garde un service ou un équipement qu’une seule ne peut plus porter, et chaque conseil reste maître chez lui.",
  territory:
    "Entre territoires, on partage une méthode, un poste, une étude\u00a0: ce que chacun aurait payé seul, et moins bien.",
  leader:
    "Pour un GAL, coopérer, c’est faire travailler sa stratégie avec celle d’un autre, et revenir avec des idées éprouvées.",
  park: "Pour un parc, la charte va plus loin quand un voisin porte la même chose de son côté.",
  association:
    "Entre associations, on s’échange un lieu, un camion, un savoir-faire\u00a0: on tient mieux à trois que chacune de son côté.",
  enterprise:
    "Entre structures, on partage une livraison, un atelier, une commande que chacune seule aurait refusée.",
  other: "Ce que l’un cherche, un autre l’a souvent déjà essayé\u00a0: encore faut-il qu’ils se rencontrent.",
};

/** The benefits for the two most frequent frames among the expected actors. */
function mainBenefits(frames: readonly ActorFrame[]): string[] {
  const counts = new Map<ActorFrame, number>();
  for (const frame of frames) counts.set(frame, (counts.get(frame) ?? 0) + 1);
  const commonFrames = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 2);
  return (commonFrames.length === 0 ? (["other"] as const) : commonFrames.map(([frame]) => frame)).map(
    (frame) => benefits[frame],
  );
}

/** Words of the booklet that the team takes to a meeting. */
export const meetingBriefs = {
  speechTitle: (meeting: string) => `Trois minutes à dire\u00a0: ${meeting}`,
  speech: ({ sender, mission, frame, price, story, frames }: Speech) => [
    {
      when: "Une demi-minute\u00a0: qui nous sommes",
      say: [`«\u00a0Bonjour. Je suis ${sender}, pour ${mission}. ${frame} ${price}\u00a0»`],
    },
    {
      when: "Une demi-minute\u00a0: ce que cela change pour vous",
      say: mainBenefits(frames).map((benefit) => `${inQuotes(benefit)}`),
    },
    ...(story === null ? [] : [{ when: "Une minute\u00a0: un exemple", say: [`${inQuotes(story)}`] }]),
    {
      when: "Une demi-minute\u00a0: ce que nous faisons",
      say: [
        "«\u00a0Nous ne venons pas avec un projet. Nous aidons ceux qui le veulent à se rencontrer, à choisir un premier pas, et à faire le point quand ils ont commencé. Ce qui se décide reste entre vos mains, et ce que vous nous confiez reste entre nous.\u00a0»",
      ],
    },
    {
      when: "Une demi-minute\u00a0: ce que je vous propose",
      say: [
        "«\u00a0Je reste jusqu’à la fin. Si quelque chose vous est venu en écoutant, dites-le-moi en une phrase, ou laissez-moi un nom et un numéro\u00a0: j’appelle, un quart d’heure. Et si cela ne vous sert pas, c’est une bonne réponse aussi.\u00a0»",
      ],
    },
  ],
  fileName: (meeting: string) => `Pour la rencontre - ${meeting}`,
  written: (file: string, sheets: number, dryRun: boolean) =>
    `${dryRun ? "Serait écrit" : "À imprimer pour la rencontre"}${sheets > 0 ? `, avec ${counted(sheets, "fiche", "fiches")}` : ""}.\n  ${file}\n`,
  expectedActorsHeading: "Les acteurs à y croiser",
  sheetsFollow: "Les fiches de ceux que vous y attendez suivent, pour l’équipe seulement.",
  runningTitle: (meeting: string) => `Déroulé\u00a0: ${meeting}`,
  runningOrderHeading: "À quelle heure, quoi",
  runningParts: {
    opening: {
      what: "Ouvrir.",
      how: "Qui invite, pourquoi, et à quelle heure on finit. Chacun dit son nom et d’où il vient, rien de plus.",
    },
    stories: {
      what: "Écouter une ou deux histoires.",
      how: "Ceux qui l’ont fait racontent\u00a0: par quoi ils ont commencé, ce que cela leur a demandé, ce qu’ils referaient autrement.",
    },
    pairs: {
      what: "Parler à deux, puis à quatre.",
      how: "Une question chacun\u00a0: qu’est-ce qui vous prend plus de temps qu’il ne devrait\u00a0? Qui ici pourrait vous aider\u00a0?",
    },
    together: {
      what: "Mettre en commun.",
      how: "Ce qui revient, ce qui surprend. On note sur une affiche, sans noms.",
    },
    closing: {
      what: "Finir par un pas chacun.",
      how: "Une date ou un nom, dit tout haut ou glissé sur un papier. Faire signer la feuille, remercier, finir à l’heure.",
    },
  } satisfies Record<RunningPart, { what: string; how: string }>,
  coming: "Ils ont dit qu’ils viendraient",
  unanswered: "Sans réponse pour l’instant",
  declined: "Ils ne viendront pas",
  introductionsHeading: "Qui devrait se parler",
  howToIntroduce:
    "Les placer côte à côte, ou les présenter à la pause\u00a0: «\u00a0je crois que vous ne vous connaissez pas\u00a0».",
  beforeLeaving: "Avant de partir",
  leavingChecks: (id: string) => [
    `la feuille de présence, imprimée (outreach meeting sheet ${id})\u00a0;`,
    "des chaises en cercle, de quoi écrire, de quoi boire\u00a0;",
    "le numéro d’une personne à appeler sur place\u00a0;",
    `au retour\u00a0: outreach meeting attendance ${id}, puis outreach meeting follow-up ${id}.`,
  ],
};

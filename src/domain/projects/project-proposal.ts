// Proposes a project from the texts that an actor wrote itself: what it seeks and what it offers, in its own words.

import words from "../../knowledge/words/project-words.yaml";
import type { Answer } from "../actors/actor.ts";
import { partnerVoice } from "../partners/partner-voice.ts";
import type { SubjectWords } from "../partners/subject-words.ts";
import { capitalised } from "../values/first-letter.ts";
import { isSmallWord } from "../values/small-words.ts";
import { fold } from "../values/spelling.ts";
import { withoutLast } from "../values/text-ends.ts";
import type { ProjectStage } from "./cooperation-project.ts";

export interface ProjectProposal {
  title: string;
  summary: string;
  themes: readonly string[];
  /** The identifiers of its subjects. */
  subjects: readonly string[];
  seeks: string | null;
  offers: string | null;
  stage: ProjectStage;
  /** Whether it seeks and offers something for the same subject, so that it is surely a project and not only a need. */
  certain: boolean;
}

const limits = {
  /** The most words of a title; a longer one is cut. */
  title: 9,
  /** The least words of a text that is used. */
  leastWords: 3,
};

export function projectProposals(
  actor: { themes: readonly string[]; answers: readonly Pick<Answer, "label" | "text" | "author">[] },
  subjectWords: SubjectWords,
): ProjectProposal[] {
  const voice = partnerVoice(actor.answers.filter(({ author }) => author === "actor"));
  const says = (texts: readonly string[]) => texts.filter((text) => countOf(text) >= limits.leastWords);
  const [seeks, offers, about] = [says(voice.seeks), says(voice.offers), says(voice.about)];
  const plan = about.find((text) => holds(text, words.plans));
  if (offers.length === 0 && plan === undefined) return [];
  const subjectsOf = (texts: readonly string[]) =>
    new Set(
      [...subjectWords.read(texts.join("\n")).things.keys()].flatMap(
        (thing) => subjectWords.subjectOf(thing) ?? [],
      ),
    );
  const [sought, offered] = [
    subjectsOf(seeks),
    subjectsOf([...offers, ...(plan === undefined ? [] : [plan])]),
  ];
  const shared = [...offered].filter((subject) => sought.has(subject));
  const sentence = plan ?? offers[0]!;
  return [
    {
      title: titleOf(sentence),
      summary: sentence,
      themes: actor.themes,
      subjects: shared.length > 0 ? shared : [...offered],
      seeks: seeks.join(" ") || null,
      offers: offers.join(" ") || null,
      stage: stageOf([...about, ...offers], seeks.length > 0),
      certain: shared.length > 0,
    },
  ];
}

const countOf = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

const holds = (text: string, beginnings: readonly string[]) => {
  const spaced = ` ${fold(text).replace(/[^\p{L}\p{N}-]+/gu, " ")}`;
  return beginnings.some((beginning) => spaced.includes(` ${beginning}`));
};

/** The first phrases of a sentence, until they have enough words, cut at the most words and without small words at the end. */
function titleOf(sentence: string): string {
  const phrases = sentence.split(/(?<=[,;:(.!?])\s+/);
  let title = "";
  while (phrases.length > 0 && countOf(title) < limits.leastWords) title = `${title} ${phrases.shift()}`;
  const taken = title.trim().split(/\s+/).slice(0, limits.title);
  while (taken.length > limits.leastWords && isSmall(taken.at(-1)!)) taken.pop();
  const cut = withoutLast(taken.join(" "), /[,;:.!?(\s]/);
  return capitalised(cut);
}

const isSmall = (word: string) => isSmallWord(fold(word));

function stageOf(texts: readonly string[], seeksPartners: boolean): ProjectStage {
  const text = texts.join("\n");
  if (holds(text, words.stages.finished)) return "finished";
  if (holds(text, words.stages.under_way)) return "under-way";
  return seeksPartners ? "seeking" : "idea";
}

// Searches files for others before they are written, and refuses those that say what only the team, or another actor, may know.

import type { Leak } from "../../domain/privacy/leak.ts";
import type { LeakGate, OutgoingFile, SearchedFile } from "../../domain/privacy/outgoing-file.ts";
import { Refusal } from "../../domain/problems/problem.ts";
import { memoize } from "../../domain/values/memoize.ts";
import { partOf } from "../../readers/contents/content-part.ts";
import { fileContents } from "../../readers/contents/file-contents.ts";
import { isOnlyPictures } from "../../readers/contents/words-in-pictures.ts";
import { rankActors } from "../ranking/rank-actors.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";
import { ignoredLeaks } from "./ignored-leaks.ts";
import { type LeakWords, leaksIn } from "./leak-search.ts";
import { publicTexts } from "./public-texts.ts";
import { teamKnowledge } from "./team-knowledge.ts";

/** Words of the program, in every language. */
export interface ProgramWords {
  /** The words for each situation. */
  situations: LeakWords["situations"];
  teamMarks: LeakWords["teamMarks"];
  /** What it writes into documents besides templates: the answers that a request offers, the words of forms and sheets. */
  printed: readonly string[];
}

/** Reads what the team knows once, for all files of a command. */
export async function openLeakGate(
  host: ApplicationHost,
  { situations, teamMarks, printed }: ProgramWords,
): Promise<LeakGate> {
  const knowledge = await teamKnowledge(host, [...printed, ...(await publicTexts(host))]);
  const mayGo = new Map((await ignoredLeaks(host)).map((ignored) => [ignored.code, ignored]));
  const scores = memoize(async (_: "all") => {
    const { ranked, outOfHundred } = await rankActors(host, {}, { all: true });
    return new Map(ranked.map(({ id, score }) => [id, outOfHundred(score)]));
  });
  const words: LeakWords = { situations, teamMarks, scores: () => scores("all") };
  const search = async ({
    path,
    part = null,
    content,
    passages,
    recipients,
    audience,
  }: OutgoingFile): Promise<SearchedFile> => {
    const shown = host.files.shown(path);
    const parts =
      passages?.map((text) => partOf(part, text)) ?? (await fileContents(bytesOf(content), shown));
    const file = { path: host.files.resolve(path), recipients, ...(audience ? { audience } : {}) };
    const leaks = await leaksIn(parts, file, knowledge, words);
    const ignored = new Set(leaks.flatMap(({ code }) => mayGo.get(code) ?? []));
    return {
      leaks: leaks.filter(({ code }) => !mayGo.has(code)),
      ignored: [...ignored],
      isOnlyPictures: passages === undefined && isOnlyPictures(bytesOf(content), parts),
    };
  };
  return {
    search,
    async pass(files) {
      const leaks = new Map<string, Leak[]>();
      for (const file of files) {
        const { leaks: inFile } = await search(file);
        const shown = host.files.shown(file.path);
        if (inFile.length > 0) leaks.set(shown, [...(leaks.get(shown) ?? []), ...inFile]);
      }
      const problems = [...leaks].map(([file, inFile]) => ({
        ...{ code: "leaks-found" as const, file, leaks: inFile },
      }));
      if (problems.length > 0) throw new Refusal("refused", ...problems);
    },
  };
}

const bytesOf = (content: string | Uint8Array): Buffer =>
  typeof content === "string"
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.byteLength);

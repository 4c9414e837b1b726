// `check --leaks`: finds passages that only the team may know in files for others.
import { ignoreLeaks } from "../../../application/privacy/ignored-leaks.ts";
import { openLeakGate, type ProgramWords } from "../../../application/privacy/leak-gate.ts";
import type { Leak } from "../../../domain/privacy/leak.ts";
import type { SearchedFile } from "../../../domain/privacy/outgoing-file.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { languages } from "../../../domain/values/language.ts";
import { inSnakeCase } from "../../../renderers/json.ts";
import { safeText } from "../../../renderers/screens/terminal.ts";
import { sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { noteFilesWritten } from "../files-written.ts";
import { present } from "../presentation.ts";

interface LeakCheckOptions {
  files: readonly string[];
  ignore: readonly string[];
  reason: string | undefined;
}

export async function checkLeaks(
  { files, ignore, reason }: LeakCheckOptions,
  host: CommandHost,
): Promise<number> {
  if (ignore.length > 0) await ignoreCodes(ignore, reason, host);
  else if (reason !== undefined)
    throw new Refusal("usage", { code: "option-without", option: "--reason", needs: "--ignore" });
  const results = await leaksOf(files, host);
  const asJson = results.map(({ leaks, ...searched }) =>
    inSnakeCase({ ...searched, leaks: leaks.map(leakFacts) }),
  );
  present(host, {
    json: () => (asJson.length === 1 ? asJson[0] : asJson),
    plain: () =>
      results.flatMap(({ file, leaks }) =>
        leaks.map((leak) => [file, placeOf(leak), leak.kind, leak.actor, leak.code]),
      ),
    human: () => safeText(results.map((result) => host.text.privacy.searchResult(result)).join("")),
  });
  return results.some(({ leaks }) => leaks.length > 0) ? 4 : 0;
}

/** Searches the files; all of them are read before anything is reported. */
async function leaksOf(
  files: readonly string[],
  host: CommandHost,
): Promise<({ file: string } & SearchedFile)[]> {
  const outgoingFiles = await Promise.all(
    files.map(async (path) => ({ path, content: await host.files.read(path), recipients: null })),
  );
  // A new gate is opened, so that it knows the codes that were just ignored.
  const gate = await openLeakGate(host, await programWords());
  const results: ({ file: string } & SearchedFile)[] = [];
  for (const file of outgoingFiles)
    results.push({ file: host.files.shown(file.path), ...(await gate.search(file)) });
  return results;
}

/** The program's own sentences in every language, none of which is a leak. */
export async function programWords(): Promise<ProgramWords> {
  const sentencesByLanguage = await Promise.all(languages.map((language) => sentences(language)));
  const labels = (situation: "unplanned" | "willing" | "engaged") =>
    sentencesByLanguage.map(({ terms }) => terms.situation[situation]);
  return {
    situations: { unplanned: labels("unplanned"), willing: labels("willing"), engaged: labels("engaged") },
    teamMarks: sentencesByLanguage.flatMap(({ reporting, viewing }) => [
      reporting.teamWarning,
      viewing.words.team,
    ]),
    printed: sentencesByLanguage.flatMap(({ agreements, documents, letters, meetings, sharing, surveys }) =>
      stringsIn({ agreements, documents, letters, meetings, sharing, surveys }),
    ),
  };
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

async function ignoreCodes(
  codes: readonly string[],
  reason: string | undefined,
  host: CommandHost,
): Promise<void> {
  const malformed = codes.filter((code) => !/^[0-9a-f]{8}$/i.test(code));
  if (malformed.length > 0)
    throw new Refusal(
      "usage",
      ...malformed.map((found) => ({ code: "leak-code-malformed" as const, found })),
    );
  if (reason === undefined) throw new Refusal("usage", { code: "answer-needed", flag: "--reason" });
  const on = dayOf(host.now());
  const added = codes.map((code) => ({ code: code.toLowerCase(), reason, by: host.user, on }));
  await noteFilesWritten(host, "check", await ignoreLeaks(added, host));
}

const leakFacts = (leak: Leak) => ({
  where: placeOf(leak),
  ...{ kind: leak.kind, actor: leak.actor, audience: leak.audience, found: leak.found, code: leak.code },
});

/** Where the leak stands, in English for programs. */
const placeOf = ({ part, page, line }: Leak): string =>
  [part, page === null ? null : `page ${page}`, `line ${line}`].filter((piece) => piece !== null).join(", ");

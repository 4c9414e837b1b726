// The command lines that make something for others, and the list of those that make nothing for them.
import * as z from "zod";
import { commands } from "../../../src/commands/index.ts";
import { labelSheetNames } from "../../../src/domain/documents/label-sheets.ts";
import { surveyFormatNames } from "../../../src/renderers/surveys/survey-forms.ts";
import { mergeTargets } from "../../../src/renderers/tables/merge-data.ts";

/** A command line that makes something for others. */
export interface LineForOthers {
  line: readonly string[];
  /** When it runs, as an ISO instant; the time of the mission if absent. */
  now?: string;
  /** Whether its stdout is for the team, and only its files are for others. */
  screenForTeam?: boolean;
}

const news = ["--about", "l’appui s’ouvre", "--news", "L’appui est ouvert à tous."];
const day = ["--about", "coopérer", "--date", "2026-04-18", "--place", "Sorgues"];
const inquiry = ["--about", "vos envies", "--question", "Avec qui ?", "--reply-by", "2026-05-01"];
const [afterTenDays, afterTheMeeting, afterFourYears] = [
  "2026-03-14T09:00:00+01:00",
  "2026-04-27T09:00:00+02:00",
  "2030-03-05T09:00:00+01:00",
];

/** All lines for one workspace, in the order of a mission; each seed picks other formats, since some are slow. */
export function linesForOthers(seed: number, reader: string, other: string): LineForOthers[] {
  const turn = <T>(...choices: T[]): T => choices[seed % choices.length]!;
  const mail = (kind: string, ...rest: string[]): LineForOthers => ({
    line: ["mail", "--kind", kind, ...rest, "--yes", "-o", `d/mail-${kind}`],
  });
  const letter = (kind: string, ...rest: string[]): LineForOthers => ({
    line: ["letter", "--kind", kind, ...rest, "--yes", "-o", `d/letter-${kind}`],
  });
  const survey = (action: string, ...rest: string[]) => ["survey", action, "besoins", ...rest];
  const posted = turn<[string, string[]]>(
    ["first-contact", []],
    ["information", news],
    ["invitation", day],
    ["survey", inquiry],
    ["follow-up", []],
  );
  const [kind, occasion] = posted;
  const format = seed % 9 === 0 ? "pdf" : "docx";
  return [
    mail("first-contact", "--all", "--no-contact"),
    mail("information", "--all", ...news),
    mail("follow-up", "--all"),
    { ...mail("reminder", "--all"), now: afterTenDays },
    mail("invitation", "--all", ...day),
    mail("survey", "--all", ...inquiry),
    mail("consent"),
    turn(letter(kind, "--all", ...occasion, "--format", format), {
      line: ["letter", "--kind", kind, "--all", ...occasion, "--yes", "-o", `d/one.${format}`],
    }),
    letter("consent"),
    { line: ["letter", "--kind", "information", "--for", "no-email", ...news, "--yes", "-o", "d/by-post"] },
    { line: ["letter", "--all", "--labels", turn(...labelSheetNames), "-o", "d/labels.pdf"] },
    { line: ["letter", "--all", "--merge", turn(...mergeTargets), "-o", `d/merge.${turn("xlsx", "csv")}`] },
    {
      line: [
        "brief",
        "--all",
        "--for",
        "board",
        "--format",
        turn("html", "md", "docx", "html", "pdf"),
        "-o",
        "d/board/",
      ],
    },
    { line: ["meeting", "invite", "voisins", "--all", "--yes", "-o", "d/invitations"] },
    { line: ["meeting", "sheet", "voisins", "-o", `d/sign-in.${turn("pdf", "docx")}`] },
    { line: ["meeting", "edit", "voisins", "--date", "2026-04-25"] },
    { line: ["meeting", "invite", "voisins", "--yes", "-o", "d/change"] },
    { line: survey("form", "--format", "html", "-o", "d/form.html") },
    { line: survey("form", "--format", turn(...surveyFormatNames), "--for", reader, "-o", "d/form-for/") },
    { line: survey("invite", "--all", "--yes", "-o", "d/survey") },
    { line: survey("remind", "--yes", "-o", "d/survey-reminder"), now: afterTenDays },
    {
      line: survey(
        "results",
        "--for",
        "network",
        "-o",
        `d/results.${turn("html", "pdf", "docx", "xlsx", "md")}`,
      ),
    },
    { line: survey("results", "--for", "funder", "--json") },
    { line: ["share", "--for", "network", "--yes", "--to", "Quelqu’un", "-o", "d/network.html"] },
    {
      line: ["share", "--format", turn("pdf", "docx", "csv", "xlsx", "json"), "--yes", "-o", "d/network/"],
      screenForTeam: true,
    },
    { line: ["share", "--for", `actor:${reader}`, "--yes", "-o", "d/for-one.html"] },
    { line: ["share", "--for", "meeting:cooperer-entre-voisins", "--yes", "-o", "d/for-meeting.html"] },
    { line: ["share", "recall", "navette"] },
    { line: ["share", "--again"] },
    {
      line: [
        "report",
        "--year",
        "2026",
        "--for",
        "funder",
        "-o",
        `d/report.${turn("html", "docx", "xlsx", "md", "pdf", "json")}`,
      ],
    },
    { line: ["report", "--year", "2026", "--for", "funder", "--json"] },
    { line: ["match", "--for", reader] },
    { line: ["match", "--for", reader, "--json"] },
    // The team may choose a pair by what it knows, but the drafts must not depend on that.
    {
      line: ["match", "--propose", "--actor", reader, "--actor", other, "--yes", "-o", "d/introductions"],
      screenForTeam: true,
    },
    {
      line: ["meeting", "attendance", "voisins", "--present", reader, "--headcount", "9"],
      now: afterTheMeeting,
    },
    // The reasons of the proposals on the screen are for the team, the drafts are for others.
    {
      line: ["meeting", "follow-up", "voisins", "--yes", "-o", "d/after-meeting"],
      now: afterTheMeeting,
      screenForTeam: true,
    },
    { line: ["privacy", "register", "--notice", "-o", `d/notice.${turn("docx", "pdf")}`] },
    { line: ["privacy", "register", "-o", `d/register.${turn("pdf", "docx")}`] },
    {
      line: ["privacy", "retention", "--last-message", "--yes", "-o", "d/last-message"],
      now: afterFourYears,
      screenForTeam: true,
    },
    // Refusals must not reveal more than the documents.
    { line: ["share", "--for", "actor:personne-de-ce-nom", "--yes", "--json"] },
    { line: ["share", "--for", "public", "--yes", "--json"] },
    { line: ["mail", "--kind", "consent", "--project", "introuvable", "--yes", "--json"] },
    { line: ["survey", "form", "inconnue", "--format", "html", "--json"] },
  ];
}

/** The ways of calling that make nothing for others, each with what they concern of the team. */
export const forTheTeam: Readonly<Record<string, string>> = {
  ...because(
    "its folder, settings and lists",
    "init",
    "check",
    "example list",
    "example add",
    "import",
    "peek",
  ),
  ...because(
    "its actors",
    "add",
    "edit",
    "show",
    "list",
    "duplicates",
    "merge",
    "tag",
    "triage",
    "rank",
    "people",
  ),
  ...because("its diary", "log", "next", "meeting list", "meeting show", "meeting add"),
  ...because("all that it holds", "export", "backup", "view", "history", "undo", "completion"),
  ...because("its database", "workspace changes", "workspace merge", "workspace move"),
  ...because("its templates", "template list", "template copy", "template check", "template preview"),
  ...because("its conversations and figures", "brief --for conversation", "report --for team"),
  ...because(
    "its surveys",
    "survey new",
    "survey check",
    "survey answers",
    "survey enter",
    "survey status",
    "survey results --for team",
  ),
  ...because(
    "its projects",
    "project list",
    "project add",
    "project edit",
    "project show",
    "project consent",
    "project withdraw",
  ),
  ...because("who asks for it, all of it on purpose", "privacy show"),
  ...because("what it decides of people", "privacy object", "privacy erase", "privacy reword"),
};

function because(reason: string, ...ways: string[]): Record<string, string> {
  return Object.fromEntries(ways.map((way) => [way, reason]));
}

/** The options that distinguish the ways of calling a command. */
const distinguishingOptions = ["action", "kind", "for", "labels", "merge", "format"] as const;
type DistinguishingOption = (typeof distinguishingOptions)[number];

/** Choices of options that the schema takes as free text. */
const offeredElsewhere: Readonly<
  Record<string, Readonly<Partial<Record<DistinguishingOption, readonly string[]>>>>
> = {
  "survey results": { for: ["team", "network", "funder"] },
  "survey form": { format: surveyFormatNames },
  share: { for: ["network", "actor", "meeting"], action: ["recall"] },
};

/** All ways of calling that the schemas offer: each command, action and choice of a distinguishing option. */
export async function waysOffered(): Promise<{ way: string; option: DistinguishingOption | null }[]> {
  const ways: { way: string; option: DistinguishingOption | null }[] = [];
  for (const [name, load] of Object.entries(commands)) {
    const { shape } = (await load()).default.input;
    const choices = (option: DistinguishingOption) => choicesOf(shape[option]);
    const actions = choices("action");
    for (const action of actions.length > 0 ? actions : [null]) {
      const start = action === null ? name : `${name} ${action}`;
      ways.push({ way: start, option: null });
      for (const option of distinguishingOptions)
        if (option !== "action" && (actions.length === 0 || offeredElsewhere[start]?.[option]))
          for (const choice of offeredElsewhere[start]?.[option] ?? choices(option))
            ways.push({ way: `${start} --${option} ${choice}`, option });
    }
    for (const action of offeredElsewhere[name]?.action ?? [])
      ways.push({ way: `${name} ${action}`, option: null });
  }
  return ways;
}

function choicesOf(schema: unknown): readonly string[] {
  let inner = schema;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodOptional) inner = inner.unwrap();
  return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
}

/** The ways of calling that a line covers. The extension of its `-o` counts as `--format`. */
export function waysOf([name, second, ...rest]: readonly string[]): string[] {
  const start = second === undefined || second.startsWith("-") ? name! : `${name} ${second}`;
  const argv = [second, ...rest];
  const options = distinguishingOptions.flatMap((option) => {
    const at = argv.indexOf(`--${option}`);
    return at < 0 ? [] : [`${start} --${option} ${argv[at + 1]!.split(":")[0]}`];
  });
  const written = argv[argv.indexOf("-o") + 1];
  const ending = argv.includes("-o") ? /\.(\w+)$/.exec(written!)?.[1] : undefined;
  return [start, ...options, ...(ending ? [`${start} --format ${ending}`] : [])];
}

// Shows possible partners on the terminal and as JSON.

import type { PartnerMatch } from "../../domain/partners/partner-match.ts";
import type { Sentences } from "../../text/index.ts";
import { type Paint, pad, safe, wrap } from "./terminal.ts";

interface Page {
  text: Sentences;
  columns: number;
  paint: Paint;
  /** Whether the page is for the team: only then it says who may read each reason. */
  forTeam: boolean;
}

export const partnersAsJson = (matches: readonly PartnerMatch[], { partners }: Sentences) =>
  matches.map(({ a, b, project, score, reasons }) => ({
    ...{ a: a.id, b: b?.id ?? null, project: project?.id ?? null, score },
    reasons: reasons.map((reason) => ({
      ...{ code: reason.code, points: reason.points, because: partners.reason(reason) },
      shareable: reason.shareable === "none" ? false : reason.shareable,
    })),
  }));

export function partnersPage(
  matches: readonly PartnerMatch[],
  { text: { partners }, columns, paint, forTeam }: Page,
): string {
  if (matches.length === 0) return partners.nobodyToPropose;
  const blocks = matches.map(({ a, b, project, score, reasons }) => {
    const second = [
      ...(b ? [safe(b.name)] : [partners.unnamedProject]),
      ...(project ? [paint.faint(partners.projectTitle(safe(project.title)))] : []),
    ];
    return [
      `${paint.strong(partners.points(score))}  ${paint.strong(safe(a.name))} + ${second.join(", ")}`,
      ...reasons.flatMap((reason) => {
        const who = forTeam ? ` (${partners.shareable[reason.shareable]})` : "";
        const lines = wrap(`${safe(partners.reason(reason))}${who}`, columns - 14);
        return lines.map(
          (line, at) => `      ${pad(at === 0 ? partners.points(reason.points) : "", 6)}  ${line}`,
        );
      }),
    ].join("\n");
  });
  return `${[...blocks, ...(forTeam ? [partners.nextCommands] : [])].join("\n\n")}\n`;
}

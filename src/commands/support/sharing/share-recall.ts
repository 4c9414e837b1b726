// `share recall`: shows who received a project, and a message that asks them to stop sharing it.
import { namedProject, nameOfAudience } from "../../../application/projects/named-project.ts";
import { projectVisibilities } from "../../../application/projects/project-visibilities.ts";
import { holdersOf, withoutRecipient } from "../../../domain/audience/disclosure.ts";
import type { RecipientAudience } from "../../../domain/audience/recipient-audience.ts";
import { dayOf } from "../../../domain/values/days.ts";
import { safeText } from "../../../renderers/screens/terminal.ts";
import { sentences } from "../../../text/index.ts";
import type { CommandHost } from "../command-host.ts";
import { present } from "../presentation.ts";

type RecallWords = CommandHost["text"]["sharing"]["recall"];

export async function recallProject(projectName: string | undefined, host: CommandHost): Promise<number> {
  const workspace = await host.workspace();
  const store = await workspace.store();
  const project = await namedProject(projectName, store);
  const disclosures = await store.disclosures.all();
  const holders = holdersOf(project.id, disclosures);
  const withoutRecipients = await Promise.all(
    withoutRecipient(project.id, disclosures).map(async ({ for: audience, at, file }) => ({
      ...{ audience, at, file, name: await nameOfAudience(audience, store) },
    })),
  );
  const { sender, organisation, name } = workspace.mission;
  const { visibilities } = await projectVisibilities([project], "network", dayOf(host.now()), store);
  const isTakenBack = ["consent_refused", "consent_ended", "objection"].includes(visibilities[0]!.why ?? "");
  const words = (await sentences(workspace.mission.language)).sharing.recall;
  // The message is for one recipient at a time, so that none learns who else received the project.
  const message = {
    subject: words.subject(project.title),
    body: words.body(
      project.title,
      [sender.name, organisation || name].filter((item) => item !== "").join("\n"),
      isTakenBack,
    ),
  };
  present(host, {
    json: () => ({
      ...{ project: project.id, title: project.title },
      recipients: holders.map((holder) => ({ ...holder })),
      unnoted: withoutRecipients.map(({ audience, at, file }) => ({ for: audience, at, file })),
      message: holders.length === 0 ? null : message,
    }),
    plain: () => holders.map((holder) => [holder.name, holder.actor, holder.at, holder.format, holder.file]),
    human: () => {
      const { title } = project;
      const isShown = visibilities[0]!.shown !== null;
      return safeText(
        recallPage(
          { title, isShown, holders, unnoted: withoutRecipients, message },
          host.text.sharing.recall,
        ),
      );
    },
  });
  return 0;
}

interface RecallFacts {
  title: string;
  /** Whether the project may still be shown. */
  isShown: boolean;
  holders: readonly { name: string; at: string; format: string }[];
  /** Files whose recipients were not recorded. */
  unnoted: readonly UnnotedFile[];
  message: { subject: string; body: string };
}

type UnnotedFile = { audience: RecipientAudience; name: string | null; at: string; file: string | null };

function recallPage({ title, isShown, holders, unnoted, message }: RecallFacts, words: RecallWords): string {
  const unnotedLines =
    unnoted.length === 0
      ? []
      : [
          words.unknownRecipients,
          ...unnoted.map(
            ({ audience, name, at, file }) => `  ${words.unknownRecipient(audience, name, at, file)}`,
          ),
          "",
        ];
  if (holders.length === 0) return words.noDisclosure(title) + unnotedLines.join("\n");
  return [
    ...(isShown ? [words.stillShown, ""] : []),
    words.disclosureCount(title, holders.length),
    ...holders.map(({ name, at, format }) => `  ${words.disclosureLine(name, at, format)}`),
    "",
    ...unnotedLines,
    ...[words.messageHeading, "", message.subject, "", message.body, ""],
  ].join("\n");
}

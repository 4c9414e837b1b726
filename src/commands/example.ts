// `example`: shows the illustrations of mission.yaml and adds new ones to it.

import type { Problem } from "../domain/problems/problem.ts";
import { Refusal } from "../domain/problems/problem.ts";
import { slug } from "../domain/values/slug.ts";
import { inSnakeCase } from "../renderers/json.ts";
import { painter, safe, table } from "../renderers/screens/terminal.ts";
import { type Illustration, illustrationSchema } from "../settings/mission-schema.ts";
import { command } from "./support/command-definition.ts";
import type { CommandHost } from "./support/command-host.ts";
import { type ExampleInput, exampleInput } from "./support/example-options.ts";
import { askForExample } from "./support/example-questions.ts";
import { noteFilesWritten } from "./support/files-written.ts";
import { present } from "./support/presentation.ts";
import { sentencesWidth } from "./support/sentences-width.ts";

export default command({
  usage: "example [action]",
  input: exampleInput,
  async run(options, host) {
    const { mission } = await host.workspace();
    if (options.action === "list") await list(mission.illustrations, host);
    else await add(options, mission.illustrations, host);
    return 0;
  },
});

/** Lists the illustrations: whether each names its actor, who may read it, and which situations and themes it is for. */
async function list(illustrations: readonly Illustration[], host: CommandHost) {
  const { examples: text, terms } = host.text;
  const paint = await painter(host.options.color);
  const rows = illustrations.map((illustration) => [
    illustration.id,
    illustration.title,
    illustration.agreed ? text.named : text.anonymous,
    text.audiences[illustration.audience],
    illustration.situations.map((situation) => terms.situation[situation]).join(" ; "),
    illustration.themes.join(", "),
  ]);
  present(host, {
    json: () => inSnakeCase(illustrations),
    plain: () => rows,
    human: () =>
      illustrations.length === 0
        ? text.noExampleYet
        : table(
            text.columns.map((title, columnIndex) => ({
              title,
              shrinks: columnIndex === 1 || columnIndex >= 4,
              least: 12,
            })),
            rows,
            { columns: sentencesWidth(host.stdout), paint },
          ),
  });
}

async function add(options: ExampleInput, existing: readonly Illustration[], host: CommandHost) {
  const illustration = await illustrationFrom(options, existing, host);
  const file = host.files.resolve(await host.workspaceFolder(), "mission.yaml");
  const shown = host.files.shown(file);
  const { withIllustration } = await import("../settings/add-illustration.ts");
  const added = withIllustration(await host.files.readText(file), shown, illustration);
  if (!options.dryRun) {
    await host.files.write(file, added.text, { replace: true });
    await noteFilesWritten(host, "example", shown);
  }
  present(host, {
    json: () => ({
      illustration: inSnakeCase(illustration),
      file: shown,
      line: added.line,
      dry_run: options.dryRun,
    }),
    plain: () => [[illustration.id, shown, added.line]],
    human: () =>
      host.text.examples.added({
        title: safe(illustration.title),
        place: `${shown}:${added.line}`,
        agreed: illustration.agreed,
        dryRun: options.dryRun,
      }),
  });
}

/** The illustration from the options; at a terminal, asks for what they lack. */
async function illustrationFrom(
  options: ExampleInput,
  existing: readonly Illustration[],
  host: CommandHost,
): Promise<Illustration> {
  const needed = (["title", "who", "what"] as const).filter((key) => !options[key]);
  if (needed.length > 0 && !host.options.interactive)
    throw new Refusal(
      "usage",
      ...needed.map((key): Problem => ({ code: "answer-needed", flag: `--${key}` })),
    );
  const answered = needed.length > 0 ? await askForExample(options, host) : options;
  const { title = "", theme, territory, situation, id, action: _, dryRun: __, ...rest } = answered;
  const newId = id || freeId(slug(title, "exemple"), existing);
  if (existing.some((other) => other.id === newId))
    throw new Refusal("usage", { code: "example-exists", id: newId });
  return illustrationSchema.parse({
    id: newId,
    title,
    ...rest,
    themes: theme,
    territories: territory,
    situations: situation,
  });
}

/** `camion-partage`, or `camion-partage-2` when that id is taken. */
function freeId(base: string, existing: readonly Illustration[]): string {
  const taken = new Set(existing.map(({ id }) => id));
  let freeName = base;
  for (let count = 2; taken.has(freeName); count++) freeName = `${base}-${count}`;
  return freeName;
}

// Writes the directory of projects as one page that needs no other file: searchable, filtered, with a map, printable.
import type { SharedDirectory, SharedProject } from "../../domain/audience/shared-directory.ts";
import { fold } from "../../domain/values/spelling.ts";
import { type Brand, dataAddress, usualAccent } from "../brand.ts";
import { pageEngine } from "../page-engine.ts";
import { printable } from "../printable.ts";
import { fieldsOf, templateRefusal } from "../template/template-engine.ts";
import { type DirectoryFacts, directoryTitle, factsOfProject } from "./directory-facts.ts";
import france from "./france-departments.json" with { type: "json" };

/** Codes of the five overseas départements, which have no outline: the map shows them as squares down its left side. */
const overseas = ["971", "972", "973", "974", "976"];

export async function directoryPage(
  directory: SharedDirectory,
  facts: DirectoryFacts,
  { accent, logo }: Brand,
  { text: template, file }: { text: string; file: string },
): Promise<string> {
  const { sharing, projects: words } = facts.text;
  const isForAll = directory.for === "network";
  const scope = printable({
    language: facts.language,
    title: directoryTitle(directory, facts),
    accent: accent ?? usualAccent,
    logo: logo && { source: dataAddress(logo), alt: logo.alt },
    policy: placeOfPolicy,
    words: {
      ...sharing.page,
      counted: sharing.page.counted("#", directory.projects.length),
      made: sharing.madeOn(facts.mission, facts.day),
      opening: sharing.opening(isForAll),
      closing: sharing.closing(facts.contact),
      none: sharing.noProject,
      projects: sharing.labels.sheet,
    },
    filters: filtersOf(directory, facts),
    map: directory.projects.some(({ departments }) => departments.length > 0)
      ? mapOf(directory, facts)
      : null,
    projects: directory.projects.map((project) => ({
      ...{ id: project.id, title: project.title, summary: project.summary },
      stage: project.stage === null ? null : words.stages[project.stage],
      pictures: project.pictures.map(({ data, format, width, height, alt }) => ({
        ...{ source: `data:image/${format};base64,${data}`, width, height, alt },
      })),
      facts: factsOfProject(project, facts.text).map(({ label, items }) => ({ label, items })),
      keys: Object.fromEntries(
        filterKeys.map((key) => [
          key,
          keysOf(project, key)
            .map(([value]) => value)
            .join("\n"),
        ]),
      ),
    })),
  });
  const liquid = pageEngine();
  try {
    return await withPolicy(liquid.renderSync(liquid.parse(template, file), scope));
  } catch (error) {
    throw templateRefusal(error, file, fieldsOf(scope as never));
  }
}

const filterKeys = ["themes", "stage", "territories", "departments"] as const;
type FilterKey = (typeof filterKeys)[number];

/** The values of a project for a filter: the key to compare, and the label to show. */
function keysOf(project: SharedProject, key: FilterKey): [string, string][] {
  if (key === "stage") return project.stage === null ? [] : [[project.stage, project.stage]];
  if (key === "departments") return project.departments.map(({ code, name }) => [code, `${name} (${code})`]);
  return project[key].map((value) => [fold(value), value]);
}

/** The filters that have values to choose from. */
function filtersOf({ projects }: SharedDirectory, { text: { sharing, projects: words } }: DirectoryFacts) {
  return filterKeys.flatMap((key) => {
    const values = new Map(projects.flatMap((project) => keysOf(project, key)));
    const label = (value: string, filterLabel: string) =>
      key === "stage" ? words.stages[value as "idea"] : filterLabel;
    const { label: name, all } = sharing.page.filters[key];
    const choices = [...values]
      .map(([value, filterLabel]) => ({ key: value, label: label(value, filterLabel) }))
      .sort((a, b) => (fold(a.label) < fold(b.label) ? -1 : 1));
    return choices.length === 0 ? [] : [{ key, label: name, all, values: choices }];
  });
}

function mapOf({ projects }: SharedDirectory, { text: { sharing } }: DirectoryFacts) {
  const names = new Map(
    projects.flatMap(({ departments }) => departments.map(({ code, name }) => [code, name])),
  );
  const counts = new Map<string, number>();
  for (const { departments } of projects)
    for (const { code } of departments) counts.set(code, (counts.get(code) ?? 0) + 1);
  const countOf = (code: string) => counts.get(code) ?? 0;
  const area = (code: string) => {
    const count = countOf(code);
    return { code, count, label: sharing.page.area(names.get(code) ?? code, count) };
  };
  const outlines: Readonly<Record<string, string>> = france.outlines;
  return {
    viewBox: france.viewBox,
    areas: [
      ...Object.entries(outlines).map(([code, path]) => ({ ...area(code), path, x: 0, y: 0 })),
      ...overseas
        .filter((code) => countOf(code) > 0)
        .map((code, index) => ({ ...area(code), path: null, x: 4, y: 380 + 32 * index })),
    ],
  };
}

/** Placeholder of the content security policy, which can be computed only once the scripts and styles of the page are written. */
const placeOfPolicy = "content-security-policy";

/** Adds a policy by which the page loads nothing, and applies only its own scripts and styles, known by their digests. */
async function withPolicy(html: string): Promise<string> {
  const sources = async (tag: "script" | "style") => {
    const contents = [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "g"))];
    const digests = await Promise.all(contents.map(([, content]) => digestOf(content!)));
    return digests.map((digest) => `'sha256-${digest}'`).join(" ") || "'none'";
  };
  const policy = [
    ...["default-src 'none'", "base-uri 'none'", "form-action 'none'", "img-src data:"],
    ...[`style-src ${await sources("style")}`, `script-src ${await sources("script")}`],
  ].join("; ");
  return html.replace(placeOfPolicy, policy);
}

async function digestOf(content: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(content));
  return Buffer.from(bytes).toString("base64");
}

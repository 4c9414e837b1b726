// Checks a form against the published rules of XLSForm (xlsform.org).
import { read, utils } from "@e965/xlsx";

type XlsformRow = Record<string, string>;
export interface XlsformBook {
  survey: XlsformRow[];
  choices: XlsformRow[];
  settings: XlsformRow[];
}

export function xlsformIn(bytes: Uint8Array): XlsformBook {
  const book = read(bytes);
  const sheet = (name: string) =>
    utils.sheet_to_json<XlsformRow>(book.Sheets[name]!, { defval: "", raw: false });
  return { survey: sheet("survey"), choices: sheet("choices"), settings: sheet("settings") };
}

/** An XML name without a colon, which ODK XForms requires for questions. */
const name = /^[A-Za-z_][\w.-]*$/;
const plain = ["text", "integer", "decimal", "date", "note", "calculate", "start", "end", "today"];
const columns = /^(?:type|name|required|relevant|calculation|(?:label|hint)(?:::.+ \([a-z]{2}\))?)$/;

/** All faults for which a converter would refuse the form. */
export function xlsformFaults({ survey, choices, settings }: XlsformBook): string[] {
  const faults: string[] = [];
  const names = new Set<string>();
  const lists = new Map<string, string[]>();
  for (const row of choices) lists.set(row.list_name!, [...(lists.get(row.list_name!) ?? []), row.name!]);
  for (const title of Object.keys(survey[0] ?? {})) if (!columns.test(title)) faults.push(`column ${title}`);
  for (const row of survey) {
    const [type, list] = row.type!.split(" ");
    if (!name.test(row.name!)) faults.push(`name ${row.name}`);
    if (names.has(row.name!)) faults.push(`name twice ${row.name}`);
    if (type === "select_one" || type === "select_multiple") {
      if (!lists.has(list ?? "")) faults.push(`list ${list}`);
    } else if (!plain.includes(row.type!)) faults.push(`type ${row.type}`);
    if (type === "calculate" && !row.calculation) faults.push(`calculation ${row.name}`);
    if (row.required && !["yes", "no"].includes(row.required)) faults.push(`required ${row.required}`);
    const labels = Object.entries(row).filter(([title]) => title.startsWith("label"));
    if (!["calculate", "start", "end", "today"].includes(type!) && labels.some(([, label]) => !label))
      faults.push(`label ${row.name}`);
    for (const [, used] of (row.relevant ?? "").matchAll(/\$\{([^}]+)\}/g))
      if (!names.has(used!)) faults.push(`relevant ${used}`);
    const depth = [...(row.relevant ?? "")].reduce(
      (open, sign) => open + (sign === "(" ? 1 : sign === ")" ? -1 : 0),
      0,
    );
    if (depth !== 0) faults.push(`brackets ${row.relevant}`);
    names.add(row.name!);
  }
  for (const [list, values] of lists) {
    if (new Set(values).size < values.length) faults.push(`choice twice in ${list}`);
    for (const value of values) if (!/^\S+$/.test(value)) faults.push(`choice ${value}`);
  }
  if (settings.length !== 1 || !name.test(settings[0]?.form_id ?? "")) faults.push("form_id");
  if (!settings[0]?.form_title) faults.push("form_title");
  if (settings[0]?.default_language && survey[0] && !(`label::${settings[0].default_language}` in survey[0]))
    faults.push("default_language");
  return faults;
}

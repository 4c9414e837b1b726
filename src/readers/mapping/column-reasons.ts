// Tells why a column was taken for a field: the two kinds of evidence that weighed most.
import type { ColumnReason, ValueLook } from "../../domain/importing/column-reason.ts";
import { type ColumnWeights, weightOf } from "./column-model.ts";
import type { ReadColumn } from "./table-evidence.ts";
import type { Evidence } from "./title-evidence.ts";

/** What evidence of values is called in a reason; evidence that has no name here becomes `values-fit`. */
const looks: Readonly<Record<string, ValueLook>> = {
  "an e-mail": "email",
  "a telephone": "phone",
  "a postcode": "postcode",
  "a date": "date",
  "a siret": "siret",
  "shape email": "email",
  "with address": "email",
  "shape url": "website",
  national: "website",
  "shape date": "date",
  "shape phone": "phone",
  "with telephone": "phone",
  "shape siret": "siret",
  "valid siret": "siret",
  "shape siren": "siren",
  "valid siren": "siren",
  "shape postcode": "postcode",
  "shape rna": "rna",
  "shape number": "number",
  "small number": "number",
  "yes or no": "yes-no",
  amount: "amount",
  code: "code",
  shortCode: "code",
  "leading zero": "code",
  whole: "person",
  civility: "person",
  "civility alone": "civility",
  structure: "structure",
  "word of body": "structure",
  "first word of body": "structure",
  "word of post": "post",
  "first word of post": "post",
  numbered: "street",
  "word of street": "street",
  placeCode: "place",
  sentence: "sentence",
  "many words": "sentence",
};
/** A look is named only if this share of the cells has it. Chosen by hand. */
const leastShare = 0.4;
/** How many reasons are given. */
const shown = 2;

const besides =
  /^(?:left|right|before|elsewhere|goes with|table|only|first .* of several|later|one .* of \d|.* here rather)/;
const inAddresses = /^(?:(?:box|domain) (?:mostly )?bears|name (?:mostly )?in a)/;
const titles = /^(?:word|words|letters|title|question|prefix|part|phrase|whole phrase|exact|group)\b/;

/** The reasons for one class, the strongest first. */
export function reasonsOf(
  weights: ColumnWeights,
  classNumber: number,
  evidence: readonly Evidence[],
  { values }: ReadColumn,
): ColumnReason[] {
  let title = 0;
  let beside = 0;
  let addresses = 0;
  let others = 0;
  const byLook = new Map<ValueLook, number>();
  for (const [name, amount] of evidence) {
    const weight = weightOf(weights, name, classNumber) * amount;
    if (weight === 0) continue;
    if (titles.test(name)) title += weight;
    else if (inAddresses.test(name)) addresses += weight;
    else if (besides.test(name)) beside += weight;
    else {
      const own = name.replace(/^(?:share|mostly|some) /, "");
      const look = looks[own];
      if (look && (values.shares.get(own) ?? 0) >= leastShare)
        byLook.set(look, (byLook.get(look) ?? 0) + weight);
      else others += weight;
    }
  }
  const [look] = [...byLook].sort(([, a], [, b]) => b - a);
  const weighed: [ColumnReason, number][] = [
    [{ code: "title" }, title],
    [
      look && look[1] > others ? { code: "values", look: look[0] } : { code: "values-fit" },
      (look?.[1] ?? 0) + Math.max(0, others),
    ],
    [{ code: "addresses" }, addresses],
    [{ code: "beside" }, beside],
  ];
  return weighed
    .filter(([, weight]) => weight > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, shown)
    .map(([reason]) => reason);
}

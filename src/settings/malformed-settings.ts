/** Finds values that the schema allows but that look like mistakes: a phone number one digit short, a sentence without its end. */
import { phonesIn } from "../domain/values/phone.ts";
import type { Mission } from "./mission-schema.ts";

export type MalformedSetting =
  | { code: "setting-phone-odd"; setting: string; found: string; digits: number }
  | { code: "setting-quoted"; setting: string; found: string }
  | { code: "setting-not-sayable"; setting: string; lacks: "capital" | "stop" }
  | { code: "setting-too-long"; setting: string; words: number; most: number };

/** The most words of a sentence that can be said in one breath, and of a story of three sentences. */
const mostWords = { sentence: 35, story: 60 };

export function malformedSettings(mission: Mission): MalformedSetting[] {
  const { sender, framework, cost, illustrations } = mission;
  return [
    ...phoneFaults("sender.phone", sender.phone),
    ...[...textsIn(mission)].flatMap(([setting, found]): MalformedSetting[] =>
      isQuoted(found) ? [{ code: "setting-quoted", setting, found }] : [],
    ),
    ...spokenTextFaults("framework.said", framework.said, mostWords.sentence),
    ...spokenTextFaults("cost.said", cost.said, mostWords.sentence),
    ...illustrations.flatMap(({ said_short }, index) =>
      spokenTextFaults(`illustrations.${index}.said_short`, said_short, mostWords.story),
    ),
  ];
}

function phoneFaults(setting: string, phone: string): MalformedSetting[] {
  if (phone === "" || phonesIn(phone).phones.length > 0) return [];
  return [{ code: "setting-phone-odd", setting, found: phone, digits: phone.replace(/\D/g, "").length }];
}

/** Whether typographic quotation marks enclose the value: for YAML they are part of it, so they would be printed. */
const isQuoted = (text: string) =>
  /^[“”„‘’]/.test(text) && /[“”‘’]$/.test(text) && !/[“”„]/.test(text.slice(1, -1));

function spokenTextFaults(setting: string, text: string, most: number): MalformedSetting[] {
  if (text === "") return [];
  const words = text.split(/\s+/).length;
  return [
    ...(/^[«“"'\s]*\p{Ll}/u.test(text)
      ? [{ code: "setting-not-sayable", setting, lacks: "capital" } as const]
      : []),
    ...(/[.!?…][»”"\s]*$/.test(text)
      ? []
      : [{ code: "setting-not-sayable", setting, lacks: "stop" } as const]),
    ...(words > most ? [{ code: "setting-too-long", setting, words, most } as const] : []),
  ];
}

/** Every text in the settings, with its path. */
function* textsIn(value: unknown, path: readonly string[] = []): Iterable<[string, string]> {
  if (typeof value === "string") yield [path.join("."), value];
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* textsIn(inner, [...path, key]);
}

// Finds objections after which the actor seems to have agreed to contact again, in its texts or in an exchange. Lifts none of them.
import type { Actor } from "../../domain/actors/actor.ts";
import {
  consentOfBox,
  consentsIn,
  type DatedConsent,
  isLaterConsent,
  type StatedConsent,
} from "../../domain/objections/later-consent.ts";
import type { Objection } from "../../domain/objections/objection.ts";
import { withoutTitle } from "../../domain/objections/repeated-refusal.ts";
import { personWhoRefuses } from "../../domain/objections/who-refuses.ts";
import { dayOfWords, pastDay } from "../../domain/objections/written-day.ts";
import type { Contact } from "../../domain/relationship/contact.ts";
import { rowDay } from "../../domain/relationship/noted-appointment.ts";
import { teamNotes } from "../../domain/relationship/team-notes.ts";
import { baseName } from "../../domain/values/file-name.ts";
import { groupedBy } from "../../domain/values/grouped-by.ts";
import { fold } from "../../domain/values/spelling.ts";
import type { DayWords } from "../../domain/values/spoken-day.ts";
import type { StoreReader } from "../../store/store.ts";
import { readActors } from "../documents/actors-in-order.ts";

/** An objection that holds, and the newest yes after it. */
export interface LaterConsent {
  objection: Objection;
  actor: string;
  name: string;
  consent: {
    words: string;
    /** The day of the yes; null when it has no date. ISO date. */
    on: string | null;
    /** The source of the text; for an exchange, who noted it. */
    source: string;
    line: number | null;
    /** The file as it is stored; null for an exchange. */
    file: string | null;
  };
}

interface LaterConsentContext {
  today: string;
  days: readonly DayWords[];
  /** Whether to leave out a yes that is not newer than the day on which a certain objection was noted: it was known on that day. */
  sinceNoted?: boolean;
}

/** Finds a later yes for each of the objections. Ignores lifted ones, and those without an actor. */
export async function laterConsents(
  objections: readonly Objection[],
  store: StoreReader,
  context: LaterConsentContext,
): Promise<LaterConsent[]> {
  const ofActors = groupedBy(
    objections.filter(({ actor, lifted }) => actor !== null && lifted === null),
    ({ actor }) => actor!,
  );
  const later: LaterConsent[] = [];
  for (const actor of await readActors([...ofActors.keys()], store)) {
    const contacts = await store.contacts({ actor: actor.id });
    later.push(...laterConsentsOf(actor, contacts, ofActors.get(actor.id)!, context));
  }
  return later;
}

/** Finds the later consents that are in one file. */
export async function consentsInFile(
  store: StoreReader,
  file: string,
  context: LaterConsentContext,
): Promise<LaterConsent[]> {
  const objections = (await store.objections()).filter(({ lifted }) => lifted === null);
  if (objections.length === 0) return [];
  return (await laterConsents(objections, store, context)).filter(({ consent }) => consent.file === file);
}

/** A yes, the text that contains it, and where it comes from. */
interface PlacedConsent extends DatedConsent, Pick<StatedConsent, "at" | "words"> {
  text: { label: string; text: string } | null;
  line: number | null;
  file: string | null;
}

function laterConsentsOf(
  actor: Actor,
  contacts: readonly Contact[],
  objections: readonly Objection[],
  context: LaterConsentContext,
): LaterConsent[] {
  const consents = [...consentsOfTexts(actor, context), ...consentsOfContacts(contacts)];
  const isLater = (consent: PlacedConsent, objection: Objection) =>
    isLaterConsent(consent, objection, refusalIn(consent.text, objection, context));
  return objections.flatMap((objection) => {
    const ofSame = objections.filter(({ person }) => person === null || person === objection.person);
    const [newest] = consents
      .filter((consent) => isLater(consent, objection) && !isDecided(consent, objection, context))
      .filter((consent) =>
        ofSame.every(
          (other) =>
            isLater(consent, other) || !(other.scope === "all" || consent.channels.includes(other.scope)),
        ),
      )
      .sort((a, b) => ((a.on ?? a.readOn) < (b.on ?? b.readOn) ? 1 : -1));
    if (newest === undefined) return [];
    const { words, on, source, line, file } = newest;
    const consent = { words, on, source, line, file };
    return [{ objection, actor: actor.id, name: actor.name, consent }];
  });
}

/** Whether the yes was known when the objection was noted or confirmed: nobody is asked about it again. Only with `sinceNoted`. */
const isDecided = (
  consent: PlacedConsent,
  { certain, noted }: Objection,
  { sinceNoted }: LaterConsentContext,
) => sinceNoted === true && certain && (consent.on ?? consent.readOn) <= noted.slice(0, 10);

/** The place and day of the words of an objection in a text that also says yes; null when the words are not in it. */
function refusalIn(
  text: PlacedConsent["text"],
  { words }: Objection,
  { today, days }: LaterConsentContext,
): { at: number; on: string | null } | null {
  if (text === null || words === null) return null;
  const untitled = withoutTitle(words, text.label);
  const at = untitled === "" ? -1 : text.text.indexOf(untitled);
  if (at === -1) return null;
  const written = dayOfWords(text.text, at, at + untitled.length);
  return { at, on: written === null ? null : pastDay(written, today, days) };
}

function consentsOfTexts(actor: Actor, { today, days }: LaterConsentContext): PlacedConsent[] {
  const texts = [
    ...actor.answers,
    ...teamNotes(actor).map((note) => ({ ...note, label: "" })),
    ...actor.provenance
      .filter(({ field }) => field === "state")
      .map(({ value: text, file, line }) => ({ label: "", text, file, line })),
  ];
  return texts.flatMap(({ label, text, file, line }) => {
    const origin = actor.provenance.find((provenance) => provenance.file === file);
    const box = consentOfBox({ label, text });
    return (box === null ? consentsIn(text) : [box]).map(
      ({ writtenOn, sentence, ...consent }): PlacedConsent => ({
        ...consent,
        on: (writtenOn && pastDay(writtenOn, today, days)) ?? dayOfRow(actor, { file, line }, today),
        // The day of a row that adds no value to the actor is not stored.
        readOn: origin?.date ?? today,
        person: sentence === null ? null : personWhoRefuses(sentence, actor.people),
        text: { label, text },
        ...{ source: origin?.source ?? baseName(file ?? ""), line, file },
      }),
    );
  });
}

/** The day on which a row was written or submitted; null when the row does not say. */
function dayOfRow(
  { answers, provenance }: Actor,
  row: Pick<PlacedConsent, "file" | "line">,
  today: string,
): string | null {
  const isOfRow = ({ file, line }: Pick<PlacedConsent, "file" | "line">) =>
    file !== null && file === row.file && line === row.line;
  const submitted = provenance.find((given) => given.field === "submitted" && isOfRow(given));
  return rowDay(answers.filter(isOfRow), today) ?? submitted?.value.slice(0, 10) ?? null;
}

/** The consents in exchanges: they ask to be called, are interested, or say so in the note. */
function consentsOfContacts(contacts: readonly Contact[]): PlacedConsent[] {
  return contacts.flatMap(({ at: on, by, person, outcome, note }) => {
    if (outcome === "refused" || outcome === "no-answer") return [];
    const isYes = outcome === "interested" || outcome === "call-back";
    const [stated] = isYes || note === null ? [] : consentsIn(note).filter(({ isInterest }) => !isInterest);
    if (!isYes && stated === undefined) return [];
    return [
      {
        ...{ on, readOn: on, person, channels: [], isTurn: false, isInterest: false, at: 0 },
        ...{ words: note ?? "", text: null, source: by, line: null, file: null },
      },
    ];
  });
}

/** The objections that a new exchange seems to take back: it says yes, and is of the same day or later. */
export const seemsToTakeBack = (contact: Contact, objections: readonly Objection[]): Objection[] =>
  consentsOfContacts([contact]).length === 0
    ? []
    : objections.filter(
        ({ lifted, person, at }) =>
          lifted === null &&
          at <= contact.at &&
          (person === null || contact.person === null || fold(person) === fold(contact.person)),
      );

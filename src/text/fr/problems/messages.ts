// Sentences about problems with saved messages, in French.
import type { MessageProblem } from "../../../domain/problems/message-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { longDate } from "../dates.ts";

/** A file name as it is typed on a command line. */
const quoted = (file: string) => (/^[\w./-]+$/.test(file) ? file : `"${file}"`);

export const messageProblems: ProblemSentences<MessageProblem> = {
  "folder-without-messages": (p) =>
    `${p.folder}\u00a0: ce dossier ne contient aucun message enregistré (.eml ou .msg).`,
  "message-address-unknown": (p) =>
    `${p.file}\u00a0: personne, dans la liste, n’a l’adresse ${p.address}. Dites de qui il s’agit\u00a0: outreach log <acteur> --from ${quoted(p.file)}\u00a0; ou ajoutez cette personne\u00a0: outreach import ${quoted(p.file)}`,
  "message-address-shared": (p) =>
    `${p.file}\u00a0: plusieurs acteurs ont l’adresse ${p.address} (${p.actors.map(({ id }) => id).join(", ")}). Dites lequel\u00a0: outreach log <acteur> --from ${quoted(p.file)}`,
  "message-our-own": (p) => `${p.file}\u00a0: ce message est de vous, pas une réponse.`,
  "message-automatic": (p) =>
    `${p.file}\u00a0: réponse automatique de ${p.address}. Personne n’a encore lu votre message\u00a0: rien n’est noté.${awayFor(p)}`,
  "message-noted-already": (p) => `${p.file}\u00a0: déjà noté, ${p.actor}, le ${longDate(p.on)}.`,
};

/** What an out-of-office message tells: until when somebody is away, and whom to ask meanwhile. */
function awayFor({ actor, until, instead }: Extract<MessageProblem, { code: "message-automatic" }>): string {
  const whose = actor ?? "<acteur>";
  const wait =
    until === null
      ? ""
      : ` Absence jusqu’au ${longDate(until)}. Pour attendre jusque-là\u00a0: outreach rank --defer ${whose} --until ${until} --reason absence`;
  const [first] = instead;
  if (first === undefined) return wait;
  return `${wait}${wait === "" ? "" : "."} En attendant, voir ${first.name}\u00a0: outreach edit ${whose} --add-person "${first.name}" --person-email ${first.email}`;
}

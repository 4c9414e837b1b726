// How a message greets and takes leave of somebody, by office, civility and what is known of the name, in French.
import type { Addressee } from "../../domain/documents/interlocutor-kind.ts";
import type { Address } from "../../domain/people/form-of-address.ts";
import { people } from "./people.ts";

/** Who is greeted: what is known of the person, and as whom they read. */
export interface Greeted {
  address: Address | null;
  addressee: Addressee;
  fullName: string | null;
}

/** First and last words of a message to somebody. */
export interface FormsOfAddress {
  opening(to: Greeted): string;
  closing(to: Greeted): string;
}

/** Two people named together: “Manon et Thibault”. */
export const isPair = (fullName: string | null) => fullName !== null && /\s(?:et|and|&)\s/iu.test(fullName);

/** “Madame” or “Monsieur” when something sure says which. */
const civility = (address: Address | null) =>
  address === null || address.anonymous || address.gender === "unknown"
    ? null
    : address.gender === "woman"
      ? "Madame"
      : "Monsieur";

/** “Monsieur le Maire” for those who were elected to it; “Madame” for the others. */
const title = (address: Address | null) =>
  address !== null && civility(address) !== null
    ? people.address(address.elected ? address : { ...address, office: null })
    : null;

/** How an e-mail opens and closes. A surname has no place in either (Office québécois de la langue française, BDL 4944). */
const mail: FormsOfAddress = {
  opening({ address, addressee, fullName }) {
    if (addressee === "front-desk") return "Bonjour,";
    if (addressee === "collective") return "Bonjour à toutes et à tous,";
    if (address?.isCouple) return "Madame, Monsieur,";
    if (isPair(fullName)) return "Bonjour à vous deux,";
    if (civility(address) === null) return "Bonjour,";
    return addressee === "elected" ? `${title(address)},` : `Bonjour ${civility(address)},`;
  },
  closing({ address, addressee, fullName }) {
    if (addressee === "front-desk") return "Merci de votre aide,";
    if (addressee === "collective" || addressee === "volunteer-president") return "Bien à vous,";
    if (addressee !== "elected") return "Bien cordialement,";
    return civility(address) === null || isPair(fullName)
      ? "Bien respectueusement,"
      : `Je vous prie d’agréer, ${title(address)}, l’expression de ma considération distinguée.`;
  },
};

/** The form of a letter. */
const form = ({ address, addressee, fullName }: Greeted) => {
  if (addressee === "collective") return "Mesdames, Messieurs";
  return (isPair(fullName) || addressee === "front-desk" ? null : title(address)) ?? "Madame, Monsieur";
};

const letter: FormsOfAddress = {
  opening: (to) => `${form(to)},`,
  closing(to) {
    const { addressee } = to;
    if (addressee === "elected")
      return `Je vous prie d’agréer, ${form(to)}, l’expression de ma considération distinguée.`;
    const volunteers = addressee === "volunteer-president" || addressee === "collective";
    return `Je vous prie d’agréer, ${form(to)}, mes salutations ${volunteers ? "les meilleures" : "distinguées"}.`;
  },
};

export const formsOfAddress = { mail, letter };

// Opening and closing phrases of a message, by the office, civility and name of the addressee, in French.
import type { Addressee } from "../../domain/documents/interlocutor-kind.ts";
import type { Address } from "../../domain/people/form-of-address.ts";
import { people } from "./people.ts";

/** Whom a message greets: what is known of the person, and in which capacity they read it. */
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

/** Whether a name names two people together: “Manon et Thibault”. */
export const isPair = (fullName: string | null) => fullName !== null && /\s(?:et|and|&)\s/iu.test(fullName);

/** “Madame” or “Monsieur”; null when the gender is not known. */
const civility = (address: Address | null) =>
  address === null || address.anonymous || address.gender === "unknown"
    ? null
    : address.gender === "woman"
      ? "Madame"
      : "Monsieur";

/** “Monsieur le Maire” for an elected office; “Madame” for everybody else. */
const title = (address: Address | null) =>
  address !== null && civility(address) !== null
    ? people.address(address.elected ? address : { ...address, office: null })
    : null;

/** Opening and closing of an e-mail. Neither contains a surname (Office québécois de la langue française, BDL 4944). */
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

/** The salutation of a letter, repeated in its closing phrase. */
const salutation = ({ address, addressee, fullName }: Greeted) => {
  if (addressee === "collective") return "Mesdames, Messieurs";
  return (isPair(fullName) || addressee === "front-desk" ? null : title(address)) ?? "Madame, Monsieur";
};

const letter: FormsOfAddress = {
  opening: (to) => `${salutation(to)},`,
  closing(to) {
    const { addressee } = to;
    if (addressee === "elected")
      return `Je vous prie d’agréer, ${salutation(to)}, l’expression de ma considération distinguée.`;
    const volunteers = addressee === "volunteer-president" || addressee === "collective";
    return `Je vous prie d’agréer, ${salutation(to)}, mes salutations ${volunteers ? "les meilleures" : "distinguées"}.`;
  },
};

export const formsOfAddress = { mail, letter };

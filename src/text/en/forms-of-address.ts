// Opening and closing phrases of a message, by the office, civility and name of the addressee, in English.
import type { FormsOfAddress, Greeted } from "../fr/forms-of-address.ts";
import { isPair } from "../fr/forms-of-address.ts";
import { people } from "./people.ts";

/** “Ms Salles”; “Odette Salles” when the gender is not known; null when nobody in particular is addressed. */
function greetedName({ address, addressee, fullName }: Greeted): string | null {
  if (addressee === "front-desk") return null;
  if (address?.isCouple) return `Mr and Ms ${address.lastName}`;
  if (isPair(fullName)) return fullName!.replace(/\s(?:et|&)\s/iu, " and ");
  if (address === null || address.anonymous) return fullName;
  if (address.office === "mayor" && address.elected) return "Mayor";
  return address.lastName === "" ? null : people.address(address);
}

/** “Madam” when only the civility is known, otherwise “Sir or Madam”. */
const unnamedGreeting = ({ address, addressee }: Greeted) =>
  address === null || addressee === "front-desk"
    ? "Sir or Madam"
    : people.address({ ...address, lastName: "" });

/** English uses the same forms in e-mails and in letters. */
const forms: FormsOfAddress = {
  opening: (to) =>
    to.addressee === "collective" ? "Dear all," : `Dear ${greetedName(to) ?? unnamedGreeting(to)},`,
  closing: (to) =>
    to.addressee === "collective" || greetedName(to) !== null ? "Yours sincerely," : "Yours faithfully,",
};

export const formsOfAddress = { mail: forms, letter: forms };

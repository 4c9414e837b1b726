// How a message greets and takes leave of somebody, by office, civility and what is known of the name, in English.
import type { FormsOfAddress, Greeted } from "../fr/forms-of-address.ts";
import { isPair } from "../fr/forms-of-address.ts";
import { people } from "./people.ts";

/** “Ms Salles”, “Odette Salles” when nothing says which; null for nobody in particular. */
function named({ address, addressee, fullName }: Greeted): string | null {
  if (addressee === "front-desk") return null;
  if (address?.isCouple) return `Mr and Ms ${address.lastName}`;
  if (isPair(fullName)) return fullName!.replace(/\s(?:et|&)\s/iu, " and ");
  if (address === null || address.anonymous) return fullName;
  if (address.office === "mayor" && address.elected) return "Mayor";
  return address.lastName === "" ? null : people.address(address);
}

/** “Madam” where only the civility of somebody is known. */
const unnamed = ({ address, addressee }: Greeted) =>
  address === null || addressee === "front-desk"
    ? "Sir or Madam"
    : people.address({ ...address, lastName: "" });

/** The same in mails and in letters: English has one register for both. */
const forms: FormsOfAddress = {
  opening: (to) => (to.addressee === "collective" ? "Dear all," : `Dear ${named(to) ?? unnamed(to)},`),
  closing: (to) =>
    to.addressee === "collective" || named(to) !== null ? "Yours sincerely," : "Yours faithfully,",
};

export const formsOfAddress = { mail: forms, letter: forms };

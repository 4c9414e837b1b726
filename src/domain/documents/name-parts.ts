// Splits a person's name into first and last name for the merge data of a mailing.
import type { Address } from "../people/form-of-address.ts";
import type { Message } from "./message.ts";

/** The parts of a person's name, as programs for mailings want them; a name that cannot be split is all last name. */
export function nameParts({ person, address }: Pick<Message, "person" | "address">): {
  first: string;
  last: string;
} {
  if (person === null) return { first: "", last: "" };
  const { fullName, lastName }: Pick<Address, "fullName" | "lastName"> = address ?? {
    fullName: person.fullName,
    lastName: "",
  };
  if (lastName !== "" && fullName.endsWith(lastName))
    return { first: fullName.slice(0, -lastName.length).trim(), last: lastName };
  if (lastName !== "" && fullName.startsWith(lastName))
    return { first: fullName.slice(lastName.length).trim(), last: lastName };
  return { first: "", last: fullName };
}

// Takes the address that a remark of the team gives as the way to reach the only person of a row: "ne traite que par mail : anna@lac.example".

import type { CandidatePerson } from "../../../domain/importing/candidate.ts";
import { emailsIn } from "../../../domain/values/email.ts";
import { fold } from "../../../domain/values/spelling.ts";
import channelWords from "../../../knowledge/words/channel-words.yaml";

const channel = channelWords.channels.email.join("|");
const asks = [...channelWords.before, ...channelWords.only].join("|");
/** A wish for mail, and the address right behind it. */
const wished = new RegExp(
  `(?<![a-z])(?:${asks})[^@.;!?]{0,25}?(?<![a-z])(?:${channel})(?![a-z])[^@.;!?]{0,15}?[:(,= -]\\s*\\S+@`,
  "u",
);
const longestRemark = 400;

/** An address that the row gives already (`taken`) is not given to this person as well. */
export function withAddressWished(
  people: CandidatePerson[],
  remarks: readonly string[],
  taken: readonly string[],
): CandidatePerson[] {
  const [person, ...others] = people;
  if (person === undefined || others.length > 0 || person.emails.length > 0) return people;
  for (const text of remarks) {
    if (text.length > longestRemark || !text.includes("@") || !wished.test(fold(text))) continue;
    const [email, ...more] = emailsIn(text).emails;
    if (email !== undefined && more.length === 0 && !taken.includes(email))
      return [{ ...person, emails: [email] }];
  }
  return people;
}

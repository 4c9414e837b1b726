// The reasons that contact points and people give in a comparison of two structures.
import type { ComparisonContext, SharedKind } from "./comparison-context.ts";
import type { MatchReason } from "./match-reason.ts";
import { comparePeople } from "./names/person-agreement.ts";
import type { RecordProfile } from "./record-profile.ts";

/** The points of a shared value, fewer when several unrelated names use it. */
const shared = (points: number, sharers: number) =>
  sharers === 1 ? points : Math.round((points / (sharers * 1.5)) * 100) / 100;

/** The reasons from the e-mail addresses, domains, telephone numbers and people of two structures. */
export function contactReasons(
  a: RecordProfile,
  b: RecordProfile,
  { sharers }: ComparisonContext,
): MatchReason[] {
  const reasons: MatchReason[] = [];
  const email = best("email", a.emails, b.emails, sharers);
  if (email !== null) reasons.push({ reason: "same-email", ...email, points: shared(5, email.sharers) });
  else {
    const domain = best("domain", a.domains, b.domains, sharers);
    if (domain !== null)
      reasons.push({ reason: "same-domain", ...domain, points: shared(3.5, domain.sharers) });
    else if (a.domains.length > 0 && b.domains.length > 0)
      reasons.push({ reason: "other-domain", points: -1.5 });
    else if (a.emails.length > 0 && b.emails.length > 0)
      reasons.push({ reason: "other-email", points: -0.5 });
  }
  const phone = best("phone", a.phones, b.phones, sharers);
  if (phone !== null) reasons.push({ reason: "same-phone", ...phone, points: shared(4.5, phone.sharers) });
  else if (a.phones.length > 0 && b.phones.length > 0) reasons.push({ reason: "other-phone", points: -0.8 });
  const contact = contactOf(a, b);
  if (contact !== null) reasons.push(contact);
  return reasons;
}

/** The shared value that the fewest names use. */
function best(
  kind: SharedKind,
  mine: readonly string[],
  theirs: readonly string[],
  sharers: ComparisonContext["sharers"],
) {
  let found: { value: string; sharers: number } | null = null;
  for (const value of mine) {
    if (!theirs.includes(value)) continue;
    const count = sharers(kind, value);
    if (found === null || count < found.sharers) found = { value, sharers: count };
  }
  return found;
}

function contactOf(a: RecordProfile, b: RecordProfile): MatchReason | null {
  const points = { same: 2, initial: 1, surname: 0.5, other: -0.3, none: 0 };
  let found: MatchReason | null = null;
  for (const person of a.people)
    for (const other of b.people) {
      const agreement = comparePeople(person, other);
      if (agreement === "none") continue;
      const reason: MatchReason = {
        reason: agreement === "other" ? "other-contact" : "same-contact",
        name: person.words.join(" "),
        points: points[agreement],
      };
      if (found === null || reason.points > found.points) found = reason;
    }
  return found;
}

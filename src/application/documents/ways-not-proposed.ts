// Says which channels a document must not propose to an actor: an objection closes them, or the actor prefers others.
import type { Actor } from "../../domain/actors/actor.ts";
import type { WaysNotProposed } from "../../domain/documents/message.ts";
import type { ContactPermissions } from "../../domain/objections/contact-permissions.ts";
import type { ObjectionChannel } from "../../domain/objections/objection.ts";
import { channelWishes, wishAgainst } from "../../domain/relationship/preferred-channel.ts";
import type { StoreReader } from "../../store/store.ts";
import { permissionsInUse } from "../objections/permissions-in-use.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/** `person`: the recipient; null for a shared address. A promised call is proposed against their preference, but not against an objection. */
export async function waysNotProposed(
  host: ApplicationHost,
  store: StoreReader,
): Promise<(actor: Actor, person: string | null, isCallPromised: boolean) => WaysNotProposed> {
  const permissions = await permissionsInUse(host, store);
  return (actor, person, isCallPromised) => {
    const wishes = channelWishes(actor);
    const isUnwished = (channel: ObjectionChannel) => wishAgainst(wishes, channel, person) !== null;
    return {
      calls: isClosed(permissions, actor, person, "phone") || (!isCallPromised && isUnwished("phone")),
      mails: isClosed(permissions, actor, person, "email") || isUnwished("email"),
    };
  };
}

function isClosed(
  permissions: ContactPermissions,
  actor: Actor,
  person: string | null,
  channel: ObjectionChannel,
): boolean {
  const opening = permissions.open(actor, channel);
  return opening.closed !== null || opening.without.some((left) => left.person === person);
}

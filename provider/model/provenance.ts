/** Where an object was created, and what proves later that an account is the same one. */
import type { Record } from "../pulumi/record";

/** Recorded in state with every object. */
export type Provenance = Pick<Record, "origin" | "source" | "user" | "anchor">;

/** Bytes of the longest user id that is recorded: state must stay small, whatever the server answers. */
const LONGEST_USER = 44;
/** `/v1/connectors/<id>/licenses/<id>` is the longest anchor that there is. */
const LONGEST_ANCHOR = 100;

/** The provenance as state holds it. */
export function recorded({ origin, source, user, anchor }: Provenance): Provenance {
  return {
    origin,
    source,
    ...(user !== undefined && Buffer.byteLength(user) <= LONGEST_USER ? { user } : {}),
    ...(anchor !== undefined && Buffer.byteLength(anchor) <= LONGEST_ANCHOR ? { anchor } : {}),
  };
}

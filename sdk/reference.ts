import * as pulumi from "@pulumi/pulumi";
import { programError } from "./error";

/**
 * This stack's id of something that the program does not manage (a connection, a stack, an iClient, a flow), by its key
 * in `celigo:references` of the stack's config:
 *
 * ```sh
 * pulumi config set --path 'celigo:references.netsuite' 5f4d3c2b1a0987654321fedc
 * ```
 * ```ts
 * new celigo.ConnectionRegistration("orders", {
 *   _integrationId: orders.id,
 *   _connectionId: celigo.reference("netsuite"),
 * });
 * ```
 * @returns the id.
 * @throws pulumi.RunError that names the stack, the key and the keys there are.
 */
export function reference(key: string): string {
  const references = new pulumi.Config("celigo").getObject<unknown>("references") ?? {};
  const stack = pulumi.getStack();
  const command = `pulumi config set --stack ${stack} --path 'celigo:references${segmentOf(key)}' <id>`;
  if (typeof references !== "object" || references === null || Array.isArray(references)) {
    throw programError(
      `celigo:references of stack ${stack} must be an object of ids by key; set one with \`${command}\`.`,
    );
  }
  const id: unknown = Object.hasOwn(references, key) ? (references as { [key: string]: unknown })[key] : "";
  if (typeof id === "string" && id.trim() !== "") return id.trim();
  const keys = Object.keys(references).sort();
  const there = keys.length === 0 ? "it has none" : `it has ${keys.join(", ")}`;
  throw programError(
    `stack ${stack} has no id for celigo.reference(${JSON.stringify(key)}) in celigo:references (${there}). Set it with \`${command}\`, or let \`npx pulumi-celigo references --stack ${stack}\` look it up.`,
  );
}

function segmentOf(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `["${key.replace(/["\\]/g, "\\$&")}"]`;
}

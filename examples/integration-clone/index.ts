import * as celigo from "pulumi-celigo";

const billing = new celigo.Integration("billing", { name: "Billing" });

// With `_envId` it would be made in another environment, where this token cannot see it.
const copy = new celigo.IntegrationClone("billing-copy", {
  _integrationId: billing.id,
  name: "Billing (copy for tests)",
  description: "Made by Pulumi.",
});

export const created = copy.created;

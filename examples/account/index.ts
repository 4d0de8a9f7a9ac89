import * as celigo from "pulumi-celigo";

// Only the names of the variables are stored; the tokens are read when Pulumi runs.
const sandbox = new celigo.Account("sandbox", { tokenEnv: "CELIGO_SANDBOX_TOKEN" });
const production = new celigo.Account("production", { tokenEnv: "CELIGO_PRODUCTION_TOKEN", mode: "full" });

for (const [name, account] of Object.entries({ sandbox, production })) {
  new celigo.Integration(`orders-${name}`, { name: "Orders to ERP" }, { provider: account });
}

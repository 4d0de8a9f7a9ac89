import * as pulumi from "@pulumi/pulumi";
import * as celigo from "pulumi-celigo";

const config = new pulumi.Config();

const release = config.require("release");

// The id of an integration that is there already: the output of an `Integration` of this program would only be known
// after its update.
const snapshot = new celigo.IntegrationSnapshot("before-release", {
  _integrationId: config.require("integrationId"),
  description: `Before release ${release}`,
  triggers: [release],
});

// With `dependsOn`, what the release changes is changed after the snapshot.
new celigo.Script(
  "pricing",
  { name: "Pricing hooks", content: `// Release ${release}\n` },
  { dependsOn: snapshot },
);

export const revision = snapshot._id;

import * as pulumi from "@pulumi/pulumi";
import * as celigo from "pulumi-celigo";

// State holds the hash of the file, not its text; a change of the file is an update in place.
const hooks = new celigo.Script("hooks", {
  name: "Order hooks",
  description: "Hooks of the order flows.",
  content: new pulumi.asset.FileAsset("scripts/hooks.js"),
});

export const id = hooks.id;
export const contentHash = hooks.contentHash;

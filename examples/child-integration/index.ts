import * as pulumi from "@pulumi/pulumi";
import * as celigo from "pulumi-celigo";

const config = new pulumi.Config();

// Each store that is added to the trigger makes another child.
const store = new celigo.ChildIntegration("second-store", {
  _parentId: config.require("installedAppId"),
  triggers: { store: "second" },
});

export const childId = store._id;

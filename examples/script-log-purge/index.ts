import * as pulumi from "@pulumi/pulumi";
import * as celigo from "pulumi-celigo";

const config = new pulumi.Config();

const customs = new celigo.Script("customs", {
  name: "Customs hooks",
  content: "function preMap(options) {\n  return options.data;\n}\n",
});

new celigo.ScriptLogPurge("customs-logs", {
  _scriptId: customs.id,
  triggers: [config.require("release")],
});

import * as celigo from "pulumi-celigo";

const discounts = new celigo.Script("discounts", {
  name: "Discount hooks",
  content: "function preSavePage(options) {\n  return options;\n}\n",
});

const window = new celigo.ScriptDebugWindow("watch-discounts", {
  _scriptId: discounts.id,
  minutes: 30,
  triggers: [discounts.contentHash],
});

export const until = window.debugUntil;

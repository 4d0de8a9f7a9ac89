/** A settings form with everything that live accounts hold, documented or not, in the life of a program. */
import { TestAccount, type Doc } from "../support/account";
import { createProject } from "../support/engine";
import { emptyProject, importAll, install, preview, runExport } from "../support/round-trip";

let account: TestAccount;
beforeEach(async () => (account = await TestAccount.start()));
afterEach(() => account.close());

const TYPES = [
  ...[
    "checkbox",
    "date",
    "datetime",
    "editor",
    "expression",
    "exportSelect",
    "file",
    "keyvalue",
    "multiselect",
  ],
  ...["radiogroup", "relativeuri", "select", "staticMap", "text", "timestamp", "toggle", "uri"],
];

const form = (label: string) => ({
  fieldMap: Object.fromEntries(
    TYPES.map((type) => [
      type,
      {
        ...{
          id: type,
          name: type,
          type,
          label,
          description: "d",
          helpText: "h",
          required: false,
          multiline: true,
        },
        ...{ rowsMax: 3, inputType: "text", delimiter: ",", mode: "json", keyName: "k", valueName: "v" },
        ...{
          showDelete: true,
          doNotAllowFutureDates: true,
          skipTimezoneConversion: true,
          defaultValue: "N/A",
        },
        ...{
          copyToClipboard: true,
          allowFreeText: true,
          displayAfter: "text",
          isLoggable: true,
          unlisted: [null, {}],
        },
        options: [{ items: ["a", { label: "B", value: "b" }] }, { label: "C", value: "c" }],
        visibleWhen: [{ field: "text", is: ["x"] }],
      },
    ]),
  ),
  layout: {
    type: "column",
    fields: TYPES,
    containers: [
      {
        type: "collapse",
        label: "More",
        fields: ["text"],
        containers: [{ type: "box", fields: ["date"], unlisted: 1 }],
      },
      { type: "tabs", label: "Tabs", fields: [] },
    ],
  },
  unlisted: { a: null, b: [], c: {} },
});

const program = (label: string) => `const celigo = require("pulumi-celigo");
const form = ${JSON.stringify(form(label))};
new celigo.Integration("i", {
  name: "Forms", settingsForm: { form, init: { function: "f" } },
  flowGroupings: [{ name: "Orders", settingsForm: { form } }],
});`;

type Forms = Doc & { settingsForm: any; flowGroupings: any[] };
const shown = () => account.named("integrations", "Forms") as Forms;

test("is declared, previewed, applied, changed and exported without a loss", async () => {
  const project = await createProject({
    config: account.config,
    env: account.env(),
    program: program("One"),
  });
  const first = await project.preview();
  expect(first).toHaveChanged({ create: 2 });
  expect(first.stdout).not.toContain("warning");
  await project.up();
  expect(shown().settingsForm.form).toEqual(form("One"));
  expect((await project.preview({ refresh: true })).changes).toEqual({});
  project.setProgram(program("Two"));
  await project.up();
  expect(shown().settingsForm.form).toEqual(form("Two"));
  expect(shown().flowGroupings[0].settingsForm.form).toEqual(form("Two"));
  expect((await project.preview({ refresh: true })).changes).toEqual({});

  // The same in an empty environment, from the program that the export writes.
  const copy = await emptyProject(account);
  const exported = await runExport(copy, "--all");
  expect(exported.notices.join()).not.toContain("settingsForm");
  install(copy);
  await importAll(copy, exported);
  expect((await preview(copy)).changes).toEqual({});
  await copy.newStack("prod");
  await copy.up({ env: { CELIGO_API_TOKEN: "tok-prod", PULUMI_NODEJS_TRANSPILE_ONLY: "true" } });
  const promoted = account.rows("integrations", "prod").find(({ name }) => name === "Forms") as Forms;
  expect(promoted.settingsForm.form).toEqual(form("Two"));
  expect(promoted.flowGroupings[0].settingsForm.form).toEqual(form("Two"));
});

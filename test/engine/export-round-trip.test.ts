/** Random accounts go under code, come out of the first preview unchanged, and are equal where the program creates them again. */
import * as fs from "node:fs";
import * as path from "node:path";
import { TestAccount } from "../support/account";
import { runCommand } from "../support/command";
import { emptyProject, importAll, install, preview, roundTrip, runExport } from "../support/round-trip";

// Five accounts in one stack: most of a round trip is the time of Pulumi's processes. test/long runs 200 accounts.
test.each([
  [[1, 2, 3, 4, 5], { isRefreshed: true, isCreated: true }],
  [[6, 7, 8, 9, 10], { stateValues: true, isCreated: true }],
])("random accounts %j: export, import, empty preview, creation elsewhere", async (seeds, steps) => {
  expect(await roundTrip(seeds, steps)).toEqual([]);
});

test("an export goes on where another one's files are gone, its stack's key among them", async () => {
  const account = await TestAccount.start();
  try {
    account.emulator.seed("dev", "integrations", {
      name: "Orders",
      settings: { apiKey: "plain-words", clientSecret: "other-words" },
      installSteps: [{ name: "Connect", type: "url", options: { password: "third-words" } }],
    });
    const project = await emptyProject(account);
    await runExport(project, "--all");
    for (const file of fs.readdirSync(project.directory))
      fs.rmSync(path.join(project.directory, file), { recursive: true });
    const exported = await runExport(project, "--all");
    expect(exported).toMatchObject({ known: 0, secrets: { length: 3 } });
    install(project);
    await importAll(project, exported);
    expect(await preview(project)).toHaveChangedNothing();
    // What a refresh records is what was imported: of a list with a secret in it, the whole is one.
    const outputs = async () =>
      (await project.exportState({ showSecrets: true })).deployment.resources?.map((each) => each.outputs);
    const imported = await outputs();
    await project.refresh();
    expect(await outputs()).toEqual(imported);

    fs.rmSync(path.join(project.directory, "Pulumi.dev.yaml"));
    const { stdout, code } = await runCommand(project, ["export", "--out", ".", "--all"]);
    expect(code).toBe(0);
    expect(stdout).toContain("The stack has all of them already: `pulumi preview` shows what changed");
    await importAll(project, exported);
    expect(await preview(project)).toHaveChangedNothing();
  } finally {
    await account.close();
  }
});

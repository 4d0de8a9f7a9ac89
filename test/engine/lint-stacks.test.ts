/** `pulumi-celigo lint --stack`: other stacks are read for what two stacks manage, and for nothing else. */
import fc from "fast-check";
import type { Finding, Report } from "../../cli/lint/finding";
import { lintObjects } from "../../cli/lint/objects";
import type { Stack } from "../../cli/stack";
import { TestAccount } from "../support/account";
import { runCommand } from "../support/command";
import { createProject } from "../support/engine";

const PROGRAM = `const celigo = require("pulumi-celigo");
new celigo.Script("hooks", { name: "Hooks", content: "// 5f4d3c2b1a0987654321fe04" });
`;

test("finds an object that another stack manages too, names a stack that cannot be read, and keeps other rules out", async () => {
  const account = await TestAccount.start();
  const project = await createProject({ program: PROGRAM, config: account.config, env: account.env() });
  await project.up();
  await project.newStack("prod", account.config);
  await project.up({ env: { CELIGO_ON_EXISTING: "adopt" } });
  const other = { env: { PULUMI_CONFIG_PASSPHRASE: "other" } };
  await project.pulumi(["stack", "init", "locked"], other);
  await project.pulumi(["config", "set", "--stack", "locked", "--secret", "test:key", "hunter2"], other);
  const lint = async (...args: string[]) => {
    const { stdout, stderr } = await runCommand(project, ["lint", "--json", "--offline", ...args]);
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout) as Report;
  };
  const { findings, notes } = await lint("--stack", "dev");
  const shared = findings.filter(({ rule }) => rule === "shared-object");
  expect(shared).toHaveLength(1);
  expect(shared[0]).toMatchObject({
    stack: "dev",
    message: expect.stringMatching(/stacks prod and dev both manage Script/),
  });
  expect(findings.filter(({ stack }) => stack !== undefined && stack !== "dev")).toEqual([]);
  expect(notes).toEqual([expect.stringMatching(/^Stack locked could not be read, so objects .*passphrase/)]);
  await account.close();
});

test("of all uses of an object, each finding is about a stack that was asked for", () => {
  const names = ["a", "b", "c", "d"];
  const use = fc.record({ stack: fc.constantFrom(...names), object: fc.integer({ min: 0, max: 3 }) });
  fc.assert(
    fc.property(fc.array(use, { maxLength: 12 }), fc.subarray(names), (uses, asked) => {
      const stackOf = (name: string) =>
        ({
          name,
          managed: uses
            .filter(({ stack }) => stack === name)
            .map(({ object }, i) => {
              const id = `5f4d3c2b1a0987654321fe0${object}`;
              return {
                kind: "Script",
                id,
                path: `/v1/scripts/${id}`,
                name: `n${i}`,
                urn: "",
                inputs: {},
                outputs: {},
              };
            }),
        }) as unknown as Stack;
      const others = names.filter((name) => !asked.includes(name));
      const found: Finding[] = lintObjects(asked.map(stackOf), () => undefined, others.map(stackOf));
      for (const { stack = "" } of found) expect(asked).toContain(stack);
      // Whatever two stacks manage, one of them asked for, is found.
      for (let object = 0; object < 4; object++) {
        const users = uses.filter((each) => each.object === object).map(({ stack }) => stack);
        const isShared = new Set(users).size > 1 && users.some((stack) => asked.includes(stack));
        const told = found.filter(
          ({ rule, message }) => rule === "shared-object" && message.includes(`fe0${object}`),
        );
        expect(told.length > 0).toBe(isShared);
      }
    }),
  );
});

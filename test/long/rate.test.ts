/** Many resources at once, `--parallel 32`, against a small request budget that is shared with production traffic. */
import { TestAccount } from "../support/account";
import { createProject } from "../support/engine";

const LIMIT_MS = 600_000;

/** Makes so many scripts with one `pulumi up`; what came of it. */
async function createMany(account: TestAccount, count: number) {
  const project = await createProject({
    program: `const { Script } = require("pulumi-celigo");
for (let i = 0; i < ${count}; i++) new Script("s" + i, { name: "Script " + i, content: "x" });`,
    config: account.config,
    env: account.env(),
  });
  account.forget();
  const { changes, duration } = await project.up({ args: ["--parallel", "32"], timeout: LIMIT_MS });
  const ours = account.emulator.requests.filter(({ environment }) => environment === "dev");
  const throttled = ours.filter(({ status }) => status === 429).length;
  const figures = { requests: ours.length, throttled, share: throttled / ours.length };
  console.log(JSON.stringify({ ...figures, seconds: duration / 1000 }));
  expect(await project.preview({ refresh: true, timeout: LIMIT_MS })).toHaveChangedNothing();
  project.remove();
  return { created: changes.create, objects: account.rows("scripts").length, share: figures.share };
}

test(
  "100 resources at 5 requests per second",
  async () => {
    const account = await TestAccount.start({ rate: 5, burst: 5 });
    const { created, objects, share } = await createMany(account, 100);
    await account.close();
    expect({ created, objects }).toEqual({ created: 101, objects: 100 });
    expect(share).toBeLessThan(0.1);
  },
  LIMIT_MS,
);

test(
  "300 resources at 50 requests per second, of which others take 80 %",
  async () => {
    const account = await TestAccount.start({ rate: 50, burst: 50 });
    // Production traffic: 40 requests per second, whatever happens to them.
    const others = setInterval(() => {
      void fetch(`${account.url}/v1/scripts/000000000000000000000000`, {
        headers: { authorization: "Bearer tok-prod" },
      })
        .then((answer) => answer.text())
        .catch(() => undefined);
    }, 25);
    const { created, objects, share } = await createMany(account, 300).finally(() => clearInterval(others));
    await account.close();
    expect({ created, objects }).toEqual({ created: 301, objects: 300 });
    expect(share).toBeLessThan(0.1);
  },
  LIMIT_MS,
);

/** Functions of an inline program (Automation API), whose process may have another environment than the resources. */
import { TestAccount } from "../support/account";
import { inlineRunner, type InlineOptions } from "../support/inline";

let account: TestAccount;
let run: (options: InlineOptions) => Promise<string>;

beforeAll(async () => {
  account = await TestAccount.start();
  for (const environment of ["dev", "prod"])
    account.emulator.seed(environment, "scripts", { name: "Shared", content: `// of ${environment}` });
  run = await inlineRunner();
});
afterAll(() => account.close());

/** Copies a text of the account that functions read into the one that resources write. */
const COPY = `
const { content } = await celigo.getScript({ name: "Shared" });
new celigo.Script("copy", { name: "Copy", content });
return { content };
`;
const DEV = { CELIGO_API_TOKEN: "tok-dev" };
const PROD = { CELIGO_API_TOKEN: "tok-prod" };
const isCopied = () => ["dev", "prod"].some((each) => account.rows("scripts", each).length !== 1);

describe("a function is refused where its account would come from the environment of the program's process", () => {
  const cases: [string, () => InlineOptions, string][] = [
    [
      "the token",
      () => ({ program: COPY, env: DEV, envVars: PROD, config: account.config }),
      "the token (CELIGO_API_TOKEN)",
    ],
    [
      "the token of a variable that the stack names",
      () => ({
        program: COPY,
        env: { ...DEV, TOKEN: "tok-dev" },
        envVars: { TOKEN: "tok-prod" },
        config: { ...account.config, "celigo:tokenEnv": "TOKEN" },
      }),
      "the token (TOKEN)",
    ],
    [
      "the token of a variable that an Account names",
      () => ({
        program: `
const provider = new celigo.Account("prod", { tokenEnv: "CELIGO_API_TOKEN" });
return { content: celigo.getScriptOutput({ name: "Shared" }, { provider }).content };
`,
        env: DEV,
        envVars: PROD,
        config: account.config,
      }),
      "the token (CELIGO_API_TOKEN)",
    ],
    [
      "the origin",
      () => ({ program: COPY, env: { CELIGO_BASE_URL: account.url }, apiToken: "tok-prod" }),
      "the address of Celigo (CELIGO_BASE_URL)",
    ],
  ];
  test.each(cases)("%s", async (_, options, what) => {
    account.forget();
    expect(await run(options())).toContain(
      `celigo.getScript: in an inline program of the Automation API, ${what} would come from the environment of this process, which may differ from the one of the resources.`,
    );
    expect(account.requests()).toEqual([]);
    expect(isCopied()).toBe(false);
  });
});

describe("a function reads the account that the resources write", () => {
  const both = (envVars: Record<string, string>) => ({ env: DEV, envVars, config: account.config });

  test("with the token in the stack's config, or in an Account", async () => {
    const stack = await run({ program: COPY, ...both(PROD), apiToken: "tok-prod" });
    expect(stack).toContain("// of prod");
    const program = `
const apiToken = process.env.CELIGO_API_TOKEN;
const opts = { provider: new celigo.Account("dev", { apiToken }) };
const { content } = await celigo.getScript({ name: "Shared" }, opts);
new celigo.Script("copy", { name: "Copy", content }, opts);
return { content };
`;
    expect(await run({ program, ...both(PROD) })).toContain("// of dev");
    const posts = account.emulator.requests.filter(({ method }) => method === "POST");
    expect(posts).toHaveLength(2);
  });

  test("without functions nothing is asked of the process's environment", async () => {
    const program = `return { name: new celigo.Script("copy", { name: "Copy", content: "" }).name };`;
    expect(await run({ program, ...both(PROD) })).toContain("Copy");
  });
});

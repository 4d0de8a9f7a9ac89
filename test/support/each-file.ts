/** Jest runs this before each test file: whatever it tests, no token and no secret may have been seen at its end. */
import { watched } from "./watch";

/** Set in jest.config.js, for each level of tests. */
declare const TEST_LIMIT_MS: number;

jest.setTimeout(TEST_LIMIT_MS);

afterAll(() => expect(watched()).toEqual([]));

// CI's machines are shared: a test that leans on time gets a second chance there, and `npm test` says which one.
if (process.env.CI) jest.retryTimes(1, { logErrorsBeforeRetry: true });

/** Jest runs this before each test file: whatever it tests, no token and no secret may have been seen at its end. */
import { watched } from "./watch";

afterAll(() => expect(watched()).toEqual([]));

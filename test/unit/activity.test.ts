/** How long Pulumi has asked nothing, in this process and in the others. */
import { Activity, type ActivityEvent } from "../../provider/run/activity";

/** Longer than the clock's steps. */
const MOMENT_MS = 30;
const moment = () => new Promise<void>((resolve) => setTimeout(resolve, MOMENT_MS));
/** Timers may fire a millisecond early. */
const QUIET_MS = MOMENT_MS - 2;

function start(): { activity: Activity; events: ActivityEvent[] } {
  const events: ActivityEvent[] = [];
  return { activity: new Activity((event) => events.push(event)), events };
}

test("other processes are notified when the first call begins and when the last one ends", async () => {
  const { activity, events } = start();
  const result = await activity.during(() => activity.during(() => Promise.resolve("done")));
  expect(result).toBe("done");
  expect(events).toEqual([["busy"], ["idle"]]);
});

test("a call that fails has ended as well", async () => {
  const { activity, events } = start();
  await expect(activity.during(() => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
  const waiting = () => activity.whileWaiting(() => Promise.reject(new Error("no")));
  await expect(activity.during(waiting)).rejects.toThrow("no");
  expect(events).toEqual([["busy"], ["idle"], ["busy"], ["idle"], ["busy"], ["idle"]]);
});

test("a call that only waits for others counts as none, as long as every call waits", async () => {
  const { activity, events } = start();
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const call = activity.during(() => activity.whileWaiting(() => released));
  expect(events).toEqual([["busy"], ["idle"]]);
  await moment();
  expect(activity.quietFor()).toBeGreaterThanOrEqual(QUIET_MS);
  await activity.during(() => {
    expect(activity.quietFor()).toBe(0);
    return Promise.resolve();
  });
  release();
  await call;
  expect(events.slice(2)).toEqual([["busy"], ["idle"], ["busy"], ["idle"]]);
});

test("it is quiet from the end of the last call", async () => {
  const { activity } = start();
  await moment();
  expect(activity.quietFor()).toBeGreaterThanOrEqual(QUIET_MS);
  await activity.during(async () => {
    await moment();
    expect(activity.quietFor()).toBe(0);
  });
  expect(activity.quietFor()).toBeLessThan(QUIET_MS);
  await moment();
  expect(activity.quietFor()).toBeGreaterThanOrEqual(QUIET_MS);
});

test("a busy process is as good as a call of this one, until it is idle or has ended", async () => {
  const { activity } = start();
  for (const name of ["one", "two"]) activity.receive(name, "busy");
  await moment();
  expect(activity.quietFor()).toBe(0);
  activity.receive("one", "idle");
  await moment();
  expect(activity.quietFor()).toBe(0);
  activity.forget((name) => name === "one");
  await moment();
  expect(activity.quietFor()).toBe(0);
  activity.forget((name) => name === "two");
  await moment();
  expect(activity.quietFor()).toBeGreaterThanOrEqual(QUIET_MS);
});

test.each(["check", "own", "busy", undefined])(
  "whatever another process writes (%s) breaks the quiet",
  async (event) => {
    const { activity } = start();
    await moment();
    activity.receive("other", event);
    expect(activity.quietFor()).toBeLessThan(QUIET_MS);
  },
);

import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();
const snapshotOf = config.get("snapshotOf");

/** All that differs between the environments beside their account and its connections: the config of each stack. */
export const overlay = {
  /** Kept in the integration, where its hooks read them. */
  settings: {
    subsidiary: config.require("subsidiary"),
    batchSize: config.getNumber("batchSize") ?? 50,
  },
  /** Refuses to delete anything, whatever becomes of the program; `CELIGO_MODE=read` refuses every write. */
  protect: config.getBoolean("protect") ?? false,
  /** With the integration's id, a snapshot of it comes before each release (a commit, say). */
  snapshot: snapshotOf ? { integrationId: snapshotOf, release: config.require("release") } : undefined,
};

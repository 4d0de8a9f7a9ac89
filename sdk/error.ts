import * as pulumi from "@pulumi/pulumi";

/**
 * An error of the program, of which Pulumi shows the message only. It carries no stack: some versions of Node take a
 * quarter of a minute and gigabytes to colour a stack that names a file of Pulumi's (nodejs/node#64011).
 */
export function programError(message: string): pulumi.RunError {
  return Object.assign(new pulumi.RunError(message), { stack: "" });
}

import * as pulumi from "@pulumi/pulumi";
import * as celigo from "pulumi-celigo";

/** What an `OrderSync` needs to know. */
export interface OrderSyncArgs {
  /** Ids of the connections that its flows use, by what they are for. */
  connectionIds: Record<string, string>;
  settings: { subsidiary: string; batchSize: number };
  /** Refuse to delete any part of it. */
  protect?: boolean;
  /** Take a snapshot of the integration before the release changes anything. */
  snapshot?: { integrationId: string; release: string };
}

/** Orders from the shop to the ERP: the integration, its hooks, its connections, and how far its flows have got. */
export class OrderSync extends pulumi.ComponentResource {
  public readonly integrationId: pulumi.Output<string>;

  constructor(name: string, args: OrderSyncArgs, opts?: pulumi.ComponentResourceOptions) {
    super("orders:index:OrderSync", name, {}, opts);
    const options = {
      parent: this,
      protect: args.protect,
      dependsOn: args.snapshot ? [this.takeSnapshot(name, args.snapshot)] : [],
    };

    const hooks = new celigo.Script(
      `${name}-hooks`,
      { name: "Order hooks", content: new pulumi.asset.FileAsset("scripts/order-hooks.js") },
      options,
    );

    const integration = new celigo.Integration(
      name,
      {
        name: "Orders to ERP",
        description: "Takes orders and refunds from the shop to the ERP.",
        settings: args.settings,
        flowGroupings: [{ name: "Orders" }, { name: "Refunds" }],
        preSave: { _scriptId: hooks.id, function: "checkSettings" },
      },
      options,
    );

    for (const [purpose, _connectionId] of Object.entries(args.connectionIds)) {
      new celigo.ConnectionRegistration(
        `${name}-${purpose}`,
        { _integrationId: integration.id, _connectionId },
        options,
      );
    }

    // The flows count it up, each environment's its own: a promotion never sets it back.
    new celigo.StateKey(
      `${name}-cursor`,
      {
        resourceType: "integrations",
        _resourceId: integration.id,
        key: "cursor",
        value: { lastOrder: 0 },
        seedOnce: true,
      },
      options,
    );

    this.integrationId = integration.id;
    this.registerOutputs({ integrationId: this.integrationId });
  }

  /** One for each release, so it is not protected; Celigo keeps those that Pulumi forgets. */
  private takeSnapshot(name: string, { integrationId, release }: NonNullable<OrderSyncArgs["snapshot"]>) {
    return new celigo.IntegrationSnapshot(
      `${name}-before-${release}`,
      { _integrationId: integrationId, description: `Before ${release}` },
      { parent: this, retainOnDelete: true },
    );
  }
}

import * as pulumi from "@pulumi/pulumi";
import * as celigo from "pulumi-celigo";

const config = new pulumi.Config();
const release = config.require("release");

// ---- what the integration reaches ----

const client = new celigo.IClient("shop", {
  name: "Shop client",
  provider: "custom_oauth2",
  oauth2: {
    clientId: "orders",
    clientSecret: pulumi.secret("a-client-secret"),
    grantType: "clientcredentials",
    token: { method: "POST", uri: "https://shop.example.com/oauth/token" },
  },
});

const shop = new celigo.Connection("shop", {
  name: "Shop",
  type: "http",
  http: {
    baseURI: "https://shop.example.com",
    mediaType: "json",
    auth: { type: "basic", basic: { username: "celigo", password: pulumi.secret("a-password") } },
  },
});

const warehouse = new celigo.Connection("warehouse", {
  name: "Warehouse",
  type: "rdbms",
  rdbms: {
    type: "postgresql",
    host: "db.example.com",
    database: "stock",
    user: "celigo",
    password: pulumi.secret("a-password"),
  },
});

new celigo.ConnectionPing("shop-answers", { _connectionId: shop.id, triggers: [release] });

// ---- the integration, and what its flows share ----

const integration = new celigo.Integration("order-sync", {
  name: "Order sync",
  flowGroupings: [{ name: "Orders" }, { name: "Stock" }],
});

const steps = new celigo.Script("steps", {
  name: "Order steps",
  content: new pulumi.asset.FileAsset("scripts/steps.js"),
});

const countries = new celigo.LookupCache("countries", { name: "Country codes" });
new celigo.LookupCache("currencies", { name: "Currency codes", includeDataInTemplatesAndCloning: true });

// A kind of document without a class of its own.
const edi = new celigo.Document("orders-file", {
  collection: "filedefinitions",
  body: {
    name: "Orders file",
    format: "delimited",
    version: "1",
    rules: [{ name: "order", maxOccurrence: 1 }],
  },
  naturalKey: ["name", "format"],
  identities: { rules: ["name"] },
});

// ---- orders: received by a webhook, looked up, written ----

const received = new celigo.Export("order-received", {
  name: "Order received",
  adaptorType: "WebhookExport",
  type: "webhook",
  webhook: { provider: "custom", verify: "token", path: "token", token: pulumi.secret("a-webhook-token") },
});

const details = new celigo.Export("order-details", {
  name: "Order details",
  adaptorType: "HTTPExport",
  _connectionId: shop.id,
  isLookup: true,
  http: { method: "GET", relativeURI: "/orders/{{record.id}}" },
  hooks: { preSavePage: { function: "dropCancelled", _scriptId: steps.id } },
});

const write = new celigo.Import("write-order", {
  name: "Write order",
  adaptorType: "HTTPImport",
  _connectionId: shop.id,
  http: { method: ["POST"], relativeURI: ["/fulfilment"], requestType: ["CREATE"] },
  lookups: [{ name: "country", _lookupCacheId: countries.id, extract: "code" }],
  mappings: [
    { generate: "orderId", dataType: "string", extract: "$.id", status: "Active" },
    {
      generate: "country",
      dataType: "string",
      extract: "$.country",
      lookupName: "country",
      status: "Active",
    },
    {
      generate: "lines",
      dataType: "objectarray",
      status: "Active",
      buildArrayHelper: [
        {
          extract: "$.lines[*]",
          mappings: [
            { generate: "sku", dataType: "string", extract: "$.lines.sku", status: "Active" },
            { generate: "quantity", dataType: "number", extract: "$.lines.quantity", status: "Active" },
          ],
        },
      ],
    },
  ],
});

const orders = new celigo.Flow("orders", {
  name: "Orders",
  _integrationId: integration.id,
  flowGroup: "Orders",
  disabled: false,
  pageGenerators: [{ _exportId: received.id }],
  pageProcessors: [
    {
      type: "export",
      _exportId: details.id,
      responseMapping: { fields: [{ extract: "data[0]", generate: "details" }] },
    },
    { type: "import", _importId: write.id },
  ],
});

// ---- stock: read by a schedule, split by branches ----

const stock = new celigo.Export("stock", {
  name: "Stock",
  adaptorType: "RDBMSExport",
  _connectionId: warehouse.id,
  rdbms: { query: new pulumi.asset.FileAsset("sql/stock.sql") },
});

const publish = new celigo.Import("publish-stock", {
  name: "Publish stock",
  adaptorType: "HTTPImport",
  _connectionId: shop.id,
  http: { method: ["PUT"], relativeURI: ["/stock/{{record.sku}}"], requestType: ["UPDATE"] },
});

const levels = new celigo.Flow("stock", {
  name: "Stock levels",
  _integrationId: integration.id,
  flowGroup: "Stock",
  schedule: "? 0 5 ? * *",
  timezone: "Europe/Berlin",
  pageGenerators: [{ _exportId: stock.id }],
  routers: [
    {
      id: "by-quantity",
      routeRecordsTo: "first_matching_branch",
      branches: [
        {
          name: "In stock",
          inputFilter: { version: "1", rules: ["greaterthan", ["extract", "quantity"], 0] },
          pageProcessors: [{ type: "import", _importId: publish.id }],
        },
        { name: "Sold out", pageProcessors: [] },
      ],
    },
  ],
});

// Each starts the other one, which their own inputs could not express.
new celigo.FlowChain("after-orders", { _flowId: orders.id, _runNextFlowIds: [levels.id] });
new celigo.FlowChain("after-stock", { _flowId: levels.id, _runNextFlowIds: [orders.id] });

// Scripts refer to the flow by this name, in every environment.
new celigo.IntegrationAlias("order-flow", {
  _integrationId: integration.id,
  alias: "orderFlow",
  _flowId: orders.id,
});

new celigo.FlowRun("first-run", { _flowId: orders.id, triggers: [release] });

// ---- what can be read ----

export const webhookUrl = received.webhookUrl;
export const names = pulumi
  .all([
    celigo.getFlowOutput({ _id: orders.id }),
    celigo.getExportOutput({ _id: stock.id }),
    celigo.getImportOutput({ _id: write.id }),
    celigo.getConnectionOutput({ _id: shop.id }),
    celigo.getIClientOutput({ _id: client.id }),
    celigo.getLookupCacheOutput({ _id: countries.id }),
    celigo.getDocumentOutput({ collection: "filedefinitions", _id: edi._id }),
  ])
  .apply((documents) => documents.map(({ name }) => String(name)));
export const counts = Promise.all([
  celigo.getFlows({}),
  celigo.getExports({}),
  celigo.getImports({}),
  celigo.getConnections({}),
  celigo.getIClients({}),
  celigo.getLookupCaches({}),
  celigo.getDocuments({ collection: "filedefinitions" }),
]).then((lists) => lists.map((list) => list.length));

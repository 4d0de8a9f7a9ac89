import * as celigo from "pulumi-celigo";

const invoices = new celigo.Integration("invoices", { name: "Invoices to ERP" });

// Owned by this program: a change made elsewhere is drift.
new celigo.StateKey("tax-codes", {
  resourceType: "integrations",
  _resourceId: invoices.id,
  key: "taxCodes",
  value: { standard: "S-20", reduced: "R-5" },
});

// Global, and left to the flows once it is there: no drift when they count it up.
new celigo.StateKey("last-order", {
  key: "lastOrder",
  value: { number: 0 },
  seedOnce: true,
});

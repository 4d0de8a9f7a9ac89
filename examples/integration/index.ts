import * as celigo from "pulumi-celigo";

const orders = new celigo.Integration("orders", {
  name: "Orders to ERP",
  flowGroupings: [{ name: "Orders" }, { name: "Refunds" }],
  settings: { currency: "EUR" },
  settingsForm: {
    form: {
      fieldMap: {
        currency: {
          id: "currency",
          name: "currency",
          type: "select",
          label: "Currency of new orders",
          options: [{ items: ["EUR", { label: "US dollar", value: "USD" }] }],
        },
      },
      layout: { type: "column", containers: [{ type: "box", label: "Orders", fields: ["currency"] }] },
    },
  },
});

export const id = orders.id;

import * as pulumi from "@pulumi/pulumi";
import * as celigo from "pulumi-celigo";

const config = new pulumi.Config();

const stock = new celigo.Integration("stock", { name: "Stock levels" });

// Connections are made in Celigo, one per environment: their ids are config.
const registration = new celigo.ConnectionRegistration("stock-netsuite", {
  _integrationId: stock.id,
  _connectionId: config.require("connectionId"),
});

export const registered = registration.id;

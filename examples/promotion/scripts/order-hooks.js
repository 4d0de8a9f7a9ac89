/**
 * Runs before the integration is saved, whoever saves it.
 * integrator.io calls it with the integration as it is about to be saved, and saves what it returns.
 */
function checkSettings(options) {
  const { settings = {} } = options.newResource ?? {};
  if (settings.batchSize !== undefined && !(settings.batchSize >= 1 && settings.batchSize <= 1000)) {
    throw new Error("settings.batchSize must be between 1 and 1000");
  }
  return options.newResource;
}

/** Runs before records are mapped: orders that are cancelled already are left out. */
function preMap(options) {
  return options.data.map((order) =>
    order.cancelled_at
      ? { errors: [{ code: "CANCELLED", message: `order ${order.name} is cancelled` }] }
      : { data: order },
  );
}

/**
 * What the examples of readiness need beyond the imported deals, whose columns speak to needs: calibration 1, which does not count
 * any more. `deal-50` stands for a customer of that file, of whom every built-in question can be asked.
 */
export const world: readonly { readonly operation: string; readonly input: unknown }[] = [
  { operation: 'calibrations.adopt', input: {} },
  { operation: 'calibrations.use', input: { id: null } },
];

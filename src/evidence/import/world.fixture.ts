/** A second file, beside the deals: who uploads it calls it so. */
export const regions = {
  upload: 'e0000000000000000000000000000002',
  fileName: 'regions.csv',
  text: 'customer_no,sales_area\ndeal-50,North\ndeal-51,South\ndeal-52,North\ndeal-53,South\n',
};

/** What the examples of imports need beside the imported deals, which are import 1: import 2 was withdrawn. */
export const world: readonly { readonly operation: string; readonly input: unknown }[] = [
  {
    operation: 'imports.run',
    input: { upload: regions.upload, map: { columns: { customer_no: { role: 'identifier' } } } },
  },
  { operation: 'imports.withdraw', input: { import: 2 } },
];

import {
  currentPerfectCustomer,
  getPerfectCustomer,
  listPerfectCustomers,
  removePerfectCustomer,
  restorePerfectCustomer,
  savePerfectCustomer,
} from '../../positioning/perfectCustomer/contract.ts';
import type { KeptDocument } from '../versions/keptDocument.ts';

/** The perfect customer as a document that is kept as versions. */
export const perfectCustomerDocument: KeptDocument = {
  path: '/perfect-customer',
  subject: 'perfect-customer',
  key: 'perfectCustomer',
  list: listPerfectCustomers,
  get: getPerfectCustomer,
  current: currentPerfectCustomer,
  save: savePerfectCustomer,
  remove: removePerfectCustomer,
  restore: restorePerfectCustomer,
};

import { keptDrafts } from '../../versions/keptDrafts.ts';
import { isDraft } from './perfectCustomerDraft.ts';

/** The perfect customers that are being written here. */
export const perfectCustomerDrafts = keptDrafts('perfectCustomer', isDraft);

import { currentPerfectCustomer } from '../../positioning/perfectCustomer/contract.ts';
import { useOperation } from '../connection/useOperation.ts';
import { useOffering } from '../offerings/useOffering.ts';

/** The perfect customer in force; `current` is null where nobody has made one, which is no failure. */
export function usePerfectCustomer() {
  return useOperation(currentPerfectCustomer, { offering: useOffering() });
}

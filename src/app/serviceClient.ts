import { type Client, clientOver } from '../platform/http/client.ts';
import { insideTransport } from '../platform/http/insideTransport.ts';
import type { Service } from './openService.ts';

/** The typed client of a service in this process, as its owner. */
export function clientOf({ performer, caller, uploads }: Service): Client {
  return clientOver(insideTransport(performer, caller, uploads));
}

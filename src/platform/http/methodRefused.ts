import { Failure } from '../failure.ts';
import { httpFailure } from './failures.ts';

/** A method that an address does not know, and those it does. */
export class MethodRefused extends Failure {
  readonly allowed: string;

  constructor(method: string, methods: readonly string[]) {
    const allowed = methods.join(', ');
    const { code, kind, message, remedy } = httpFailure(
      'method-not-allowed',
      `This address knows ${allowed}, not ${method}.`,
      'See /api for what each address takes.',
    );
    super(code, kind, message, remedy);
    this.allowed = allowed;
  }
}

import { FormattedMessage } from 'react-intl';
import type { TraitState } from '../../positioning/benchmark/traitState.ts';
import { StateSign } from './StateSign.tsx';

/** A state by its sign and its word. */
export function StateWord({ state }: { readonly state: TraitState }) {
  return (
    <>
      <StateSign state={state} />{' '}
      <span>
        <FormattedMessage id={`benchmark.state.${state}`} />
      </span>
    </>
  );
}

import { Button } from '@mantine/core';
import { FormattedMessage } from 'react-intl';
import { adoptScorecard } from '../../selection/scorecard/contract.ts';
import { useChange } from '../connection/useChange.ts';

interface AdoptButtonProps {
  readonly offering: number;
  readonly id: number;
  readonly isAdopted: boolean;
  /** Whether it names the scorecard, where two are shown. */
  readonly isNamed?: boolean;
}

/** Lets a scorecard count; undo lets the one before count again. */
export function AdoptButton({ offering, id, isAdopted, isNamed = false }: AdoptButtonProps) {
  const adopt = useChange(adoptScorecard, { said: 'scorecards.adopted', values: { id } });
  if (isAdopted) return null;
  return (
    <Button onClick={() => adopt.mutate({ input: { offering, scorecard: id } })} loading={adopt.isPending}>
      <FormattedMessage id={isNamed ? 'scorecards.useNamed' : 'scorecards.use'} values={{ id }} />
    </Button>
  );
}

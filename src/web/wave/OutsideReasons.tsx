import { FormattedMessage, useIntl } from 'react-intl';
import { CustomerLink } from './CustomerLink.tsx';
import { type Holders, isTie, MOST_NAMED, type Outside, reserveHolders } from './outsideReason.ts';
import { ReasonText } from './ReasonText.tsx';
import { useNumberWriter } from './useNumberWriter.ts';

interface OutsideReasonsProps {
  readonly outside: Outside;
  readonly chosen: Holders;
}

/** Why one has no place, with the names of those who have it instead. */
export function OutsideReasons({ outside, chosen }: OutsideReasonsProps) {
  const { reasons, takesPlaceOf } = outside;
  const holders = reserveHolders(outside, chosen);
  return (
    <>
      {isTie(outside) && takesPlaceOf ? (
        <p>
          <FormattedMessage
            id="wave.tie"
            values={{ other: <CustomerLink customer={takesPlaceOf.customer} name={takesPlaceOf.name} isInText /> }}
          />
        </p>
      ) : (
        reasons.map((reason) => (
          <p key={reason.text}>
            <ReasonText reason={reason} />
          </p>
        ))
      )}
      {holders.length > 0 && <ReserveHolders holders={holders} />}
    </>
  );
}

function ReserveHolders({ holders }: { readonly holders: Holders }) {
  const intl = useIntl();
  const number = useNumberWriter();
  const list = holders.slice(0, MOST_NAMED).map(({ customer, name, worth }) => (
    <span key={customer}>
      <CustomerLink customer={customer} name={name} isInText />
      {worth !== null && ` (${number(worth, 2)})`}
    </span>
  ));
  return (
    <p>
      <FormattedMessage id="wave.reserveHolders" values={{ count: holders.length, list: intl.formatList(list) }} />
    </p>
  );
}

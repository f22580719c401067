import { useIntl } from 'react-intl';

/** How long ago, in the unit that people would use. */
export function Age({ days }: { readonly days: number }) {
  const intl = useIntl();
  if (days < 60) return <>{intl.formatRelativeTime(-days, 'day', { numeric: 'auto' })}</>;
  if (days < 730) return <>{intl.formatRelativeTime(-Math.round(days / 30.4), 'month')}</>;
  return <>{intl.formatRelativeTime(-Math.round(days / 365.25), 'year')}</>;
}

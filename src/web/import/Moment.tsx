import { useIntl } from 'react-intl';

/** When something was, as a date and a time of day. */
export function Moment({ at }: { readonly at: string }) {
  const intl = useIntl();
  return <time dateTime={at}>{intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}</time>;
}

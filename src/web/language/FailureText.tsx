import { useId, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import styles from './FailureText.module.css';
import type { ShownFailure } from './failureOf.ts';
import { useLanguage } from './LanguageProvider.tsx';
import type { MessageId } from './messageId.ts';
import { speaksToPrograms } from './speaksToPrograms.ts';

interface FailureTextProps {
  readonly failure: ShownFailure;
}

/**
 * What was refused and what to do, in the reader's language. What the service says of this very case, with its figures and
 * its place, is English: English readers get it at once where it is meant for people, all others can unfold it.
 */
export function FailureText({ failure: { code, message, remedy } }: FailureTextProps) {
  const intl = useIntl();
  const { language } = useLanguage();
  const id = `failure.${code}`;
  const isWorded = Object.hasOwn(intl.messages, id);
  const service = `${message} ${remedy}`.trim();
  const isForReaders = language === 'en' && code !== 'fault' && !speaksToPrograms(service);
  if (!isWorded || isForReaders) return <span lang="en">{service}</span>;
  return (
    <span>
      {intl.formatMessage({ id: id as MessageId })} {service !== '' && <Details text={service} />}
    </span>
  );
}

/** Unfolds within a sentence, where no block may stand. */
function Details({ text }: { readonly text: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={styles.fold}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <FormattedMessage id="failure.details" />
      </button>
      <span id={id} lang="en" dir="auto" className={styles.details} hidden={!isOpen}>
        {text}
      </span>
    </>
  );
}

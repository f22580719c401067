import { FormattedMessage } from 'react-intl';
import { SaidText } from '../../positioning/SaidText.tsx';
import type { PerfectCustomerShown } from '../perfectCustomerTypes.ts';
import styles from './PortraitSheet.module.css';

const told = ['hates', 'likes', 'caresAbout'] as const;

/** The face that people argue about, set as a story; and plainly that nothing of it is ever scored. */
export function PortraitSheet({
  content: { name, portrait },
}: {
  readonly content: Pick<PerfectCustomerShown, 'name' | 'portrait'>;
}) {
  return (
    <article className={styles.sheet}>
      <h2 className={styles.name}>
        <SaidText said={name} />
        {Object.keys(name).length === 0 && <FormattedMessage id="perfectCustomer.unnamed" />}
      </h2>
      {portrait && (
        <>
          <p className={styles.who}>
            {portrait.name !== '' && <strong>{portrait.name}</strong>}
            {[portrait.department, portrait.city]
              .filter((text) => text !== '')
              .map((text) => (
                <span key={text}>{text}</span>
              ))}
          </p>
          {portrait.story !== '' && <p className={styles.story}>{portrait.story}</p>}
          <dl className={styles.told}>
            {told
              .filter((part) => portrait[part] !== '')
              .map((part) => (
                <div key={part}>
                  <dt>
                    <FormattedMessage id={`perfectCustomer.portrait.${part}`} />
                  </dt>
                  <dd>{portrait[part]}</dd>
                </div>
              ))}
          </dl>
          <p className={styles.never}>
            <FormattedMessage id="perfectCustomer.portrait.never" />
          </p>
        </>
      )}
    </article>
  );
}

import { Button } from '@mantine/core';
import { Check, Link2, Printer } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useGroupWord } from '../drawing/groupWords.ts';
import { SaveTableMenu } from '../drawing/SaveTableMenu.tsx';
import { useWords } from '../language/useWords.ts';
import { rulesInWords } from './rulesInWords.ts';
import { SaveWave } from './SaveWave.tsx';
import { seenWave } from './seenWave.ts';
import { useNumberWriter } from './useNumberWriter.ts';
import type { WaveSearch } from './waveSearch.ts';
import type { Wave } from './waveTypes.ts';

interface WaveActionsProps {
  readonly wave: Wave;
  readonly search: WaveSearch;
  readonly nameOf: (customer: string) => string;
}

/** What can be done with the wave as it stands: send it, take it along, print it, keep it. */
export function WaveActions({ wave, search, nameOf }: WaveActionsProps) {
  const intl = useIntl();
  const words = useWords();
  const number = useNumberWriter();
  const groupWord = useGroupWord();
  const about = () => [
    intl.formatDate(new Date(), { dateStyle: 'long', timeStyle: 'short' }),
    ...rulesInWords(search, wave, { words, list: (items) => intl.formatList(items), nameOf }),
  ];
  return (
    <>
      <CopyLink key={JSON.stringify(search)} />
      <SaveTableMenu table={() => seenWave(wave, { words, number, groupWord, about: about() })} />
      <Button variant="default" leftSection={<Printer size={16} aria-hidden />} onClick={() => window.print()}>
        <FormattedMessage id="wave.print" />
      </Button>
      <SaveWave search={search} />
    </>
  );
}

/** The rules are in the address: who opens it sees the same wave. Browsers copy only where the address is a safe one. */
function CopyLink() {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(window.location.href);
    setCopied(true);
  };
  if (!window.isSecureContext) return null;
  const Sign = isCopied ? Check : Link2;
  return (
    <Button variant="default" leftSection={<Sign size={16} aria-hidden />} onClick={() => void copy().catch(() => {})}>
      <span aria-live="polite">
        <FormattedMessage id={isCopied ? 'wave.link.copied' : 'wave.link.copy'} />
      </span>
    </Button>
  );
}

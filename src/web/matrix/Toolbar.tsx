import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { ArrowLeftRight, Hand, Lasso as LassoIcon, Maximize, ZoomIn, ZoomOut } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { type FieldShown, fieldLabel } from '../customers/fieldNames.ts';
import { FailureText } from '../language/FailureText.tsx';
import type { ShownFailure } from '../language/failureOf.ts';
import { useLanguage } from '../language/LanguageProvider.tsx';
import { useWords } from '../language/useWords.ts';
import type { Colouring, Colourings } from './colouring.ts';
import styles from './Toolbar.module.css';
import { useRoving } from './useRoving.ts';

interface ToolbarProps {
  readonly fields: readonly FieldShown[];
  readonly x: string;
  readonly y: string;
  readonly colouring: Colouring;
  /** Which of the colourings say something about these customers. */
  readonly known: Colourings;
  readonly filter: string;
  readonly filterFailure: ShownFailure | undefined;
  readonly tool: 'move' | 'lasso';
  readonly isZoomed: boolean;
  readonly onAxes: (axes: { readonly x: string; readonly y: string }) => void;
  readonly onColouring: (colouring: Colouring) => void;
  readonly onFilter: (filter: string) => void;
  readonly onTool: (tool: 'move' | 'lasso') => void;
  /** Shows this many times as much; null shows everything. */
  readonly onZoom: (factor: number | null) => void;
}

const ZOOM_STEP = 0.6;

/** What is drawn against what, in which colours, of whom, and the tools of the pointer. */
export const Toolbar = memo(function Toolbar(props: ToolbarProps) {
  const { fields, x, y, colouring, known, filter, onAxes, onColouring } = props;
  const words = useWords();
  const { language } = useLanguage();
  const option = (field: FieldShown, prefix = '') => ({
    value: `${prefix}${field.id}`,
    label: fieldLabel(field, words, language),
  });
  const axes = fields.filter(({ kind }) => kind === 'number' || kind === 'date').map((field) => option(field));
  const answers = fields.filter(isAnswered).map((field) => option(field, 'field:'));
  const colours = (['group', 'odds', 'outcome', 'none'] as const).map((value) => {
    const label = words(`matrix.colour.${value}`);
    const isKnown = value === 'none' || known[value];
    return {
      value,
      label: isKnown ? label : words(`matrix.colour.${value}.unknown`, { among: filter === '' ? 'all' : 'some' }),
      disabled: !isKnown,
    };
  });
  return (
    <div className={styles.toolbar}>
      <NativeSelect
        className={styles.choice}
        size="xs"
        label={words('matrix.axis.x')}
        value={x}
        data={axes}
        onChange={(event) => onAxes({ x: event.currentTarget.value, y })}
      />
      <ActionIcon
        className={styles.swap}
        variant="subtle"
        color="gray"
        size={30}
        aria-label={words('matrix.swap')}
        title={words('matrix.swap')}
        onClick={() => onAxes({ x: y, y: x })}
      >
        <ArrowLeftRight size={15} />
      </ActionIcon>
      <NativeSelect
        className={styles.choice}
        size="xs"
        label={words('matrix.axis.y')}
        value={y}
        data={axes}
        onChange={(event) => onAxes({ x, y: event.currentTarget.value })}
      />
      <NativeSelect
        className={styles.choice}
        size="xs"
        label={words('matrix.colour')}
        value={colouring}
        data={answers.length > 0 ? [...colours, { group: words('matrix.colour.answers'), items: answers }] : colours}
        onChange={(event) => onColouring(event.currentTarget.value as Colouring)}
      />
      <Tools {...props} />
      <FilterInput {...props} />
    </div>
  );
});

function isAnswered({ kind, id, origin }: FieldShown): boolean {
  return (kind === 'choice' || kind === 'yesno') && !(origin !== 'signal' && (id === 'group' || id === 'outcome'));
}

/** One stop of the Tab key; arrow keys go from tool to tool. */
function Tools({ tool, isZoomed, onTool, onZoom }: ToolbarProps) {
  const words = useWords();
  const roving = useRoving<HTMLDivElement>();
  return (
    <div className={styles.tools} role="toolbar" aria-label={words('matrix.tools')} {...roving}>
      <ActionIcon.Group>
        <ToolButton
          label={words('matrix.tool.move')}
          isOn={tool === 'move'}
          onPress={() => onTool('move')}
          Icon={Hand}
        />
        <ToolButton
          label={words('matrix.tool.lasso')}
          isOn={tool === 'lasso'}
          onPress={() => onTool('lasso')}
          Icon={LassoIcon}
        />
      </ActionIcon.Group>
      <ActionIcon.Group>
        <ToolButton label={words('matrix.zoom.in')} onPress={() => onZoom(ZOOM_STEP)} Icon={ZoomIn} />
        <ToolButton
          label={words('matrix.zoom.out')}
          isIdle={!isZoomed}
          onPress={() => onZoom(1 / ZOOM_STEP)}
          Icon={ZoomOut}
        />
        <ToolButton label={words('matrix.zoom.all')} isIdle={!isZoomed} onPress={() => onZoom(null)} Icon={Maximize} />
      </ActionIcon.Group>
    </div>
  );
}

interface ToolButtonProps {
  readonly label: string;
  readonly isOn?: boolean;
  /** It would do nothing now; still reached by keys, so that pressing it does not lose the place. */
  readonly isIdle?: boolean;
  readonly onPress: () => void;
  readonly Icon: typeof Hand;
}

function ToolButton({ label, isOn, isIdle = false, onPress, Icon }: ToolButtonProps) {
  return (
    <ActionIcon
      variant={isOn ? 'filled' : 'default'}
      size={30}
      aria-label={label}
      title={label}
      aria-disabled={isIdle}
      onClick={() => {
        if (!isIdle) onPress();
      }}
      {...(isIdle && { 'data-disabled': true })}
      {...(isOn !== undefined && { 'aria-pressed': isOn })}
    >
      <Icon size={15} strokeWidth={1.75} />
    </ActionIcon>
  );
}

function FilterInput({ filter, filterFailure, onFilter }: ToolbarProps) {
  const words = useWords();
  const [typed, setTyped] = useState(filter);
  useEffect(() => setTyped(filter), [filter]);
  const apply = () => {
    if (typed.trim() !== filter) onFilter(typed.trim());
  };
  return (
    <TextInput
      className={styles.filter}
      size="xs"
      label={words('matrix.filter')}
      placeholder={words('matrix.filter.example')}
      value={typed}
      error={filterFailure && <FailureText failure={filterFailure} />}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={apply}
      onKeyDown={(event) => {
        if (event.key === 'Enter') apply();
      }}
    />
  );
}

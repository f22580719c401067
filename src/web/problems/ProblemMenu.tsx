import { ActionIcon, Menu } from '@mantine/core';
import { ArrowDown, ArrowUp, EllipsisVertical, Pencil, Trash2 } from 'lucide-react';
import { FormattedMessage } from 'react-intl';
import type { Problem } from '../../positioning/screen/contract.ts';
import { useWords } from '../language/useWords.ts';
import { noticeKeptHere } from '../shell/notices.ts';
import { movedProblem, withoutProblem } from './screenDraft.ts';
import type { ShownScreen } from './useScreen.ts';
import { useScreenWords } from './useScreenWords.ts';

interface ProblemMenuProps {
  readonly shown: ShownScreen;
  readonly problem: Problem;
  readonly onEdit: () => void;
}

/** Change, move or remove a problem. */
export function ProblemMenu({ shown, problem, onEdit }: ProblemMenuProps) {
  const words = useWords();
  const { titleOf } = useScreenWords(shown.figures);
  const { content, change } = shown;
  const place = content.problems.findIndex(({ id }) => id === problem.id);
  const remove = () => {
    change(withoutProblem(content, problem.id));
    noticeKeptHere({ said: 'problems.table.removed', values: { problem: titleOf(problem) } }, () => change(content));
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words('problems.table.more', { problem: titleOf(problem) })}
        >
          <EllipsisVertical size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Pencil size={14} aria-hidden />} onClick={onEdit}>
          <FormattedMessage id="problems.table.edit" />
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowUp size={14} aria-hidden />}
          disabled={place === 0}
          onClick={() => change(movedProblem(content, problem.id, -1))}
        >
          <FormattedMessage id="problems.table.up" />
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowDown size={14} aria-hidden />}
          disabled={place === content.problems.length - 1}
          onClick={() => change(movedProblem(content, problem.id, 1))}
        >
          <FormattedMessage id="problems.table.down" />
        </Menu.Item>
        <Menu.Item leftSection={<Trash2 size={14} aria-hidden />} onClick={remove}>
          <FormattedMessage id="problems.table.remove" />
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

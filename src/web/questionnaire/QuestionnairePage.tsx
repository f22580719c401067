import { Button, SegmentedControl, Tabs } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { useWords } from '../language/useWords.ts';
import { Page } from '../shell/Page.tsx';
import { ContradictTab } from './ContradictTab.tsx';
import styles from './Questionnaire.module.css';
import { axisChoices, questionnaireSearch, questionnaireTabs } from './questionnaireSearch.ts';
import { ShortTab } from './ShortTab.tsx';
import { SpeakTab } from './SpeakTab.tsx';

/** How few questions would do, how each of them speaks, and whose answers contradict each other. */
export function QuestionnairePage() {
  const words = useWords();
  const { tab = 'short', axis = 'willingness' } = useSearch({ from: '/questionnaire' });
  const navigate = useNavigate({ from: '/questionnaire' });
  return (
    <Page
      title="questionnaire.title"
      about="questionnaire.about"
      isWide
      actions={
        <Button component={Link} to="/question-plan" variant="default">
          <FormattedMessage id="questionnaire.toPlan" />
        </Button>
      }
    >
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) =>
          void navigate({
            search: (was) => questionnaireSearch({ ...was, tab: next }),
            replace: true,
            resetScroll: false,
          })
        }
      >
        <Tabs.List>
          {questionnaireTabs.map((each) => (
            <Tabs.Tab key={each} value={each}>
              <FormattedMessage id={`questionnaire.tab.${each}`} />
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {questionnaireTabs.map((each) => (
          <Tabs.Panel key={each} value={each} className={styles.panel ?? ''}>
            {each !== 'contradict' && (
              <SegmentedControl
                className={styles.axes}
                withItemsBorders={false}
                aria-label={words('questionnaire.axis')}
                data={axisChoices.map((value) => ({ value, label: words(`customers.field.${value}`) }))}
                value={axis}
                onChange={(next) =>
                  void navigate({
                    // Questions of one scale are none of another.
                    search: (was) => questionnaireSearch({ ...was, axis: next, signals: undefined }),
                    replace: true,
                    resetScroll: false,
                  })
                }
              />
            )}
            {each === 'short' && <ShortTab />}
            {each === 'speak' && <SpeakTab />}
            {each === 'contradict' && <ContradictTab />}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Page>
  );
}

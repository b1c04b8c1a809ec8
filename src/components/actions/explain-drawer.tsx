'use client';
import { useState } from 'react';
import type { AnsweredPanel } from '../../export/panel-tables.js';
import { useDisplay } from '../../hooks/display.js';
import { useActionMessages } from '../../hooks/use-action-messages.js';
import { useExplainMessages } from '../../hooks/use-explain-messages.js';
import { useExplanation } from '../../hooks/use-explanation.js';
import { readPlaceIn } from '../charts/read-place.js';
import type { PopoverPlace } from '../on-demand/opened.js';
import { PanelError } from '../widgets/panel-error.js';
import { ExplanationText } from './explanation-text.js';
import { type ChosenFigure, FigureChoice } from './figure-choice.js';
import { figureRead } from './figure-read.js';
import { Modal } from './modal.js';

/** What is explained: any figure of an answered panel. */
export interface ExplainDrawerProps {
  readonly answered: AnsweredPanel;
}

/** How a figure is computed, beside the page: a choice among the figures of a card, and the whole account of the chosen one. */
export function ExplainDrawer({ answered, label, triggerRef, onClose }: ExplainDrawerProps & PopoverPlace) {
  const action = useActionMessages();
  const [figure, setFigure] = useState(() => {
    const card = triggerRef.current?.closest('.tally-panel');
    return figureRead(answered, card ? readPlaceIn(card) : null);
  });
  return (
    <Modal title={action.explain} subtitle={label} className="tally-drawer" triggerRef={triggerRef} onClose={onClose}>
      <FigureChoice answered={answered} value={figure} onChange={setFigure} />
      <Account answered={answered} figure={figure} />
    </Modal>
  );
}

function Account({ answered, figure }: { answered: AnsweredPanel; figure: ChosenFigure }) {
  const { messages } = useDisplay();
  const explain = useExplainMessages();
  const { data, error, isFetching, refetch } = useExplanation(answered.result, figure);
  if (data !== undefined) return <ExplanationText explanation={data} answered={answered} />;
  if (error !== null && !isFetching) {
    return <PanelError error={error} retry={() => void refetch()} messages={messages.panel} />;
  }
  return (
    <div className="tally-explaining">
      <div className="tally-skeleton" data-view="stat" aria-hidden="true" />
      <span className="tally-visually-hidden" role="status">
        {explain.explaining}
      </span>
    </div>
  );
}

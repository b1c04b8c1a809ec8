import type { ComponentPropsWithRef } from 'react';
import type { ChangeText } from '../../data/format/change-text.js';
import { classNames } from '../theme/class-names.js';
import { stateAttributes } from '../theme/state-attributes.js';

/** What a change shows. Selectors: `[data-tone]`, `[data-direction]`. */
export interface ChangeBadgeProps extends Omit<ComponentPropsWithRef<'span'>, 'children'> {
  change: ChangeText;
}

const ARROWS: Readonly<Record<ChangeText['direction'], string>> = { up: '↑', down: '↓', flat: '→', new: '', none: '' };

/** A change: arrow, sign and value to see, words to hear, a colour only where the measure says which way is good. */
export function ChangeBadge({ change, className, ...props }: ChangeBadgeProps) {
  const { direction, tone, text, spoken } = change;
  return (
    <span {...props} {...stateAttributes({ tone, direction })} className={classNames('tally-change', className)}>
      <span aria-hidden="true">
        {ARROWS[direction] === '' ? null : <span className="tally-change-arrow">{ARROWS[direction]}</span>}
        <span className="tally-change-text">{text}</span>
      </span>
      <span className="tally-visually-hidden">{spoken}</span>
    </span>
  );
}

import { choice, reference, text } from '../data/model/attribute.js';
import { count, ratio, standing } from '../data/model/declare-measure.js';
import { defineModel, type Model } from '../data/model/define-model.js';

/** What cases about what stands are asked of: repositories that are linked and unlinked. */
export const links: Model = defineModel({
  name: 'links',
  label: 'Links',
  entities: { repository: { label: 'Repository', plural: 'Repositories', attributes: {} } },
  facts: {
    link: {
      label: 'Link',
      plural: 'Links',
      attributes: {
        repository: reference('Repository', 'repository'),
        state: choice('State', { linked: 'Linked', unlinked: 'Unlinked' }),
        host: text('Host'),
      },
    },
  },
  dimensions: {
    host: { label: 'Host', plural: 'Hosts', path: 'host' },
    state: { label: 'State', plural: 'States', path: 'state' },
    repository: { label: 'Repository', plural: 'Repositories', path: 'repository' },
    weekday: { label: 'Weekday', plural: 'Weekdays', path: 'at.weekday' },
    hour: { label: 'Hour of day', plural: 'Hours of the day', path: 'at.hour' },
  },
  measures: {
    linked: standing('link', 'repository', { label: 'Linked repositories', where: { state: ['linked'] } }),
    known: standing('link', 'repository', { label: 'Known repositories' }),
    links: count('link', { label: 'Links' }),
    linkedShare: ratio('linked', 'known', { label: 'Share that is linked' }),
  },
});

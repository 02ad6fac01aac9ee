import type { ReactNode } from 'react';
import { quantityKinds } from '../../../core/statistics/quantity.ts';
import { useText } from '../../locale.tsx';
import { Select } from '../../ui/select.tsx';
import { states } from '../../ui/state-glyph.tsx';
import { visibleName } from '../../visible-name.ts';
import type { Review } from './review-state.tsx';

/** A value that stands for "any": a select needs one. */
const any = '';

/** What the queue is narrowed to: by section, state, kind and who has read it. */
export function QueueFilters({ review }: { readonly review: Review }): ReactNode {
  const text = useText();
  const { filter, setFilter, sections, reviewers } = review;
  return (
    <>
      <Select
        label={text('review.show')}
        value={filter.show}
        onChange={(show) => setFilter({ ...filter, show })}
        options={[
          { value: 'to-do', label: text('review.show.toDo') },
          { value: 'all', label: text('review.show.all') },
        ]}
      />
      {sections.length > 0 && (
        <Select
          label={text('review.section')}
          value={filter.sectionId ?? any}
          onChange={(id) => setFilter({ ...filter, sectionId: id === any ? undefined : id })}
          options={[
            { value: any, label: text('review.anySection') },
            ...sections.map(({ id, title }) => ({ value: id, label: visibleName(title) })),
          ]}
        />
      )}
      <Select
        label={text('review.state')}
        value={filter.state ?? any}
        onChange={(state) => setFilter({ ...filter, state: states.find((one) => one === state) })}
        options={[
          { value: any, label: text('review.anyState') },
          ...states.map((state) => ({ value: state, label: text(`state.${state}`) })),
        ]}
      />
      <Select
        label={text('review.kind')}
        value={filter.kind ?? any}
        onChange={(kind) => setFilter({ ...filter, kind: quantityKinds.find((one) => one === kind) })}
        options={[
          { value: any, label: text('review.anyKind') },
          ...quantityKinds.map((kind) => ({ value: kind, label: text(`reading.kind.${kind}`) })),
        ]}
      />
      <Select
        label={text('review.reviewer')}
        value={filter.reviewer ?? any}
        onChange={(name) => setFilter({ ...filter, reviewer: name === any ? undefined : name })}
        options={[
          { value: any, label: text('review.anyReviewer') },
          ...reviewers.map((name) => ({ value: name, label: visibleName(name) })),
        ]}
      />
    </>
  );
}

import type { ReactNode } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { useText } from '../../locale.tsx';
import { useAnswer } from '../../queries.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/error-notice.tsx';
import { useAct } from '../../ui/toast.tsx';
import { visibleName } from '../../visible-name.ts';
import { useDeclareEdition } from './use-declare-edition.ts';

type Offer = Output<'version.offers'>[number];

/** Sources that look like newer editions of others: one at a time is asked about. */
export function EditionOffers(): ReactNode {
  const [first] = useAnswer('version.offers', {}).data ?? [];
  return first === undefined ? undefined : (
    <OfferNotice key={`${first.documentId} ${first.olderId}`} offer={first} />
  );
}

function OfferNotice({ offer }: { readonly offer: Offer }): ReactNode {
  const text = useText();
  const { declare, isPending } = useDeclareEdition();
  const decline = useAct('version.declineEdition');
  const { documentId, olderId } = offer;
  // Two editions often have one title: then their files tell them apart.
  const names =
    offer.title === offer.olderTitle
      ? { newer: offer.fileName, older: offer.olderFileName }
      : { newer: offer.title, older: offer.olderTitle };
  return (
    <Notice
      tone="info"
      actions={
        <>
          <Button size="small" isDisabled={isPending} onPress={() => declare(documentId, olderId)}>
            {text('editions.itIs')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            isDisabled={isPending}
            onPress={() => declare(olderId, documentId)}
          >
            {text('editions.otherWay')}
          </Button>
          <Button
            size="small"
            variant="quiet"
            isDisabled={decline.isPending}
            onPress={() => decline.act({ documentId, olderId })}
          >
            {text('editions.itIsNot')}
          </Button>
        </>
      }
    >
      {text('editions.offer', { newer: visibleName(names.newer), older: visibleName(names.older) })}
    </Notice>
  );
}

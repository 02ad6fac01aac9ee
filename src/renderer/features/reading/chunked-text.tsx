import { memo } from 'react';
import type { ReactNode } from 'react';
import type { Block, Chunk } from './blocks.ts';
import type { Chunks } from './use-chunks.ts';
import styles from './chunked-text.module.css';

// Measured on the reading column: some 62 letters to a line of 26 px, and room between paragraphs.
const lettersPerLine = 62;
const linePx = 26;
const betweenPx = 30;

export interface ChunkedTextProps {
  readonly chunks: Chunks;
  readonly renderBlock: (block: Block) => ReactNode;
}

/** The blocks of a document, one below the other. */
export function ChunkedText({ chunks, renderBlock }: ChunkedTextProps): ReactNode {
  return chunks.chunks.map((chunk, index) => (
    <ChunkBlock
      key={chunk.id}
      chunk={chunk}
      index={index}
      drawn={chunks.isDrawn(chunk)}
      long={chunks.long}
      observe={chunks.observe}
      renderBlock={renderBlock}
    />
  ));
}

interface ChunkBlockProps {
  readonly chunk: Chunk;
  readonly index: number;
  readonly drawn: boolean;
  readonly long: boolean;
  readonly observe: (element: HTMLElement | null) => void;
  readonly renderBlock: (block: Block) => ReactNode;
}

const ChunkBlock = memo(function ChunkBlock(props: ChunkBlockProps): ReactNode {
  const { chunk, index, drawn, long, observe, renderBlock } = props;
  const height = Math.ceil(chunk.length / lettersPerLine) * linePx + chunk.blocks.length * betweenPx;
  const style = !long ? undefined : drawn ? { containIntrinsicBlockSize: `auto ${height}px` } : { height };
  return (
    <div
      ref={observe}
      data-chunk={index}
      className={long && drawn ? styles.skippable : undefined}
      style={style}
      role="presentation"
    >
      {drawn && chunk.blocks.map((block) => renderBlock(block))}
    </div>
  );
});

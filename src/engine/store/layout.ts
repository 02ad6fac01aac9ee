import type { LayoutSegment } from '../../core/document/document.ts';

/** Two unsigned whole numbers (start, end) and four floats (x, y, width, height), little-endian, 4 bytes each. */
const bytesPerSegment = 24;

/** Packs a page's lines into 24 bytes each: a book of 5,000 pages takes a few megabytes. */
export function packSegments(segments: readonly LayoutSegment[]): Buffer {
  const packed = Buffer.alloc(segments.length * bytesPerSegment);
  segments.forEach((segment, index) => {
    const at = index * bytesPerSegment;
    packed.writeUInt32LE(segment.start, at);
    packed.writeUInt32LE(segment.end, at + 4);
    packed.writeFloatLE(segment.x, at + 8);
    packed.writeFloatLE(segment.y, at + 12);
    packed.writeFloatLE(segment.width, at + 16);
    packed.writeFloatLE(segment.height, at + 20);
  });
  return packed;
}

export function unpackSegments(packed: Buffer, page: number): LayoutSegment[] {
  const segments: LayoutSegment[] = [];
  for (let at = 0; at + bytesPerSegment <= packed.length; at += bytesPerSegment) {
    segments.push({
      start: packed.readUInt32LE(at),
      end: packed.readUInt32LE(at + 4),
      page,
      x: packed.readFloatLE(at + 8),
      y: packed.readFloatLE(at + 12),
      width: packed.readFloatLE(at + 16),
      height: packed.readFloatLE(at + 20),
    });
  }
  return segments;
}

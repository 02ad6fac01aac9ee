import type { ParsedPage } from '../parsed.ts';

/**
 * The frame in which a page's writing runs from left to right. On a page whose text is turned, reading happens in the
 * turned frame and rectangles are turned back.
 */
export interface Frame {
  readonly rotation: 0 | 90 | 180 | 270;
  readonly width: number;
  readonly height: number;
  toUpright(x: number, y: number): { x: number; y: number };
  toPage(rectangle: Rectangle): Rectangle;
}

/** In PDF points; whose origin it counts from is said where it is used. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The frame in which most characters of a page are upright. */
export function frameOf(page: ParsedPage): Frame {
  const counts = new Map<0 | 90 | 180 | 270, number>();
  for (const run of page.runs) {
    const rotation = run.rotation ?? 0;
    counts.set(rotation, (counts.get(rotation) ?? 0) + run.text.length);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  const frame = makeFrame(most?.[0] ?? 0, page.width, page.height);
  return page.skew === undefined || Math.abs(page.skew) < 0.001 ? frame : straightened(frame, page.skew);
}

/** The frame of a page that was scanned aslant: straightened about its middle for reading, slanted back for showing. */
function straightened(frame: Frame, skew: number): Frame {
  const [middleX, middleY] = [frame.width / 2, frame.height / 2];
  const turn = (x: number, y: number, angle: number): { x: number; y: number } => ({
    x: middleX + (x - middleX) * Math.cos(angle) - (y - middleY) * Math.sin(angle),
    y: middleY + (x - middleX) * Math.sin(angle) + (y - middleY) * Math.cos(angle),
  });
  return {
    ...frame,
    toUpright: (x, y) => {
      const upright = frame.toUpright(x, y);
      return turn(upright.x, upright.y, -skew);
    },
    // A word's box keeps its size and moves with its middle: at the angles of a scanner that is within a point.
    toPage: (rectangle) => {
      const { x, y } = turn(rectangle.x + rectangle.width / 2, rectangle.y + rectangle.height / 2, skew);
      return frame.toPage({ ...rectangle, x: x - rectangle.width / 2, y: y - rectangle.height / 2 });
    },
  };
}

function makeFrame(rotation: 0 | 90 | 180 | 270, pageWidth: number, pageHeight: number): Frame {
  switch (rotation) {
    case 0:
      return {
        rotation,
        width: pageWidth,
        height: pageHeight,
        toUpright: (x, y) => ({ x, y }),
        toPage: (rectangle) => rectangle,
      };
    case 90:
      return {
        rotation,
        width: pageHeight,
        height: pageWidth,
        toUpright: (x, y) => ({ x: y, y: pageWidth - x }),
        toPage: ({ x, y, width, height }) => ({
          x: pageWidth - y - height,
          y: x,
          width: height,
          height: width,
        }),
      };
    case 180:
      return {
        rotation,
        width: pageWidth,
        height: pageHeight,
        toUpright: (x, y) => ({ x: pageWidth - x, y: pageHeight - y }),
        toPage: ({ x, y, width, height }) => ({
          x: pageWidth - x - width,
          y: pageHeight - y - height,
          width,
          height,
        }),
      };
    case 270:
      return {
        rotation,
        width: pageHeight,
        height: pageWidth,
        toUpright: (x, y) => ({ x: pageHeight - y, y: x }),
        toPage: ({ x, y, width, height }) => ({
          x: y,
          y: pageHeight - x - width,
          width: height,
          height: width,
        }),
      };
  }
}

import { z } from 'zod';
import { findingShapes, type FindingWording } from '../core/wording/finding-messages.ts';
import type { MessageShape, ParamKind } from '../core/wording/message-shape.ts';
import { phraseShapes } from '../core/wording/phrases.ts';
import { reasonShapes, type Reason } from '../core/wording/reason-messages.ts';

type Shapes = Readonly<Record<string, MessageShape>>;

/** Whether a value out of the store or another process is a wording that this version knows. */
function isWording(value: unknown, shapes: Shapes): boolean {
  if (!isObject(value) || typeof value['key'] !== 'string' || !Object.hasOwn(shapes, value['key']))
    return false;
  const { params } = value;
  return (
    isObject(params) &&
    Object.entries(shapes[value['key']] ?? {}).every(([name, kind]) => isParam(params[name], kind))
  );
}

function isParam(value: unknown, kind: ParamKind): boolean {
  switch (kind) {
    case 'text':
    case 'figure':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'phrase':
      return isWording(value, phraseShapes);
    default:
      return typeof value === 'string' && kind.includes(value);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** What a finding says; one that this version does not know is left out, for its English sentence is there too. */
export const findingWording = z
  .custom<FindingWording>((value) => isWording(value, findingShapes))
  .optional()
  .catch(undefined);

/** Why a passage is proposed. */
export const reasons = z.array(z.custom<Reason>((value) => isWording(value, reasonShapes))).readonly();

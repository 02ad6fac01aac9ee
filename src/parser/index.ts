import { isSecondReader, serveAsSecondReader, startSecondReadersWith } from './formats/pdf/second-reader.ts';
import { drawFile } from './draw-file.ts';
import { parseFile } from './parse-file.ts';
import { serve } from './serve.ts';

/** The parser as a process: a utility process of the app, or forked by the command line and tests. */
if (isSecondReader()) {
  await serveAsSecondReader();
} else {
  startSecondReadersWith(new URL(import.meta.url));
  void serve({ parse: parseFile, draw: drawFile });
}

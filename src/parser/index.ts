import { parseFile } from './parse-file.ts';
import { serve } from './serve.ts';

/** The parser as a process: a utility process of the app, or forked by the command line and tests. */
void serve(parseFile);

import type { OutputFormat } from '../options.js';
import type { Format } from './format.js';
import { github } from './github.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { sarif } from './sarif.js';
import { text } from './text.js';

export const FORMATS: Readonly<Record<OutputFormat, Format>> = { text, json, sarif, junit, github };

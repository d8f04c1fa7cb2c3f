import type { Feature } from '../feature.js';
import { codeActions } from './code-actions.js';

/** All editing features. Adding one here is all that the server needs to know of it. */
export const FEATURES: readonly Feature[] = [codeActions];

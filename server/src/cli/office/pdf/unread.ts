/** In the place of a character whose font does not tell what it is. */
export const UNREAD = '\ufffd';

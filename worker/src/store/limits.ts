/** Letters of JSON that go to D1 as one value: at most two megabytes, and a letter takes up to four bytes. */
export const PART_LENGTH = 400_000;

/** Parts that are written in one transaction; more are staged before. */
export const MOST_PARTS = 8;

/** Items that a page of Belvo's lists has: as many as it gives. */
export const PAGE_SIZE = 1000;

/** Items that are read from D1 at once. */
export const ROWS_AT_ONCE = 1000;

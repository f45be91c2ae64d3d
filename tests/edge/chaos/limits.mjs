// So small that everything has several pages, several parts, and is staged.

export const PART_LENGTH = 6_000;
export const MOST_PARTS = 2;
export const PAGE_SIZE = 7;
export const ROWS_AT_ONCE = 11;

import type { ComponentChildren } from "preact";

/** Drawn in the colour of the text around them, and silent: a label always stands beside. */
function Icon({ children }: { children: ComponentChildren }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const Lock = () => (
  <Icon>
    <rect x="4" y="9" width="12" height="8" rx="2" />
    <path d="M7 9V6.5a3 3 0 0 1 6 0V9" />
  </Icon>
);

export const Chip = () => (
  <Icon>
    <rect x="5.5" y="5.5" width="9" height="9" rx="2" />
    <path d="M8 3v2.5M12 3v2.5M8 14.5V17M12 14.5V17M3 8h2.5M3 12h2.5M14.5 8H17M14.5 12H17" />
  </Icon>
);

export const FileDown = () => (
  <Icon>
    <path d="M6 17h8a1.5 1.5 0 0 0 1.5-1.500V7.500L11 3H6A1.5 1.5 0 0 0 4.5 4.500v11A1.5 1.5 0 0 0 6 17Z" />
    <path d="M11 3v4.500h4.500M10 9.500v4M8.2 11.8 10 13.600l1.8-1.8" />
  </Icon>
);

export const Clipboard = () => (
  <Icon>
    <rect x="4.5" y="4.5" width="11" height="12.5" rx="2" />
    <path d="M8 4.500a2 2 0 0 1 4 0v.8H8ZM7.5 9.500h5M7.5 12.800h3" />
  </Icon>
);

export const Search = () => (
  <Icon>
    <circle cx="9" cy="9" r="5" />
    <path d="m13 13 3.5 3.5" />
  </Icon>
);

export const Download = () => (
  <Icon>
    <path d="M10 3.500v9M6.5 9.2 10 12.700l3.5-3.500M4 16.500h12" />
  </Icon>
);

export const Warning = () => (
  <Icon>
    <path d="M10 3.5 17 16H3Z" />
    <path d="M10 8.500v3.500M10 14.200v.1" />
  </Icon>
);

export const Coin = () => (
  <Icon>
    <circle cx="10" cy="10" r="6.5" />
    <path d="M12 7.900c-.4-.6-1.1-.9-2-.9-1.1 0-2 .5-2 1.5 0 2 4.1 1 4.1 3 0 1-.9 1.5-2.1 1.5-.9 0-1.7-.3-2.1-1M10 5.800V7M10 13v1.2" />
  </Icon>
);

export const Close = () => (
  <Icon>
    <path d="m5.5 5.5 9 9M14.5 5.500l-9 9" />
  </Icon>
);

export const Arrow = () => (
  <Icon>
    <path d="M4 10h12M11.5 5.5 16 10l-4.5 4.5" />
  </Icon>
);

/** Which way a column is sorted, if it is. */
export const Sorted = ({ direction }: { direction: "ascending" | "descending" | "none" }) => (
  <svg class="sorted" viewBox="0 0 8 12" aria-hidden="true" focusable="false">
    <path d="M4 1 7 5H1Z" fill="currentColor" opacity={direction === "ascending" ? 1 : 0.3} />
    <path d="M4 11 1 7h6Z" fill="currentColor" opacity={direction === "descending" ? 1 : 0.3} />
  </svg>
);

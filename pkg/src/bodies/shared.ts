// What the bodies of several calls have in common.

/** What every retrieval sends. */
export interface RetrieveBody {
  /** The link to read through, by its id at Belvo (UUID). */
  link: string;
  /** False: Belvo answers with the data and does not store it. Default true. */
  save_data?: boolean;
}

/** What a retrieval sends that may give a second factor at once. */
export interface RetrieveWithTokenBody extends RetrieveBody {
  /** The second factor, where you know it already, such as `1234ab`. */
  token?: string;
}

/** Days that must be named. */
export interface RequiredDays {
  /** The first day, `YYYY-MM-DD`, not after `date_to`. */
  date_from: string;
  /** The last day, `YYYY-MM-DD`, not in the future. */
  date_to: string;
}

/** Days that may be named. */
export interface OptionalDays {
  /** The first day, `YYYY-MM-DD`, not after `date_to`. */
  date_from?: string;
  /** The last day, `YYYY-MM-DD`, not in the future. */
  date_to?: string;
}

/** Whether the document itself is wanted. */
export interface WithPdf {
  /** True: the answer carries the PDF as well. Default false. */
  attach_pdf?: boolean;
}

/** Whether the invoice itself is wanted. */
export interface WithXml {
  /** True: the answer carries the invoice's XML as well. Default false. */
  attach_xml?: boolean;
}

/** The answer to a second factor: the same for every resource that asks for one. */
export interface ResumeBody {
  /** The session that waits, 32 hexadecimal digits, as the answer 428 gave it. */
  session: string;
  /** The second factor, such as `1234ab`; left out where the user confirmed on another device. */
  token?: string;
  /** The link, by its id at Belvo (UUID), as the answer 428 gave it. */
  link: string;
  /** False: Belvo answers with the data and does not store it. Default true. */
  save_data?: boolean;
}

/**
 * The letters of a first sight in English: plain Latin, its punctuation, signs that the interface uses, and the accents of
 * the first atlas's names. One letter more on the page fetches a whole file.
 */
export const CORE =
  'U+0020-007E,U+00A0,U+00A7,U+00A9,U+00B0,U+00B6-00B7,U+00C7,U+00D6-00D7,U+00DC,U+00E4,U+00E7,U+00E9,U+00F6,U+00FC,U+0131,U+2009,U+2013-2014,U+2018-2019,U+201C-201D,U+2022,U+2026,U+202F,U+2032';

/** The same letters but these, as ranges: what a page fetches the whole Latin file for. */
export const LATIN_BEYOND_CORE =
  'U+0000-001F,U+007F-009F,U+00A1-00A6,U+00A8,U+00AA-00AF,U+00B1-00B5,U+00B8-00C6,U+00C8-00D5,U+00D8-00DB,U+00DD-00E3,U+00E5-00E6,U+00E8,U+00EA-00F5,U+00F7-00FB,U+00FD-00FF,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-2008,U+200A-2012,U+2015-2017,U+201A-201B,U+201E-2021,U+2023-2025,U+2027-202E,U+2030-2031,U+2033-206F,U+20AC,U+2122,U+2212,U+FEFF';

/** The letters of names in italics, which the map has of waters and lines. */
export const ITALIC_CORE =
  'U+0020,U+0027-0029,U+002C-002E,U+0030-0039,U+0041-005A,U+0061-007A,U+00A0,U+00C7,U+00D6,U+00DC,U+00E4,U+00E7,U+00E9,U+00F6,U+00FC,U+0131,U+2013,U+2019';

/** All other letters of a Latin file: a page fetches the whole italic file for one of these. */
export const LATIN_BEYOND_ITALIC_CORE =
  'U+0000-001F,U+0021-0026,U+002A-002B,U+002F,U+003A-0040,U+005B-0060,U+007B-009F,U+00A1-00C6,U+00C8-00D5,U+00D7-00DB,U+00DD-00E3,U+00E5-00E6,U+00E8,U+00EA-00F5,U+00F7-00FB,U+00FD-00FF,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-2012,U+2014-2018,U+201A-206F,U+20AC,U+2122,U+2212,U+FEFF';

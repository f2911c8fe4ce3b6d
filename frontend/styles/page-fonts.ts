import { adoptFonts } from './fonts';

// Pages without a viewer use the same faces.
adoptFonts();

import type { BadPart } from './state';

/** Every word the viewer says of its own, in English, in a neutral voice. */
export const words = {
  loading: 'Loading the atlas',
  loadingLayers: (done: number, all: number) => `Loading the map, ${done} of ${all} layers`,
  tryAgain: 'Try again',
  atlasMissing: 'There is no atlas at this address.',
  atlasFailed: 'The atlas could not be loaded. The server did not answer as expected.',
  atlasOffline: 'The atlas could not be loaded. The server cannot be reached.',
  layersFailed: (titles: readonly string[]) =>
    titles.length === 1
      ? `One layer could not be loaded: ${titles[0]}.`
      : `${titles.length} layers could not be loaded: ${titles.join(', ')}.`,

  skipToIndex: 'Skip to the list of places',
  map: 'Map',
  panel: 'Reading panel',
  openPanel: 'Open the panel',
  closePanel: 'Close the panel',
  tabs: { place: 'Place', reading: 'Reading', index: 'Places', layers: 'Layers', time: 'Time' },
  tabList: 'Panel',
  sheetStops: { peek: 'small', half: 'half', full: 'full' },
  sheetHandle: (stop: string) => `Panel height: ${stop}. Change it`,
  dismiss: 'Dismiss',

  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeAtlas: 'Show the whole atlas',
  moveMap: 'Move the map',
  pan: {
    up: 'Move the map north',
    down: 'Move the map south',
    left: 'Move the map west',
    right: 'Move the map east',
  },

  search: 'Search',
  searchLabel: 'Search places and texts',
  nameLanguage: 'Names in',
  allNames: 'All names',
  share: 'Copy link',
  linkCopied: 'Link copied.',
  copyFailed: 'The link could not be copied. Here it is, to copy by hand:',

  invitation: 'Choose a river, a town, a line or an area on the map to read what was written about it.',
  invitationIndex: 'See the list of all places',
  textsFrom: 'From whose texts',
  published: 'published',
  standpoint: 'Standpoint',
  readInOrder: 'Read in order',
  startHere: 'Most is written about',

  otherNames: 'Other names',
  variant: 'also',
  nameFallback: (wanted: string, shown: string) => `No name in ${wanted} is recorded; shown in ${shown}.`,
  source: 'Source',
  licence: 'Licence',
  onTheMap: 'On the map',
  noShape: 'Nothing is drawn for this place on the map.',
  notLinked: 'No excerpt is linked to this shape.',
  excerpts: (count: number) => (count === 1 ? '1 excerpt' : `${count} excerpts`),
  excerptsOf: (visible: number, total: number) =>
    visible === total ? words.excerpts(total) : `${visible} of ${total} excerpts`,
  noExcerpts: 'No excerpt of these readings speaks of this place.',
  undated: 'Undated',
  otherDates: 'Other dates',
  contested: 'contested',
  claims: 'Claims',
  claimsNote: 'What each side says. The atlas does not judge.',
  claimsOf: (visible: number, total: number) =>
    `${visible === total ? total : `${visible} of ${total}`} ${total === 1 ? 'claim' : 'claims'}`,
  undatedClaim: 'no dates given',
  hiddenParts: (outside: number, undated: number) =>
    [outside > 0 ? words.outside(outside) : '', undated > 0 ? words.undatedHidden(undated) : '']
      .filter((part) => part)
      .join('; '),
  outside: (count: number) => `${count} more outside the chosen time`,
  undatedHidden: (count: number) => `${count} more without a date`,
  show: 'Show',
  paragraph: (number: number) => `paragraph ${number}`,
  undatedExcerpt: 'no date given',
  uncertainHere: 'may fall in the chosen time',
  ourNote: 'Our note',
  footnote: (number: number) => `Footnote ${number}`,
  closeFootnote: (number: number) => `Close footnote ${number}`,
  copyQuotation: 'Copy with citation',
  copyExcerptLink: 'Copy link',
  alsoAbout: 'Also about',

  alongLine: (flows: boolean) => (flows ? 'Along the river' : 'Along the line'),
  way: {
    up: (flows: boolean) => (flows ? 'Upstream' : 'Back along the line'),
    down: (flows: boolean) => (flows ? 'Downstream' : 'On along the line'),
  },
  partOfLine: 'Part of',
  kilometres: (from: number, to: number, flows: boolean) =>
    `${from === to ? from : `${from} to ${to}`} km from ${flows ? 'the source' : 'where the line begins'}, measured on the line as drawn`,
  atKilometre: (km: number) => `at ${km} km`,
  wholeLine: (flows: boolean) => (flows ? 'On the river as a whole' : 'On the line as a whole'),
  travel: (flows: boolean) => (flows ? 'Travel along the river' : 'Travel along the line'),
  travelFromHere: 'Travel on from here',
  travelHeading: (name: string, flows: boolean) =>
    flows ? `${name}, from source to mouth` : `${name}, from end to end`,
  travelNote:
    'What is written of the whole stands first; what speaks of several stretches stands at the first of them.',
  endTravel: 'Back to all that is written of it',

  readings: 'Readings',
  excerptsOnly: 'Only excerpts of this reading may be shown; they stand here in the order of the text.',
  fullText: 'Full text',
  follow: 'Follow',
  order: { text: 'In the order of the text', time: 'In the order of time' },
  previous: 'Previous excerpt',
  next: 'Next excerpt',
  stepOf: (step: number, all: number) => `${step} of ${all}`,
  startTour: 'Start',
  orphan: 'These quoted words were not found in the text shown here:',
  chosenPlace: 'Chosen place',
  passageDoor: (note: string) => `Excerpt: ${note}`,
  footnotes: 'Footnotes',

  indexFilter: 'Find a place, or words in a text',
  indexCount: (shown: number, all: number) => (shown === all ? `${all} places` : `${shown} of ${all} places`),
  noPlaceFound: 'No place is found by these words.',
  foundExcerpts: (count: number) => (count === 1 ? 'In 1 excerpt' : `In ${count} excerpts`),
  notDrawn: {
    'no-feature': 'not drawn: the atlas has no shape for it',
    'no-shape': 'not drawn: its record in the shapefile has no shape',
    'layer-failed': 'not drawn: its layer could not be loaded',
    'layer-off': 'not drawn: its layer is switched off',
    'out-of-time': 'not drawn: outside the chosen time',
  },
  withoutPlace: (count: number) =>
    count === 1 ? '1 excerpt without a place' : `${count} excerpts without a place`,
  withoutPlaceWhy: 'Their words name no place of this atlas, so the map does not show them.',
  clear: 'Clear',

  layersOn: 'Layers of this atlas',
  basemap: 'Background',
  legend: 'Legend',
  legendUncertain: 'Dashed and pale: may fall in the chosen time.',
  print: 'Print',
  printLabel: 'Print a handout',
  printedFrom: (title: string, day: string) => `From the atlas “${title}”, printed ${day}.`,
  featureCount: (count: number) => (count === 1 ? '1 feature' : `${count} features`),
  layerLoading: 'loading',
  layerFailed: 'not loaded',

  time: 'Time',
  allTime: 'All time',
  undatedToggle: (count: number) => `Undated (${count})`,
  earlier: (count: number) => `${count} earlier`,
  later: (count: number) => `${count} later`,
  tick: (count: number, when: string) => `${when}: ${words.excerpts(count)}`,
  axis: 'Time axis',
  span: 'Any span',
  spanFrom: 'Chosen time begins',
  spanTo: 'Chosen time ends',
  axisEnd: 'no limit',
  spanInput: 'Dates',
  spanHint: 'For example 1992-05/1993 or 1993-22 (summer)',
  spanBad: 'These dates cannot be read.',
  spanProblem: (rule: string) => (rule === words.spanBad ? rule : `These dates cannot be read: ${rule}`),
  spanClear: 'Clear the span',
  filtered: (excerpts: number, allExcerpts: number, features: number, allFeatures: number, undated: number) =>
    `${excerpts} of ${allExcerpts} excerpts, ${features} of ${allFeatures} features; ${undated} undated`,

  compare: 'Compare',
  compareLabel: 'Compare two maps side by side',
  compareChoices: 'Compare side by side',
  compareNames: 'Two languages of names',
  comparePeriods: 'Two periods',
  endCompare: 'End comparison',
  compareEnded: 'One map again.',
  compareNeedsRoom: 'Two maps side by side need a window at least 700 pixels wide. Here is the left one.',
  compareWider: 'In a wider window, two languages or two periods can be compared side by side.',
  sides: { left: 'Left', right: 'Right' },
  sideMap: (side: 'left' | 'right') => (side === 'left' ? 'Left map' : 'Right map'),
  sideShows: (names: string, time: string) => `${names}, ${time}`,
  namesIn: (language: string) => `names in ${language}`,
  onSide: (side: 'left' | 'right', sentence: string) => `${words.sideMap(side)}: ${sentence}`,
  comparing: (left: string, right: string) =>
    `Two maps. ${words.onSide('left', left)}. ${words.onSide('right', right)}.`,
  panelSide: (side: 'left' | 'right') => `Names and dates as on the ${words.sideMap(side).toLowerCase()}.`,
  panelOther: (side: 'left' | 'right') => `As on the ${words.sideMap(side).toLowerCase()}`,

  chooser: 'Several things lie here',
  partOf: (layer: string) => `in the layer “${layer}”`,

  /** @param parts such as `period=never`, at least two */
  badLinkParts: (parts: readonly string[]) =>
    `${parts.length} parts of this link are not used, since this atlas does not know them: ${parts.join(', ')}`,
  badLink: ({ part, value }: BadPart): string => {
    switch (part) {
      case 'place':
        return `This link names a place that is not in this atlas: ${value}`;
      case 'excerpt':
        return `This link names an excerpt that is not in this atlas: ${value}`;
      case 'period':
        return `This link names a period that is not in this atlas: ${value}`;
      case 'layers':
        return `This link names a layer that is not in this atlas: ${value}`;
      case 'reading':
        return `This link names a reading that is not in this atlas: ${value}`;
      case 'lang':
        return `This link asks for names in a language that this atlas does not have: ${value}`;
      case 'view':
        return `This link asks for a view of the map that cannot be read: ${value}`;
      case 'compare':
        return `This link asks for a second map with something that is not in this atlas: ${value}`;
      case 'span':
        return `This link asks for dates that cannot be read: ${value}`;
      default:
        return `A part of this link cannot be read: ${part}=${value}`;
    }
  },

  spoken: (name: string, kind: string, excerpts: number, when: string | null, contested = false) =>
    [name, kind, when, contested ? words.contested : null, words.excerpts(excerpts)]
      .filter((part) => part)
      .join(', '),

  cite: {
    button: 'Cite',
    label: {
      atlas: 'Cite this atlas',
      place: 'Cite this place',
      reading: 'Cite this reading',
      excerpt: 'Cite this excerpt',
    },
    close: 'Close',
    loading: 'Loading the citation',
    failed: 'The citation could not be loaded. The server did not answer as expected.',
    offline:
      'The citation could not be loaded. The server cannot be reached. Check the connection and try again.',
    style: 'Citation style',
    entry: 'In the list of references',
    pointer: { 'in-text': 'In the text', note: 'As a note' },
    copyEntry: 'Copy the reference',
    copyPointer: { 'in-text': 'Copy what stands in the text', note: 'Copy the note' },
    entryCopied: 'Reference copied.',
    pointerCopied: { 'in-text': 'Copied.', note: 'Note copied.' },
    copyFailed: 'This page may not copy. The words are selected, to copy by hand.',
    files: 'For reference managers',
    filesOfThis: 'This work as a file',
    filesOfSources: (count: number) =>
      count === 1 ? 'The work it rests on' : `The ${count} works it rests on`,
    quotationCopied: (style: string) => `Quotation and citation copied: ${style}.`,
    quotationCopiedPlainly: 'The citation could not be loaded. Quotation copied with a plain source line.',
  },
};

import './shared-CCCC.js';

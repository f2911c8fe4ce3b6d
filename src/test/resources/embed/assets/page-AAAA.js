import './element-BBBB.js';

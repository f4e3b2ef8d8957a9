import './vendor/lit.js';

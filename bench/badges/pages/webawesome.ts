import '@awesome.me/webawesome/dist/components/badge/badge.js';

import '@spectrum-web-components/badge/sp-badge.js';

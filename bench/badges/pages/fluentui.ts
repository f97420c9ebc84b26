import '@fluentui/web-components/badge/define.js';

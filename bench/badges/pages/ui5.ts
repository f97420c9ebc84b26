import '@ui5/webcomponents/dist/Tag.js';

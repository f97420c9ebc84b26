import '@vaadin/badge';

import '@xinyong/elements/define/credit-badge';

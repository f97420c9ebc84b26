export { CompiledScheme } from '@xinyong/core';

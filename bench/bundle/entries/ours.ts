export { CompiledScheme, gradeByFacts, resolveScheme } from '@xinyong/core';

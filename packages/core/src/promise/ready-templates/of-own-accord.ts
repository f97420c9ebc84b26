/** 依据 of a promise that no rule asks for. */
export const ofOwnAccord = '自愿作出，不是办理任何事项的前提';

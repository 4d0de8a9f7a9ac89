/** Says what could not be exported, and why. */
export type Notice = (message: string) => void;

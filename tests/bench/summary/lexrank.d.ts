declare module 'lexrank' {
  const lexrank: { summarize(text: string, lines: number, callback: (error: unknown, lines?: unknown[], text?: string) => void): void };
  export default lexrank;
}

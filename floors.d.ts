interface Floor {
  floor: 0 | 1 | 2 | 3 | 4;
  imports: string[];
  types: string[];
}
export const floors: Record<string, Floor>;
export const browserApiFolder: string;

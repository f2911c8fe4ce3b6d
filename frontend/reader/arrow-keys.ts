/** An arrow key as it would be where lines run from left to right: Left goes back, Right goes on. */
export function keyAlong(key: string, { dir }: { dir: 'ltr' | 'rtl' }): string {
  if (dir === 'ltr') return key;
  return key === 'ArrowLeft' ? 'ArrowRight' : key === 'ArrowRight' ? 'ArrowLeft' : key;
}

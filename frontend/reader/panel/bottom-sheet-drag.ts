import { restingStop, type SheetStop } from '../../state/bottom-sheet-stops';

/** Follows a finger on the sheet's handle and says where the sheet stands, and in the end at which stop it rests. */
export class SheetDrag {
  #start: { y: number; height: number } | null = null;
  #last = { y: 0, time: 0, speed: 0 };
  /** A drag that went somewhere, so that the click that ends it is not taken for a press of the button. */
  moved = false;

  constructor(
    private readonly available: () => number,
    private readonly follow: (height: number | null) => void,
    private readonly rest: (stop: SheetStop) => void,
  ) {}

  begin(event: PointerEvent, height: number): void {
    if (event.button !== 0) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.#start = { y: event.clientY, height };
    this.#last = { y: event.clientY, time: event.timeStamp, speed: 0 };
    this.moved = false;
  }

  move(event: PointerEvent): void {
    if (!this.#start) return;
    const up = this.#start.y - event.clientY;
    if (Math.abs(up) > 4) this.moved = true;
    if (!this.moved) return;
    const elapsed = event.timeStamp - this.#last.time;
    if (elapsed > 0)
      this.#last = {
        y: event.clientY,
        time: event.timeStamp,
        speed: (this.#last.y - event.clientY) / elapsed,
      };
    this.follow(this.#height(event));
  }

  end(event: PointerEvent): void {
    if (!this.#start) return;
    if (this.moved) this.rest(restingStop(this.#height(event), this.#last.speed, this.available()));
    this.#start = null;
    this.follow(null);
  }

  #height(event: PointerEvent): number {
    const { y, height } = this.#start!;
    return Math.min(this.available() - 8, Math.max(46, height + y - event.clientY));
  }
}

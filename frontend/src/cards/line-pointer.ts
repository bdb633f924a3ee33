import type { Scale } from "../chart/scales";
import type { Line, LinePicker } from "./line-picker";

/** How far from a line a pointer finds it, in pixels. */
const REACH_PIXELS = 40;

/** Lets pointers and keys pick a line of a chart; each part is for an event of the chart. */
export class LinePointer<Kind extends Line> {
  /** Whether a pointer or the keyboard is on the chart. */
  isPointing = false;
  /** What was looked at before a finger came. */
  private lookedBefore: string | undefined;

  constructor(
    private readonly host: { requestUpdate(): void },
    private readonly picker: LinePicker<Kind>,
    private readonly chart: { x: Scale; y: Scale },
  ) {}

  readonly onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    this.isPointing = true;
    if (this.picker.press(event.key)) event.preventDefault();
  };

  readonly onDown = () => {
    this.lookedBefore = this.picker.looked;
  };

  readonly onMove = (event: PointerEvent) => {
    this.isPointing = true;
    this.picker.pointAt(this.placeOf(event));
  };

  /** Looks at what was looked at before a finger scrolled the page. */
  readonly onCancel = () => {
    this.isPointing = false;
    this.picker.lookBack(this.lookedBefore);
  };

  /** Leaves the line as it is, so that its day can be opened. */
  readonly onLeave = (event: Event) => {
    if (event instanceof PointerEvent && event.pointerType !== "mouse") return;
    this.isPointing = false;
    this.host.requestUpdate();
  };

  readonly onClick = (event: MouseEvent) => {
    this.isPointing = true;
    this.picker.tap(this.placeOf(event), this.lookedBefore);
  };

  private placeOf(event: MouseEvent) {
    const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
    const { x, y } = this.chart;
    return {
      seconds: x.invert(event.clientX - left),
      mgDl: y.invert(event.clientY - top),
      reachMgDl: Math.abs(y.invert(REACH_PIXELS) - y.invert(0)),
    };
  }
}

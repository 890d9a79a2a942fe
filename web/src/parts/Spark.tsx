/** A small chart of a value by year: a hollow point where it stood, filled ones where it is to go. */
import type { JSX } from "preact";

export interface Point {
  year: number;
  value: number;
  /** The value as the plan writes it. */
  written: string;
  /** What the point is, in words: 基期 or 目标. */
  kind: string;
  baseline: boolean;
}

interface Props {
  points: Point[];
  years: number[];
  unit: string;
  label: string;
  big?: boolean;
}

export function Spark({ points, years, unit, label, big = false }: Props): JSX.Element {
  const width = big ? 560 : 240;
  const height = big ? 240 : 104;
  const side = big ? 44 : 30;
  const top = big ? 34 : 24;
  const bottom = height - (big ? 34 : 22);
  const values = points.map((point) => point.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const x = (year: number): number =>
    side + ((width - 2 * side) * years.indexOf(year)) / Math.max(1, years.length - 1);
  const y = (value: number): number =>
    high === low ? (top + bottom) / 2 : bottom - ((bottom - top) * (value - low)) / (high - low);
  const line = points.map((point) => `${x(point.year)},${y(point.value)}`).join(" ");
  const said = points.map((point) => `${point.year} ${point.kind} ${point.written}${unit}`).join("；");
  return (
    <svg
      class={big ? "spark big" : "spark"}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${label}：${said}`}
    >
      <line class="base" x1={side - 14} x2={width - side + 14} y1={bottom + 6} y2={bottom + 6} />
      <polyline points={line} />
      {points.map((point, at) => (
        <g key={point.year}>
          <title>{`${point.year} ${point.kind}：${point.written}${unit}`}</title>
          <circle class="reach" cx={x(point.year)} cy={y(point.value)} r="14" />
          <circle
            class={point.baseline ? "dot hollow" : "dot"}
            cx={x(point.year)}
            cy={y(point.value)}
            r={big ? 5 : 4}
          />
          {(big || at === 0 || at === points.length - 1) && (
            <text class="value" x={x(point.year)} y={y(point.value) - (big ? 12 : 9)}>
              {point.written}
            </text>
          )}
        </g>
      ))}
      {years.map((year) => (
        <text key={year} class="year" x={x(year)} y={height - (big ? 10 : 4)}>
          {year}
        </text>
      ))}
    </svg>
  );
}

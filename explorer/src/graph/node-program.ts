import type Sigma from 'sigma';
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

import { CORNERS, KeptBuffer } from './kept-buffer';
import { theme } from './theme';

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_square;
attribute vec4 a_color;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_scale;
uniform vec2 u_pixel;

varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_square;

void main() {
  // A square around the shape, in pixels, with one to spare for the soft edge.
  v_radius = a_size * u_scale;
  v_offset = a_corner * (v_radius + 1.0);
  v_square = a_square;
  v_color = vec4(a_color.rgb, 1.0);
  vec2 middle = (u_matrix * vec3(a_position, 1)).xy;
  gl_Position = vec4(middle + v_offset * u_pixel, 0, 1);
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_square;

uniform float u_rim;

void main() {
  // How far within the outline, in pixels: that of a disc, or of a square with round corners of about the same area.
  float inside = v_radius - length(v_offset);
  if (v_square > 0.5) {
    float corner = v_radius * 0.3;
    vec2 beyond = abs(v_offset) - v_radius * 0.9 + corner;
    inside = corner - length(max(beyond, 0.0)) - min(max(beyond.x, beyond.y), 0.0);
  }
  // A rim of a pixel and a half sets pale discs off from a white ground, and dark ones from a black ground.
  float rim = 0.45 * clamp(2.5 - inside, 0.0, 1.0);
  gl_FragColor = vec4(mix(v_color.rgb, vec3(u_rim), rim), 1.0) * clamp(inside + 0.5, 0.0, 1.0);
}
`;

type Attributes = Record<string, unknown>;
type Uniform = 'u_matrix' | 'u_scale' | 'u_pixel' | 'u_rim';

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

/** Draws organisations and persons as discs, arenas as squares with round corners. */
export class NodeShapeProgram extends NodeProgram<Uniform, Attributes, Attributes, Attributes> {
  readonly #buffer = new KeptBuffer();

  constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma<Attributes, Attributes, Attributes>) {
    // What is pointed at is found without drawing.
    super(gl, null, renderer);
  }

  override getDefinition() {
    return {
      VERTICES: CORNERS.length,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS: ['u_matrix', 'u_scale', 'u_pixel', 'u_rim'] as const,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_square', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_corner', size: 2, type: FLOAT },
      ],
    };
  }

  override reallocate(capacity: number) {
    super.reallocate(capacity);
    this.#buffer.change();
  }

  override processVisibleItem(_: number, start: number, data: NodeDisplayData & { square?: boolean }) {
    const { array } = this;
    const color = floatColor(data.color);
    for (let corner = 0, at = start; corner < CORNERS.length; corner++) {
      array[at++] = data.x;
      array[at++] = data.y;
      array[at++] = data.size;
      array[at++] = data.square ? 1 : 0;
      array[at++] = color;
      array[at++] = CORNERS[corner]?.x ?? 0;
      array[at++] = CORNERS[corner]?.y ?? 0;
    }
    this.#buffer.change();
  }

  protected override bindProgram(program: ProgramInfo) {
    const { gl, buffer } = program;
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    let offset = 0;
    for (const attribute of this.ATTRIBUTES) offset += this.bindAttribute(attribute, program, offset);
    this.#buffer.send(gl, this.array);
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>) {
    const { width, height, pixelRatio } = params;
    gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
    gl.uniform1f(uniformLocations.u_scale, pixelRatio / params.sizeRatio);
    gl.uniform2f(uniformLocations.u_pixel, 2 / (width * pixelRatio), 2 / (height * pixelRatio));
    gl.uniform1f(uniformLocations.u_rim, theme().dark ? 1 : 0);
  }
}

import type Sigma from 'sigma';
import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

import { CORNERS, KeptBuffer } from './kept-buffer';
import { isMoving } from './motion';
import { DASHES } from './style';

const VERTEX = /* glsl */ `
attribute vec2 a_from;
attribute vec2 a_to;
attribute float a_width;
attribute vec4 a_color;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_pixel;
uniform float u_scale;
uniform float u_least;

varying vec4 v_color;
varying float v_along;

void main() {
  vec2 from = (u_matrix * vec3(a_from, 1)).xy;
  vec2 way = ((u_matrix * vec3(a_to, 1)).xy - from) / u_pixel;
  float distance = length(way);
  vec2 side = distance > 0.0 ? vec2(-way.y, way.x) / distance : vec2(0.0);
  float far = (a_corner.x + 1.0) / 2.0;
  vec2 offset = way * far + side * a_corner.y * max(a_width, u_least) * u_scale / 2.0;
  gl_Position = vec4(from + offset * u_pixel, 0, 1);
  // How many pixels from the beginning, so that dashes are as long at every zoom.
  v_along = far * distance;
  v_color = vec4(a_color.rgb, 1.0);
}
`;

const SOLID = /* glsl */ `
precision mediump float;

varying vec4 v_color;

void main() {
  gl_FragColor = v_color;
}
`;

const BROKEN = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_along;

uniform vec2 u_dash;

void main() {
  if (mod(v_along, u_dash.x + u_dash.y) > u_dash.x) discard;
  gl_FragColor = v_color;
}
`;

/** How many ties of each kind of line are drawn while the picture moves, so that it follows the hand without a graphics card. */
const MOVED = 2_000;

type Attributes = Record<string, unknown>;
type Uniform = 'u_matrix' | 'u_pixel' | 'u_scale' | 'u_least' | 'u_dash';

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;

/** A program for ties: solid, or in dashes where what is drawn is not certain. */
function tieProgram(dash: readonly [number, number] | null) {
  return class TieProgram extends EdgeProgram<Uniform, Attributes, Attributes, Attributes> {
    readonly #buffer = new KeptBuffer();

    constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, renderer: Sigma<Attributes, Attributes, Attributes>) {
      // What is pointed at is found without drawing.
      super(gl, null, renderer);
    }

    override getDefinition() {
      return {
        VERTICES: CORNERS.length,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: dash ? BROKEN : SOLID,
        METHOD: TRIANGLES,
        UNIFORMS: ['u_matrix', 'u_pixel', 'u_scale', 'u_least', 'u_dash'] as const,
        ATTRIBUTES: [
          { name: 'a_from', size: 2, type: FLOAT },
          { name: 'a_to', size: 2, type: FLOAT },
          { name: 'a_width', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_corner', size: 2, type: FLOAT },
        ],
      };
    }

    override reallocate(capacity: number) {
      super.reallocate(capacity);
      this.#buffer.change();
    }

    override processVisibleItem(_: number, start: number, from: NodeDisplayData, to: NodeDisplayData, data: EdgeDisplayData) {
      const { array } = this;
      const color = floatColor(data.color);
      for (let corner = 0, at = start; corner < CORNERS.length; corner++) {
        array[at++] = from.x;
        array[at++] = from.y;
        array[at++] = to.x;
        array[at++] = to.y;
        array[at++] = data.size;
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

    override drawWebGL(method: number, { gl, frameBuffer }: ProgramInfo) {
      gl.bindFramebuffer(gl.FRAMEBUFFER, frameBuffer);
      const drawn = isMoving(this.renderer) ? Math.min(this.verticesCount, MOVED * CORNERS.length) : this.verticesCount;
      // The strongest are the last.
      gl.drawArrays(method, this.verticesCount - drawn, drawn);
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo<Uniform>) {
      const { width, height } = params;
      gl.uniformMatrix3fv(uniformLocations.u_matrix, false, params.matrix);
      gl.uniform2f(uniformLocations.u_pixel, 2 / width, 2 / height);
      gl.uniform1f(uniformLocations.u_scale, 1 / params.sizeRatio);
      gl.uniform1f(uniformLocations.u_least, params.minEdgeThickness * params.sizeRatio);
      if (dash) gl.uniform2f(uniformLocations.u_dash, dash[0], dash[1]);
    }
  };
}

export const SolidTieProgram = tieProgram(null);
export const DashedTieProgram = tieProgram(DASHES.dashed);
export const DottedTieProgram = tieProgram(DASHES.dotted);

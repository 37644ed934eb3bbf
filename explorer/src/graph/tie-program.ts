import { EdgeRectangleProgram } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';

import { DASHES } from './style';

const VERTEX = /* glsl */ `
attribute vec2 a_positionStart;
attribute vec2 a_positionEnd;
attribute vec2 a_normal;
attribute vec4 a_color;
attribute vec4 a_id;
attribute float a_positionCoef;
attribute float a_normalCoef;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
uniform vec2 u_size;

varying vec4 v_color;
varying float v_along;

void main() {
  float thickness = length(a_normal);
  float seen = max(thickness, u_minEdgeThickness * u_sizeRatio) * u_correctionRatio / u_sizeRatio;
  vec2 side = thickness > 0.0 ? a_normal / thickness * a_normalCoef * seen : vec2(0.0);
  gl_Position = vec4((u_matrix * vec3(mix(a_positionStart, a_positionEnd, a_positionCoef) + side, 1)).xy, 0, 1);
  // How many pixels from the beginning, so that dashes are as long at every zoom.
  v_along = a_positionCoef * length((u_matrix * vec3(a_positionEnd - a_positionStart, 0)).xy * u_size / 2.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

const FRAGMENT = /* glsl */ `
precision mediump float;

varying vec4 v_color;
varying float v_along;

uniform vec2 u_dash;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  if (mod(v_along, u_dash.x + u_dash.y) > u_dash.x) discard;
  gl_FragColor = v_color;
  #endif
}
`;

type Attributes = Record<string, unknown>;

/** A program for ties that are drawn as dashes: what is not certain is not a solid line. */
function broken([dash, gap]: readonly [number, number]) {
  return class BrokenTieProgram extends EdgeRectangleProgram<Attributes, Attributes, Attributes> {
    override getDefinition() {
      const definition = super.getDefinition();
      return {
        ...definition,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        UNIFORMS: [...definition.UNIFORMS, 'u_size', 'u_dash'] as unknown as typeof definition.UNIFORMS,
      };
    }

    override setUniforms(params: RenderParams, info: Parameters<EdgeRectangleProgram['setUniforms']>[1]) {
      super.setUniforms(params, info);
      const { gl } = info;
      const places = info.uniformLocations as Record<string, WebGLUniformLocation | undefined>;
      if (places['u_size'] !== undefined) gl.uniform2f(places['u_size'], params.width, params.height);
      if (places['u_dash'] !== undefined) gl.uniform2f(places['u_dash'], dash, gap);
    }
  };
}

export const DashedTieProgram = broken(DASHES.dashed);
export const DottedTieProgram = broken(DASHES.dotted);

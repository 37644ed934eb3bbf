import { NodeCircleProgram } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

import { theme } from './theme';

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_size;
attribute float a_square;
attribute vec4 a_color;
attribute vec4 a_id;
attribute float a_angle;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_square;

void main() {
  // A triangle around the shape: its inscribed circle has twice the radius of the shape.
  float reach = a_size * u_correctionRatio / u_sizeRatio * 4.0;
  v_offset = reach * vec2(cos(a_angle), sin(a_angle));
  v_radius = reach / 2.0;
  v_square = a_square;
  gl_Position = vec4((u_matrix * vec3(a_position + v_offset, 1)).xy, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
}
`;

const FRAGMENT = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec2 v_offset;
varying float v_radius;
varying float v_square;

uniform float u_correctionRatio;
uniform float u_rim;

// Distance from the outline, negative inside: a disc, or a square with round corners of about the same area.
float outline() {
  float half_side = v_radius * 0.9;
  float corner = v_radius * 0.3;
  vec2 beyond = abs(v_offset) - half_side + corner;
  float square = length(max(beyond, 0.0)) + min(max(beyond.x, beyond.y), 0.0) - corner;
  return mix(length(v_offset) - v_radius, square, v_square);
}

void main() {
  float pixel = u_correctionRatio * 2.0;
  float distance = outline();
  #ifdef PICKING_MODE
  if (distance > 0.0) discard;
  gl_FragColor = v_color;
  #else
  // A rim of a pixel and a half sets pale discs off from a white ground, and dark ones from a black ground.
  float rim = smoothstep(-2.5 * pixel, -1.5 * pixel, distance);
  vec3 colour = mix(v_color.rgb, mix(v_color.rgb, vec3(u_rim), 0.45), rim);
  gl_FragColor = mix(vec4(colour, 1.0), vec4(0.0), smoothstep(-pixel, 0.0, distance));
  #endif
}
`;

type Attributes = Record<string, unknown>;

/** Draws organisations and persons as discs, arenas as squares with round corners. */
export class NodeShapeProgram extends NodeCircleProgram<Attributes, Attributes, Attributes> {
  override getDefinition() {
    const definition = super.getDefinition();
    const [position, size, ...others] = definition.ATTRIBUTES;
    return {
      ...definition,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      UNIFORMS: [...definition.UNIFORMS, 'u_rim'] as unknown as typeof definition.UNIFORMS,
      ATTRIBUTES: [position, size, { name: 'a_square', size: 1, type: WebGLRenderingContext.FLOAT }, ...others].flatMap(
        (attribute) => attribute ?? [],
      ),
    };
  }

  override processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData & { square?: boolean }) {
    const { array } = this;
    array[start] = data.x;
    array[start + 1] = data.y;
    array[start + 2] = data.size;
    array[start + 3] = data.square ? 1 : 0;
    array[start + 4] = floatColor(data.color);
    array[start + 5] = nodeIndex;
  }

  override setUniforms(params: RenderParams, info: Parameters<NodeCircleProgram['setUniforms']>[1]) {
    super.setUniforms(params, info);
    const rim = (info.uniformLocations as Record<string, WebGLUniformLocation | undefined>)['u_rim'];
    if (rim !== undefined) info.gl.uniform1f(rim, theme().dark ? 1 : 0);
  }
}

/**
 * What a program draws, sent to the graphics card when it has changed and not, as sigma does, for every frame. Nor is
 * anything drawn as instances of one shape: drawing in software, each of them takes as long as a drawing of its own.
 */
export class KeptBuffer {
  #changed = true;

  change() {
    this.#changed = true;
  }

  /** To be called when the buffer is bound. */
  send(gl: WebGLRenderingContext | WebGL2RenderingContext, content: Float32Array) {
    if (!this.#changed) return;
    gl.bufferData(gl.ARRAY_BUFFER, content, gl.STATIC_DRAW);
    this.#changed = false;
  }
}

/** Two triangles that make a square, corner by corner. */
export const CORNERS = [
  { x: -1, y: -1 },
  { x: 1, y: -1 },
  { x: -1, y: 1 },
  { x: -1, y: 1 },
  { x: 1, y: -1 },
  { x: 1, y: 1 },
] as const;

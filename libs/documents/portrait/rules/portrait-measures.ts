/** What was measured on a portrait. Lengths are in pixels of the picture as it was taken in. */
export interface PortraitMeasures {
  /** Certainty of the detector that this is a face, and of the mesh, 0 to 1. */
  readonly faceScore: number;
  readonly facePresence: number;
  readonly eyeDistance: number;
  /** Degrees; 0 is straight. */
  readonly roll: number;
  readonly yaw: number;
  readonly pitch: number;
  /** Gap of the lids by the eye's width: of the wider eye, and of the narrower. */
  readonly widerEye: number;
  readonly narrowerEye: number;
  /** Spread of brightness within the eyes, by the brightness of the face; of the eye with less. */
  readonly eyeContrast: number;
  /** 0 (sharp) to 1 (blurred): how little the face loses by being blurred once more. */
  readonly blur: number;
  /** Brightness of the brightest twentieth of the photo, 0 to 255; skin of no colour makes a photo dark by this. */
  readonly brightness: number;
  /** Share of the face that is burnt out to white. */
  readonly burnt: number;
  /** Difference in light between the two halves of the face, in doublings. */
  readonly sideLight: number;
  /** Share of the background that differs from its main colour. */
  readonly busyBackground: number;
  /** Brightness of the background's main colour, 0 to 255. */
  readonly backgroundBrightness: number;
}

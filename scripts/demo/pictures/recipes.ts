/** What can be drawn: people who do not exist, and the wide pictures above their profiles. Sizes are pixels of a 400 px avatar. */
export type FontName = 'anton' | 'lato' | 'lato-bold' | 'lato-black';

export type Backdrop = 'bokeh' | 'leaves' | 'hills' | 'window' | 'shelf' | 'plain';
export type HairStyle = 'bob' | 'long' | 'bun' | 'curls' | 'short' | 'ponytail' | 'scarf' | 'waves';

/** Words laid over an avatar the way campaign frames do it. */
export type Overlay =
  | { kind: 'ring'; text: string; arc: 'top' | 'bottom' | 'full'; colours: string[]; ink: string; font?: FontName }
  | { kind: 'ribbon'; text: string; corner: 'lower-right' | 'upper-left'; colour: string; ink: string; font?: FontName }
  | { kind: 'band'; text: string; colour: string; ink: string; font?: FontName };

export interface Portrait {
  kind: 'portrait';
  backdrop: Backdrop;
  /** From and to colour of the backdrop. */
  colours: [string, string];
  skin: string;
  hair: { style: HairStyle; colour: string };
  clothes: string;
  glasses?: boolean;
  /** The colour of the wrap that a baby lies in. */
  baby?: { wrap: string; skin?: string };
  overlays?: Overlay[];
}

export type Scene = 'hills' | 'sea' | 'garden' | 'evening' | 'plain';

/** A line of words on a banner; x and y are the middle of the line as shares of width and height, size a share of height. */
export interface BannerText {
  text: string;
  font: FontName;
  size: number;
  x: number;
  y: number;
  ink: string;
  /** Colour of a bar behind the words. */
  bar?: string;
}

/** An invented sign, nobody's logo; x and y are its middle as shares of width and height, size a share of height. */
export interface Sign {
  shape: 'nested' | 'moon';
  x: number;
  y: number;
  size: number;
  colour: string;
}

export interface Banner {
  kind: 'banner';
  scene: Scene;
  colours: [string, string];
  texts?: BannerText[];
  mark?: Sign;
  width?: number;
  height?: number;
}

export type PictureRecipe = Portrait | Banner;

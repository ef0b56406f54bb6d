package app.mspaintr.demo;

import java.awt.Graphics2D;
import java.util.Random;

/** A toadstool that smiles, pixel by pixel: each character below is a square of {@code dot}. */
record PixelToadstool(int dot) implements Painting {
  private static final String[] ROWS = {
    "................................",
    "................................",
    "................................",
    "......*.....KKKKKKKK............",
    "..........KKRRRRRRRRKK..........",
    "........KKRPPRRRRRRRRRKK.....*..",
    ".......KRPPRRRWWWRRRRRRDK.......",
    "......KRPPRRRWWWWWRRRRRRDK......",
    ".....KRPRRRRRWWWWWRRRRWWRDK.....",
    "....KRPRWWRRRWWWWWRRRWWWWRDK....",
    "....KRRWWWWRRRWWWRRRRWWWWRDK....",
    "...KRRRWWWWRRRRRRRRRRRWWRRDDK...",
    "...KRRRRWWRRRRRRRRRRRRRRRRDDK...",
    "...KRRRRRRRRRWWRRRRRRRRRRDDDK...",
    "...KWWRRRRRRWWWWRRRRRRWWDDDDK...",
    "...KDWWRRRRRRWWRRRRRRWWWDDDDK...",
    "....KDDDDRRRRRRRRRRRRDDDDDDK....",
    ".....KKKDDDDDDDDDDDDDDDDKKK.....",
    "........KKKKKKKKKKKKKKKK........",
    "........KSSSSSSSSSSSSSSK........",
    "........KCCSSSSSSSSSSSSK........",
    "........KCCKKCCCCCCKKCSK........",
    "........KCCKWCCCCCCKWCSK....*...",
    "...*....KCOKKCKCCKCKKOSK........",
    "........KCOOCCCKKCCCOOSK........",
    "........KCCCCCCCCCCCCSSK........",
    "......G..KCCCCCCCCCCSSK..G......",
    "..G..GGG.KSCCCCCCCCSSSK.GG...G..",
    ".GGGGGGGGGKSSSSSSSSSSKGGGGG.GGG.",
    "GGLGGGLGGGGKKKKKKKKKKGGGLGGGGLGG",
    "LGGGLGGGLGGGGLGGGGLGGGGGGGLGGGGL",
    "GGGGGGGGGGGGGGGGGGGGGLGGGGGGGGGG",
  };

  @Override
  public int width() {
    return ROWS[0].length() * dot;
  }

  @Override
  public int height() {
    return ROWS.length * dot;
  }

  @Override
  public void paint(Graphics2D canvas, Random chance) {
    for (int y = 0; y < ROWS.length; y++) {
      for (int x = 0; x < ROWS[y].length(); x++) {
        canvas.setColor(Pigment.of(colour(ROWS[y].charAt(x), x, y)));
        canvas.fillRect(x * dot, y * dot, dot, dot);
      }
    }
  }

  private static int colour(char pixel, int x, int y) {
    return switch (pixel) {
      case 'K' -> 0x33202e;
      case 'R' -> 0xe23b3b;
      case 'P' -> 0xff7d6b;
      case 'D' -> 0xa82238;
      case 'W', '*' -> 0xfff8ec;
      case 'C' -> 0xfce8c8;
      case 'S' -> 0xdcb98f;
      case 'O' -> 0xf79a8e;
      case 'G' -> 0x3f9b4f;
      case 'L' -> 0x7cc75b;
      default -> sky(x, y);
    };
  }

  /** Two blues, and where they meet every other pixel of each. */
  private static int sky(int x, int y) {
    return y < 11 || y < 14 && (x + y) % 2 == 0 ? 0x6fb7e9 : 0xa6dcf2;
  }
}

package app.mspaintr.demo;

import static app.mspaintr.demo.Resident.AGNES;
import static app.mspaintr.demo.Resident.BRUNO;
import static app.mspaintr.demo.Resident.ELLIE;
import static app.mspaintr.demo.Resident.JUN;
import static app.mspaintr.demo.Resident.MIRA;
import static app.mspaintr.demo.Resident.NOOR;
import static app.mspaintr.demo.Resident.ROSA;
import static app.mspaintr.demo.Resident.TOMASZ;

/** Pictures of lines, pixels and play. */
final class Experiments {
  private Experiments() {}

  static Exhibit toadstool() {
    return Exhibit.of(
            new PixelToadstool(4),
            MIRA,
            "Tiny toadstool",
            "Pixel art: a smiling toadstool with a red, white-spotted cap on green grass.")
        .starred(5)
        .remark(ELLIE, "IT HAS A FACE")
        .remark(JUN, "32 by 32 and so much character.");
  }

  static Exhibit house() {
    return Exhibit.of(
            new HouseDoodle(1024, 768),
            ELLIE,
            "our house and the apple tree",
            "A drawing with wobbly black outlines: a house with a red roof and a smoking chimney,"
                + " an apple tree, a big and a small person waving, and the sun in the corner.")
        .starred(7)
        .remark(AGNES, "This goes straight on my fridge.")
        .remark(MIRA, "The smoke! The apples! Perfect picture.")
        .remark(ELLIE, "Mum says thank you. I drew it ALL with the mouse.");
  }

  static Exhibit primaries() {
    return Exhibit.of(
            new RedBlueYellow(900, 900),
            TOMASZ,
            "Composition with one big red",
            "Black lines divide the square into white and grey fields, one large red one, a blue"
                + " one and a yellow one.")
        .starred(2)
        .remark(NOOR, "I could look at that yellow corner all day.");
  }

  static Exhibit wheels() {
    return Exhibit.of(
            new Spirograph(1000, 1000),
            NOOR,
            "Found my old drawing wheels",
            "Looping star-shaped figures in blue, red, green and violet ink around one centre, on"
                + " squared paper.")
        .starred(3)
        .remark(BRUNO, "Mine always slipped on the last turn.")
        .remark(NOOR, "Mine too. That is why this one took me all of Sunday.");
  }

  static Exhibit strokes() {
    return Exhibit.of(
            new BoldStrokes(720, 960),
            MIRA,
            "Warm-up, ten minutes, six strokes",
            "Abstract: broad brush strokes in ochre, teal, coral, white, ink blue and pink cross"
                + " each other on cream paper, with a few splashes.")
        .starred(4)
        .remark(ROSA, "The dark one holds it all together.");
  }

  static Exhibit maze() {
    return Exhibit.of(
            new Maze(41, 20),
            JUN,
            "The middle is the start",
            "A square maze. Its paths change colour from yellow in the middle over green and blue"
                + " to red, the farther they are from there.")
        .starred(1)
        .remark(TOMASZ, "Got lost in the purple part for a while.")
        .remark(JUN, "Everyone does. The farthest cell is a red one.");
  }
}

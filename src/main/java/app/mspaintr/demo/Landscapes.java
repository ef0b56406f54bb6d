package app.mspaintr.demo;

import static app.mspaintr.demo.Resident.AGNES;
import static app.mspaintr.demo.Resident.BRUNO;
import static app.mspaintr.demo.Resident.ELLIE;
import static app.mspaintr.demo.Resident.JUN;
import static app.mspaintr.demo.Resident.MIRA;
import static app.mspaintr.demo.Resident.NOOR;
import static app.mspaintr.demo.Resident.ROSA;
import static app.mspaintr.demo.Resident.TOMASZ;

/** Pictures of the world outside. */
final class Landscapes {
  private Landscapes() {}

  static Exhibit sunset() {
    return Exhibit.jpegOf(
            new SunsetHills(1440, 900),
            BRUNO,
            "Last light over the hills",
            "The sun sets behind six ridges of hills under a violet and orange sky. Dark pines"
                + " stand on the nearest ridges, and five birds fly by.")
        .starred(7)
        .remark(AGNES, "I can smell the pines. Beautiful, Bruno.")
        .remark(NOOR, "How many layers is this? The haze works so well.")
        .remark(BRUNO, "Six ridges, each a little darker. That is the whole trick!");
  }

  static Exhibit harbour() {
    return Exhibit.of(
            new NightCity(1280, 800),
            NOOR,
            "Nobody sleeps in the harbour",
            "A town at night with hundreds of lit windows under a full moon, mirrored in rippled"
                + " dark water.")
        .starred(5)
        .remark(JUN, "The reflections make it. I keep looking for people in the windows.")
        .remark(ELLIE, "Which one is your window?")
        .remark(NOOR, "The only dark one. I paint by moonlight.");
  }

  static Exhibit wave() {
    return Exhibit.of(
            new WoodblockWave(1200, 800),
            JUN,
            "Study after the old wave",
            "In the style of a Japanese woodblock print: a huge striped blue wave with white foam"
                + " curls over the sea; behind it a red sun and a small mountain with snow.")
        .starred(6)
        .remark(ROSA, "The stripes running into the tip!! So good.")
        .remark(TOMASZ, "Hokusai would give it a star. I did too.")
        .remark(JUN, "Thank you both. The foam took longer than the rest of the sea.")
        .remark(AGNES, "Careful, little mountain.");
  }

  static Exhibit desert() {
    return Exhibit.of(
            new DesertPanorama(1920, 640),
            TOMASZ,
            "Postcard from the road",
            "A wide desert with red table mountains, orange dunes and four flowering saguaro"
                + " cactuses under a turquoise sky.")
        .starred(3)
        .remark(BRUNO, "That cactus on the left is clearly waving at us.")
        .remark(MIRA, "Turquoise and rust is my favourite pair of colours. Stealing it.");
  }

  static Exhibit garden() {
    return Exhibit.of(
            new FlowerGarden(1200, 900),
            AGNES,
            "What I would plant if I had the room",
            "About thirty tall flowers in pink, orange, violet, blue and white, like watercolour,"
                + " above fresh green grass.")
        .starred(4)
        .remark(ELLIE, "The white ones are the best! We want to come and visit.")
        .remark(AGNES, "Bring cake and you may pick three.");
  }

  static Exhibit robin() {
    return Exhibit.of(
            new WinterRobin(800, 1120),
            ROSA,
            "He comes for the berries",
            "A robin with an orange breast sits on a twig with green leaves and red berries, in"
                + " front of a pale winter sun. Snow is falling.")
        .starred(6)
        .remark(AGNES, "Ours sits on the spade handle and waits for worms.")
        .remark(TOMASZ, "Would make a lovely card.")
        .remark(ROSA, "It will be one. Send me your addresses :)");
  }
}

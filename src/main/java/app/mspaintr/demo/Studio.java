package app.mspaintr.demo;

import static app.mspaintr.demo.Resident.AGNES;
import static app.mspaintr.demo.Resident.BRUNO;
import static app.mspaintr.demo.Resident.ELLIE;
import static app.mspaintr.demo.Resident.JUN;
import static app.mspaintr.demo.Resident.MIRA;
import static app.mspaintr.demo.Resident.NOOR;
import static app.mspaintr.demo.Resident.ROSA;

import app.mspaintr.post.Pin;
import java.util.Optional;

/** Pictures painted in the studio. */
final class Studio {
  private static final Painted FOX = new Painted("fox", Optional.empty());

  private Studio() {}

  static Exhibit fox() {
    return Exhibit.of(
            FOX,
            MIRA,
            "She stopped and looked at me",
            "A red fox with a cream chest sits in the snow of a birch wood and looks out of the"
                + " picture. The low sun behind the trees throws long violet shadows.")
        .starred(7)
        .remark(ELLIE, "A TAIL! From here on I knew!", new Pin(798, 522, FOX.moment("tailAlone")))
        .remark(JUN, "I watched all of it. Who paints snow in blue and orange? And it works.")
        .remark(MIRA, "Snow is never white. Try it, anyone: take my wood and go on.");
  }

  static Exhibit owl() {
    return Exhibit.of(
            new Painted("owl", Optional.of(new Work.Beginning(FOX, FOX.moment("emptyWood")))),
            NOOR,
            "Same wood, the night shift",
            "The birch wood at night: an owl with amber eyes sits on a snowy bough before the full"
                + " moon, under green northern lights. A mouse hurries across the snow.")
        .starred(6)
        .remark(MIRA, "You put a moon where my sun was. I love it.")
        .remark(AGNES, "Run, little one!", new Pin(790, 638, null))
        .remark(BRUNO, "One sweep of the marker and it is night. Teach me.")
        .remark(ROSA, "It looks straight through me.");
  }
}

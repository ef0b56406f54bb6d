package app.mspaintr.demo;

import java.util.List;
import java.util.stream.IntStream;

/** The members of the demonstration, whom nobody can sign in as. */
enum Resident {
  ROSA("rosa", "Rosa Lindqvist"),
  TOMASZ("tomasz", "Tomasz"),
  MIRA("mira_paints", "Mira Paints"),
  JUN("jun-okada", "Jun Okada"),
  ELLIE("ellie", "Ellie (8) and Mum"),
  BRUNO("bruno", "Bruno Carvalho"),
  NOOR("noor", "Noor"),
  AGNES("agnes", "Grandma Agnes");

  private final String memberName;
  private final String displayName;

  Resident(String memberName, String displayName) {
    this.memberName = memberName;
    this.displayName = displayName;
  }

  String memberName() {
    return memberName;
  }

  String displayName() {
    return displayName;
  }

  /** The next {@code count} of the others, at most all seven. */
  List<Resident> others(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> values()[(ordinal() + i) % 8]).toList();
  }
}

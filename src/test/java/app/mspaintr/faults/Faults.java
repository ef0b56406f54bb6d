package app.mspaintr.faults;

/** How long the faults go on: {@code -Dfaults=long} for as much as an evening has. */
final class Faults {
  private static final boolean LONG = System.getProperty("faults", "short").equals("long");

  private Faults() {}

  /** The number for a short run or for a long one. */
  static int count(int shortly, int longer) {
    return LONG ? longer : shortly;
  }

  /** Says a figure that a test found. */
  static void report(String format, Object... figures) {
    System.out.printf(format + "%n", figures);
  }
}

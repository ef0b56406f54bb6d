package app.mspaintr.faults;

/**
 * How much of the faults there is: {@code -Dfaults=landing} for what each change has to stand, with
 * the tests of that tag, {@code -Dfaults=long} for as much as an evening has.
 */
final class Faults {
  /** The tag of the tests that each change has to stand. */
  static final String LANDING = "landing";

  private static final String FORM = System.getProperty("faults", "short");

  private Faults() {}

  /** The number for a short run or for a long one. */
  static int count(int shortly, int longer) {
    return count(shortly, shortly, longer);
  }

  /** The number for a landing, for a short run or for a long one. */
  static int count(int landing, int shortly, int longer) {
    return switch (FORM) {
      case LANDING -> landing;
      case "long" -> longer;
      default -> shortly;
    };
  }

  /** Says a figure that a test found. */
  static void report(String format, Object... figures) {
    System.out.printf(format + "%n", figures);
  }
}

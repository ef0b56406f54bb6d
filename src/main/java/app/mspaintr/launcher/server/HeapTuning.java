package app.mspaintr.launcher.server;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * Keeps the process as small as what it holds: the memory that a start or a crowd took, and that
 * nothing needs any more, goes back to the operating system.
 */
final class HeapTuning {
  /** Percentages of the heap that may stay free after a collection. */
  private static final String LEAST_FREE = "20";

  private static final String MOST_FREE = "40";

  /** After so long without a collection there is one, in the background; G1 alone knows this. */
  private static final String IDLE_MS = "30000";

  private HeapTuning() {}

  /** Begins to, with what the start took. */
  static void keepSmall() {
    HotSpotDiagnosticMXBean options =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (options == null) {
      return; // another virtual machine
    }
    options.setVMOption("MinHeapFreeRatio", LEAST_FREE);
    options.setVMOption("MaxHeapFreeRatio", MOST_FREE);
    options.setVMOption("G1PeriodicGCInterval", IDLE_MS);
    System.gc();
  }
}

package app.mspaintr.boot;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** The memory that a start took and a running server does not need: a fifth of the process. */
final class Heap {
  /** Percentages of the heap that may stay free after a collection, while it is given back. */
  private static final String LEAST_FREE = "20";

  private static final String MOST_FREE = "30";

  private Heap() {}

  /** Collects all garbage and gives what is then free back to the operating system. */
  static void giveBack() {
    HotSpotDiagnosticMXBean options =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (options == null) {
      return; // another virtual machine
    }
    String least = options.getVMOption("MinHeapFreeRatio").getValue();
    String most = options.getVMOption("MaxHeapFreeRatio").getValue();
    options.setVMOption("MinHeapFreeRatio", LEAST_FREE);
    options.setVMOption("MaxHeapFreeRatio", MOST_FREE);
    System.gc();
    options.setVMOption("MaxHeapFreeRatio", most);
    options.setVMOption("MinHeapFreeRatio", least);
  }
}

package app.mspaintr.platform.store;

import jakarta.enterprise.inject.spi.CDI;

/** The jobs of the server that runs in this process, without a wait until their time comes. */
public final class Jobs {
  private Jobs() {}

  /** Does every job once. */
  public static void doAll() {
    CDI.current().select(JobScheduler.class).get().runAll();
  }
}

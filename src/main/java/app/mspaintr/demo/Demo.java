package app.mspaintr.demo;

import app.mspaintr.platform.runtime.DaemonThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Fills an empty database where the operator asked for it by {@link #PROPERTY}. */
@ApplicationScoped
public class Demo {
  /** The system property that the launcher's {@code --demo} sets to {@code true}. */
  static final String PROPERTY = "mspaintr.demo";

  /** Leaves the cores to the start of the server, which goes on after the container's. */
  private static final int PATIENCE_MS = 1000;

  /** For the picture in work to be published before the database closes. */
  private static final int CLOSE_MS = 5000;

  private static final Logger LOG = System.getLogger(Demo.class.getName());

  private final CountDownLatch closing = new CountDownLatch(1);
  private Filling filling;
  private Thread thread;

  protected Demo() {}

  @Inject
  Demo(Filling filling) {
    this.filling = filling;
  }

  /** Weld SE and application servers both send this event. */
  void onStart(@Observes @Initialized(ApplicationScoped.class) Object started) {
    if (Boolean.getBoolean(PROPERTY)) {
      thread = DaemonThreads.named("demo-1").newThread(this::run);
      thread.start();
    }
  }

  private void run() {
    try {
      if (!closing.await(PATIENCE_MS, TimeUnit.MILLISECONDS) && filling.isWanted()) {
        int shown = filling.fill(this::isClosing);
        LOG.log(Level.INFO, "The demonstration shows {0} pictures", shown);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // whoever that was, they want it to end
    } catch (RuntimeException e) {
      LOG.log(isClosing() ? Level.DEBUG : Level.WARNING, "The demonstration broke off", e);
    }
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  /**
   * Asks and waits, while all that it needs is still there; an interrupt in the middle of a write
   * would close the database's file.
   */
  void onShutdown(@Observes @BeforeDestroyed(ApplicationScoped.class) Object shutdown) {
    closing.countDown();
    try {
      if (thread != null) {
        thread.join(CLOSE_MS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // then without the wait
    }
  }
}

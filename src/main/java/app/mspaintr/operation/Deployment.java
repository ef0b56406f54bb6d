package app.mspaintr.operation;

import app.mspaintr.platform.store.OpenDatabase;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/**
 * Begins and ends with the application on a server: opens the database at once, so that the
 * deployment fails where it cannot be opened, and not the first request; and leaves nothing behind.
 * The launcher, which is its own process, listens to no such thing.
 */
@WebListener
public class Deployment implements ServletContextListener {
  @Inject private OpenDatabase database;
  @Inject private Meters meters;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    database.answers();
    meters.begin();
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    OpenDatabase.forgetDrivers();
  }
}

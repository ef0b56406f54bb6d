package app.mspaintr.support;

import app.mspaintr.platform.settings.Setting;
import app.mspaintr.platform.settings.Settings;
import app.mspaintr.platform.store.Transactions;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.nio.file.Path;
import java.util.UUID;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The application's beans over a real database in a folder of the test's, without a server. */
public final class TestBeans implements AutoCloseable {
  private final WeldContainer beans;

  /**
   * Starts them.
   *
   * @param instead alternatives to beans of the application
   */
  public TestBeans(Path data, Class<?>... instead) {
    Class<?>[] application =
        Application.classes().stream()
            .filter(type -> type.isAnnotatedWith(ApplicationScoped.class))
            .map(JavaClass::reflect)
            .filter(type -> type != Settings.class)
            .toArray(Class<?>[]::new);
    beans =
        new Weld("beans-" + UUID.randomUUID())
            .disableDiscovery()
            .skipShutdownHook()
            .property("org.jboss.weld.construction.relaxed", false)
            .addExtension(new In(data))
            .addBeanClasses(application)
            .addBeanClasses(instead)
            .initialize();
  }

  /** The settings' defaults, but for the data folder. */
  private record In(Path data) implements Extension {
    void observe(@Observes AfterBeanDiscovery found) {
      found
          .<Settings>addBean()
          .addTransitiveTypeClosure(Settings.class)
          .scope(ApplicationScoped.class)
          .createWith(
              context -> new Settings(setting -> setting == Setting.DATA ? data.toString() : null));
    }
  }

  /** A bean, or its alternative. */
  public <T> T get(Class<T> type) {
    return beans.select(type).get();
  }

  /** A member with this number, whom nobody can sign in as. */
  public void addMember(long id) {
    Transactions transactions = get(Transactions.class);
    transactions.write(
        () ->
            transactions
                .entityManager()
                .createNativeQuery(
                    "insert into member values (%1$d, 'm%1$d', 'm%1$d', 'M', '', current_timestamp)"
                        .formatted(id))
                .executeUpdate());
  }

  @Override
  public void close() {
    beans.close();
  }
}
